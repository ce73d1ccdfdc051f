import { hash } from 'node:crypto';
import { stringify } from 'yaml';

/** What tells a text from any other that may have stood in its place: eight hex digits. */
export function textDigest(text: string): string {
  return hash('sha256', text).slice(0, 8);
}

/** A digest as it is written in YAML: in quotes where it would be read as a number. */
export function writtenDigest(digest: string): string {
  return stringify(digest, { singleQuote: true }).trimEnd();
}

/** The same of a text and its translation, as somebody read them side by side. */
export function pairDigest(english: string, says: string): string {
  return textDigest(`${english}\n${says}`);
}
