import type { Answers } from '../../engine/assessment.ts';
import type { PackData } from '../../engine/pack-data.ts';
import type { PackDiff } from '../../check/diff/index.ts';

/** One of two packs that are compared. */
export interface Side {
  /** How people call it: a folder, or a git revision. */
  readonly name: string;
  readonly data: PackData;
  /** What is used to try answers with it; `revision`: nothing can, unless it is checked out. */
  readonly from: { readonly folder: string | undefined } | 'revision';
}

/** A comparison with the packs that give it words. */
export interface DiffReport {
  readonly old: Side;
  readonly new: Side;
  readonly diff: PackDiff;
  /** Why not all answers were searched; absent where they were. */
  readonly notSearched?: string;
}

/** A piece of a report, for any layout. Its texts may hold anything: a layout makes them harmless. */
export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string; readonly alarm?: boolean }
  | { readonly kind: 'words'; readonly text: string; readonly tone?: 'strong' | 'warning' }
  | { readonly kind: 'items'; readonly items: readonly BlockItem[] }
  /** A command to be copied as it stands. */
  | { readonly kind: 'command'; readonly command: string }
  /** Answers to be copied as they stand, as JSON that `safeguard assess -` takes. */
  | { readonly kind: 'answers'; readonly answers: Answers };

export interface BlockItem {
  readonly text: string;
  /** What belongs to it: `label: text`, or text alone. */
  readonly lines: readonly { readonly label?: string; readonly text: string }[];
}
