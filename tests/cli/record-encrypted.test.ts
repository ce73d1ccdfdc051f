import { spawnSync } from 'node:child_process';
import { createDecipheriv, scryptSync } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  armor,
  Decrypter,
  Encrypter,
  generateX25519Identity,
  identityToRecipient,
  type Identity,
} from 'age-encryption';
import { afterEach, describe, expect, test } from 'vitest';
import { KEYS, openTerminal, type Terminal } from './interview/terminal.ts';
import { bash, EXECUTABLE, placeRecord, temporaryFolder } from './safeguard.ts';

const PASSPHRASE = 'five plain words täglich 🐢';
/** Encrypted by age 1.1.1 itself: `age -p -a`. */
const MADE_BY_AGE = fileURLToPath(new URL('record-fixtures/made-by-age.txt', import.meta.url));
const hasAge = spawnSync('age', ['--version']).status === 0;

const LOCK = 'safeguard assess --record case.age --encrypt --passphrase-fd 3';
const SHOW = 'safeguard record show case.age --passphrase-fd 3';

/** A folder with `case.age`, encrypted by the program. */
function folder(): string {
  const cwd = temporaryFolder();
  const command = 'safeguard assess --record case.age --encrypt --passphrase-fd 3';
  const run = bash(`echo '{"concerns": ["cyberbullying"]}' | ${command} 3<<< '${PASSPHRASE}'`, { cwd });
  if (run.status !== 0) throw new Error(run.stderr);
  return cwd;
}

/** The same, encrypted so that it is opened faster. */
async function quickFolder(
  form: 'binary' | 'armor' = 'binary',
  passphrase: string = PASSPHRASE,
): Promise<string> {
  const cwd = temporaryFolder();
  placeRecord(cwd, { concerns: ['cyberbullying'] }, 'plain.json');
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passphrase);
  encrypter.setScryptWorkFactor(10);
  const bytes = await encrypter.encrypt(readFileSync(join(cwd, 'plain.json'), 'utf8'));
  writeFileSync(join(cwd, 'case.age'), form === 'armor' ? armor.encode(bytes) : bytes);
  return cwd;
}

/** The passphrase as age describes it, worked out by OpenSSL: in a fifth of the time that it takes in JavaScript. */
const openedBy = (passphrase: string): Identity => ({
  unwrapFileKey([stanza]) {
    const [, salt, work] = stanza!.args;
    const key = scryptSync(
      passphrase,
      Buffer.concat([Buffer.from('age-encryption.org/v1/scrypt'), Buffer.from(salt!, 'base64')]),
      32,
      { N: 2 ** Number(work), r: 8, p: 1, maxmem: 2 ** 30 },
    );
    const cipher = createDecipheriv('chacha20-poly1305', key, Buffer.alloc(12), { authTagLength: 16 });
    cipher.setAuthTag(stanza!.body.subarray(-16));
    return Buffer.concat([cipher.update(stanza!.body.subarray(0, -16)), cipher.final()]);
  },
});

async function opened(
  bytes: Uint8Array,
  passphrase: string = PASSPHRASE,
): Promise<{ readonly schema: string; readonly decision?: object }> {
  const decrypter = new Decrypter();
  decrypter.addIdentity(openedBy(passphrase));
  return JSON.parse(await decrypter.decrypt(bytes, 'text')) as { schema: string };
}

const terminals: Terminal[] = [];
afterEach(() => {
  for (const terminal of terminals.splice(0)) terminal.close();
});
function inTerminal(cwd: string, command: string, args: readonly string[]): Terminal {
  const terminal = openTerminal(command, args, { cwd });
  terminals.push(terminal);
  return terminal;
}
const program = (cwd: string, ...args: readonly string[]) =>
  inTerminal(cwd, process.execPath, [EXECUTABLE, ...args]);

