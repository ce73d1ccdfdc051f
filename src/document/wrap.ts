/** One column a character: Latin letters with their accents, punctuation, and the signs that layouts draw. */
const SIMPLE = /^[\x20-\x7e\xa0-\xac\xae-\u02ff\u2010-\u2027\u2500-\u259f\u2717]*$/;
const NO_WIDTH = /^[\p{Mn}\p{Me}\p{Cf}\p{Cc}]+$/u;
/** East Asian wide and full-width blocks, and what is drawn as a picture. */
const WIDE =
  /^(?:[\u1100-\u115f\u2329\u232a\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{16fe0}-\u{18dff}\u{1aff0}-\u{1b2ff}\u{1f200}-\u{1f2ff}\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}|.\ufe0f)/u;

/** How many columns a terminal gives to a text without control characters. */
export function displayWidth(text: string): number {
  if (SIMPLE.test(text)) return text.length;
  return graphemesOf(text).reduce((width, grapheme) => width + graphemeWidth(grapheme), 0);
}

let segmenter: Intl.Segmenter | undefined;

/** Characters as a reader sees them. The segmenter takes 20 ms to make, so it waits until a text needs it. */
function graphemesOf(text: string): readonly string[] {
  // Firefox had none before 2024: there a sign of several characters may be taken for several.
  if (SIMPLE.test(text) || !('Segmenter' in Intl)) return [...text];
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  return [...segmenter.segment(text)].map(({ segment }) => segment);
}

function graphemeWidth(grapheme: string): number {
  if (NO_WIDTH.test(grapheme)) return 0;
  return WIDE.test(grapheme) ? 2 : 1;
}

/** A text cut at its blanks, but not between two digits; where joined words have no room, at their no-break spaces too. */
function wordsIn(text: string, room: number): readonly string[] {
  const words: string[] = [];
  for (const word of text.split(' ').flatMap((one) => (displayWidth(one) > room ? apart(one) : [one]))) {
    const before = words[words.length - 1];
    if (before !== undefined && /\d$/.test(before) && /^\d/.test(word)) words.push(`${words.pop()} ${word}`);
    else words.push(word);
  }
  return words;
}

function apart(joined: string): readonly string[] {
  return joined
    .replaceAll(/\u00a0(?!\d)/g, ' ')
    .replaceAll(/(\D)\u00a0/g, '$1 ')
    .split(' ');
}

/**
 * Breaks one line of text into lines of at most `width` columns, the indents included. `first` stands before the first
 * line and `rest` before the others. A telephone number stays in one piece (no break between two digits), and so do words
 * joined by a no-break space, which comes out as a space, where there is room for them; a word that is too long for a line is broken, after a slash,
 * dot or hyphen where there is one.
 */
export function wrap(text: string, width: number, first = '', rest = first): string[] {
  const lines: string[] = [];
  let line = first;
  let empty = true;
  const room = width - Math.max(displayWidth(first), displayWidth(rest));
  for (const word of wordsIn(text, room)) {
    for (const [at, piece] of pieces(word, room).entries()) {
      const longer = empty ? line + piece : `${line} ${piece}`;
      if (empty || (at === 0 && displayWidth(longer) <= width)) line = longer;
      else {
        lines.push(line);
        line = rest + piece;
      }
      empty = false;
    }
  }
  return [...lines, line].map((one) => one.replaceAll('\u00a0', ' '));
}

/** The word itself, or the parts of it that fit, each of which begins a line. */
function pieces(word: string, room: number): string[] {
  if (displayWidth(word) <= room) return [word];
  const parts: string[] = [];
  let part = '';
  for (const grapheme of graphemesOf(word)) {
    if (part !== '' && displayWidth(part + grapheme) > room) {
      const cut = lastBreak(part);
      parts.push(part.slice(0, cut));
      part = part.slice(cut);
    }
    part += grapheme;
  }
  return [...parts, part];
}

function lastBreak(part: string): number {
  const cut = Math.max(part.lastIndexOf('/'), part.lastIndexOf('.'), part.lastIndexOf('-')) + 1;
  return cut > part.length / 3 ? cut : part.length;
}

/** The width to lay out for: at most what is asked, at most 100 because longer lines are hard to read, at least 20. */
export function boundedWidth(width: number): number {
  return Number.isFinite(width) ? Math.max(20, Math.min(100, Math.floor(width))) : 80;
}
