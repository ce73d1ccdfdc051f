import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openTerminal } from './interview/terminal.ts';
import { EXECUTABLE, refusal, safeguard, temporaryFolder } from './safeguard.ts';

const GIVEN = [
  '--title',
  'Lost: "phones"',
  '--source',
  'What we do',
  '--publisher',
  'A school',
  '--updated',
  '2026-01',
];

/** A new pack in a folder of its own. */
function begun(): string {
  const cwd = temporaryFolder();
  expect(safeguard(['rules', 'new', 'Lost phones', ...GIVEN], { cwd })).toMatchObject({
    status: 0,
    stderr: '',
  });
  return join(cwd, 'Lost phones');
}

describe('safeguard rules new', () => {
  test('makes a pack in which a check finds nothing, all is proved, and no change goes unnoticed', () => {
    const pack = begun();
    const check = safeguard(['rules', 'check', '--strict', '--pack', pack]);
    expect(check.stdout).toContain('Nothing found.');
    expect(check.status).toBe(0);
    expect(safeguard(['rules', 'prove', '--pack', pack]).status).toBe(0);
    expect(safeguard(['scenario', 'test', '--pack', pack]).status).toBe(0);
    const mutate = safeguard(['rules', 'mutate', '--pack', pack]);
    expect(mutate.stdout).not.toContain('Nobody would notice');
    expect(mutate.status).toBe(0);
  });

  test('has the words that were given, names its own sources, and takes its id from the folder', () => {
    const pack = begun();
    const { stdout } = safeguard(['assess', '--full', '--pack', pack], { input: '{"urgent": "yes"}' });
    expect(stdout).toContain('What we do. A school, updated 2026-01.');
    expect(stdout).toContain('document what.1');
    expect(stdout).not.toMatch(/practice guide|Safeguarding Procedures/);
    expect(stdout).toContain('lost-phones 0.1.0');
    expect(readFileSync(join(pack, 'pack.yaml'), 'utf8')).toContain('title: "Lost: \\"phones\\""');
  });

  test('every file names a schema that lies in the folder', () => {
    const pack = begun();
    const files = readdirSync(pack, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.yaml'),
    );
    expect(files.length).toBeGreaterThan(9);
    for (const name of files) {
      const [, schema] = /^# yaml-language-server: \$schema=(\S+)\n/.exec(
        readFileSync(join(pack, name), 'utf8'),
      )!;
      expect(JSON.parse(readFileSync(join(pack, name, '..', schema!), 'utf8'))).toHaveProperty('$id');
    }
  });

  test.each([
    ['the id of rules that ship', ['--id', 'fgm-duty'], '--id: rules that ship are called fgm-duty.'],
    ['a document of a day to come', ['--updated', '2999-01'], '--updated: 2999-01 is a day to come.'],
  ])('refuses %s', (_what, args, says) => {
    const cwd = temporaryFolder();
    expect(refusal(['rules', 'new', 'lost', ...GIVEN, ...args], { cwd })).toContain(says);
    expect(refusal(['rules', 'new', '123', ...GIVEN], { cwd })).toContain('none can be made from the name');
    expect(readdirSync(cwd)).toEqual([]);
  });

  test('names the folder so that its commands can be copied', () => {
    const { stdout } = safeguard(['rules', 'new', 'Lost phones', ...GIVEN], { cwd: temporaryFolder() });
    expect(stdout).toContain("safeguard rules check --pack 'Lost phones'\n");
  });

  test('says what comes next within a narrow terminal, each command in one piece', async () => {
    const args = [EXECUTABLE, 'rules', 'new', 'phones', ...GIVEN];
    const terminal = openTerminal(process.execPath, args, { cols: 40, cwd: temporaryFolder() });
    expect(await terminal.exit()).toBe(0);
    expect(terminal.overflows()).toEqual([]);
    expect(terminal.bytes()).toContain('\r\n  safeguard rules prove --pack phones\r\n');
  });

  test('replaces nothing, and writes nothing where something is wrong', () => {
    const cwd = temporaryFolder();
    mkdirSync(join(cwd, 'full'));
    writeFileSync(join(cwd, 'full/note.txt'), 'mine');
    const refused = (folder: string, ...more: string[]) =>
      refusal(['rules', 'new', folder, ...more], { cwd });
    expect(refused('full', ...GIVEN)).toBe('full is not empty, and was left as it is. Name a new folder.\n');
    expect(refused('full/note.txt', ...GIVEN)).toBe('full/note.txt is a file. Name a new folder.\n');
    expect(refused('none/pack', ...GIVEN)).toBe('There is no folder none to make none/pack in.\n');
    expect(refused('pack', '--title', 'A pack')).toBe(
      'Here nobody can be asked. Give: --source, --publisher, --updated.\n',
    );
    const wrong = refused('pack', ...GIVEN, '--updated', 'yesterday', '--id', 'My Pack');
    expect(wrong).toContain('--id: ');
    expect(wrong).toContain('--updated: ');
    expect(readdirSync(cwd)).toEqual(['full']);
    expect(readdirSync(join(cwd, 'full'))).toEqual(['note.txt']);
  });
});