describe('an encrypted record', { timeout: 240_000 }, () => {
  test('is a file in the age format that nobody else can read, and says nothing without its passphrase', async () => {
    const cwd = folder();
    const bytes = readFileSync(join(cwd, 'case.age'));
    expect(bytes.toString('latin1')).toMatch(/^age-encryption\.org\/v1\n-> scrypt \S+ 18\n/);
    expect(bytes.toString('latin1')).not.toMatch(/cyberbullying|safeguard/);
    expect(statSync(join(cwd, 'case.age')).mode & 0o777).toBe(0o600);
    expect(readdirSync(cwd)).toEqual(['case.age']);
    expect((await opened(bytes)).schema).toBe('safeguard/record@1');
  });

  test.each([
    ['binary', 'age-encryption.org/v1'],
    ['armor', '-----BEGIN AGE ENCRYPTED FILE-----'],
  ] as const)('stays encrypted as it was when it is changed: %s', async (form, begins) => {
    const cwd = await quickFolder(form);
    const decide = `safeguard record decide case.age --from - --passphrase-fd 3 3<<< '${PASSPHRASE}'`;
    const run = bash(`echo 'decision: { level: support }' | ${decide}`, { cwd });
    expect(run).toMatchObject({ status: 0, stderr: 'The decision is noted in case.age.\n' });
    const bytes = readFileSync(join(cwd, 'case.age'));
    expect(bytes.toString('latin1').startsWith(begins)).toBe(true);
    const file = form === 'armor' ? armor.decode(bytes.toString('latin1')) : bytes;
    expect((await opened(file)).decision).toEqual({ level: 'support' });
  });

  test('is written as lines of text with --armor', () => {
    const cwd = temporaryFolder();
    const command = 'safeguard assess --record case.age --encrypt --armor --passphrase-fd 3';
    bash(`echo '{}' | ${command} 3<<< '${PASSPHRASE}'`, { cwd });
    expect(readFileSync(join(cwd, 'case.age'), 'utf8')).toMatch(/^-----BEGIN AGE ENCRYPTED FILE-----\n/);
  });

  test('is opened by every command on records', async () => {
    const cwd = await quickFolder();
    for (const name of ['show', 'verify', 'report']) {
      const run = bash(`safeguard record ${name} case.age --passphrase-fd 3 3<<< '${PASSPHRASE}'`, { cwd });
      expect({ name, status: run.status, stderr: run.stderr }).toEqual({ name, status: 0, stderr: '' });
    }
    const piped = bash(`safeguard record show - --passphrase-fd 5 < case.age 5< <(echo '${PASSPHRASE}')`, {
      cwd,
    });
    expect(piped.stdout).toContain('Record of an assessment');
  });

  test('made by age itself is opened', () => {
    const run = bash(
      `safeguard record show '${MADE_BY_AGE}' --format json --passphrase-fd 3 3<<< 'four plain english words'`,
    );
    expect(run).toMatchObject({ status: 0, stderr: '' });
    expect(JSON.parse(run.stdout)).toMatchObject({ assessment: { level: 'emergency' } });
  });

  test.skipIf(!hasAge)('is opened by age itself', async () => {
    const cwd = folder();
    const age = inTerminal(cwd, 'age', ['-d', '-o', 'plain.json', 'case.age']);
    await age.waitFor('passphrase');
    age.type(`${PASSPHRASE}\r`);
    expect(await age.exit()).toBe(0);
    expect(JSON.parse(readFileSync(join(cwd, 'plain.json'), 'utf8'))).toMatchObject({
      schema: 'safeguard/record@1',
    });
  });
});

describe('what does not open it is told plainly:', { timeout: 240_000 }, () => {
  const show = (cwd: string, redirect: string) =>
    bash(`safeguard record show case.age --passphrase-fd 3 ${redirect}`, { cwd });

  test('a wrong passphrase, none, an empty one, and a descriptor that is not open', async () => {
    const cwd = await quickFolder();
    expect(show(cwd, "3<<< 'wrong'")).toMatchObject({
      status: 2,
      stdout: '',
      stderr: 'The passphrase does not open case.age.\n',
    });
    expect(show(cwd, '3< /dev/null').stderr).toBe('There is no passphrase on file descriptor 3.\n');
    expect(show(cwd, '').stderr).toBe('Nothing is open on file descriptor 3.\n');
    expect(bash('safeguard record show case.age', { cwd }).stderr).toContain('--passphrase-fd 3 3< FILE');
    expect(bash('safeguard record show case.age --passphrase-fd two', { cwd }).status).toBe(2);
  });

  test('a file that was cut off near its beginning, before anybody is asked', () => {
    const cwd = temporaryFolder();
    writeFileSync(join(cwd, 'case.age'), 'age-encryption.org/v1\n-> scr');
    expect(bash('safeguard record show case.age', { cwd })).toEqual({
      status: 2,
      stdout: '',
      stderr:
        'case.age cannot be opened: it is damaged or was cut off. If there is another copy of it, try that.\n',
    });
  });

  test('a file whose bytes an editor took for text', async () => {
    const cwd = await quickFolder();
    const file = join(cwd, 'case.age');
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll('\n', '\r\n'));
    expect(show(cwd, `3<<< '${PASSPHRASE}'`).stderr).toContain('case.age cannot be opened: it is damaged');
  });

  test('a file that was cut off or changed', async () => {
    const cwd = await quickFolder();
    const file = join(cwd, 'case.age');
    const bytes = readFileSync(file);
    writeFileSync(file, bytes.subarray(0, bytes.length / 2));
    expect(show(cwd, `3<<< '${PASSPHRASE}'`).stderr).toContain('case.age cannot be opened: it is damaged');
    writeFileSync(file, '-----BEGIN AGE ENCRYPTED FILE-----\nnonsense!');
    expect(show(cwd, `3<<< '${PASSPHRASE}'`).stderr).toContain('case.age cannot be opened: it is damaged');
  });

  test('a file that is encrypted for a key', async () => {
    const cwd = temporaryFolder();
    const encrypter = new Encrypter();
    encrypter.addRecipient(await identityToRecipient(await generateX25519Identity()));
    writeFileSync(join(cwd, 'case.age'), await encrypter.encrypt('{}'));
    expect(show(cwd, "3<<< 'any'").stderr).toContain('case.age is not encrypted with a passphrase.');
  });
});

