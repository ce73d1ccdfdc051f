import type { PackModel } from '../../pack/pack-model.ts';
import type { Part, PartKind } from '../../pack/parts.ts';
import type { Place } from '../../pack/source-file.ts';
import { entryOf } from '../../pack/tree.ts';

/** The entry of a kind with an id; of a second one with the same id nothing is known. */
export function partOf(model: PackModel, kind: PartKind, id: string): Part | undefined {
  return model.parts.find((part) => part.kind === kind && part.id === id);
}

/** The reasons for a level, in order. */
export function reasonsOf(model: PackModel, level: string): readonly Part[] {
  return model.parts.filter((part) => part.kind === 'reason' && part.owner?.id === level);
}

/** How an entry is named where a finding about it is accepted. What has no id goes by that of the entry it belongs to. */
export function nameOfEntry({ kind, id, owner }: Part): string {
  if (kind === 'option' && owner !== undefined) return `${owner.id}.${id}`;
  return id ?? (owner ? nameOfEntry(owner) : kind);
}

/** Where the condition of an entry stands, or the entry itself where it has none. */
export function conditionPlace(part: Part): Place {
  return (entryOf(part.tree, 'when') ?? part).at;
}
