import { canonicalJson } from '../engine/canonical-json.ts';
import type { KeptRecord, RecordContent } from './record.ts';

/** SHA-256 of a text in UTF-8, as 64 hex digits. It comes from outside: this layer uses no module of the machine. */
export type Sha256 = (text: string) => string;

const KEYS = [
  'schema',
  'tool',
  'assessedAt',
  'finished',
  'assessment',
  'recommendation',
  'decision',
  'departure',
  'decidedBy',
  'decidedAt',
] as const satisfies readonly (keyof RecordContent)[];

/** The record of a content, its keys in their fixed order, with the digest over all of it. */
export function sealed(content: RecordContent, sha256: Sha256): KeptRecord {
  const entries = KEYS.filter((key) => content[key] !== undefined).map((key) => [key, content[key]]);
  const ordered = Object.fromEntries(entries) as RecordContent;
  return { ...ordered, digest: digestOf(ordered, sha256) };
}

/**
 * Whether a record is as it was kept. This finds accidents and careless edits. Somebody who changes a record and works the
 * digest out again is not found: the digest is no signature.
 */
export function isAsKept({ digest, ...content }: KeptRecord, sha256: Sha256): boolean {
  return digest === digestOf(content, sha256);
}

/** The layout of the file does not count, nor does the order of keys; that of lists does. */
function digestOf(content: RecordContent, sha256: Sha256): string {
  return `sha256:${sha256(canonicalJson(content))}`;
}
