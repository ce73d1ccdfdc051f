import type { PackFile } from '../read/pack-file.ts';
import type { Position } from '../read/source-file.ts';
import { entriesOf, get, itemsOf, textOf, type Tree } from '../read/tree.ts';

export type PartKind =
  | 'mark'
  | 'stage'
  | 'group'
  | 'question'
  | 'option'
  | 'comparison'
  | 'fact'
  | 'level'
  | 'reason'
  | 'wording'
  | 'deadline'
  | 'action'
  | 'contact'
  | 'note'
  | 'conflict'
  | 'since'
  | 'heading'
  | 'statement'
  | 'property'
  | 'area';

/** An entry of a pack, as far as it can be read. */
export interface Part {
  readonly kind: PartKind;
  /** Absent where the entry has none, or where it cannot be read. */
  readonly id?: string;
  /** Where its id stands, or its beginning. */
  readonly at: Position;
  readonly tree: Tree;
  /** The question of an option or comparison, the stage of a question, the level of a reason, and whatever has a wording or a deadline. */
  readonly owner?: Part;
}

/** Every entry of a pack, in the order of its files. */
export function partsOf(files: readonly PackFile[]): Part[] {
  const parts: Part[] = [];
  // The file of a stage comes after `pack.yaml`, so its stage is there already.
  const ownerOf = (tree: Tree | undefined): Part | undefined => parts.find((part) => part.tree === tree);

  function add(kind: PartKind, tree: Tree, owner?: Part): Part {
    const id = get(tree, 'id');
    const name = textOf(id);
    const part = {
      kind,
      ...(name === undefined ? {} : { id: name }),
      at: id?.at ?? tree.at,
      tree,
      ...(owner ? { owner } : {}),
    };
    parts.push(part);
    return part;
  }

  function addAll(kind: PartKind, list: Tree | undefined, owner?: Part): Part[] {
    return itemsOf(list).map((tree) => add(kind, tree, owner));
  }

  function addByKey(kind: PartKind, map: Tree | undefined): Part[] {
    return entriesOf(map).map((entry) => {
      const part = { kind, id: entry.key, at: entry.at, tree: entry.value };
      parts.push(part);
      return part;
    });
  }

  for (const { kind, tree, namedBy } of files) {
    switch (kind) {
      case 'pack':
        addByKey('mark', get(tree, 'marks'));
        addAll('stage', get(tree, 'stages'));
        addAll('group', get(tree, 'responses'));
        break;
      case 'questions':
        for (const question of addAll('question', tree, ownerOf(namedBy))) {
          addAll('option', get(question.tree, 'options'), question);
          addAll('comparison', get(question.tree, 'compare'), question);
        }
        break;
      case 'facts':
        addByKey('fact', tree);
        break;
      case 'levels':
        for (const level of addByKey('level', tree)) {
          addAll('wording', get(level.tree, 'wording'), level);
          addAll('wording', get(get(level.tree, 'urgent'), 'wording'), level);
          for (const reason of addAll('reason', get(level.tree, 'brought_by'), level))
            addAll('wording', get(reason.tree, 'wording'), reason);
        }
        break;
      case 'actions':
        for (const action of addAll('action', tree, ownerOf(namedBy))) {
          const within = get(action.tree, 'within');
          if (within) add('deadline', within, action);
          addAll('wording', get(action.tree, 'wording'), action);
        }
        break;
      case 'contacts':
        addAll('contact', tree);
        break;
      case 'notes':
        addAll('note', tree);
        break;
      case 'conflicts':
        addAll('conflict', tree);
        break;
      case 'since':
        addAll('since', tree);
        break;
      case 'report':
        for (const heading of addAll('heading', get(tree, 'headings'))) {
          addAll('heading', get(heading.tree, 'parts'), heading);
        }
        break;
      case 'guide':
        for (const section of itemsOf(tree)) addAll('statement', get(section, 'statements'));
        break;
      case 'properties':
        addAll('property', tree);
        break;
    }
  }
  return parts;
}

/** How a part is named in messages: "the question `age`", "this reason". */
export function nameOf({ kind, id }: Part): string {
  const noun = nounOf(kind);
  return id === undefined ? `this ${noun}` : `the ${noun} \`${id}\``;
}

/** What an entry of a kind is called. */
export function nounOf(kind: PartKind): string {
  if (kind === 'heading') return 'heading of the report';
  return kind === 'since' ? 'change since the guide' : kind;
}
