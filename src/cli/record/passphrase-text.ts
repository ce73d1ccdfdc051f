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
export function oddity(passphrase: string): string | undefined {
  const has = (what: string): string => `The passphrase ${what}.`;
  if (/^ | $/.test(passphrase)) return has('begins or ends with a blank, which is easily missed');
  const [odd] = ODD.exec(passphrase) ?? [];
  if (odd === undefined) return undefined;
  const code = `U+${odd.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
  if (odd === '\ufeff')
    return has(`has a byte order mark in it (${code}): editors add one, and nobody sees it`);
  if (odd === '\ufffd') return has(`has a sign in it that stands for a letter that was lost (${code})`);
  if (/\p{Z}/u.test(odd)) return has(`has a blank in it that is not the usual one (${code})`);
  return has(`has a character in it that nobody sees (${code})`);
}

/** The text of a passphrase in UTF-8; undefined for bytes that are not that. Nothing is dropped. */
export function passphraseText(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
