import { createHash } from 'node:crypto';
import manifest from '../../../package.json' with { type: 'json' };
import { isoTime } from '../../record/iso-time.ts';

/** The version of this program. */
export const TOOL: string = manifest.version;

/** SHA-256 of a text in UTF-8, as hex digits. */
export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** The present moment, as records write it. */
export function now(): string {
  return isoTime(new Date());
}
