import type { Problem } from '../problem.ts';
import type { Tree } from './tree.ts';

/** The kinds of files that a pack is made of; each has a schema of the same name. */
export type FileKind =
  | 'pack'
  | 'questions'
  | 'facts'
  | 'levels'
  | 'actions'
  | 'contacts'
  | 'notes'
  | 'conflicts'
  | 'since'
  | 'report'
  | 'guide'
  | 'properties';

export interface PackFile {
  readonly kind: FileKind;
  readonly tree: Tree;
  /** The stage or group in `pack.yaml` that names the file. */
  readonly namedBy?: Tree;
}

export interface PackFiles {
  /** The files that could be read, in the order in which a pack is built up. */
  readonly files: readonly PackFile[];
  /** Every file as people see it, in the same order. */
  readonly paths: readonly string[];
  readonly problems: readonly Problem[];
  /** The kinds of files of which something could not be read. What is not known of them may be right. */
  readonly unread: ReadonlySet<FileKind>;
}
