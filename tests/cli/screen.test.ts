import { afterEach, describe, expect, test } from 'vitest';
import { isPlain, screenOf } from '../../src/cli/terminal/screen.ts';
import { KEYS, openTerminal, type Terminal } from './interview/terminal.ts';
import { EXECUTABLE, safeguard } from './safeguard.ts';

const terminals: Terminal[] = [];
afterEach(() => {
  for (const terminal of terminals.splice(0)) terminal.close();
});

const TERMINAL = { isTTY: true };
const FILE = {};

describe('questions are asked in plain lines', () => {
  test.each(['1', 'true', 'TRUE', 'yes', 'on', ' 1 '])('with ACCESSIBLE=%s, on any stream', (accessible) => {
    const env = { TERM: 'xterm', ACCESSIBLE: accessible };
    expect(isPlain(false, TERMINAL, env)).toBe(true);
    expect(isPlain(false, FILE, env)).toBe(true);
  });

  test.each(['', ' ', '0', 'false', 'no', 'off'])('not with ACCESSIBLE=%j', (accessible) => {
    expect(isPlain(false, TERMINAL, { TERM: 'xterm', ACCESSIBLE: accessible })).toBe(false);
  });

  test.each([{ TERM: 'dumb' }, { TERM: '' }, {}])(
    'on a terminal that does not say what it can do: %j',
    (env) => {
      expect(isPlain(false, TERMINAL, env)).toBe(true);
      expect(isPlain(false, FILE, env)).toBe(false);
    },
  );

  test('with --plain', () => {
    expect(isPlain(true, TERMINAL, { TERM: 'xterm' })).toBe(true);
  });

  test.each([['ACCESSIBLE=true'], ['TERM='], ['-u', 'TERM']])(
    'by the program too: env %s',
    async (...args) => {
      const terminal = openTerminal('env', [...args, process.execPath, EXECUTABLE, 'assess']);
      terminals.push(terminal);
      expect(await terminal.waitFor(/Your answer:$/)).toContain('1. Yes');
      terminal.type(KEYS.ctrlC);
      expect(await terminal.exit()).toBe(130);
      expect(terminal.bytes().split('\u001b]999')[0]).not.toContain('\u001b');
    },
  );
});

test.each(['dumb', ''])('a terminal without abilities has no colour: TERM=%j', (term) => {
  const flags = { color: true, plain: false };
  expect(screenOf(TERMINAL as NodeJS.WriteStream, flags, { TERM: term }).colour).toBe(false);
  expect(screenOf(TERMINAL as NodeJS.WriteStream, flags, { TERM: 'xterm' }).colour).toBe(true);
});

test.each(['dumb', ''])('the terminal changes nothing in a file: TERM=%j', (term) => {
  const input = '{"immediate_danger":"yes"}';
  expect(safeguard(['assess'], { input, env: { TERM: term } }).stdout).toBe(
    safeguard(['assess'], { input, env: { TERM: 'xterm' } }).stdout,
  );
});
