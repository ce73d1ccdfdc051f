import { cpSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { Assessment } from '../../src/engine/index.ts';
import { TINY, writeFiles } from '../pack/tiny-pack.ts';
import { assessed, bash, refusal, safeguard, temporaryFolder } from './safeguard.ts';
import { watching } from './watching.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const RULES = join(ROOT, 'rules/online-abuse');

/** The rules that ship with one text in one file replaced. */
function changedRules(file: string, from: string, to: string, name = 'rules'): string {
  const folder = join(temporaryFolder(), name);
  cpSync(RULES, folder, { recursive: true });
  // The scenarios would be refused where an id goes; the proofs do without them.
  rmSync(join(folder, 'scenarios'), { recursive: true });
  const path = join(folder, file);
  const text = readFileSync(path, 'utf8');
  if (!text.includes(from)) throw new Error(`${file} does not hold ${from}`);
  writeFileSync(path, text.replace(from, to));
  return folder;
}

interface Proven {
  readonly proofs: readonly {
    readonly id: string;
    readonly kind: string;
    readonly verdict: string;
    readonly notes: readonly string[];
    readonly counterexample?: readonly object[];
  }[];
}

function proven(folder: string, ...names: string[]): { status: number | null; proofs: Proven['proofs'] } {
  const { status, stdout } = safeguard(['rules', 'prove', ...names, '--format', 'json', '--pack', folder]);
  return { status, proofs: (JSON.parse(stdout) as Proven).proofs };
}

test('every law and every property of the rules that ship is proved', () => {
  const { status, stdout } = safeguard(['rules', 'prove', '--format', 'json']);
  const { proofs } = JSON.parse(stdout) as Proven;
  expect(proofs.filter(({ kind, verdict }) => kind !== 'cross-check' && verdict !== 'holds')).toEqual([]);
  // A sample, which is not said to hold.
  expect(proofs.filter(({ kind }) => kind === 'cross-check')).toMatchObject([
    { id: 'encoding_agrees', verdict: 'agrees' },
  ]);
  // One of the thirteen is about what people read, and is proved in either language.
  expect(proofs.filter(({ kind }) => kind === 'law').length).toBe(14);
  expect(new Set(proofs.filter(({ kind }) => kind === 'property').map(({ id }) => id)).size).toBeGreaterThan(
    25,
  );
  expect(status).toBe(0);
}, 300_000);

describe('a fault in the rules is found, with the fewest answers that show it', () => {
  test.each([
    [
      'a planned meeting no longer counts as danger',
      'facts.yaml',
      'when: { any: [{ immediate_danger: yes }, { meeting_perpetrator: yes }] }',
      'when: { immediate_danger: yes }',
      { meeting_perpetrator: 'yes' },
      'danger_brings_999',
    ],
    [
      'live streaming no longer counts as suspected abuse',
      'facts.yaml',
      '          - sexual_abuse_grooming\n          - live_streaming\n          - image_threats\n          - sexual_exploitation\n          - criminal_exploitation\n          - offline_abuse\n      - pressure',
      '          - sexual_abuse_grooming\n          - image_threats\n          - sexual_exploitation\n          - criminal_exploitation\n          - offline_abuse\n      - pressure',
      { concerns: ['live_streaming'] },
      'suspected_abuse_is_reported',
    ],
    [
      'refused consent blocks the report',
      'facts.yaml',
      'when: { abuse_or_risk: yes, care_support_needs: yes }',
      'when: { abuse_or_risk: yes, care_support_needs: yes, not: { parental_consent: refused } }',
      { abuse_or_risk: 'yes', care_support_needs: 'yes' },
      'child_at_risk_is_reported',
    ],
    [
      'images no longer bring the warning against forwarding',
      'facts.yaml',
      '- { images_involved: yes }',
      '- { images_involved: no }',
      { images_involved: 'yes' },
      'images_are_not_forwarded',
    ],
  ])('%s', (_what, file, from, to, answers, property) => {
    const { status, proofs } = proven(changedRules(file, from, to), property);
    expect(status).toBe(1);
    const failed = proofs.filter(({ verdict }) => verdict === 'fails');
    const shown = failed.flatMap(({ counterexample = [] }) => counterexample);
    expect(shown).toContainEqual(expect.objectContaining(answers));
    // What is shown is what `safeguard assess -` takes.
    for (const one of shown) expect(assessed(one).level).toBeTypeOf('string');
  });
});

test('the report names what fails, and the answers stand on a line of their own to copy', () => {
  const danger = '{ any: [{ immediate_danger: yes }, { meeting_perpetrator: yes }] }';
  const folder = changedRules('facts.yaml', danger, '{ immediate_danger: yes }');
  const args = ['rules', 'prove', 'danger_brings_999', 'call_999_is_emergency', '--pack', folder];
  const { status, stdout, stderr } = safeguard(args);
  expect(stderr).toBe('');
  expect(status).toBe(1);
  expect(stdout).toMatch(/^• FAILS danger_brings_999 /m);
  expect(stdout).toContain('the action `call_999`');
  expect(stdout).toContain('safeguard assess -');
  expect(stdout).toMatch(/^ {2}\{"meeting_perpetrator":"yes"\}$/m);
  expect(stdout).toMatch(/^• holds call_999_is_emergency /m);
  expect(stdout).toMatch(/^Fails: danger_brings_999\.$/m);
});

test('the command shown with the answers runs the rules that were proved', () => {
  const images = '- { images_forwarded: yes }';
  const folder = changedRules('facts.yaml', images, '- { images_forwarded: no }', "carer's rules");
  const { stdout } = safeguard(['rules', 'prove', 'images_are_not_forwarded', '--pack', folder]);
  const [, command, answers] = /^ {2}(safeguard assess .*)\n {2}(\{.*)$/m.exec(stdout) ?? [];
  const applies = (line: string): string | undefined => {
    const result = JSON.parse(bash(`echo '${answers}' | ${line} --json`).stdout) as Assessment;
    return result.actions.find(({ id }) => id === 'do_not_forward_images')?.applies;
  };
  expect(applies(command!)).toBe('possible');
  expect(applies('safeguard assess -')).toBe('yes');
});

describe('wrong usage', () => {
  test('a misspelt name is refused with the one that was meant', () => {
    expect(refusal(['rules', 'prove', 'unknown_never_lower'])).toContain(
      'Did you mean unknown_never_lowers?',
    );
  });

  test.each(['0', '-1', 'soon', ''])('a time limit of "%s" is refused', (seconds) => {
    expect(refusal(['rules', 'prove', `--timeout=${seconds}`])).toContain(
      '--timeout takes a number of seconds',
    );
  });

  test('a pack with problems is not proved', () => {
    const folder = changedRules('facts.yaml', 'immediate_danger: yes', 'imediate_danger: yes');
    expect(refusal(['rules', 'prove', '--pack', folder])).toMatch(
      /Did you mean `immediate_danger`[^]*Nothing was done/,
    );
  });

  test('without the solver one line says how to install it', () => {
    const copy = temporaryFolder();
    for (const part of ['bin', 'dist', 'package.json'])
      cpSync(join(ROOT, part), join(copy, part), { recursive: true });
    symlinkSync(RULES, join(copy, 'rules'));
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [join(copy, 'bin/safeguard.js'), 'rules', 'prove'],
      { encoding: 'utf8' },
    );
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toBe('The proofs need the package z3-solver. Install it with: npm install z3-solver\n');
  });
});

describe('safeguard rules prove --watch', () => {
  test('proves again what a save touched, says what is not proved, and goes on where the rules are wrong', async () => {
    const folder = await writeFiles(TINY);
    const { seen, wait, end } = watching('prove', folder, 'danger_brings_999');
    await wait(
      /Proved for every possible set of answers: 1 property\.[^]*asked [1-9]\d* questions?; 0 [^]*Ctrl-C ends/,
    );
    const levels = join(folder, 'levels.yaml');
    const good = readFileSync(levels, 'utf8');
    writeFileSync(levels, `${good}# A comment changes no rule.\n`);
    await wait(/asked 0 questions; [1-9]\d* had an answer from before\.[^]*Ctrl-C ends/);
    writeFileSync(levels, good.replace('{ danger: yes }', '{ danger: maybe }'));
    await wait(/has no value `maybe`[^]*Nothing was done\.[^]*Ctrl-C ends/);
    writeFileSync(levels, good.replace('{ danger: yes }', '{ danger: no }'));
    await wait(/FAILS danger_brings_999[^]*Fails: danger_brings_999\.[^]*Ctrl-C ends/);
    expect(seen()).not.toContain('\u001b');
    expect(await end()).toEqual({ code: 130, signal: null });
  });

  test('keeps one solver and shows text', () => {
    const refused = (...args: string[]) => refusal(['rules', 'prove', '--watch', ...args]);
    expect(refused('--format', 'json')).toBe(
      '--watch shows text only. Leave out --watch, or --format json.\n',
    );
    expect(refused('--jobs', '2')).toBe('--watch keeps one solver. Leave out --watch, or --jobs.\n');
    expect(refused('nothing_such')).toBe('There is no property or law nothing_such.\n');
  });
});
