import type { PackData } from '../../../engine/pack-data.ts';
import { get, itemsOf, textOf } from '../../../pack/tree.ts';
import { saysAny, shownIn } from '../../properties/shown.ts';
import type { Check } from '../check.ts';

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
    for (const part of model.parts) {
      if (part.kind !== 'property' || part.id === undefined) continue;
      for (const [key, { what, isSomewhere }] of Object.entries(RULED_OUT)) {
        for (const item of itemsOf(get(get(part.tree, 'expect'), key))) {
          const name = textOf(item);
          if (name === undefined || isSomewhere(rules.pack.data, name)) continue;
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

const RULED_OUT = {
  not_words: {
    what: (words: string) => `"${words}", which no text of a result says`,
    isSomewhere: (data: PackData, words: string) => shownIn(data).some(({ texts }) => saysAny(texts, words)),
  },
  not_marked: {
    what: (mark: string) => `the mark \`${mark}\`, which no entry has`,
    isSomewhere: (data: PackData, mark: string) => shownIn(data).some(({ marks }) => marks.includes(mark)),
  },
};
