import { spawnSync } from 'node:child_process';
import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, test } from 'vitest';
import { TINY, writeFiles, type PackText } from '../pack/tiny-pack.ts';
import { KEYS, openTerminal, type Terminal } from './interview/terminal.ts';
import { EXECUTABLE, refusal, safeguard, temporaryFolder } from './safeguard.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** A small pack with one property, which holds. */
const HELD: PackText = {
  ...TINY,
  'properties.yaml': `- id: danger_is_high
  says: Danger is urgent.
  given: { danger: yes }
  expect: { level: high, actions: [call_999] }
  cites: [police.1]
`,
};

interface Counts {
  readonly made: number;
  readonly caught: Readonly<Record<string, number>>;
  readonly equivalent: number;
  readonly alive: number;
  readonly undecided: number;
}

interface Report {
  readonly schema: string;
  readonly summary: Counts;
  readonly kinds: Readonly<Record<string, Counts>>;
  readonly mutations: readonly {
    readonly kind: string;
    readonly entry: { readonly kind: string; readonly id: string };
    readonly says: string;
    readonly noticed_by?: { readonly id: string };
    readonly verdict: {
      readonly kind: string;
      readonly by?: string;
      readonly shown?: { readonly answers: object };
    };
  }[];
}

function sum({ caught, equivalent, alive, undecided }: Counts): number {
  return Object.values(caught).reduce((all, one) => all + one, equivalent + alive + undecided);
}

