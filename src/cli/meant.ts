import { suggest } from '../pack/checks/suggest.ts';

/** ` Did you mean x?` with a blank before it, or nothing where no known word is near. */
export function meant(word: string, known: Iterable<string>): string {
  const near = suggest(word, known);
  return near === undefined ? '' : ` Did you mean ${near}?`;
}
