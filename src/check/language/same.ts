/**
 * What must be the same in a text and in its translation. Each function says what is not, in a sentence that goes on after
 * "the text", or nothing. They read words and not what these mean: a text that passes may still say something else.
 */
export type Compare = (english: string, welsh: string) => string | undefined;

/** Addresses, e-mail, ids of statements; then numbers with what belongs to them, so that `0800 1111` is one. */
const FIGURES =
  /https?:\/\/[^\s)]+[^\s).,;]|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|\b[a-z]{2,}(?:\.[a-z]{2,})+\b|\b[a-z_]+\.\d+\b|\d+(?:[ -]\d+)*/g;

/** Telephone numbers, dates, ages, sections, addresses and ids: each as often, in any order. */
export const sameFigures: Compare = (english, welsh) => {
  const [asked, given] = [countsOf(english), countsOf(welsh)];
  const lost = [...asked].filter(([one, count]) => (given.get(one) ?? 0) < count).map(([one]) => one);
  const new_ = [...given].filter(([one, count]) => (asked.get(one) ?? 0) < count).map(([one]) => one);
  const said = [
    ...(lost.length > 0 ? [`lacks ${lost.join(', ')}`] : []),
    ...(new_.length > 0 ? [`has ${new_.join(', ')}, and the English does not`] : []),
  ];
  return said.length > 0 ? said.join(', and ') : undefined;
};

/** Without one of these a text has no figure. */
const MAY_HAVE_FIGURES = /\d|@|:\/\/|[a-z]\.[a-z]/;

function countsOf(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  if (!MAY_HAVE_FIGURES.test(text)) return counts;
  for (const [figure] of text.matchAll(FIGURES)) counts.set(figure, (counts.get(figure) ?? 0) + 1);
  return counts;
}

/**
 * Whole words of Welsh, whatever their letters' case; `\L` stands for a letter. The letters of Welsh are enough: to look for those of
 * every script takes twice as long.
 */
function welshWords(words: string, flags = ''): RegExp {
  const letter = '[a-zà-öø-ÿŵŷẁẃẅỳ]';
  return new RegExp(
    `(?<!${letter})(?:${words.replaceAll(String.raw`\L`, letter)})(?!${letter})`,
    `i${flags}`,
  );
}

const PROHIBITS = /\b(?:do not|don[’']t|never|must not|may not)\b/gi;
const NEGATES =
  /\b(?:no|not|none|nobody|nothing|never|neither|nor|without|cannot)\b|n[’']t\b|\bun(?:safe|known|wanted|likely|sure)\b/i;
const WELSH_PROHIBITS = welshWords(
  String.raw`peidi\L+|pheidi\L+|beidi\L+|byth|fyth|ni|nid|na|nac|nad|dim|ddim|mo|neb|heb\L*|methu|fethu|naddo|nage`,
  'g',
);
/** Words that say no without a word for it: refuse, unsafe, unknown, quiet, another thing; or in the verb: dydy, does. */
const WELSH_NEGATES = welshWords(
  String.raw`g?wrthod\L*|yn erbyn|allan o|di-?\L+|ddi-?\L+|an\L+|am\L+|y tu hwnt|gwah?ardd\L*|wahardd\L*|llai|dim ond|rhag|[td]awel|peth arall|g?wahanol|d(?:ydy|yw|oe)\L*`,
);
/** Each word that says no, in either language; a lost one is noticed where others are left. */
const SAYS_NO = /\b(?:no|not|none|nobody|nothing|never|neither|nor|without|cannot)\b|n[’']t\b/gi;
const WELSH_SAYS_NO = welshWords(
  String.raw`peidi\L+|pheidi\L+|beidi\L+|byth|fyth|erioed|ni|nid|na|nac|nad|dim|ddim|neb|heb\L*|methu|fethu|naddo|nage|yr un|n?g?wrthod\L*|digroeso|ddigroeso|rhag|[td]awel|amhosibl|g?wahanol|dydy(?=['’]r un)`,
  'g',
);
const COMMANDS_NOT = welshWords(String.raw`peidiwch|peidied`);

/** What is a prohibition in other words. */
const KEEPS_OUT = /\b(?:leave out|avoid)\b/i;

/** As many prohibitions, and none where there was none. */
export const sameProhibitions: Compare = (english, welsh) => {
  // Most texts say no in neither language, and what says so in all forms takes time.
  if (!NEGATES.test(english) && !/peidi/i.test(welsh)) return undefined;
  const asked = [...english.matchAll(PROHIBITS)].length;
  const given = [...welsh.matchAll(WELSH_PROHIBITS)].length;
  if (given < asked) return `has ${given} of the ${asked} prohibitions (do not, never)`;
  if (given === 0 && NEGATES.test(english) && !WELSH_NEGATES.test(welsh))
    return 'has no "not", and the English does';
  if (asked === 0 && !NEGATES.test(english) && !KEEPS_OUT.test(english) && COMMANDS_NOT.test(welsh))
    return 'has a prohibition (peidiwch), and the English does not';
  const [no, welshNo] = [[...english.matchAll(SAYS_NO)].length, [...welsh.matchAll(WELSH_SAYS_NO)].length];
  return welshNo < no ? `has ${welshNo} of the ${no} words that say no` : undefined;
};

const MODALS = [
  {
    english: /\bmust\b/i,
    like: /\b(?:must|(?:has|have|needs?) to|is required|only)\b/i,
    welsh: welshWords('r?haid'),
    name: '"must" (rhaid)',
  },
  {
    english: /\b(?:should|ought to)\b/i,
    like: /\b(?:should|ought to|is to|are to)\b/i,
    welsh: welshWords('(?:dd?|n)yl(?:ai|ech|en|id|ent|wn|em|aswn|asai|asech)'),
    name: '"should" (dylai)',
  },
] as const;

/** A "must" stays one, and a "should". */
export const sameModality: Compare = (english, welsh) => {
  for (const modal of MODALS) {
    if (modal.english.test(english) && !modal.welsh.test(welsh)) return `lacks the ${modal.name}`;
    if (modal.welsh.test(welsh) && !modal.like.test(english))
      return `has a ${modal.name}, and the English does not`;
  }
  return undefined;
};

/** Nothing is put into a sentence: Welsh changes words by what stands before them. `{}` is JSON to be typed. */
export const nothingSlotted: Compare = (_, welsh) =>
  /\{|\}|\$|%[sd]/.test(welsh.replaceAll('{}', '')) ? 'has a place where something is put in' : undefined;

/** Translated at all. A name may be the same in both: an address, or words of which each begins with a capital. */
export const notEnglish: Compare = (english, welsh) => {
  if (welsh !== english) return undefined;
  const isName = english.split(/\s+/).every((word) => !/^\p{Ll}/u.test(word) || word.includes('.'));
  return isName ? undefined : 'is the English one';
};
