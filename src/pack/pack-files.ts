import { join } from 'node:path';
import { parseYaml } from './parse-yaml.ts';
import type { Problem } from './problem.ts';
import { problemAt, problemWithFile } from './problem.ts';
import { readTextInside } from './read-text.ts';
import { get, itemsOf, textOf, type Tree } from './tree.ts';

/** The kinds of files that a pack is made of; each has a schema of the same name. */
export type FileKind =
  'pack' | 'questions' | 'facts' | 'levels' | 'actions' | 'contacts' | 'notes' | 'conflicts' | 'guide';

export interface PackFile {
  readonly kind: FileKind;
  readonly tree: Tree;
  /** The stage or group in `pack.yaml` that names the file. */
  readonly namedBy?: Tree;
}

export interface PackFiles {
  /** The files that could be read, in the order in which `pack.yaml` names them. */
  readonly files: readonly PackFile[];
  readonly problems: readonly Problem[];
  /** Whether everything in every file is there; if not, nothing is said about what seems to be missing or unused. */
  readonly sound: boolean;
}

const SINGLE_FILES = ['facts', 'levels', 'contacts', 'notes', 'conflicts', 'guide'] as const;

/** Reads `pack.yaml` in a folder and every file that it names. */
export async function readPackFiles(folder: string): Promise<PackFiles> {
  const shown = join(folder, 'pack.yaml');
  const text = await readTextInside(folder, 'pack.yaml');
  if ('code' in text) {
    return {
      files: [],
      problems: [problemWithFile(shown, text.code, text.message, text.hint)],
      sound: false,
    };
  }
  const { tree, problems: packProblems, sound: packSound } = parseYaml(shown, text.text);
  if (tree === undefined) return { files: [], problems: packProblems, sound: false };

  const files: PackFile[] = [{ kind: 'pack', tree }];
  const problems: (readonly Problem[])[] = [packProblems];
  let sound = packSound;
  const seen = new Set<string>();
  for (const { kind, path: pathTree, namedBy } of namedFiles(tree)) {
    const path = textOf(pathTree);
    if (pathTree === undefined || path === undefined) {
      sound = false;
      continue;
    }
    if (seen.has(path)) {
      problems.push([problemAt(pathTree.at, 'duplicate-file', `\`${path}\` is named twice`)]);
      continue;
    }
    seen.add(path);
    const read = await readTextInside(folder, path);
    if ('code' in read) {
      problems.push([problemAt(pathTree.at, read.code, `\`${path}\`: ${read.message}`, read.hint)]);
      sound = false;
      continue;
    }
    const parsed = parseYaml(join(folder, path), read.text);
    problems.push(parsed.problems);
    sound &&= parsed.sound;
    if (parsed.tree) files.push({ kind, tree: parsed.tree, ...(namedBy ? { namedBy } : {}) });
  }
  return { files, problems: problems.flat(), sound };
}

interface NamedFile {
  readonly kind: FileKind;
  readonly path: Tree | undefined;
  readonly namedBy?: Tree;
}

function namedFiles(pack: Tree): NamedFile[] {
  const inList = (key: string, kind: FileKind): NamedFile[] =>
    itemsOf(get(pack, key)).map((namedBy) => ({ kind, path: get(namedBy, 'file'), namedBy }));
  return [
    ...inList('stages', 'questions'),
    ...inList('responses', 'actions'),
    ...SINGLE_FILES.map((kind) => ({ kind, path: get(pack, kind) })),
  ];
}