describe('safeguard rules mutate', () => {
  test('shows what nobody would notice, with answers to try, and says nothing else on a pipe', async () => {
    const folder = await writeFiles(HELD);
    const { status, stdout, stderr } = safeguard(['rules', 'mutate', '--pack', folder]);
    expect(stderr).toBe('');
    expect(status).toBe(1);
    expect(stdout).toMatch(/^Nobody would notice$/m);
    expect(stdout).toMatch(/^Nobody would notice \d+ of \d+ changes\.$/m);
    const answers = stdout.split('\n').filter((line) => line.startsWith('  {'));
    expect(answers.length).toBeGreaterThan(3);
    for (const line of answers.slice(0, 3)) {
      expect(safeguard(['assess', '-', '--pack', folder], { input: line }).status).toBe(0);
    }
  });

  test('gives a property for each of them, and with these in its file all is proved and noticed', () => {
    const cwd = temporaryFolder();
    const about = ['--title', 'Lost', '--source', 'Lost', '--publisher', 'A school', '--updated', '2026-01'];
    expect(safeguard(['rules', 'new', 'lost', ...about], { cwd }).status).toBe(0);
    rmSync(join(cwd, 'lost/scenarios'), { recursive: true });
    const file = join(cwd, 'lost/properties.yaml');
    writeFileSync(file, '[]\n');
    const mutated = (...args: readonly string[]) =>
      safeguard(['rules', 'mutate', '--pack', 'lost', ...args], { cwd });
    const { stdout } = mutated();
    const snippets = stdout.match(/^ {2}- id: .*\n(?: {4}.*\n)+/gm)!;
    expect(snippets.length).toBeGreaterThan(2);
    expect(stdout).toContain('A property with `not_actions` would notice it');
    expect(stdout).toMatch(/The property `\w+` above\s+notices it too\./);
    writeFileSync(file, snippets.join('').replaceAll(/^ {2}/gm, ''));
    expect(safeguard(['rules', 'prove', '--pack', 'lost'], { cwd })).toMatchObject({ status: 0 });
    expect(mutated()).toMatchObject({ status: 0 });

    // The same as data.
    writeFileSync(file, '[]\n');
    const { mutations } = JSON.parse(mutated('--format', 'json').stdout) as Report;
    const open = mutations.filter(({ verdict }) => verdict.kind === 'alive');
    const entries = new Map(open.map(({ noticed_by: entry }) => [entry!.id, entry]));
    expect(entries.size).toBe(snippets.length);
    writeFileSync(file, JSON.stringify([...entries.values()]));
    expect(mutated()).toMatchObject({ status: 0 });
  });

  test('as JSON it names every change with what became of it, and the counts agree', async () => {
    const folder = await writeFiles(HELD);
    const { status, stdout } = safeguard(['rules', 'mutate', '--pack', folder, '--format', 'json']);
    const report = JSON.parse(stdout) as Report;
    expect(status).toBe(1);
    expect(report.schema).toBe('safeguard/mutation@1');
    expect(report.mutations.length).toBe(report.summary.made);
    for (const counts of [report.summary, ...Object.values(report.kinds)])
      expect(sum(counts)).toBe(counts.made);
    const weakened = report.mutations.find(({ kind, entry }) => kind === 'weaken' && entry.id === 'call_999');
    expect(weakened?.says).toBe('the action `call_999` comes always, without its condition');
    expect(weakened?.verdict.kind).toBe('alive');
    expect(weakened?.verdict.shown?.answers).toBeTypeOf('object');
    const option = report.mutations.find(({ kind, entry }) => kind === 'option' && entry.id === 'call_999');
    expect(option?.verdict).toMatchObject({ kind: 'caught', by: 'property', id: 'danger_is_high' });
  });

  test('each citation of the rules that ship is missed when it is gone', () => {
    const { status, stdout, stderr } = safeguard(['rules', 'mutate', '--only', 'citation']);
    expect(stderr).toBe('');
    expect(stdout).toMatch(/Every one of \d{3} changes is caught\./);
    expect(status).toBe(0);
  });

  test('with --only makes these kinds of change alone', async () => {
    const folder = await writeFiles(HELD);
    const args = ['rules', 'mutate', '--pack', folder, '--format', 'json', '--only', 'level', 'negate'];
    const { kinds } = JSON.parse(safeguard(args).stdout) as Report;
    expect(Object.keys(kinds)).toEqual(['negate', 'level']);
  });

  test('a misspelt kind is refused with the one that was meant', () => {
    expect(refusal(['rules', 'mutate', '--only', 'citatoin'])).toBe(
      'There is no kind of change citatoin. Did you mean citation?\n' +
        'The kinds are: negate, option, level, weaken, strengthen, wording, place, order, rings, vital, short, deadline, citation.\n',
    );
  });

  test('a property that does not hold anyway comes first', async () => {
    const wrong = HELD['properties.yaml']!.toString().replace('level: high', 'level: low');
    const folder = await writeFiles({ ...HELD, 'properties.yaml': wrong });
    const { status, stdout, stderr } = safeguard(['rules', 'mutate', '--pack', folder]);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toMatch(/^The property `danger_is_high` does not hold for the rules as they are\./);
  });

  test('a pack with problems is not changed', async () => {
    const folder = await writeFiles({
      ...HELD,
      'facts.yaml': 'child: { says: x, when: { aeg: yes }, cites: [scope.1] }\n',
    });
    expect(refusal(['rules', 'mutate', '--pack', folder])).toMatch(/Nothing was done/);
  });

  test('without the solver what is left is not decided, and a line says how to install it', async () => {
    const folder = await writeFiles(HELD);
    const copy = temporaryFolder();
    for (const part of ['bin', 'dist', 'rules', 'package.json']) {
      cpSync(join(ROOT, part), join(copy, part), { recursive: true });
    }
    const args = [join(copy, 'bin/safeguard.js'), 'rules', 'mutate', '--pack', folder, '--format', 'json'];
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    expect(status).toBe(1);
    expect(stderr).toBe('To decide what is left, the package z3-solver is needed: npm install z3-solver\n');
    const { summary } = JSON.parse(stdout) as Report;
    expect(summary.undecided).toBeGreaterThan(0);
    expect(summary.caught['property']).toBeGreaterThan(0);
    expect(summary.equivalent).toBe(0);
  });
});

describe('on a terminal', () => {
  const terminals: Terminal[] = [];
  afterEach(() => {
    for (const terminal of terminals.splice(0)) terminal.close();
  });
  const open = (...args: Parameters<typeof openTerminal>): Terminal => {
    const terminal = openTerminal(...args);
    terminals.push(terminal);
    return terminal;
  };

  test('a bar shows how far it got, and Ctrl-C stops it and says so', async () => {
    const terminal = open(process.execPath, [EXECUTABLE, 'rules', 'mutate']);
    await terminal.waitFor(/[#-]{24} \d+ of \d+ changes/);
    terminal.type(KEYS.ctrlC);
    expect(await terminal.exit()).toBe(130);
    expect(terminal.screen()).toMatch(/Stopped after \d+ of \d+ changes\./);
    expect(terminal.cursorVisible()).toBe(true);
  });

  test('the bar is gone from the screen at the end', async () => {
    const folder = await writeFiles(HELD);
    const terminal = open(process.execPath, [EXECUTABLE, 'rules', 'mutate', '--pack', folder], { rows: 200 });
    expect(await terminal.exit()).toBe(1);
    expect(terminal.everything()).not.toContain('#');
    expect(terminal.everything()).toContain('Nobody would notice');
    expect(terminal.cursorVisible()).toBe(true);
  });
});
