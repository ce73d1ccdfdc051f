import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Assessment } from '../../src/engine/index.ts';
import { TINY, writeFiles } from '../pack/tiny-pack.ts';
import { refusal, safeguard, temporaryFile } from './safeguard.ts';

const SCENARIOS = new URL('../../rules/online-abuse/scenarios/', import.meta.url);

interface Expected {
  readonly answers: object;
  readonly expect: { readonly level: string; readonly possible_level?: string };
}

/** A scenario for each pair of level and whether it is settled. */
function onePerOutcome(): ReadonlyMap<string, object> {
  const found = new Map<string, object>();
  for (const name of readdirSync(SCENARIOS).filter((file) => file.endsWith('.yaml'))) {
    const { answers, expect: outcome } = parse(readFileSync(new URL(name, SCENARIOS), 'utf8')) as Expected;
    const settled = (outcome.possible_level ?? outcome.level) === outcome.level;
    found.set(`${outcome.level}${settled ? '' : ', and more is possible'}`, answers);
  }
  return found;
}

const OUTCOMES = onePerOutcome();

test.each([
  ['inform', 10],
  ['support', 11],
  ['refer', 12],
  ['report', 13],
  ['emergency', 14],
  ['inform, and more is possible', 20],
  ['support, and more is possible', 21],
  ['refer, and more is possible', 22],
  ['report, and more is possible', 23],
])('with --exit-level, %s ends with %i', (outcome, code) => {
  const file = temporaryFile('answers.json', JSON.stringify(OUTCOMES.get(outcome)));
  const { status, stdout, stderr } = safeguard(['assess', file, '--json', '--exit-level']);
  const { level, provisional } = JSON.parse(stdout) as Assessment;
  expect({ status, stderr, level, provisional }).toEqual({
    status: code,
    stderr: '',
    level: outcome.split(',')[0],
    provisional: code >= 20,
  });
});

test('without --exit-level, every level ends with 0', () => {
  expect(safeguard(['assess'], { input: '{"immediate_danger": true}' }).status).toBe(0);
});

test('with --exit-level, wrong answers still end with 2', () => {
  const { status } = safeguard(['assess', '--exit-level'], { input: '{"immediate_dangr": true}' });
  expect(status).toBe(2);
});

/** A pack with two levels and as many between them as asked for. */
function packWithLevels(count: number): Promise<string> {
  const low = TINY['levels.yaml'].slice(TINY['levels.yaml'].indexOf('low:'));
  const between = Array.from({ length: count - 2 }, (_, i) =>
    low.replace('low:', `level_${i}:`).replace('always so, ', 'always so, when: { danger: no }, '),
  );
  return writeFiles({
    ...TINY,
    'levels.yaml': TINY['levels.yaml'].replace('low:', `${between.join('')}low:`),
  });
}

test('--exit-level is refused for rules with so many levels that codes would mean two things', async () => {
  const args = ['assess', '--exit-level', '--pack'];
  const ten = await packWithLevels(10);
  expect(safeguard([...args, ten], { input: '{"danger": "yes"}' }).status).toBe(19);
  expect(refusal([...args, await packWithLevels(11)], { input: '{"wrong": "yes"}' })).toBe(
    '--exit-level has codes for 10 levels, and these rules have more.\n',
  );
});
