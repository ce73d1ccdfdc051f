import { AGE_BINARY, encryptedAs } from '../../record/file-form.ts';
import { UserError } from '../user-error.ts';

/** How an encrypted record is locked: with a passphrase, in the age format, as bytes or as lines of text. */
export interface Lock {
  readonly passphrase: string;
  readonly armor: boolean;
}

const BY_PASSPHRASE = '-> scrypt ';

/** A text in the standard age format, which the tool `age` opens too. */
export async function encrypt(text: string, { passphrase, armor: lines }: Lock): Promise<Buffer> {
  const { Encrypter, armor } = await import('age-encryption');
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passphrase);
  const file = await encrypter.encrypt(text);
  return Buffer.from(lines ? armor.encode(file) : file);
}

/**
 * The bytes that were encrypted.
 *
 * @throws UserError for a wrong passphrase, a file that is damaged, or one that no passphrase opens.
 */
export async function decrypt(bytes: Buffer, passphrase: string, name: string): Promise<Buffer> {
  const { Decrypter } = await import('age-encryption');
  const decrypter = new Decrypter();
  decrypter.addPassphrase(passphrase);
  try {
    return Buffer.from(await decrypter.decrypt(await binary(bytes)));
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    if (error.message.startsWith('no identity matched')) {
      throw new UserError(`The passphrase does not open ${name}.`);
    }
    throw new UserError(`${name} cannot be opened: it is damaged or was cut off (${error.message}).`);
  }
}

/** Refuses a file that was encrypted for a key, before anybody is asked for a passphrase. */
export async function needsPassphrase(bytes: Buffer, name: string): Promise<void> {
  let header: string;
  try {
    header = Buffer.from(await binary(bytes))
      .subarray(0, 200)
      .toString('latin1');
  } catch {
    throw new UserError(`${name} cannot be opened: it is damaged or was cut off.`);
  }
  if (header.slice(AGE_BINARY.length).startsWith(BY_PASSPHRASE)) return;
  throw new UserError(
    `${name} is not encrypted with a passphrase. Open it with age: age -d -i KEY ${name} | safeguard record show -`,
  );
}

async function binary(bytes: Buffer): Promise<Uint8Array> {
  if (encryptedAs(bytes) === 'binary') return bytes;
  const { armor } = await import('age-encryption');
  return armor.decode(bytes.toString('latin1'));
}
