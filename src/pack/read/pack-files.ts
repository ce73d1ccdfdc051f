import { join } from 'node:path';
import type { FileKind, PackFile, PackFiles } from './pack-file.ts';
import { parseYaml } from './parse-yaml.ts';
import { type Problem, problemAt, problemWithFile } from '../problem.ts';
import { readTextInside } from './read-text.ts';
import { entryOf, get, itemsOf, textOf, type Tree } from './tree.ts';

/**
 * The most words and signs of all files of a pack: a third more than the pack that ships has. With more, a check of a pack that is
 * hard on purpose could take longer than two seconds.
 */
const MOST_LEXEMES = 120_000;

/** The same where somebody says that their own pack is larger, and that they can wait: enough for 1,000 questions. */
const MOST_IN_LARGE = 1_000_000;
const LARGE = 'SAFEGUARD_LARGE_PACKS';

/** Reads `pack.yaml` in a folder and every file that it names. */
export async function readPackFiles(folder: string): Promise<PackFiles> {
  const shown = join(folder, 'pack.yaml');
  const text = await readTextInside(folder, 'pack.yaml');
  const nothing = { files: [], paths: [shown], unread: new Set<FileKind>(['pack']) };
  if ('code' in text) {
    return { ...nothing, problems: [problemWithFile(shown, text.code, text.message, text.hint)] };
  }
  const together = { left: process.env[LARGE] === 'yes' ? MOST_IN_LARGE : MOST_LEXEMES };
  const { tree, problems: packProblems, sound } = parseYaml(shown, text.text, together);
  if (tree === undefined) return { ...nothing, problems: packProblems };

  const files: PackFile[] = [{ kind: 'pack', tree }];
  const paths = [shown];
  const problems: (readonly Problem[])[] = [packProblems];
  const unread = new Set<FileKind>(sound ? [] : ['pack']);
  const seen = new Set<string>();
  for (const { kind, path: pathTree, namedBy } of namedFiles(tree)) {
    const path = textOf(pathTree);
    // Once there has been too much, that is said, and nothing more is read.
    if (pathTree === undefined || path === undefined || together.left < 0) {
      unread.add(kind);
      continue;
    }
    if (seen.has(path)) {
      problems.push([problemAt(pathTree.at, 'duplicate-file', `\`${path}\` is named twice`)]);
      unread.add(kind);
      continue;
    }
    seen.add(path);
    const read = await readTextInside(folder, path);
    if ('code' in read) {
      problems.push([problemAt(pathTree.at, read.code, `\`${path}\`: ${read.message}`, read.hint)]);
      unread.add(kind);
      continue;
    }
    const parsed = parseYaml(join(folder, path), read.text, together);
    paths.push(join(folder, path));
    problems.push(parsed.problems);
    if (!parsed.sound) unread.add(kind);
    if (parsed.tree) files.push({ kind, tree: parsed.tree, ...(namedBy ? { namedBy } : {}) });
  }
  return { files, paths, problems: problems.flat(), unread };
}

interface NamedFile {
  readonly kind: FileKind;
  /** Absent where `pack.yaml` does not say. */
  readonly path: Tree | undefined;
  readonly namedBy?: Tree;
}

function namedFiles(pack: Tree): NamedFile[] {
  const single = (kind: FileKind): NamedFile => ({ kind, path: get(pack, kind) });
  const listed = (key: string, kind: FileKind): NamedFile[] => {
    const list = itemsOf(get(pack, key));
    return list.length === 0
      ? [{ kind, path: undefined }]
      : list.map((namedBy) => ({ kind, path: get(namedBy, 'file'), namedBy }));
  };
  return [
    ...listed('stages', 'questions'),
    single('facts'),
    single('levels'),
    ...listed('responses', 'actions'),
    single('contacts'),
    single('notes'),
    single('conflicts'),
    single('guide'),
    // A pack may have none of these.
    ...(entryOf(pack, 'since') ? [single('since')] : []),
    ...(entryOf(pack, 'report') ? [single('report')] : []),
    ...(entryOf(pack, 'properties') ? [single('properties')] : []),
  ];
}
