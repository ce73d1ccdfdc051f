import { RESERVED_WORDS } from './reserved-words.ts';

/** PostgreSQL cuts longer names off without an error that stops anything. */
const LONGEST = 63;

/**
 * Gives out column names that all engines take unquoted and that differ from each other: small letters, digits and
 * underscores, at most 63 of them. A reserved word gets an underscore at its end; a name that is too long is cut and ends
 * in a checksum of the whole. The same requests in the same order give the same names.
 */
export function nameGiver(): (wanted: string) => string {
  const given = new Set<string>();
  return (wanted) => {
    const plain = wanted.toLowerCase().replace(/[^a-z0-9_]/g, '_');
    const base = fitting(RESERVED_WORDS.has(plain) ? `${plain}_` : plain, '');
    let name = base;
    for (let count = 2; given.has(name); count++) name = fitting(base, `_${count}`);
    given.add(name);
    return name;
  };
}

function fitting(name: string, end: string): string {
  if (name.length + end.length <= LONGEST) return name + end;
  const mark = `_${checksum(name)}${end}`;
  return name.slice(0, LONGEST - mark.length) + mark;
}

/** FNV-1a over the characters, as eight hex digits: short, and the same on every machine. */
function checksum(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}