describe('a passphrase that could not be typed again locks nothing:', () => {
  test.each([
    [
      'with a byte order mark',
      Buffer.from('\ufefffive plain words\n'),
      'The passphrase has a byte order mark in it (U+FEFF): editors add one, and nobody sees it. ' +
        'Whoever types the same words could not open the record. Nothing was saved.\n',
    ],
    [
      'with a no-break space',
      Buffer.from('five\u00a0plain words'),
      'The passphrase has a blank in it that is not the usual one (U+00A0). ' +
        'Whoever types the same words could not open the record. Nothing was saved.\n',
    ],
    [
      'in Latin-1',
      Buffer.from('caf\u00e9 plain words\n', 'latin1'),
      'The passphrase on file descriptor 3 is not UTF-8 text. Save it as UTF-8.\n',
    ],
    [
      'in UTF-16',
      Buffer.from('\ufefffive plain words\n', 'utf16le'),
      'The passphrase on file descriptor 3 is not UTF-8 text. Save it as UTF-8.\n',
    ],
  ])('%s', (_what, bytes, stderr) => {
    const cwd = temporaryFolder();
    writeFileSync(join(cwd, 'passphrase'), bytes);
    expect(bash(`echo '{}' | ${LOCK} 3< passphrase`, { cwd })).toEqual({ status: 2, stdout: '', stderr });
    expect(readdirSync(cwd)).toEqual(['passphrase']);
  });
});

describe('the same words open a record', { timeout: 240_000 }, () => {
  const WORDS = 'caf\u00e9 plain words';

  test.each([
    ['NFC', 'NFD'],
    ['NFD', 'NFC'],
  ])('however a keyboard makes the letters: locked with %s, opened with %s', async (locked, typed) => {
    const cwd = await quickFolder('binary', WORDS.normalize(locked));
    writeFileSync(join(cwd, 'passphrase'), `${WORDS.normalize(typed)}\r\n`);
    expect(bash(`${SHOW} 3< passphrase`, { cwd })).toMatchObject({ status: 0, stderr: '' });
    const decide = 'safeguard record decide case.age --from - --passphrase-fd 3 3< passphrase';
    expect(bash(`echo 'decision: { level: support }' | ${decide}`, { cwd }).status).toBe(0);
    // What opened it before opens it again.
    const bytes = readFileSync(join(cwd, 'case.age'));
    expect(await opened(bytes, WORDS.normalize(locked))).toMatchObject({ decision: { level: 'support' } });
  });

  test('and where others are given, what is odd about them is said', async () => {
    const cwd = await quickFolder();
    writeFileSync(join(cwd, 'passphrase'), `\ufeff${PASSPHRASE}\n`);
    expect(bash(`${SHOW} 3< passphrase`, { cwd }).stderr).toBe(
      'The passphrase does not open case.age.\n' +
        'The passphrase has a byte order mark in it (U+FEFF): editors add one, and nobody sees it.\n',
    );
  });
});

