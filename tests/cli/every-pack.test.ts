import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { shippedIds, shippedPack, shippedProperties, shippedScenarios } from '../../src/pack/shipped.ts';
import { openTerminal, type Terminal } from './interview/terminal.ts';
import { EXECUTABLE, safeguard, temporaryFile, temporaryFolder } from './safeguard.ts';

const terminals: Terminal[] = [];
afterEach(() => {
  for (const terminal of terminals.splice(0)) terminal.close();
});

function inTerminal(args: readonly string[]): Terminal {
  const terminal = openTerminal(process.execPath, [EXECUTABLE, ...args], { rows: 60 });
  terminals.push(terminal);
  return terminal;
}

describe.each(shippedIds())('the commands on %s, by its name', (id) => {
  const pack = shippedPack(id);
  const scenarios = shippedScenarios(id);
  const [first] = scenarios;
  const answers = JSON.stringify(first!.answers);
  const PACK = ['--pack', id] as const;

  /** What a command says on standard output, of which it says nothing else and ends well. */
  const said = (args: readonly string[], input = ''): string => {
    const { status, stdout, stderr } = safeguard([...args, ...PACK], { input });
    expect({ args, status, stderr }).toEqual({ args, status: 0, stderr: '' });
    return stdout;
  };

  test('questions, guide and contacts show what is in it', () => {
    expect(said(['questions'])).toContain(pack.questions[0]!.id);
    expect(said(['guide', pack.statements[0]!.id])).toContain(pack.statements[0]!.id);
    expect(said(['contacts'])).toContain(pack.contacts[0]!.name);
    expect(said(['contacts', '--area', 'cardiff'])).toMatch(/cardiff/i);
  });

  test('assess gives a result in each layout, and its plan', () => {
    expect(JSON.parse(said(['assess', '--json'], answers))).toMatchObject({
      pack: { id },
      level: first!.expect.level,
      plan: { now: expect.any(Array) as unknown },
    });
    for (const format of ['text', 'markdown'])
      expect(said(['assess', '--format', format], answers).length).toBeGreaterThan(200);
    expect(said(['assess', '--full'], answers)).toContain(pack.standing.split(' ')[0]);
    expect(said(['assess', '--what-if'], answers).length).toBeGreaterThan(200);
  });

  test('an interview in a terminal asks its first question', async () => {
    const [asked] = pack.questions;
    const words = asked!.ask.split(' ').slice(0, 4).join(' ').replaceAll(/[?()]/g, '\\$&');
    const terminal = inTerminal(['assess', '--area', 'cardiff', ...PACK]);
    expect(await terminal.waitFor(new RegExp(words))).toContain(asked!.ask.split(' ')[0]);
  });

  test('batch and SQL take its cases', () => {
    const lines = scenarios.map((one) => JSON.stringify({ id: one.id, answers: one.answers })).join('\n');
    const results = said(['batch'], `${lines}\n`)
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { readonly id: string; readonly level: string });
    expect(results.map((one) => [one.id, one.level])).toEqual(
      scenarios.map((one) => [one.id, one.expect.level]),
    );
    expect(said(['batch', '--summary'], `${lines}\n`)).toContain(String(scenarios.length));
    for (const form of ['sql', 'sqlite']) {
      const sql = said(['rules', 'export', '--to', form]);
      for (const { id: action } of pack.actions) expect(sql).toContain(action);
    }
  });

  test('a record is written, shown, decided and turned into a draft', () => {
    const folder = temporaryFolder();
    const record = join(folder, 'case.json');
    expect(safeguard(['assess', '--record', record, ...PACK], { input: answers }).status).toBe(0);
    for (const command of ['show', 'verify']) {
      const { status, stdout } = safeguard(['record', command, record]);
      expect({ command, status }).toEqual({ command, status: 0 });
      expect(stdout).not.toBe('');
    }
    const draft = safeguard(['record', 'report', record]);
    expect(draft.status).toBe(0);
    expect(draft.stdout).toContain(pack.report!.title);
  });

  test('scenarios are listed, shown, handed out, tested and turned', () => {
    for (const one of scenarios) expect(said(['scenario', 'list'])).toContain(one.id);
    expect(said(['scenario', 'show', first!.id])).toContain(first!.title);
    expect(said(['scenario', 'show', first!.id, '--handout'])).toContain(first!.title);
    expect(said(['scenario', 'flip', first!.id]).length).toBeGreaterThan(100);
    expect(said(['scenario', 'test'])).toContain('hold');
  });

  test.each(['play', 'quiz'])('scenario %s begins with its case', async (command) => {
    const terminal = inTerminal(['scenario', command, first!.id, ...PACK]);
    const [word] = first!.title.split(' ');
    expect(await terminal.waitFor(new RegExp(word!))).toContain(word);
  });

  test('local settings add to it', () => {
    const file = temporaryFile(
      'local.yaml',
      "authority: Exampleshire\nsocial_services: { phone: '01632 960006', source: The council, checked: 2026-06 }\n",
    );
    expect(said(['local', 'check', '--local', file])).toContain(`It adds to ${id}`);
    expect(said(['local', 'show', '--local', file])).toContain('01632 960006');
    const reported = scenarios.find(
      ({ expect: { plan, level } }) => plan?.rings?.includes('social_services') ?? level === 'report',
    )!;
    const result = said(['assess', '--local', file], JSON.stringify(reported.answers));
    expect(result).toContain('01632 960006');
  });

  test('the rules are checked, proved, changed, covered, drawn, described and compared', () => {
    expect(said(['rules', 'check'])).toContain('Nothing else found.');
    expect(said(['rules', 'prove', shippedProperties(id)[0]!.id])).toContain('Proved');
    expect(safeguard(['rules', 'mutate', '--only', 'vital', ...PACK]).stdout).toContain('caught');
    expect(JSON.parse(said(['rules', 'coverage', '--format', 'json']))).toBeTruthy();
    expect(said(['rules', 'graph'])).not.toBe('');
    const folder = join(temporaryFolder(), 'book');
    expect(safeguard(['rules', 'docs', '--output', folder, ...PACK]).status).toBe(0);
    expect(readdirSync(folder).length).toBeGreaterThan(5);
    expect(safeguard(['rules', 'diff', `rules/${id}`, `rules/${id}`]).status).toBe(0);
  });

  test('the page is made of it', () => {
    const file = join(temporaryFolder(), 'page.html');
    expect(safeguard(['web', '--output', file, ...PACK]).status).toBe(0);
    expect(existsSync(file)).toBe(true);
    expect(readFileSync(file, 'utf8')).toContain(pack.title);
  });
});
