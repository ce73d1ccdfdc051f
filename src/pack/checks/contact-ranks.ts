import type { PackModel } from './pack-model.ts';
import { nameOf, type Part } from './parts.ts';
import { problemAt, type Problem } from '../problem.ts';
import { get } from '../read/tree.ts';

/** Contacts with the same rank: nobody could say which of them comes first. */
export function* checkContactRanks({ parts }: PackModel): Iterable<Problem> {
  const byRank = new Map<number, Part>();
  for (const part of parts) {
    const rank = part.kind === 'contact' ? get(part.tree, 'rank') : undefined;
    if (rank?.kind !== 'scalar' || typeof rank.value !== 'number') continue;
    const other = byRank.get(rank.value);
    if (other === undefined) byRank.set(rank.value, part);
    else yield problemAt(rank.at, 'duplicate-rank', `${nameOf(other)} has rank ${rank.value} already`);
  }
}
