const TAG = /(<[^>]*>)/;

/** What is shown in another language than that of the page stands in brackets that say so. */
const IN_ENGLISH = /\[Saesneg: [^\]]*\]/g;
const IN_WELSH = /\[Welsh: [^\]]*\]/g;

/** A page in Welsh in which what is in English is marked as such, so that it is read aloud in English. */
export function withEnglishMarked(html: string): string {
  return marked(html, IN_ENGLISH, 'en');
}

/** The same the other way round: only local settings may say something in Welsh alone. */
export function withWelshMarked(html: string): string {
  return marked(html, IN_WELSH, 'cy');
}

function marked(html: string, other: RegExp, language: string): string {
  return html
    .split(TAG)
    .map((piece) =>
      piece.startsWith('<')
        ? piece
        : piece.replace(other, (text) => `<span lang="${language}">${text}</span>`),
    )
    .join('');
}
