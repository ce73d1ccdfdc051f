import type { Words } from '../../words/index.ts';

/**
 * What nobody sees or can type again: control and format characters (a byte order mark among them), blanks other than the
 * usual one, characters without a meaning, and the sign for a character that was lost.
 */
const ODD =
  /(?! )[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Z}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\ufffd]/u;

/**
 * What about a passphrase would keep somebody out who types the same words, in a sentence; undefined where there is
 * nothing.
 */
export function oddity(passphrase: string, { keeping }: Words): string | undefined {
  const says = keeping.passphrase;
  if (/^ | $/.test(passphrase)) return says.atEnds;
  const [odd] = ODD.exec(passphrase) ?? [];
  if (odd === undefined) return undefined;
  const code = `U+${odd.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
  if (odd === '\ufeff') return says.byteOrderMark(code);
  if (odd === '\ufffd') return says.lostLetter(code);
  return /\p{Z}/u.test(odd) ? says.oddBlank(code) : says.unseen(code);
}

/** The text of a passphrase in UTF-8; undefined for bytes that are not that. Nothing is dropped. */
export function passphraseText(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