describe('lines of an encrypted record', { timeout: 240_000 }, () => {
  const inMail = (text: string) => `\r\nsee below:\r\n${text.replace(/^/gm, '> ')}\r\nRegards\r\n`;

  test('are opened out of the e-mail that they came in', async () => {
    const cwd = await quickFolder('armor');
    const file = join(cwd, 'case.age');
    writeFileSync(file, inMail(readFileSync(file, 'utf8')));
    const run = bash(`${SHOW} 3<<< '${PASSPHRASE}'`, { cwd });
    expect(run).toMatchObject({ status: 0, stderr: '' });
    expect(run.stdout).toContain('Record of an assessment');
  });

  test('are not written again where other text beside them would be lost', async () => {
    const cwd = await quickFolder('armor');
    const file = join(cwd, 'case.age');
    const text = inMail(readFileSync(file, 'utf8'));
    writeFileSync(file, text);
    const decide = `safeguard record decide case.age --from - --passphrase-fd 3 3<<< '${PASSPHRASE}'`;
    const run = bash(`echo 'decision: { level: support }' | ${decide}`, { cwd });
    expect(run).toMatchObject({ status: 2, stdout: '' });
    expect(run.stderr).toContain('Leave only the lines from BEGIN to END in the file');
    expect(readFileSync(file, 'utf8')).toBe(text);
  });
});

describe('at a prompt', { timeout: 240_000 }, () => {
  test('the passphrase is asked for twice, and never shown', async () => {
    const cwd = temporaryFolder();
    const terminal = program(cwd, 'assess', '--plain', '--record', 'case.age', '--encrypt');
    await terminal.waitFor('New passphrase for case.age');
    terminal.type(`not\u00a0this${KEYS.enter}`);
    await terminal.waitFor('not the usual one (U+00A0).');
    await terminal.waitFor(/New passphrase[^]*New passphrase for case.age/);
    terminal.type(`oops${KEYS.enter}`);
    await terminal.waitFor('The same again:');
    terminal.type(`slip${KEYS.enter}`);
    await terminal.waitFor('They are not the same.');
    terminal.type(`${PASSPHRASE}xx\u007f\u007f${KEYS.enter}`);
    await terminal.waitFor(/again:[^]*again:/);
    terminal.type(`wrong\u0015${PASSPHRASE}${KEYS.enter}`);
    await terminal.waitFor('Your answer:');
    terminal.type('no\r');
    await terminal.waitFor('Is there a meeting');
    terminal.type(KEYS.ctrlC);
    expect(await terminal.exit()).toBe(130);
    expect(terminal.everything()).not.toMatch(/oops|slip|plain words|wrong/);
    expect(terminal.everything()).toContain('To continue: safeguard record resume case.age');
    expect(await opened(readFileSync(join(cwd, 'case.age')))).toMatchObject({
      finished: false,
      assessment: { answers: { immediate_danger: 'no' } },
    });
  });

  test('Ctrl-C ends it, and the terminal is in order', async () => {
    const cwd = await quickFolder();
    const terminal = inTerminal(cwd, 'bash', [
      '-c',
      '"$0" "$@"; code=$?; stty -a | grep -oE -e "-?(icanon|echo|isig)\\b" | tr "\\n" " "; exit $code',
      process.execPath,
      EXECUTABLE,
      'record',
      'show',
      'case.age',
    ]);
    await terminal.waitFor('Passphrase for case.age');
    terminal.type(`half${KEYS.ctrlC}`);
    expect(await terminal.exit()).toBe(130);
    expect(terminal.everything()).toContain('Stopped. Nothing was changed.');
    expect(terminal.everything()).toMatch(/(?<!-)isig/);
    expect(terminal.everything()).toMatch(/(?<!-)icanon/);
    expect(terminal.everything()).toMatch(/(?<!-)echo/);
  });

  test('the right one opens the record', async () => {
    const terminal = program(await quickFolder(), 'record', 'show', 'case.age');
    await terminal.waitFor('Passphrase for case.age');
    terminal.type(`${PASSPHRASE}${KEYS.enter}`);
    expect(await terminal.exit()).toBe(0);
    expect(terminal.everything()).toContain('Record of an assessment');
    expect(terminal.everything()).not.toContain('plain words');
  });
});

test('a passphrase of two lines is refused: the second would not be part of the lock, without a word', () => {
  const cwd = temporaryFolder();
  const run = bash(`echo '{}' | ${LOCK} 3<<< $'line one\nline two'`, { cwd });
  expect(run.status).toBe(2);
  expect(run.stderr).toContain('There is more than one line on file descriptor 3. A passphrase is one line.');
  expect(existsSync(join(cwd, 'case.age'))).toBe(false);
});
