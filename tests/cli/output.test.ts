import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { KEYS, openTerminal, type Terminal } from './interview/terminal.ts';
import { bash, EXECUTABLE, refusal, safeguard, temporaryFolder } from './safeguard.ts';

/** What makes a file that is longer than a line or two fail when it is written, and not before. */
const NO_ROOM = 'ulimit -f 1';

const isRoot = process.getuid?.() === 0;

function modeOf(file: string): string {
  return (statSync(file).mode & 0o777).toString(8);
}

describe('--output', () => {
  test.each(['text', 'markdown', 'json'])('writes what would have been shown, as %s', (format) => {
    const cwd = temporaryFolder();
    const shown = safeguard(['assess', '--format', format], { input: '{}' }).stdout;
    const run = safeguard(['assess', '--format', format, '--output', 'result'], { input: '{}', cwd });
    expect(run).toEqual({
      status: 0,
      stdout: '',
      stderr: 'The result is in result. Only you can read it.\n',
    });
    expect(readFileSync(join(cwd, 'result'), 'utf8')).toBe(shown);
    expect(readdirSync(cwd)).toEqual(['result']);
  });

  test('gives nobody else any right to the file, whatever the umask', () => {
    const cwd = temporaryFolder();
    bash(`umask 0; echo '{}' | safeguard assess -o open`, { cwd });
    bash(`umask 077; echo '{}' | safeguard assess -o closed`, { cwd });
    expect([modeOf(join(cwd, 'open')), modeOf(join(cwd, 'closed'))]).toEqual(['600', '600']);
  });

  test('writes no colours, even where they are forced', () => {
    const cwd = temporaryFolder();
    safeguard(['assess', '-o', 'result'], { input: '{}', cwd, env: { FORCE_COLOR: '1' } });
    expect(readFileSync(join(cwd, 'result'), 'utf8')).not.toContain('\u001b');
  });

  test.each(['x'.repeat(247), 'x'.repeat(255), `${'é'.repeat(125)}.json`])(
    'takes every name that the disk takes, as --record does: %s',
    (name) => {
      const cwd = temporaryFolder();
      expect(safeguard(['assess', '--output', name], { input: '{}', cwd }).status).toBe(0);
      expect(safeguard(['assess', '--record', name, '--force'], { input: '{}', cwd }).status).toBe(0);
      expect(safeguard(['record', 'verify', name], { cwd }).status).toBe(0);
      expect(readdirSync(cwd)).toEqual([name]);
    },
  );

  test('replaces a file with --force only, and takes its rights away from others', () => {
    const cwd = temporaryFolder();
    const file = join(cwd, 'result');
    writeFileSync(file, 'precious', { mode: 0o644 });
    expect(refusal(['assess', '-o', 'result'], { input: '{}', cwd })).toBe(
      'result exists already. Choose another name, or use --force to replace it.\n',
    );
    expect(readFileSync(file, 'utf8')).toBe('precious');
    expect(safeguard(['assess', '-o', 'result', '--force'], { input: '{}', cwd }).status).toBe(0);
    expect(readFileSync(file, 'utf8')).toMatch(/find out/i);
    expect(modeOf(file)).toBe('600');
  });

  test('says no exit code of its own: --exit-level still speaks', () => {
    const cwd = temporaryFolder();
    const args = ['assess', '-o', 'result', '--exit-level'];
    expect(safeguard(args, { input: '{"immediate_danger": true}', cwd }).status).toBe(14);
  });
});

