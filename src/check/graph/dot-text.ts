/**
 * What cannot be seen, or would act on the reader's screen instead of being shown, becomes a blank; so do line breaks. The
 * joiners U+200C and U+200D stay: writing systems and emoji need them.
 */
const UNSEEN = /(?:\s|(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}])+/gu;

export function plain(text: string): string {
  return text.replace(UNSEEN, ' ').trim();
}

/** Lines of at most `width` characters; a longer word is cut. */
export function lines(text: string, width: number): readonly string[] {
  const done: string[] = [];
  for (const word of plain(text).split(' ')) {
    const letters = [...word];
    for (let at = 0; at < Math.max(1, letters.length); at += width) {
      const piece = letters.slice(at, at + width).join('');
      const longer = `${done.at(-1) ?? ''} ${piece}`;
      if (at === 0 && done.length > 0 && [...longer].length <= width) done[done.length - 1] = longer;
      else done.push(piece);
    }
  }
  return done;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text for an HTML-like label of DOT. */
export function html(text: string): string {
  return plain(text).replace(/[&<>"']/g, (character) => ENTITIES[character]!);
}

/** Text for an attribute in an HTML-like label. Graphviz reads a backslash there as the beginning of an escape. */
export function attribute(text: string): string {
  return html(text).replaceAll('\\', '\\\\');
}

/**
 * A quoted string of DOT. Graphviz reads a backslash as the beginning of an escape (`\N` is the name of the node) and
 * `&amp;` as an entity, so both are written so that they come out as they went in.
 */
export function quoted(text: string): string {
  return `"${plain(text).replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('&', '&amp;')}"`;
}
