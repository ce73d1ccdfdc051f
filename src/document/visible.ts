/** Letters and signs that nobody can see, as in a class of a regular expression. */
export const UNSEEN = String.raw`\u115f\u1160\u2800\u3164\uffa0`;

/**
 * What a terminal or an editor would act on instead of showing: control characters (ESC, carriage return and line feed
 * among them), line separators, characters that turn the direction of writing or cannot be seen, and lone surrogates.
 * The joiners U+200C and U+200D stay: writing systems and emoji need them, and they move nothing.
 */
const ACTS = new RegExp(String.raw`(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\u034f${UNSEEN}]`, 'gu');

/** The same text with everything that acts shown as `\u{..}`. Line breaks are shown too: the result is one line. */
export function visible(text: string): string {
  return text.replace(ACTS, (character) => `\\u{${character.codePointAt(0)!.toString(16)}}`);
}

/** One visible line: blanks and line breaks of folded text become single spaces, the rest goes through `visible`. */
export function oneLine(text: string): string {
  return visible(text.replace(/[ \t\r\n]+/g, ' ').trim());
}

/** JSON with everything that acts written as `\uXXXX`, line feeds of its own layout apart. It reads back the same. */
export function visibleJson(json: string): string {
  // Printable ASCII is quickly seen, and nearly all there is; the search below takes milliseconds when it is first made.
  if (!/[^\n -~]/.test(json)) return json;
  return json.replace(ACTS, (character) =>
    character === '\n'
      ? character
      : [...Array(character.length).keys()].map((at) => unit(character, at)).join(''),
  );
}

function unit(text: string, at: number): string {
  return `\\u${text.charCodeAt(at).toString(16).padStart(4, '0')}`;
}
