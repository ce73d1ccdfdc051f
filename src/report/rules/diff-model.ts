import type { Answers } from '../../engine/assessment.ts';
import type { PackData } from '../../engine/pack-data.ts';
import type { PackDiff } from '../../check/diff/index.ts';

/** A comparison with the packs that give it words. */
export interface DiffReport {
  readonly old: { readonly name: string; readonly data: PackData };
  readonly new: { readonly name: string; readonly data: PackData };
  readonly diff: PackDiff;
  /** Why not all answers were searched; absent where they were. */
  readonly notSearched?: string;
}

/** A piece of a report, for any layout. Its texts may hold anything: a layout makes them harmless. */
export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string; readonly alarm?: boolean }
  | { readonly kind: 'words'; readonly text: string; readonly tone?: 'strong' | 'warning' }
  | { readonly kind: 'items'; readonly items: readonly BlockItem[] }
  /** Answers to be copied as they stand, as JSON that `safeguard assess -` takes. */
  | { readonly kind: 'answers'; readonly answers: Answers };

export interface BlockItem {
  readonly text: string;
  /** What belongs to it: `label: text`, or text alone. */
  readonly lines: readonly { readonly label?: string; readonly text: string }[];
}
