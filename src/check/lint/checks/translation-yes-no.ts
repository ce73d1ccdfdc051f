import type { Check } from '../check.ts';

const YES = /^questions\.([^.]+)\.options\.yes\.label$/;

/** Pairs that are no verb said again. */
const PAIRS = new Map([
  ['do', 'naddo'],
  ['ie', 'nage'],
]);

/** Welsh has no word for yes: the answer repeats the verb of the question, so each question has its own. */
export const translationYesNo: Check = {
  code: 'translation-yes-no',
  severity: 'warning',
  means: 'The labels for yes and no of a question in Welsh do not belong together.',
  remedy: 'Repeat the verb of the question: `Ydy` and `Nac ydy`, `Oes` and `Nac oes`, `Do` and `Naddo`.',
  called: ['pair of yes and no in Welsh', 'pairs of yes and no in Welsh'],
  *find({ rules, translations = [] }) {
    const kinds = new Map(rules?.pack.data.questions.map(({ id, type }) => [id, type]));
    for (const { source } of translations.filter((one) => one.source.language === 'cy')) {
      const texts = new Map(source.texts.map((text) => [text.path, text]));
      for (const { path, says, at } of source.texts) {
        const [, question] = YES.exec(path) ?? [];
        if (question === undefined || kinds.get(question) !== 'yes_no') continue;
        const no = texts.get(`questions.${question}.options.no.label`)?.says ?? '';
        if (belongTogether(verbOf(says), verbOf(no))) continue;
        yield { id: path, at, message: `"${says}" and "${no}" are no pair for \`${question}\`` };
      }
    }
  },
};

/** The answer itself, where more is said after a comma. */
function verbOf(label: string): string {
  return label
    .toLowerCase()
    .replace(/[,.:;(].*$/, '')
    .trim();
}

/** `nac ydy` after `ydy`; `na` makes the first letter soft or rough, so what follows may begin otherwise. */
function belongTogether(yes: string, no: string): boolean {
  if (PAIRS.has(yes)) return PAIRS.get(yes) === no;
  const [, denied] = /^nac? (.+)$/.exec(no) ?? [];
  return denied !== undefined && yes.length > 1 && (denied === yes || denied.endsWith(yes.slice(1)));
}
