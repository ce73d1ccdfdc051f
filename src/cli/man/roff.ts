/**
 * Text as roff takes it: backslashes and hyphens as such (a plain hyphen would be set as a dash that cannot be copied), a
 * first dot or apostrophe as a character and no request, everything beyond ASCII by its number.
 */
export function roffText(text: string): string {
  return text
    .replaceAll('\\', String.raw`\e`)
    .replaceAll('-', String.raw`\-`)
    .replaceAll("'", String.raw`\(aq`)
    .replaceAll('`', String.raw`\(ga`)
    .replaceAll('^', String.raw`\(ha`)
    .replaceAll('~', String.raw`\(ti`)
    .replace(/[^\n -~]/gu, (character) => String.raw`\[u${hex(character)}]`)
    .replace(/^\./gm, String.raw`\&.`);
}

/** A text as the one argument of a request. */
export function roffArgument(text: string): string {
  return `"${roffText(text).replaceAll('"', String.raw`\(dq`)}"`;
}

function hex(character: string): string {
  return character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');
}
