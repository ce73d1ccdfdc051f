import { wordsOf, type Lists } from './listed.ts';

/** What can stand for an option or an argument. `free`: anything, so nothing is offered. */
export type Values =
  | { readonly kind: 'words'; readonly words: readonly string[] }
  | { readonly kind: 'files' }
  | { readonly kind: 'folders' }
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
  if (list !== undefined) return { kind: 'words', words: typeof list === 'string' ? lists[list] : list };
  if (/[<[]file/.test(flags)) return { kind: 'files' };
  return { kind: /[<[](?:dir|folder|old|new)\b/.test(flags) ? 'folders' : 'free' };
}
