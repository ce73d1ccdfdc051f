import { nameOf, type PartKind } from '../../../pack/checks/parts.ts';
import { get, itemsOf, textOf } from '../../../pack/read/tree.ts';
import type { Check } from '../check.ts';
import { nameOfEntry, nameOfWording } from '../entries.ts';
import { differencesInWords } from '../short-words.ts';

/** A line of the plan, what it stands for, and what may explain it. */
interface ShortLine {
  readonly line: string;
  readonly text: string;
  readonly more: readonly string[];
}

/** The lines of the plan, by what has them. The word of a level and the name of a contact are names, and no sentences. */
const SHORT_LINES: Partial<Readonly<Record<PartKind, readonly ShortLine[]>>> = {
  question: [{ line: 'short', text: 'ask', more: ['why', 'help'] }],
  action: [
    { line: 'short', text: 'text', more: ['detail'] },
    { line: 'short_while_unknown', text: 'while_unknown', more: ['detail'] },
  ],
};

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
      const kind = part.kind === 'wording' ? part.owner?.kind : part.kind;
      for (const { line, text, more } of (kind && SHORT_LINES[kind]) ?? []) {
        const tree = get(part.tree, line);
        const short = textOf(tree);
        const full = textOf(get(part.tree, text));
        if (tree === undefined || short === undefined || full === undefined) continue;
        const explained = more.flatMap((key) => {
          const value = get(part.tree, key);
          return (value?.kind === 'list' ? itemsOf(value) : [value]).map((item) => textOf(item) ?? '');
        });
        for (const { says, about } of differencesInWords(short, full, explained.join(' '))) {
          const wording = part.kind === 'wording' ? nameOfWording(part) : undefined;
          yield {
            id: nameOfEntry(part),
            ...(wording === undefined ? {} : { wording }),
            about,
            at: tree.at,
            message: `\`${line}\` of ${nameOf(part)} ${says}`,
          };
        }
      }
    }
  },
};
