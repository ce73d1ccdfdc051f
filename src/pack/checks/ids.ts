import { looksOf } from './look-alike.ts';
import type { PackModel } from './pack-model.ts';
import { nameOf, type Part } from './parts.ts';
import { problemAt, type Problem } from '../problem.ts';
import { lineAt } from '../read/source-file.ts';

const RESERVED: ReadonlySet<string> = new Set([
  'all',
  'any',
  'not',
  'provisional',
  'unknown',
  // Names that every JavaScript object has already.
  'constructor',
  'prototype',
]);

/** Ids that stand twice or look as if they did, and ids that are words of the rules. Questions and facts share theirs, as conditions do. */
export function* checkIds(model: PackModel): Iterable<Problem> {
  const first = new Map<string, Part>();
  for (const part of model.parts) {
    if (part.id === undefined) continue;
    if (RESERVED.has(part.id)) {
      yield problemAt(part.at, 'reserved-id', `\`${part.id}\` has a meaning of its own and cannot be an id`);
    }
    const key = `${spaceOf(part)} ${looksOf(part.id)}`;
    const other = first.get(key);
    if (other === undefined) {
      first.set(key, part);
    } else {
      const { line } = lineAt(other.at);
      const where = other.at.file === part.at.file ? `in line ${line}` : `in ${other.at.file.path}:${line}`;
      const looks = other.id === part.id ? '' : `, and \`${part.id}\` looks the same`;
      yield problemAt(part.at, 'duplicate-id', `there is ${nameOf(other)} already, ${where}${looks}`);
    }
  }
}

/** Where an id must be the only one of its name. */
function spaceOf(part: Part): string {
  if (part.kind === 'option') return `option ${part.owner?.at.file.path}:${part.owner?.at.offset}`;
  return part.kind === 'fact' ? 'question' : part.kind;
}
