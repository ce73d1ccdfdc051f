import { wordsOf, type Lists } from './listed.ts';

/** What can stand for an option or an argument. `free`: anything, so nothing is offered. */
export type Values =
  | { readonly kind: 'words'; readonly words: readonly string[] }
  | { readonly kind: 'files' }
  /** Folders, and words that may stand instead of one. */
  | { readonly kind: 'folders'; readonly words: readonly string[] }
  | { readonly kind: 'free' };

/**
 * What can stand for an option or an argument. Files and folders are told by the name of the value: `<file>`, `<dir>`, `<old>`.
 *
 * @param taker the declaration, which may say what words it takes.
 * @param flags what is typed and the name of the value, as help shows them.
 */
export function valuesOf(
  taker: { readonly argChoices?: readonly string[] },
  flags: string,
  lists: Lists,
): Values {
  const list = taker.argChoices ?? wordsOf(taker);
  const words = typeof list === 'string' ? lists[list] : list;
  if (/[<[](?:dir|folder|old|new)\b/.test(flags)) return { kind: 'folders', words: words ?? [] };
  if (words !== undefined) return { kind: 'words', words };
  return { kind: /[<[]file/.test(flags) ? 'files' : 'free' };
}
