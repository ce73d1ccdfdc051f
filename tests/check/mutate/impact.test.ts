import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isSet } from '../../../src/check/mutate/bits.ts';
import { impactOf } from '../../../src/check/mutate/impact.ts';
import { differencesBetween, shownBy } from '../../../src/check/mutate/difference.ts';
import { groundOf } from '../../../src/check/mutate/ground.ts';
import { MUTATION_KINDS } from '../../../src/check/mutate/mutation.ts';
import { mutationsOf } from '../../../src/check/mutate/mutations/index.ts';
import { compilePack, outcomeOf } from '../../../src/engine/index.ts';
import { arbitraryAnswers, arbitraryPack } from '../../engine/arbitrary-pack.ts';
import { action, is, question, tinyPack } from '../../engine/tiny-pack.ts';

const KINDS = MUTATION_KINDS.filter((kind) => kind !== 'citation');

const cases = arbitraryPack.chain((pack) => {
  const mutations = [...mutationsOf(pack.data, KINDS)];
  return fc.record({
    pack: fc.constant(pack),
    mutations: fc.array(fc.constantFrom(...mutations), { minLength: 1, maxLength: 6 }),
    sets: fc.array(arbitraryAnswers(pack), { minLength: 1, maxLength: 70 }),
  });
});

test('formulas of what a change touches show the same differences as the engine does for the whole pack', () => {
  let differences = 0;
  fc.assert(
    fc.property(cases, ({ pack, mutations, sets }) => {
      const ground = groundOf(pack, [], sets);
      for (const mutation of mutations) {
        const impact = impactOf(mutation, ground);
        const mutant = compilePack(mutation.pack);
        for (const [at, answers] of ground.answers.entries()) {
          const [was, is] = [outcomeOf(pack, answers), outcomeOf(mutant, answers)];
          const whole = differencesBetween(was, is, pack.data, mutant.data).length > 0;
          if (whole) differences++;
          expect(isSet(impact.differs, at)).toBe(whole);
          expect(shownBy(impact, answers) !== undefined).toBe(whole);
        }
      }
    }),
    { numRuns: 150 },
  );
  // Or the test would show nothing.
  expect(differences).toBeGreaterThan(100);
});

test('a part that is looked at alone does without what only the interview reads of other questions', () => {
  const pack = tinyPack({
    questions: [question('role'), question('harm', { skip_when: is('role'), quick_when: is('role') })],
    actions: [action('act', is('harm'))],
  });
  const [negated] = mutationsOf(pack.data, ['negate']);
  const impact = impactOf(negated!, groundOf(pack, [], [{ harm: 'yes' }]));
  expect(shownBy(impact, { harm: 'yes' })).toMatchObject({ differences: [{ id: 'act' }] });
});
