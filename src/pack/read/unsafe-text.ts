/**
 * Characters that cannot be seen and can change what a screen shows: control characters (terminal escapes begin with
 * one), bidirectional controls, line separators, invisible marks, tags, and halves of surrogate pairs.
 */
const UNSAFE =
  /(?!\n|\t|\r\n)[\p{Cc}\p{Bidi_Control}\p{Cs}\u200b\u2028\u2029\u2060-\u2064\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/u;
const ALL_UNSAFE = new RegExp(UNSAFE, 'gu');

/** Where the first unsafe character stands; -1 if there is none. Line ends and tabs are safe, a lone CR is not. */
export function findUnsafe(text: string): number {
  return text.search(UNSAFE);
}

/** The name of the character at an offset: `U+001B`. */
export function codePointName(text: string, offset: number): string {
  return `U+${(text.codePointAt(offset) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** The text with each unsafe character as one visible sign, so that the width stays. */
export function hideUnsafe(text: string): string {
  return text.replace(ALL_UNSAFE, '\ufffd');
}

/** The text with each unsafe character named, such as `<U+001B>`. */
export function showUnsafe(text: string): string {
  return text.replace(ALL_UNSAFE, (character) => `<${codePointName(character, 0)}>`);
}
