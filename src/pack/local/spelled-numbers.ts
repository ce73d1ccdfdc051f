/** Words for digits, in English and Welsh. */
const DIGITS: ReadonlyMap<string, number> = new Map(
  [
    'zero nought oh o sero dim',
    'one un',
    'two dau dwy ddau ddwy',
    'three tri tair dri',
    'four pedwar pedair bedwar',
    'five pump pum bump',
    'six chwech chwe',
    'seven saith',
    'eight wyth',
    'nine nines naw',
  ].flatMap((words, digit) => words.split(' ').map((word) => [word, digit] as const)),
);

const TENS: ReadonlyMap<string, number> = new Map(
  'ten twenty thirty forty fifty sixty seventy eighty ninety'.split(' ').map((word, at) => [word, at + 1]),
);

const TIMES: ReadonlyMap<string, number> = new Map([
  ['double', 2],
  ['dwbl', 2],
  ['triple', 3],
  ['treble', 3],
  ['triphlyg', 3],
]);

const HUNDRED = new Set(['hundred', 'cant', 'gant']);
const AND = new Set(['and', 'a', 'ac']);

/** A word that is spelled letter by letter, with the same between all: "n-i-n-e". */
const IN_LETTERS =
  /(?<![\p{L}\p{N}])\p{L}([^\p{L}\p{N}]{1,3})\p{L}(?:\1\p{L}(?![\p{L}\p{N}]))+(?![\p{L}\p{N}])/gu;

/** Words for numbers without anything between them: "NineNineNine". An o alone ends other words. */
const NUMBER = [...DIGITS.keys(), ...TENS.keys(), ...TIMES.keys(), ...HUNDRED]
  .filter((word) => word !== 'o')
  .toSorted((one, other) => other.length - one.length)
  .join('|');
const GLUED = new RegExp(`(?<![\\p{L}\\p{N}])(?:${NUMBER}){2,}(?![\\p{L}\\p{N}])`, 'giu');

/**
 * A text with every number that is spelled in it in digits: "triple nine", "naw naw naw", "nine hundred and ninety-nine",
 * "n1ne", "n-i-n-e", "IX IX IX". Between digits that are spelled stands a blank, whatever stood there. Everything else stays, in
 * small letters and without accents.
 */
export function withDigits(text: string): string {
  const plain = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(IN_LETTERS, (word, between: string) => word.replaceAll(between, ''))
    .replace(GLUED, (words) => words.replace(new RegExp(NUMBER, 'gi'), '$& ').trim());
  const pieces = plain.split(/([^\p{L}\p{N}]+)/u);
  const words = pieces.filter((_, at) => at % 2 === 0);
  const said: string[] = [];
  for (let at = 0, spelled = false; at < words.length;) {
    const number = numberAt(words, at);
    const { digits, taken } = number ?? { digits: words[at]!.toLowerCase(), taken: 1 };
    const isSpelled = number !== undefined && !/^\d/.test(words[at]!);
    if (spelled && isSpelled) said[said.length - 1] = ' ';
    said.push(digits, pieces[(at + taken) * 2 - 1] ?? '');
    spelled = isSpelled;
    at += taken;
  }
  return said.join('');
}

interface Spelled {
  readonly digits: string;
  /** How many words it has. */
  readonly taken: number;
}

function numberAt(words: readonly string[], at: number): Spelled | undefined {
  const first = words[at]!;
  const digit = digitIn(first);
  const next = words[at + 1]?.toLowerCase() ?? '';
  const times =
    TIMES.get(first.toLowerCase()) ?? (digit === 3 && /^(?:nines|naw|9s)$/.test(next) ? 3 : undefined);
  const repeated = times === undefined ? undefined : digitIn(words[at + 1] ?? '');
  if (times !== undefined && repeated !== undefined)
    return { digits: String(repeated).repeat(times), taken: 2 };
  if (digit !== undefined && HUNDRED.has(next)) {
    const from = at + (AND.has(words[at + 2]?.toLowerCase() ?? '') ? 3 : 2);
    const rest = belowHundred(words, from);
    return rest === undefined
      ? { digits: String(digit * 100), taken: 2 }
      : { digits: String(digit * 100 + Number(rest.digits)), taken: from - at + rest.taken };
  }
  return (
    belowHundred(words, at) ?? (ROMAN.test(first) ? { digits: String(roman(first)), taken: 1 } : undefined)
  );
}

function belowHundred(words: readonly string[], at: number): Spelled | undefined {
  const first = words[at]?.toLowerCase() ?? '';
  const digit = digitIn(words[at] ?? '');
  const welsh = digit !== undefined && words[at + 1]?.toLowerCase() === 'deg';
  const tens = welsh ? digit : TENS.get(first);
  if (tens === undefined) return digit === undefined ? undefined : { digits: String(digit), taken: 1 };
  const unitAt = at + (welsh ? 2 : 1);
  const unit = digitIn(words[unitAt] ?? '');
  return unit === undefined
    ? { digits: `${tens}0`, taken: unitAt - at }
    : { digits: `${tens}${unit}`, taken: unitAt - at + 1 };
}

/** A word for a digit, with digits for letters or not. */
function digitIn(word: string): number | undefined {
  if (/^\d$/.test(word)) return Number(word);
  const letters = word.toLowerCase().replace(/1/g, 'i').replace(/0/g, 'o').replace(/3/g, 'e');
  return DIGITS.get(letters) ?? (/^I[XV]$|^V$/.test(word) ? roman(word) : undefined);
}

/** Longer numerals; of the shorter ones only those that are no word, because CI is a rank of the police. */
const ROMAN = /^(?=[IVXLCDM]{4,}$)M*(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/;
const VALUES: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100, D: 500, M: 1000 };

function roman(numeral: string): number {
  const values = [...numeral].map((sign) => VALUES[sign]!);
  return values.reduce((sum, value, at) => (value < (values[at + 1] ?? 0) ? sum - value : sum + value), 0);
}
