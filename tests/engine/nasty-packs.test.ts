import { describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS, lint } from '../../src/check/lint/index.ts';
import { assess, compilePack, next, type Answers } from '../../src/engine/index.ts';
import { formatProblem } from '../../src/pack/format-problem.ts';
import { loadSource } from '../../src/pack/load.ts';
import { flips, hasTooManyToFlip } from '../../src/train/index.ts';
import { NASTY } from '../bench/nasty-packs.mjs';
import { writeFiles } from '../pack/tiny-pack.ts';

/** Seconds of processor time: two on a machine with nothing else to do, and more where others are at work as well. */
const MOST = 4;

describe.each(Object.keys(NASTY))('a pack of %s', (kind) => {
  test('is assessed, asked and checked in a moment', async () => {
    const { pack: data, properties, model, problems } = await loadSource(await writeFiles(NASTY[kind]!(0.4)));
    expect(problems.map(formatProblem)).toEqual([]);
    const pack = compilePack(data!);
    const shown = pack.data.levels.map(({ id }) => id);
    const no: Answers = Object.fromEntries(
      pack.questions
        .filter(({ index, question: { type } }) => index % 2 && type === 'yes_no')
        .map(({ question }) => [question.id, 'no']),
    );
    const spent: Record<string, number> = {};
    const timed = (name: string, work: () => void): void => {
      const before = process.cpuUsage();
      work();
      const { user, system } = process.cpuUsage(before);
      spent[name] = (user + system) / 1e6;
    };
    timed('assess', () => assess(compilePack(data!), {}));
    timed('assess with answers', () => assess(compilePack(data!), no));
    timed('next', () => next(compilePack(data!), {}, { shown }));
    timed('next, quick', () => next(compilePack(data!), no, { shown, mode: 'quick' }));
    if (!hasTooManyToFlip(pack)) timed('what if', () => flips(pack, no));
    timed('check', () =>
      lint({
        model,
        rules: { pack, properties: properties! },
        settings: DEFAULT_SETTINGS,
        today: '2026-01-01',
      }),
    );
    expect(Object.entries(spent).filter(([, seconds]) => seconds > MOST)).toEqual([]);
  });
});

test('conditions that would exhaust the stack, one put into the other, are refused', async () => {
  const { problems } = await loadSource(await writeFiles(NASTY['a long chain of deep facts']!(2)));
  expect(problems.map(({ code }) => code)).toEqual(['too-deep']);
});

test('what is too tangled to advise on does not hang on what was asked before', async () => {
  const { pack: data } = await loadSource(await writeFiles(NASTY['exclusive or']!(0.3)));
  const fresh = (answers: Answers) => JSON.stringify(assess(compilePack(data!), answers).findOut);
  const pack = compilePack(data!);
  const sets: readonly Answers[] = [{ q60: 'yes', q61: 'no' }, { q3: 'no' }, {}];
  for (const answers of sets) expect(JSON.stringify(assess(pack, answers).findOut)).toBe(fresh(answers));
});

test('of questions that wait for each other one is asked', async () => {
  const { pack: data } = await loadSource(await writeFiles(NASTY['questions that wait for each other']!(0)));
  const pack = compilePack(data!);
  expect(next(pack, {}, { mode: 'quick' })).toMatchObject({ kind: 'question' });
});
