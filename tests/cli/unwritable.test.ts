import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import type { KeptRecord } from '../../src/record/index.ts';
import { KEYS, openTerminal, type Terminal } from './interview/terminal.ts';
import { EXECUTABLE, placeRecord, safeguard, temporaryFolder } from './safeguard.ts';

const terminals: Terminal[] = [];
afterEach(() => {
  for (const terminal of terminals.splice(0)) terminal.close();
});

function run(cwd: string, ...args: readonly string[]): Terminal {
  const terminal = openTerminal(process.execPath, [EXECUTABLE, ...args], { cwd });
  terminals.push(terminal);
  return terminal;
}

function recordIn(cwd: string, file: string): KeptRecord {
  return JSON.parse(readFileSync(join(cwd, file), 'utf8')) as KeptRecord;
}

const ANSWERED = { immediate_danger: 'no' };

/** A folder with another one in it, for the record. */
function twoFolders(): string {
  const cwd = temporaryFolder();
  mkdirSync(join(cwd, 'sub'));
  return cwd;
}

/** A record in a folder of its own. */
function folderWithRecord(): string {
  const cwd = twoFolders();
  placeRecord(cwd, { concerns: ['cyberbullying'] }, 'sub/case.json');
  return cwd;
}

/** A sitting in plain lines, left after the folder of its result has gone: it asks for another file. */
async function leftWithoutOutput(): Promise<{ readonly cwd: string; readonly terminal: Terminal }> {
  const cwd = twoFolders();
  const terminal = run(cwd, 'assess', '--plain', '--output', 'sub/case.txt', '--record', 'case.json');
  await terminal.waitFor('Your answer:');
  terminal.type('2\r');
  await terminal.waitFor(/Answer: No\.[^]*Your answer: ?$/);
  rmSync(join(cwd, 'sub'), { recursive: true });
  terminal.type('leave\r');
  await terminal.waitFor('Which file?');
  return { cwd, terminal };
}

