import { nameOf } from '../../../pack/checks/parts.ts';
import { get, textOf } from '../../../pack/read/tree.ts';
import type { Check } from '../check.ts';
import { nameOfEntry } from '../entries.ts';

/** A line of the plan, what it stands for, and what may explain it. */
const LINES = [
  ['short', 'text', 'detail'],
  ['short_while_unknown', 'while_unknown', 'detail'],
] as const;

/**
 * A line of the plan that says something else than what it stands for: a number that is not there, a "not" or a "must" too
 * many or too few, or other words. It reads words and not what they mean, so a line in other words may be right.
 */
export const shortSaysOther: Check = {
  code: 'short-says-other',
  severity: 'warning',
  means: 'The line of the plan says something else than the text that it stands for.',
  remedy: 'Say the same in fewer words: the same numbers, the same "not" and "must". If it does, accept it.',
  called: ['line of the plan in other words', 'lines of the plan in other words'],
  *find({ model }) {
    for (const part of model.parts) {
      if ((part.kind === 'wording' ? part.owner : part)?.kind !== 'action') continue;
      for (const [line, full, more] of LINES) {
        const tree = get(part.tree, line);
        const short = textOf(tree);
        const text = textOf(get(part.tree, full));
        if (tree === undefined || short === undefined || text === undefined) continue;
        for (const what of differences(short, text, textOf(get(part.tree, more)) ?? '')) {
          yield {
            id: nameOfEntry(part),
            at: tree.at,
            message: `\`${line}\` of ${nameOf(part)} ${what}`,
          };
        }
      }
    }
  },
};

const NOT = /\b(?:no|not|never|nobody|nothing|none|without)\b|n['’]t\b/i;
const MUST = /\bmust\b/i;

function* differences(short: string, text: string, detail: string): Iterable<string> {
  const all = `${text} ${detail}`;
  const numbers = new Set(all.match(/\d+/g));
  for (const number of new Set(short.match(/\d+/g))) {
    if (!numbers.has(number)) yield `names ${number}, which its text does not`;
  }
  if (NOT.test(text) && !NOT.test(short)) yield 'has no "not", and its text does';
  if (NOT.test(short) && !NOT.test(all)) yield 'has a "not", and its text does not';
  if (MUST.test(text) !== MUST.test(short)) {
    yield MUST.test(short) ? 'has a "must", and its text does not' : 'has no "must", and its text does';
  }
  const [said, meant] = [stemsOf(short), stemsOf(all)];
  const other = [...said].filter((stem) => !meant.has(stem));
  if (2 * other.length > said.size) yield `has other words than its text: ${other.join(', ')}`;
}

/** The beginnings of the words that carry the meaning. */
function stemsOf(text: string): ReadonlySet<string> {
  const words = text.toLowerCase().match(/\p{L}{4,}/gu) ?? [];
  return new Set(words.map((word) => word.slice(0, 5)));
}
