/** The largest file of a record, in bytes. Records are about a fiftieth of it. */
export const LARGEST_RECORD = 4 * 1024 * 1024;

/** How a file begins that is encrypted in the age format, as bytes. */
export const AGE_BINARY = 'age-encryption.org/v1\n';
const AGE_ARMOR = '-----BEGIN AGE ENCRYPTED FILE-----';

/** The form in which a file is encrypted, by how it begins; undefined for a file that is not. */
export function encryptedAs(bytes: Uint8Array): 'binary' | 'armor' | undefined {
  const begin = String.fromCharCode(...bytes.subarray(0, 200));
  if (begin.startsWith(AGE_BINARY)) return 'binary';
  return begin.trimStart().startsWith(AGE_ARMOR) ? 'armor' : undefined;
}
