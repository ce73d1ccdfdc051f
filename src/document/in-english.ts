const TAG = /(<[^>]*>)/;

/** What is shown in English in a page in Welsh stands in brackets that say so. */
const IN_ENGLISH = /\[Saesneg: [^\]]*\]/g;

/** A page in Welsh in which what is in English is marked as such, so that it is read aloud in English. */
export function withEnglishMarked(html: string): string {
  return html
    .split(TAG)
    .map((piece) =>
      piece.startsWith('<') ? piece : piece.replace(IN_ENGLISH, (text) => `<span lang="en">${text}</span>`),
    )
    .join('');
}
