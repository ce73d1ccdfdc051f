import type { PackData } from '../../engine/pack-data.ts';
import type { PackDiff } from '../../check/diff/index.ts';

/** One of two packs that are compared. */
export interface ComparedPack {
  /** How people call it: a folder, or a git revision. */
  readonly name: string;
  readonly data: PackData;
  /** What is used to try answers with it; `revision`: nothing can, unless it is checked out. */
  readonly from: { readonly folder: string | undefined } | 'revision';
}

/** A comparison with the packs that give it words. */
export interface DiffReport {
  readonly old: ComparedPack;
  readonly new: ComparedPack;
  readonly diff: PackDiff;
  /** Why not all answers were searched; absent where they were. */
  readonly notSearched?: string;
}
