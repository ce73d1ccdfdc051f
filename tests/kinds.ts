import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** What a test needs beside its own process, and by which package it is known. The first that fits. */
const NEEDS = {
  browser: ['playwright-core'],
  database: ['@duckdb/node-api', '@electric-sql/pglite', 'sql.js'],
  terminal: ['@lydell/node-pty'],
  program: ['node:child_process'],
} as const;

export type Kind = keyof typeof NEEDS | 'pure';

const KINDS: readonly Kind[] = [...(Object.keys(NEEDS) as (keyof typeof NEEDS)[]), 'pure'];

/** The files of tests of each kind, from the root. A file need not say what it is: what it imports does, itself or by a helper. */
export function filesByKind(): ReadonlyMap<Kind, readonly string[]> {
  const files = readdirSync(join(ROOT, 'tests'), { recursive: true, encoding: 'utf8' })
    .map((file) => posix.join('tests', file.replaceAll('\\', '/')))
    .filter((file) => file.endsWith('.test.ts'));
  const kinds = files.map((file) => kindOf(file));
  return new Map(KINDS.map((kind) => [kind, files.filter((_, index) => kinds[index] === kind)]));
}

export function kindOf(file: string): Kind {
  const needed = packagesOf(file, new Set());
  return KINDS.find((kind) => kind !== 'pure' && NEEDS[kind].some((name) => needed.has(name))) ?? 'pure';
}

const SPECIFIER = /\b(?:from|import)\s*\(?\s*'([^']+)'/g;

/** The packages that a file of the tests imports, itself or by other files of the tests. */
function packagesOf(file: string, seen: Set<string>): ReadonlySet<string> {
  const found = new Set<string>();
  if (seen.has(file) || !existsSync(join(ROOT, file))) return found;
  seen.add(file);
  for (const [, name] of readFileSync(join(ROOT, file), 'utf8').matchAll(SPECIFIER)) {
    const near = posix.join(dirname(file), name!);
    if (!name!.startsWith('.')) found.add(name!);
    else if (near.startsWith('tests/')) for (const one of packagesOf(near, seen)) found.add(one);
  }
  return found;
}
