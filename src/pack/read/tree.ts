import type { Position } from './source-file.ts';

/**
 * The content of a YAML file with the place of everything in it. `broken` stands where something could not be kept, such
 * as an alias: there is a problem about it already, and nobody says anything more.
 */
export type Tree = ScalarTree | ListTree | MapTree | BrokenTree;

interface ScalarTree {
  readonly kind: 'scalar';
  readonly value: string | number | boolean | null;
  readonly at: Position;
}

interface ListTree {
  readonly kind: 'list';
  readonly items: readonly Tree[];
  readonly at: Position;
}

interface MapTree {
  readonly kind: 'map';
  readonly entries: readonly MapEntry[];
  readonly at: Position;
}

interface BrokenTree {
  readonly kind: 'broken';
  readonly at: Position;
}

export interface MapEntry {
  readonly key: string;
  /** Where the key stands. */
  readonly at: Position;
  readonly value: Tree;
}

/** The entry of a map under a key; undefined if there is none or if it is no map. */
export function entryOf(tree: Tree | undefined, key: string): MapEntry | undefined {
  return entriesOf(tree).find((entry) => entry.key === key);
}

/** The value of a map under a key; undefined if there is none or if it is no map. */
export function get(tree: Tree | undefined, key: string): Tree | undefined {
  return entryOf(tree, key)?.value;
}

/** The entries of a map; none if it is no map. */
export function entriesOf(tree: Tree | undefined): readonly MapEntry[] {
  return tree?.kind === 'map' ? tree.entries : [];
}

/** The items of a list; none if it is no list. */
export function itemsOf(tree: Tree | undefined): readonly Tree[] {
  return tree?.kind === 'list' ? tree.items : [];
}

/** The text of a scalar; undefined if it is anything else. */
export function textOf(tree: Tree | undefined): string | undefined {
  return tree?.kind === 'scalar' && typeof tree.value === 'string' ? tree.value : undefined;
}

/** What stands at a path of keys and indexes, such as `['0', 'cites']`. */
export function follow(tree: Tree, path: readonly string[]): Tree | undefined {
  return path.reduce<Tree | undefined>(
    (at, step) => (at?.kind === 'list' ? at.items[Number(step)] : get(at, step)),
    tree,
  );
}

const made = new WeakMap<Tree, unknown>();

/**
 * The content as plain JSON, `broken` as null; made once, and for everybody who asks, so nobody may change it. Safe: the names
 * that do harm never get into a tree.
 */
export function plain(tree: Tree): unknown {
  if (!made.has(tree)) made.set(tree, plainly(tree));
  return made.get(tree);
}

function plainly(tree: Tree): unknown {
  switch (tree.kind) {
    case 'scalar':
      return tree.value;
    case 'list':
      return tree.items.map(plainly);
    case 'map': {
      const content: Record<string, unknown> = {};
      for (const { key, value } of tree.entries) content[key] = plainly(value);
      return content;
    }
    case 'broken':
      return null;
  }
}

/** What something is, in words: `text`, `a list`. */
export function describe(tree: Tree): string {
  if (tree.kind === 'list') return 'a list';
  if (tree.kind === 'map') return 'a map of keys';
  if (tree.kind === 'broken' || tree.value === null) return 'empty';
  if (typeof tree.value === 'string') return 'text';
  return typeof tree.value === 'number' ? 'a number' : `\`${tree.value}\``;
}
