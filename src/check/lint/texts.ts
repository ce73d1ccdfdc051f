import type { Part, PartKind } from '../../pack/checks/parts.ts';
import type { Position } from '../../pack/read/source-file.ts';
import { get, textOf, type Tree } from '../../pack/read/tree.ts';

/** Every text of an entry that people read, by kind of entry. */
export const TEXT_FIELDS = {
  mark: ['says'],
  stage: ['title'],
  group: ['title'],
  question: ['ask', 'short', 'why', 'help'],
  option: ['label', 'help'],
  comparison: ['title', 'says', 'note'],
  fact: ['says'],
  level: ['short', 'title', 'says', 'do', 'tell', 'do_not_wait_for'],
  reason: ['says', 'rationale'],
  action: ['text', 'short', 'mistake', 'detail', 'while_unknown', 'short_while_unknown', 'why', 'rationale'],
  wording: ['title', 'says', 'do', 'tell', 'do_not_wait_for', 'text', 'short', 'detail', 'why', 'rationale'],
  deadline: ['says'],
  contact: ['name', 'short', 'look_up', 'helps_when', 'caution'],
  note: ['title', 'text'],
  since: ['title', 'text'],
  heading: ['title', 'says', 'blanks', 'label'],
  conflict: ['text'],
  statement: ['gist'],
  property: ['says', 'rationale'],
} as const satisfies Record<Exclude<PartKind, 'area'>, readonly string[]>;

/** What of an entry is read at one go, as sentences. Titles, labels and names are none. */
export const READ_TOGETHER: Partial<Readonly<Record<PartKind, readonly string[]>>> = {
  question: ['ask', 'why', 'help'],
  option: ['help'],
  comparison: ['says', 'note'],
  level: ['says', 'do', 'tell', 'do_not_wait_for'],
  action: ['text', 'detail', 'why'],
  wording: ['says', 'do', 'tell', 'do_not_wait_for', 'text', 'detail', 'why'],
  deadline: ['says'],
  contact: ['helps_when', 'caution'],
  note: ['text'],
  since: ['text'],
  conflict: ['text'],
};

/** Parts of an entry that hold texts of their own. */
const WITHIN: Partial<Readonly<Record<PartKind, string>>> = { comparison: 'sides', level: 'urgent' };

export interface EntryText {
  readonly field: string;
  readonly text: string;
  readonly at: Position;
}

/** The texts of an entry, as far as they can be read, each item of a list on its own. */
export function textsOf(part: Part): readonly EntryText[] {
  const within = WITHIN[part.kind];
  const maps = [part.tree, ...(within === undefined ? [] : listed(get(part.tree, within)))];
  const fields: Partial<Readonly<Record<PartKind, readonly string[]>>> = TEXT_FIELDS;
  return (fields[part.kind] ?? []).flatMap((field) =>
    maps
      .flatMap((map) => listed(get(map, field)))
      .flatMap((tree) => {
        const text = textOf(tree);
        return text === undefined ? [] : [{ field, text, at: tree.at }];
      }),
  );
}

function listed(tree: Tree | undefined): readonly Tree[] {
  if (tree === undefined) return [];
  return tree.kind === 'list' ? tree.items : [tree];
}
