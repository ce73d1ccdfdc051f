import type { PackModel } from '../../pack/checks/pack-model.ts';
import type { Part, PartKind } from '../../pack/checks/parts.ts';
import type { Position } from '../../pack/read/source-file.ts';
import { entryOf, get, itemsOf } from '../../pack/read/tree.ts';

/** Entries by kind and id, reasons by the level that they are for: a pack has thousands, and each is asked for by name. */
const indexes = new WeakMap<PackModel, ReadonlyMap<string, readonly Part[]>>();

/** The entry of a kind with an id; of a second one with the same id nothing is known. */
export function partOf(model: PackModel, kind: PartKind, id: string): Part | undefined {
  return indexOf(model).get(`${kind} ${id}`)?.[0];
}

/** The reasons for a level, in order. */
export function reasonsOf(model: PackModel, level: string): readonly Part[] {
  return indexOf(model).get(`reason ${level}`) ?? [];
}

function indexOf(model: PackModel): ReadonlyMap<string, readonly Part[]> {
  const known = indexes.get(model);
  if (known) return known;
  const index = new Map<string, Part[]>();
  for (const part of model.parts) {
    const key = `${part.kind} ${part.kind === 'reason' ? part.owner?.id : part.id}`;
    const there = index.get(key);
    if (there) there.push(part);
    else index.set(key, [part]);
  }
  indexes.set(model, index);
  return index;
}

/** How an entry is named where a finding about it is accepted. What has no id goes by that of the entry it belongs to. */
export function nameOfEntry({ kind, id, owner }: Part): string {
  if (kind === 'option' && owner !== undefined) return `${owner.id}.${id}`;
  return id ?? (owner ? nameOfEntry(owner) : kind);
}

/** How one wording is named, where a finding about no other is accepted: by its number, `call_999.2`. */
export function nameOfWording({ owner, tree }: Part): string | undefined {
  const at = itemsOf(owner && get(owner.tree, 'wording')).indexOf(tree);
  return owner === undefined || at < 0 ? undefined : `${nameOfEntry(owner)}.${at + 1}`;
}

/** Where the condition of an entry stands, or the entry itself where it has none. */
export function conditionPlace(part: Part): Position {
  return (entryOf(part.tree, 'when') ?? part).at;
}
