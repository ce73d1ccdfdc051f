import { get, itemsOf, textOf, type MapEntry, type Tree } from '../read/tree.ts';

/** The lists of which an entry may say for which rules it is: its `when` names the questions of one pack. */
const LISTS: ReadonlySet<string> = new Set(['contacts', 'actions']);

/** The file without the contacts and actions that are for other rules. */
export function forPack(tree: Tree, id: string): Tree {
  if (tree.kind !== 'map') return tree;
  const entries = tree.entries.map((entry): MapEntry => {
    const { key, value } = entry;
    if (!LISTS.has(key) || value.kind !== 'list') return entry;
    const items = value.items.filter((item) => [undefined, id].includes(textOf(get(item, 'pack'))));
    return { ...entry, value: { ...value, items } };
  });
  return { ...tree, entries };
}

/** Every `pack` of a contact or action, where it stands. */
export function packsNamed(tree: Tree): readonly { readonly id: string; readonly tree: Tree }[] {
  return [...LISTS]
    .flatMap((key) => itemsOf(get(tree, key)))
    .flatMap((item) => {
      const named = get(item, 'pack');
      const id = textOf(named);
      return named === undefined || id === undefined ? [] : [{ id, tree: named }];
    });
}
