import type { FileKind, PackFiles } from '../read/pack-file.ts';
import { partsOf, type Part, type PartKind } from './parts.ts';
import { get, itemsOf, textOf, type Tree } from '../read/tree.ts';

/** What the checks look at: the entries of a pack and what can be named, as far as it can be read. */
export interface PackModel {
  readonly parts: readonly Part[];
  /** `pack.yaml`; absent where only a part of a pack is looked at. */
  readonly pack?: Tree;
  readonly questions: ReadonlyMap<string, KnownQuestion>;
  readonly facts: ReadonlyMap<string, Part>;
  readonly statements: ReadonlyMap<string, Part>;
  /** The kinds of entries of which every one is known by its id; of any other, a strange name may be right. */
  readonly known: ReadonlySet<PartKind>;
  /** Whether every question and fact is known; if not, a strange name may be right. */
  readonly namesKnown: boolean;
  /** Whether every statement is known. */
  readonly statementsKnown: boolean;
  /** Whether every reference can be read; if not, what seems to be unused may be used. */
  readonly usesKnown: boolean;
}

export interface KnownQuestion {
  readonly part: Part;
  /** What can be answered; absent where that cannot be read. */
  readonly values?: readonly string[];
}

/** What other entries name, and the files that hold it. */
const NAMED: readonly (readonly [PartKind, FileKind])[] = [
  ['mark', 'pack'],
  ['question', 'questions'],
  ['fact', 'facts'],
  ['level', 'levels'],
  ['action', 'actions'],
  ['contact', 'contacts'],
  ['note', 'notes'],
  ['conflict', 'conflicts'],
  ['since', 'since'],
  ['statement', 'guide'],
];

/** `usesKnown` is false where the schemas found entries that cannot be read in full. */
export function buildModel({ files, unread }: PackFiles, usesKnown: boolean): PackModel {
  const parts = partsOf(files);
  const isRead = (kind: FileKind): boolean => !unread.has(kind) && !unread.has('pack');
  const ofKind = (kind: Part['kind']): Part[] => parts.filter((part) => part.kind === kind);
  const questions = ofKind('question');
  const pack = files.find(({ kind }) => kind === 'pack')?.tree;
  const known = new Set(
    NAMED.filter(([kind, file]) => isRead(file) && ofKind(kind).every(({ id }) => id !== undefined)).map(
      ([kind]) => kind,
    ),
  );
  return {
    parts,
    ...(pack ? { pack } : {}),
    questions: byId(questions, (part) => {
      const values = valuesOf(part);
      return { part, ...(values ? { values } : {}) };
    }),
    facts: byId(ofKind('fact'), (part) => part),
    statements: byId(ofKind('statement'), (part) => part),
    known,
    namesKnown: known.has('question') && known.has('fact'),
    statementsKnown: known.has('statement'),
    // What a property names is not used by it.
    usesKnown: usesKnown && [...unread].every((kind) => kind === 'properties'),
  };
}

/** The first of each id; a second one is a problem of its own. */
function byId<T>(parts: readonly Part[], make: (part: Part) => T): Map<string, T> {
  const map = new Map<string, T>();
  for (const part of parts) if (part.id !== undefined && !map.has(part.id)) map.set(part.id, make(part));
  return map;
}

function valuesOf(question: Part): readonly string[] | undefined {
  const type = textOf(get(question.tree, 'type'));
  if (type === 'yes_no') return ['yes', 'no'];
  if (type !== 'one_of' && type !== 'many_of') return undefined;
  const options = itemsOf(get(question.tree, 'options')).map((option) => textOf(get(option, 'id')));
  const known = options.filter((option) => option !== undefined);
  return known.length > 0 && known.length === options.length ? known : undefined;
}
