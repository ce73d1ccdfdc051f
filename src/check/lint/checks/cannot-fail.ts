import { get, itemsOf, textOf } from '../../../pack/read/tree.ts';
import { saysAny, shownIn } from '../../properties/shown.ts';
import type { Check } from '../check.ts';

/** So many characters of texts are searched. Beyond that, what a property rules out is taken to be somewhere. */
const MOST_SEARCHED = 30_000_000;

/** Properties that rule out a mark that nothing has, or words that no result can show: misspelt, perhaps, or left behind. */
export const cannotFail: Check = {
  code: 'cannot-fail',
  severity: 'warning',
  means:
    'A property rules out words that stand in no text of a result, or a mark that no entry has. It cannot fail.',
  remedy:
    'Correct the spelling, or remove it. If the words are to be kept out for good, accept it, and give the reason.',
  called: ['property that rules out what is nowhere', 'properties that rule out what is nowhere'],
  *find({ model, rules }) {
    if (rules === undefined) return;
    const texts = shownIn(rules.pack.data).flatMap((shown) => shown.texts);
    const marks = new Set(shownIn(rules.pack.data).flatMap((shown) => shown.marks));
    let left = MOST_SEARCHED;
    const isSomewhere = {
      not_words: (words: string) => texts.some((text) => (left -= text.length) < 0 || saysAny([text], words)),
      not_marked: (mark: string) => marks.has(mark),
    };
    for (const part of model.parts) {
      if (part.kind !== 'property' || part.id === undefined) continue;
      for (const [key, what] of RULED_OUT) {
        for (const item of itemsOf(get(get(part.tree, 'expect'), key))) {
          const name = textOf(item);
          if (name === undefined || isSomewhere[key](name)) continue;
          yield {
            id: part.id,
            at: item.at,
            message: `\`${part.id}\` rules out ${what(name)}, and so it cannot fail there`,
            hint: 'Is it misspelt?',
          };
        }
      }
    }
  },
};

const RULED_OUT = [
  ['not_words', (words: string) => `"${words}", which no text of a result says`],
  ['not_marked', (mark: string) => `the mark \`${mark}\`, which no entry has`],
] as const;
