import { memoIn } from '../../../engine/memo.ts';
import { nameOf, type Part } from '../../../pack/checks/parts.ts';
import { get, itemsOf, textOf } from '../../../pack/read/tree.ts';
import type { Check } from '../check.ts';
import { nameOfEntry, nameOfWording } from '../entries.ts';
import { SHORT_LINES, shortDifferences, type ShortEntry } from '../short-words.ts';

/**
 * A line of the plan that says something else than what it stands for: a number or a length of time that is not there
 * or got lost, a "not" or a "must" too
 * many or too few, other words, or the line of something else. It reads words and not what they mean, so a line in other words may be right.
 */
export const shortSaysOther: Check = {
  code: 'short-says-other',
  severity: 'warning',
  means: 'The line of the plan says something else than the text that it stands for.',
  remedy:
    'Say the same in fewer words: the same numbers and times, the same "not" and "must". If it does, accept it.',
  called: ['line of the plan in other words', 'lines of the plan in other words'],
  *find({ model, rules }) {
    const entries = new Map(
      model.parts.flatMap((part) => entryOf(part)?.map((one) => [part, one] as const) ?? []),
    );
    const all = [...entries.values()];
    for (const [part, entry] of entries) {
      for (const lines of SHORT_LINES[entry.kind]) {
        const at = get(part.tree, lines.line)?.at;
        if (at === undefined) continue;
        const wording = part.kind === 'wording' ? nameOfWording(part) : undefined;
        for (const { says, about } of shortDifferences(entry, lines, all, rules?.pack.data.plan?.danger)) {
          yield {
            id: nameOfEntry(part),
            ...(wording === undefined ? {} : { wording }),
            about,
            at,
            message: `\`${lines.line}\` of ${nameOf(part)} ${says}`,
          };
        }
      }
    }
  },
};

/** Of a wording only one of an action: others have no line of their own. */
function entryOf(part: Part): readonly ShortEntry[] | undefined {
  const owner = part.kind === 'wording' ? part.owner! : part;
  const { kind } = owner;
  if (part !== owner && kind !== 'action') return undefined;
  if (kind !== 'question' && kind !== 'level' && kind !== 'action' && kind !== 'contact') return undefined;
  const name = part === owner ? nameOf(part) : `a wording of ${nameOf(owner)}`;
  const forbids = textOf(get(owner.tree, 'kind')) === 'do_not';
  // Every other entry of the kind asks for its lines.
  const said = new Map<string, readonly string[]>();
  return [
    { kind, name, owner: owner.id ?? '', forbids, said: (key) => memoIn(said, key, () => saidIn(part, key)) },
  ];
}

function saidIn({ id, tree }: Part, key: string): readonly string[] {
  if (key === 'id') return id === undefined ? [] : [id];
  const value = get(tree, key);
  return (value?.kind === 'list' ? itemsOf(value) : [value]).flatMap((item) => textOf(item) ?? []);
}
