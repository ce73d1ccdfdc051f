import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { bash, refusal, safeguard, temporaryFile, temporaryFolder } from './safeguard.ts';

const MIB = 1024 * 1024;

/** Anything that a terminal would act on, or that turns text round. Line feeds and tabs are layout. */
const ACTS = /(?![\n\t])[\p{Cc}\p{Bidi_Control}\p{Cs}\u2028\u2029\ufeff]/u;

function said(input: string | Buffer): string {
  const stderr = refusal(['assess', '--json'], { input });
  expect(stderr).not.toMatch(ACTS);
  return stderr;
}

describe('text from outside is harmless in messages:', () => {
  test.each([
    ['a terminal escape in a key', '{"age\u001b[31m": "13_15"}', 'U+001B'],
    ['a terminal escape in a value', 'age: "13\u001b]0;owned\u0007_15"', 'U+001B'],
    ['a terminal escape written as an escape', '{"age": "\\u001b[2J13_15"}', 'U+001B'],
    ['an eight-bit escape', '{"age": "\u009b31m"}', 'U+009B'],
    ['a direction override in a key', '{"\u202eega": "13_15"}', 'U+202E'],
    ['a direction isolate in a value', 'age: \u206613_15\u2069', 'U+2066'],
    ['a null byte', 'age: 13_15\0', 'U+0000'],
    ['null bytes in every other place', 'a\0g\0e\0:\0 \x001\0', 'U+0000'],
    ['a lone carriage return', 'age: 13_16\rage: 13_15', 'U+000D'],
    ['a byte order mark in the middle', '{"age":\ufeff "13_15"}', 'U+FEFF'],
    ['half of a surrogate pair', '{"age": "\\ud800"}', 'U+D800'],
    ['half of a surrogate pair as a key', '{"\\udfff": "yes"}', 'U+DFFF'],
    ['a line separator', '{"age": "\u2028"}', 'U+2028'],
    ['a soft hyphen, which nobody can see', '{"age": "13\u00ad_15"}', 'U+00AD'],
    ['an escape in a comment', 'age: 13_15 # \u001b[31m\n', 'U+001B'],
    ['a backspace in a tag', 'age: !a\b 13_15\n', 'U+0008'],
  ])('%s', (_what, input, named) => {
    expect(said(input)).toContain(named);
  });

  test('a line break in a key cannot fake a message of its own', () => {
    const stderr = said('{"x\\".\\n\\nNo problems. Level: inform": 1}');
    expect(stderr).toContain('There is no question "x".<U+000A><U+000A>No problems.');
    expect(stderr).not.toMatch(/^No problems/m);
  });

  test('a very long key or value is cut', () => {
    expect(said(`{"${'k'.repeat(500_000)}": 1}`).length).toBeLessThan(1000);
    expect(said(`{"age": "${'v'.repeat(500_000)}"}`).length).toBeLessThan(1000);
    expect(said(`{"age": ["${'v'.repeat(500_000)}"]}`).length).toBeLessThan(1000);
  });

  test('the names of files, commands, options and ids', () => {
    const escape = '\u001b[31m\u202e';
    for (const args of [
      [`${escape}command`],
      ['assess', `${escape}file`],
      ['assess', `--${escape}option`],
      ['assess', '--format', escape],
      ['assess', '--output', `${escape}/file`],
      ['questions', '--pack', escape],
      ['guide', escape],
      ['schema', escape],
      ['help', escape],
      ['contacts', '--concern', escape],
      ['contacts', '--for', escape],
    ]) {
      expect(refusal(args, { input: '{}' })).not.toMatch(ACTS);
    }
  });

  test('the name of a file with a mistake in it, and of a file that was written', () => {
    const cwd = temporaryFolder();
    writeFileSync(join(cwd, '\u001b[31m.json'), '{"a": 1}');
    expect(refusal(['assess', '\u001b[31m.json'], { cwd })).toContain('<U+001B>[31m.json:1:2 unknown-id');
    const { status, stderr } = safeguard(['assess', '--output', '\u001b[31m.txt'], { input: '{}', cwd });
    expect(status).toBe(0);
    expect(stderr).not.toMatch(ACTS);
  });
});

describe('what is too much is refused:', () => {
  test.each([
    ['100,000 brackets', '['.repeat(100_000)],
    ['100,000 brackets that are closed', `{"concerns": ${'['.repeat(100_000)}${']'.repeat(100_000)}}`],
    ['100,000 maps in JSON', `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`],
    ['100,000 lists in a line of YAML', '- '.repeat(100_000)],
    ['100,000 keys in a line of YAML', '? '.repeat(100_000)],
    ['1,000 levels of indentation', Array.from({ length: 1000 }, (_, i) => `${' '.repeat(i)}a:\n`).join('')],
  ])('%s', (_what, input) => {
    expect(said(input)).toMatch(/^standard input:\d+:\d+ too-deep /);
  });

  test.each([
    ['answers', Array.from({ length: 1001 }, (_, i) => `a${i}: yes\n`).join('')],
    ['values', `{"concerns": ["other"${', "other"'.repeat(1000)}]}`],
    ['wrong values', `{"concerns": ["x"${', "x"'.repeat(300_000)}]}`.slice(0, MIB)],
  ])('more than 1,000 %s', (_what, input) => {
    expect(said(input)).toMatch(/too-long|yaml-syntax/);
  });

  test('more than 1 MiB, from a file and from a pipe that never ends', () => {
    const file = temporaryFile('huge.json', `{"age": "13_15"}${' '.repeat(MIB)}`);
    expect(refusal(['assess', file])).toBe(
      `${file} is larger than 1 MiB. Answers are much smaller than that.\n`,
    );
    expect(bash('(yes || true) | safeguard assess --json')).toEqual({
      status: 2,
      stdout: '',
      stderr: 'standard input is larger than 1 MiB. Answers are much smaller than that.\n',
    });
  });

  test('and 1 MiB is not too much', () => {
    const answers = '{"age": "13_15"}';
    const { status } = safeguard(['assess'], { input: answers.padEnd(MIB) });
    expect(status).toBe(0);
  });
});

describe('bytes that are not UTF-8 text are refused:', () => {
  test.each([
    ['a stray byte', 'age: 13_15\nrole: po\xfflice\n', '2:9', 'role: po\ufffdlice'],
    ['Latin-1', '# caf\xe9\n', '1:6', '# caf\ufffd'],
    ['a character that is cut off', 'age: \xe2\x82', '1:6', 'age: \ufffd'],
    ['an overlong form of a slash', 'age: \xc0\xaf', '1:6', 'age: \ufffd\ufffd'],
  ])('%s', (_what, bytes, place, line) => {
    const stderr = said(Buffer.from(bytes, 'latin1'));
    expect(stderr).toContain(`standard input:${place} file-unreadable this is not UTF-8 text\n`);
    expect(stderr).toContain(` | ${line}\n`);
    expect(stderr).toContain('  Save it as UTF-8.\n');
  });

  test('UTF-16, as some programs for Windows write it, by its name', () => {
    const bytes = Buffer.from('\ufeff{"age": "13_15"}', 'utf16le');
    expect(said(bytes)).toContain('It looks like UTF-16. Save it as UTF-8.');
  });
});
