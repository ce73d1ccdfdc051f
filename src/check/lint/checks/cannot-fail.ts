import { get, itemsOf, textOf } from '../../../pack/read/tree.ts';
import { saysAny, shownIn } from '../../properties/shown.ts';
import type { Check } from '../check.ts';

/** So many characters of texts are searched, a tenth of a second or so. Of what is ruled out beyond that it is open where it is. */
const MOST_SEARCHED = 100_000_000;

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
    // One text to search, with something between that stands in no words.
    const texts = [
      shownIn(rules.pack.data)
        .flatMap((shown) => shown.texts)
        .join('\n|\n'),
    ];
    const marks = new Set(shownIn(rules.pack.data).flatMap((shown) => shown.marks));
    const length = texts[0]!.length;
    let left = MOST_SEARCHED;
    const isSomewhere = {
      not_words: (words: string) => ((left -= length) < 0 ? undefined : saysAny(texts, words)),
      not_marked: (mark: string) => marks.has(mark),
    };
    for (const part of model.parts) {
      if (part.kind !== 'property' || part.id === undefined) continue;
      for (const [key, what] of RULED_OUT) {
        for (const item of itemsOf(get(get(part.tree, 'expect'), key))) {
          const name = textOf(item);
          const is = name !== undefined && isSomewhere[key](name);
          if (name === undefined || is) continue;
          if (is === undefined) {
            const message = `whether \`${part.id}\` rules out ${what(name)}`;
            yield { id: part.id, message, undecided: true };
            continue;
          }
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
