import { wordsOf } from '../../../src/words/index.ts';
import { armor, Encrypter } from 'age-encryption';
import { beforeAll, describe, expect, test } from 'vitest';
import { decrypt, withPassphrase } from '../../../src/cli/record/encryption.ts';
import { encryptedAs } from '../../../src/record/file-form.ts';

const PASSPHRASE = 'five plain words';
let bytes: Buffer;
let text: string;
beforeAll(async () => {
  const encrypter = new Encrypter();
  encrypter.setPassphrase(PASSPHRASE);
  encrypter.setScryptWorkFactor(4);
  const file = await encrypter.encrypt('a record '.repeat(40));
  bytes = Buffer.from(file);
  text = armor.encode(file);
});

async function opened(file: Buffer): Promise<string> {
  const form = encryptedAs(file);
  if (form === undefined) throw new Error('not seen to be encrypted');
  const locked = await withPassphrase(file, form, 'case.age', wordsOf('en'));
  return (await decrypt(locked, PASSPHRASE, 'case.age', wordsOf('en'))).content.toString();
}

describe('lines of an encrypted file are opened in spite of what editors and mail programs do to them:', () => {
  test.each<[string, (lines: string) => string]>([
    ['nothing', (lines) => lines],
    ['a byte order mark', (lines) => `\ufeff${lines}`],
    ['blanks at the ends of lines', (lines) => lines.replaceAll('\n', ' \t\r\n')],
    ['blanks at their beginnings', (lines) => lines.replaceAll('\n', '\n   ')],
    ['the line ends of old', (lines) => lines.replaceAll('\n', '\r')],
    ['empty lines between', (lines) => lines.replaceAll('\n', '\n\n')],
    ['one long line', (lines) => lines.replace(/(?<![-])\n(?!-)/g, '')],
    ['no-break spaces', (lines) => lines.replaceAll('\n', '\u00a0\n')],
    ['a line before', (lines) => `see below:\n${lines}`],
    ['no line end after', (lines) => lines.trimEnd()],
    ['an e-mail that quotes them', (lines) => `Dear all,\r\n\r\n${lines.replace(/^/gm, '> ')}\r\nYours\r\n`],
    ['dashes for hyphens', (lines) => lines.replaceAll('--', '\u2014')],
  ])('%s', async (_what, change) => {
    expect(await opened(Buffer.from(change(text)))).toBe('a record '.repeat(40));
  });
});

const DAMAGED = 'case.age cannot be opened: it is damaged or was cut off.';

test('a file that was cut off anywhere is said to be damaged, be it bytes or lines', async () => {
  const half = Math.floor(text.length / 2);
  const cuts = [
    ...[8, 18, 21, 22, 25, 30, 60, 100, 150, bytes.length - 1].map((length) => bytes.subarray(0, length)),
    ...[8, 20, 34, 35, 50, half, text.length - 10].map((length) => Buffer.from(text.slice(0, length))),
  ];
  for (const cut of cuts) await expect(opened(cut), `${cut.length}`).rejects.toThrow(DAMAGED);
});

test.each<[string, () => Buffer]>([
  [
    'line ends that were changed',
    () => Buffer.from(bytes.toString('latin1').replaceAll('\n', '\r\n'), 'latin1'),
  ],
  ['bytes that were read as text', () => Buffer.from(bytes.toString('utf8'))],
  ['a byte order mark before bytes', () => Buffer.concat([Buffer.from('\ufeff'), bytes])],
  ['a letter that was changed', () => Buffer.from(text.replace(/\n(.)(.)/, '\n$2$1'))],
  ['a line that is missing', () => Buffer.from(text.replace(/\n.{64}\n/, '\n'))],
])('so is one with %s', async (_what, file) => {
  await expect(opened(file())).rejects.toThrow(DAMAGED);
});

test('what only speaks of encrypted files is none', () => {
  for (const other of [
    '{"decision": {"text": "-----BEGIN AGE ENCRYPTED FILE-----"}}',
    '{\n  "text": "BEGIN AGE ENCRYPTED FILE"\n}',
    'Look for BEGIN AGE ENCRYPTED FILE',
    'age',
    '---',
    '',
  ])
    expect(encryptedAs(Buffer.from(other)), other).toBeUndefined();
});

test('a long file that looks like many encrypted ones takes no time', async () => {
  const file = Buffer.from('-----BEGIN AGE ENCRYPTED FILE-----\n'.repeat(100_000));
  const begun = performance.now();
  await expect(opened(file)).rejects.toThrow(DAMAGED);
  expect(performance.now() - begun).toBeLessThan(5_000);
});
