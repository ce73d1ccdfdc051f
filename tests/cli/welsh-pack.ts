/** A text without what it says is in English, and without blanks that only lay it out. */
export function inWelsh(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/\[Saesneg: [^\]]*\]/g, '');
}

/** Words that no Welsh text has, and hardly any English one lacks. */
export const ENGLISH = /\b(?:the|and|of|this|that|not|was|with|for|you|your|from|are|what|there)\b/i;
