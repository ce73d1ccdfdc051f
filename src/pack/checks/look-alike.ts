/**
 * A text by its looks: two texts that people can take for one another have the same. Case and accents count for nothing, a
 * one is an l, and a zero is an o.
 */
export function looksOf(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/1/g, 'l').replace(/0/g, 'o');
}

/** The looks of a name of several words: only letters and digits count, and a capital i looks like an l. */
export function looksOfName(name: string): string {
  return looksOf(name.replace(/\|/g, 'l'))
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/i/g, 'l');
}

/**
 * The first letter or digit that is none of those of English and Welsh, with or without an accent; letters in boxes and
 * circles are others. Many look like one of these.
 */
export function foreignSign(name: string): string | undefined {
  return /(?![A-Za-z0-9])[\p{L}\p{N}\u{1f100}-\u{1f1ff}]/u.exec(name.normalize('NFKD'))?.[0];
}
