import { keysTwice } from '../engine/keys-twice.ts';
import { findUnsafe } from '../pack/read/unsafe-text.ts';
import { RECORD_SCHEMA, type KeptRecord } from './record.ts';
import { fitsRecord } from './shape.ts';

/** Why a text is no record; of a text that is not JSON, what the parser says. */
export type NoRecord =
  | { readonly why: 'not-json'; readonly said: string }
  | { readonly why: 'key-twice'; readonly key: string }
  | { readonly why: 'later' | 'other' };

/**
 * The record in a text. Everything that opens records asks this, so that one file is the same record, or none, to the page
 * and to the command line: JSON as its standard has it, in which no key stands twice, nothing is hidden, and all has the
 * shape of a record. Whether the record was changed after it was kept is not looked at here (`verify`).
 */
export function readRecord(text: string): { readonly record: KeptRecord } | NoRecord {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return { why: 'not-json', said: (error as Error).message };
  }
  const [key] = keysTwice(text);
  if (key !== undefined) return { why: 'key-twice', key };
  if (isRecord(value) && isHarmless(value)) return { record: value };
  return { why: isLater(value) ? 'later' : 'other' };
}

/** Whether a value has the shape of a record. */
export function isRecord(value: unknown): value is KeptRecord {
  return fitsRecord(value);
}

function isLater(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || !('schema' in value)) return false;
  const { schema } = value;
  return typeof schema === 'string' && schema !== RECORD_SCHEMA && /^safeguard\/record@\d+$/.test(schema);
}

/** The same bound as for every other file. */
const DEEPEST = 64;
const HARMFUL_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** Whether a value is not too deep, and no text in it acts instead of being shown. */
function isHarmless(whole: unknown): boolean {
  const left: (readonly [value: unknown, depth: number])[] = [[whole, 1]];
  for (let next = left.pop(); next; next = left.pop()) {
    const [value, depth] = next;
    if (typeof value === 'string' && findUnsafe(value) !== -1) return false;
    if (typeof value !== 'object' || value === null) continue;
    const keys = Array.isArray(value) ? [] : Object.keys(value);
    if (keys.some((key) => HARMFUL_KEYS.has(key) || findUnsafe(key) !== -1)) return false;
    if (depth > DEEPEST) return false;
    for (const inner of Object.values(value)) left.push([inner, depth + 1]);
  }
  return true;
}
