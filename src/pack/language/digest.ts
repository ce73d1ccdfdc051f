import { hash } from 'node:crypto';

/** What tells a text from any other that may have stood in its place: eight hex digits. */
export function textDigest(text: string): string {
  return hash('sha256', text).slice(0, 8);
}

/** The same of a text and its translation, as somebody read them side by side. */
export function pairDigest(english: string, says: string): string {
  return textDigest(`${english}\n${says}`);
}