describe('--output refuses', () => {
  /** Nothing is said about the answers, which are wrong: they have not been read. */
  function refused(file: string, cwd = temporaryFolder()): string {
    const stderr = refusal(['assess', '--force', '--output', file], { input: '{"wrong": true}', cwd });
    expect(stderr).not.toContain('wrong');
    return stderr;
  }

  test('a folder that is not there', () => {
    const cwd = temporaryFolder();
    expect(refused('none/result', cwd)).toBe('There is no folder none to write none/result in.\n');
    expect(readdirSync(cwd)).toEqual([]);
  });

  test('a folder instead of a file', () => {
    expect(refused('.')).toBe('. is a folder. Name a file.\n');
  });

  test('a path through a file', () => {
    const cwd = temporaryFolder();
    writeFileSync(join(cwd, 'file'), 'precious');
    expect(refused('file/result', cwd)).toBe(
      'file/result cannot be used: a part of its path is not a folder.\n',
    );
    expect(readFileSync(join(cwd, 'file'), 'utf8')).toBe('precious');
  });

  test('special files and links, even with --force', () => {
    const cwd = temporaryFolder();
    writeFileSync(join(cwd, 'file'), 'precious');
    symlinkSync('file', join(cwd, 'link'));
    symlinkSync('nowhere', join(cwd, 'dangling'));
    bash('mkfifo pipe', { cwd });
    for (const name of ['/dev/null', '/dev/stdout', 'link', 'dangling', 'pipe']) {
      expect(refused(name, cwd)).toBe(`${name} is not an ordinary file. Name another one.\n`);
    }
    expect(refused('dangling/result', cwd)).toContain('There is no folder dangling');
    expect(readFileSync(join(cwd, 'file'), 'utf8')).toBe('precious');
    expect(readdirSync(cwd)).not.toContain('nowhere');
  });

  test('a name that is empty, a hyphen or too long', () => {
    expect(refused('')).toBe('--output needs the name of a file.\n');
    expect(refused('-')).toBe('--output needs the name of a file.\n');
    expect(refused('x'.repeat(300))).toContain('cannot be used: its name is too long.');
  });

  test.skipIf(isRoot)('a folder that cannot be written to (root can write to any, so not as root)', () => {
    const cwd = temporaryFolder();
    mkdirSync(join(cwd, 'closed'));
    chmodSync(join(cwd, 'closed'), 0o500);
    expect(refused('closed/result', cwd)).toBe(
      'Nothing can be written in the folder closed: permission denied.\n',
    );
  });

  test('a file that could not be written after all, and leaves nothing behind', () => {
    const cwd = temporaryFolder();
    const run = bash(`${NO_ROOM}; echo '{}' | safeguard assess --full -o result`, { cwd });
    expect(run).toEqual({
      status: 2,
      stdout: '',
      stderr: 'result could not be written: it would be too large. Nothing was changed.\n',
    });
    expect(readdirSync(cwd)).toEqual([]);
  });
});

describe('in a terminal', () => {
  function ask(...args: string[]): Terminal {
    return start(process.execPath, [EXECUTABLE, 'assess', '--plain', ...args]);
  }

  function start(command: string, args: readonly string[]): Terminal {
    const terminal = openTerminal(command, args, { cwd: temporaryFolder() });
    onTestFinished(terminal.close);
    return terminal;
  }

  test('an output that is refused is refused before the first question', async () => {
    const terminal = ask('--output', 'none/result');
    expect(await terminal.exit()).toBe(2);
    expect(terminal.everything()).toBe('There is no folder none to write none/result in.');
  });

  test('--strict is refused before the first question, so that no answer is lost', async () => {
    const terminal = ask('--strict');
    expect(await terminal.exit()).toBe(2);
    expect(terminal.everything()).toContain('--strict is for answers from a file or standard input.');
  });

  test('a result that cannot be written after all is asked for again, and then shown, so that no answer is lost', async () => {
    const line = `${NO_ROOM}; exec "$0" "$1" assess --plain --full --output result`;
    const terminal = start('bash', ['-c', line, process.execPath, EXECUTABLE]);
    await terminal.waitFor('Your answer:');
    terminal.type(KEYS.ctrlC);
    await terminal.waitFor('Which file?');
    terminal.type(KEYS.enter);
    await terminal.waitFor(/Press Enter again[^]*Which file\?[^]*\)$/);
    terminal.type(KEYS.enter);
    expect(await terminal.exit()).toBe(2);
    expect(terminal.bytes()).toMatch(/find out/i);
  });
});
