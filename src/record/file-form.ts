/** The largest file of a record, in bytes. Records are about a fiftieth of it. */
export const LARGEST_RECORD = 4 * 1024 * 1024;

/** How a file begins that is encrypted in the age format, as bytes, and as lines of text. */
const BINARY = 'age-encryption.org/';
const ARMOR = '-----BEGIN AGE ENCRYPTED FILE-----';

/**
 * The line above the text of an encrypted file, however it came: mail programs make other signs of hyphens, and put signs
 * before a line that they quote. In JSON no line begins so.
 */
const ARMORED = /^[^\n\r"'A-Za-z0-9]*BEGIN AGE ENCRYPTED FILE/m;

/** How much of a file may stand before that line, in bytes. */
const MOST_BEFORE = 64 * 1024;

/** A file that was cut off is known by as many characters as this. */
const ENOUGH = 8;

/**
 * The form in which a file is encrypted, by how it begins; undefined for a file that is not. It may be damaged, or cut off
 * near its beginning, or stand in lines of text below others, as in an e-mail.
 */
export function encryptedAs(bytes: Uint8Array): 'binary' | 'armor' | undefined {
  const begin = bytes.subarray(0, MOST_BEFORE).reduce((text, byte) => text + String.fromCharCode(byte), '');
  // What editors put before a text: blanks, and the mark of UTF-8.
  const text = begin.replace(/^[\s\u00ef\u00bb\u00bf]+/, '').trimEnd();
  const isBegun = (whole: string): boolean =>
    text.startsWith(whole) || (text.length >= ENOUGH && whole.startsWith(text));
  if (isBegun(BINARY)) return 'binary';
  return isBegun(ARMOR) || ARMORED.test(text) ? 'armor' : undefined;
}