describe('a file that cannot be written in the end is asked for again:', () => {
  test.each([
    ['drawn', [], /harm the child[^]*q leave/],
    ['in plain lines', ['--plain'], /harm the child[^]*Your answer:/],
  ])('the folder of the record is gone, after Ctrl-C, %s', async (_mode, options, next) => {
    const cwd = twoFolders();
    const terminal = run(cwd, 'assess', '--record', 'sub/case.json', ...options);
    await terminal.waitFor(options.length > 0 ? 'Your answer:' : 'q leave');
    terminal.type('2\r');
    await terminal.waitFor(next);
    rmSync(join(cwd, 'sub'), { recursive: true });
    terminal.type(KEYS.ctrlC);
    await terminal.waitFor('Which file?');
    expect(terminal.everything()).toContain('There is no folder sub to write sub/case.json in.');
    expect(terminal.everything()).toContain('Nothing is lost yet. Name another file for the record.');
    terminal.type('other.json\r');
    expect(await terminal.exit()).toBe(130);
    expect(terminal.everything()).toContain('The record is in other.json.');
    expect(recordIn(cwd, 'other.json').assessment.answers).toEqual(ANSWERED);
  });

  test.each([
    ['drawn', ['--lang', 'en']],
    ['drawn', ['--lang', 'cy']],
    ['in plain lines', ['--plain', '--lang', 'en']],
    ['in plain lines', ['--plain', '--lang', 'cy']],
  ])(
    'one Enter too many loses nothing, and what is refused makes room for the next name: %s %j',
    async (mode, options) => {
      const cwd = twoFolders();
      const terminal = run(cwd, 'assess', '--record', 'sub/case.json', ...options);
      const ready = mode === 'drawn' ? /q (?:leave|gadael)/ : /(?:answer|ateb):$/;
      const which = /(?:Which file|Pa ffeil)\? \([^)]*\)/;
      const sure = /(?:Press Enter again to lose|I'w colli, pwyswch Enter\s+eto)/;
      /** The prompt, with something under it where it is drawn and before it in plain lines. */
      const asks = (said: RegExp) =>
        new RegExp(
          mode === 'drawn' ? `${which.source}[^]*${said.source}` : `${said.source}[^]*${which.source}$`,
        );
      await terminal.waitFor(ready);
      terminal.type('2\r');
      await terminal.waitFor(new RegExp(`(?:harm\\s+the\\s+child|r\\s+plentyn)\\?[^]*${ready.source}`));
      rmSync(join(cwd, 'sub'), { recursive: true });
      terminal.type(KEYS.ctrlC);
      await terminal.waitFor(which);
      terminal.type('\r');
      await terminal.waitFor(asks(sure));
      terminal.type('sub/other.json\r');
      await terminal.waitFor(asks(/\bsub[^]*sub\/other\.json[^]*/));
      terminal.type('\r');
      await terminal.waitFor(asks(mode === 'drawn' ? sure : new RegExp(`other\\.json[^]*${sure.source}`)));
      terminal.type('other.json\r');
      expect(await terminal.exit()).toBe(130);
      expect(recordIn(cwd, 'other.json').assessment.answers).toEqual(ANSWERED);
      expect(readdirSync(cwd)).toEqual(['other.json']);
    },
  );

  test('the name is taken in the meantime, and what has it stays', async () => {
    const cwd = temporaryFolder();
    const terminal = run(cwd, 'assess', '--plain', '--record', 'case.json');
    await terminal.waitFor('Your answer:');
    terminal.type('2\r');
    await terminal.waitFor(/harm the child[^]*Your answer:/);
    writeFileSync(join(cwd, 'case.json'), "somebody else's");
    terminal.type('leave\r');
    await terminal.waitFor('Which file?');
    expect(terminal.everything()).toContain('case.json exists already. Type another name.');
    expect(terminal.everything()).not.toContain('--force');
    terminal.type('case.json\r');
    await terminal.waitFor(/exists already[^]*exists already[^]*Which file\?[^]*\)$/);
    terminal.type('other.json\r');
    expect(await terminal.exit()).toBe(0);
    expect(recordIn(cwd, 'other.json').assessment.answers).toEqual(ANSWERED);
    expect(readFileSync(join(cwd, 'case.json'), 'utf8')).toBe("somebody else's");
  });

  test('record resume: the new answers go into another file', async () => {
    const cwd = folderWithRecord();
    const terminal = run(cwd, 'record', 'resume', 'sub/case.json', '--plain');
    await terminal.waitFor('Your answer:');
    terminal.type('2\r');
    await terminal.waitFor('Answer: No.');
    rmSync(join(cwd, 'sub'), { recursive: true });
    terminal.type(KEYS.ctrlC);
    await terminal.waitFor('Which file?');
    terminal.type('other.json\r');
    expect(await terminal.exit()).toBe(130);
    expect(recordIn(cwd, 'other.json').assessment.answers).toEqual({
      ...ANSWERED,
      concerns: ['cyberbullying'],
    });
    expect(safeguard(['record', 'verify', 'other.json'], { cwd }).status).toBe(0);
  });

  test('record decide: the record with the decision goes into another file', async () => {
    const cwd = folderWithRecord();
    const terminal = run(cwd, 'record', 'decide', 'sub/case.json', '--plain');
    await terminal.waitFor('Type a number');
    terminal.type('5\r');
    await terminal.waitFor('Anything to add');
    rmSync(join(cwd, 'sub'), { recursive: true });
    terminal.type('Known family.\r');
    await terminal.waitFor(/reason|different/);
    terminal.type('Reason.\r');
    await terminal.waitFor('Who decided?');
    terminal.type('\r');
    await terminal.waitFor('Which file?');
    terminal.type('other.json\r');
    expect(await terminal.exit()).toBe(0);
    expect(terminal.everything()).toContain('The decision is noted in other.json.');
    expect(recordIn(cwd, 'other.json').decision?.text).toBe('Known family.');
  });

  test('--output: the result goes into another file, never the one of the record', async () => {
    const { cwd, terminal } = await leftWithoutOutput();
    terminal.type('case.json\r');
    await terminal.waitFor(/That file is for something else\.[^]*Which file\?[^]*\)$/);
    terminal.type('case.txt\r');
    expect(await terminal.exit()).toBe(0);
    expect(readFileSync(join(cwd, 'case.txt'), 'utf8')).toMatch(/find out/i);
    expect(recordIn(cwd, 'case.json').assessment.answers).toEqual(ANSWERED);
  });

  test.each([[[]], [['--plain']]])(
    'Ctrl-C there stops with 130, and the result is shown %s',
    async (options) => {
      const cwd = twoFolders();
      const terminal = run(cwd, 'assess', '--record', 'sub/case.json', ...options);
      await terminal.waitFor(/q leave|Your answer:/);
      terminal.type('2\r');
      await terminal.waitFor(/harm the child[^]*(?:q leave|Your answer:)/);
      rmSync(join(cwd, 'sub'), { recursive: true });
      terminal.type(KEYS.ctrlC);
      await terminal.waitFor('Which file?');
      terminal.type(KEYS.ctrlC);
      expect(await terminal.exit()).toBe(130);
      expect(terminal.everything()).toMatch(/find out[^]*Stopped\. The record could not be saved\.$/i);
    },
  );

  test('Ctrl-C there says what is saved already', async () => {
    const { terminal } = await leftWithoutOutput();
    terminal.type(KEYS.ctrlC);
    expect(await terminal.exit()).toBe(130);
    expect(terminal.everything()).toContain('The record is in case.json.');
    expect(terminal.everything()).toMatch(/find out[^]*Stopped\. The result could not be saved\.$/i);
  });

  test('who wants no other file sees the result', async () => {
    const cwd = twoFolders();
    const terminal = run(cwd, 'assess', '--plain', '--record', 'sub/case.json');
    await terminal.waitFor('Your answer:');
    terminal.type('2\r');
    await terminal.waitFor('Answer: No.');
    rmSync(join(cwd, 'sub'), { recursive: true });
    terminal.type(KEYS.ctrlC);
    await terminal.waitFor('Which file?');
    terminal.type('\r');
    await terminal.waitFor(/Press Enter again to lose them[^]*Which file\?[^]*\)$/);
    terminal.type('\r');
    expect(await terminal.exit()).toBe(2);
    expect(terminal.everything()).toMatch(/find out/i);
  });
});
