const SMALL = [
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];
const COUNT = `\\d+(?:[ -]\\d+)*|${SMALL.join('|')}`;
/** "one" and "a" count only before a length of time: elsewhere they count nothing. */
const FIGURE = new RegExp(
  `\\b(?:(${COUNT}|an?|half an?|the next|next|each|every) )?((?:working )?(?:minute|hour|day|night|week|fortnight|month|year))s?\\b|` +
    `\\b(today|tonight|tomorrow|hourly|daily|weekly)\\b|\\b(\\d+(?:[ -]\\d+)*|${SMALL.slice(1).join('|')})\\b`,
  'gi',
);

/**
 * The numbers, telephone numbers and lengths of time in an English text, in small letters and digits: "one working day" is
 * `1 working day`, "a week" is `1 week`, and 0800 1111 is one number.
 */
export function figuresIn(text: string): ReadonlySet<string> {
  return new Set(
    [...text.matchAll(FIGURE)].map(([, count, unit, moment, number]) => {
      if (unit !== undefined) return [count && inDigits(count), unit.toLowerCase()].filter(Boolean).join(' ');
      return moment === undefined ? inDigits(number!) : moment.toLowerCase();
    }),
  );
}

function inDigits(count: string): string {
  const word = count.toLowerCase().replace(/^the /, '');
  if (word === 'a' || word === 'an') return '1';
  const at = SMALL.indexOf(word);
  return at < 0 ? word : String(at + 1);
}
