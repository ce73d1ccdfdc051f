import { createHash } from 'node:crypto';

/** `sha256:` and 64 hex digits over the content of a pack or of settings. The order of keys does not count; that of lists does. */
export function digestOf(content: object): string {
  return `sha256:${createHash('sha256').update(canonicalJson(content)).digest('hex')}`;
}

/** JSON without blanks, the keys of every object sorted by code unit. */
function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
