import { createHash } from 'node:crypto';
import { canonicalJson } from '../../engine/canonical-json.ts';

/** `sha256:` and 64 hex digits over the content of a pack or of settings. The order of keys does not count; that of lists does. */
export function digestOf(content: object): string {
  return `sha256:${createHash('sha256').update(canonicalJson(content)).digest('hex')}`;
}
