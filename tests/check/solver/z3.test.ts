import fc from 'fast-check';
import { expect, test } from 'vitest';
import { answersFrom } from '../../../src/check/encode/answer-variables.ts';
import { levelIs } from '../../../src/check/encode/encode-pack.ts';
import { FALSE, not, or, variable } from '../../../src/check/encode/term.ts';
import { subjectOf } from '../../../src/check/prove/obligation.ts';
import { smallest } from '../../../src/check/solver/smallest.ts';
import { openZ3 } from '../../../src/check/solver/z3.ts';
import { outcomeOf } from '../../../src/engine/index.ts';
import { arbitraryPack } from '../../engine/arbitrary-pack.ts';
import { everyAnswer } from '../every-answer.ts';

const solver = await openZ3();
const TIMEOUT = 20_000;

test('the solver finds answers for exactly those levels that some answers bring, and as few as there are', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryPack, async (pack) => {
      fc.pre(pack.questions.length <= 4);
      const subject = subjectOf(pack);
      const all = everyAnswer(pack.data);
      for (const rank of pack.levels.keys()) {
        const bringing = all.filter((answers) => outcomeOf(pack, answers).rank === rank);
        const level = levelIs(subject.first, rank);
        const { valid, answered } = subject.cone([level]);
        const verdict = await smallest(solver, [...valid, level], answered, TIMEOUT);
        expect(verdict.kind).toBe(bringing.length > 0 ? 'found' : 'none');
        if (verdict.kind !== 'found') continue;
        const answers = answersFrom(subject.variables[0], verdict.isTrue);
        expect(outcomeOf(pack, answers).rank).toBe(rank);
        const fewest = Math.min(...bringing.map((one) => Object.keys(one).length));
        expect(Object.keys(answers)).toHaveLength(fewest);
      }
    }),
    { numRuns: 25 },
  );
});

test('what holds together and what cannot', async () => {
  const [a, b] = [variable('a|b\\c'), variable('b')];
  expect(await solver.check([or([a, b]), not(a)], { timeout: TIMEOUT })).toEqual({
    kind: 'found',
    isTrue: new Set(['b']),
  });
  expect(await solver.check([or([a, b]), not(a), not(b)], { timeout: TIMEOUT })).toEqual({ kind: 'none' });
  expect(await solver.check([FALSE], { timeout: TIMEOUT })).toEqual({ kind: 'none' });
  const none = { count: 0, of: [a, b] };
  expect(await solver.check([or([a, b])], { timeout: TIMEOUT, atMost: none })).toEqual({ kind: 'none' });
});

test('a search that runs out of time is undecided, and the next one works', async () => {
  // Eleven pigeons in ten holes: no solver shows quickly that they do not fit.
  const holes = Array.from({ length: 11 }, (_, pigeon) =>
    Array.from({ length: 10 }, (_, hole) => variable(`p${pigeon}h${hole}`)),
  );
  const housed = holes.map((own) => or(own));
  const apart = holes.flatMap((own, pigeon) =>
    holes.slice(pigeon + 1).flatMap((other) => own.map((hole, at) => or([not(hole), not(other[at]!)]))),
  );
  expect(await solver.check([...housed, ...apart], { timeout: 200 })).toEqual({ kind: 'undecided' });
  expect(await solver.check([FALSE], { timeout: TIMEOUT })).toEqual({ kind: 'none' });
});
