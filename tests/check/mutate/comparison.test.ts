import fc from 'fast-check';
import { expect, test } from 'vitest';
import { comparisonOf } from '../../../src/check/mutate/comparison.ts';
import { differ } from '../../../src/check/mutate/difference.ts';
import { MUTATION_KINDS } from '../../../src/check/mutate/mutation.ts';
import { mutationsOf } from '../../../src/check/mutate/mutations/index.ts';
import { compilePack, outcomeOf } from '../../../src/engine/index.ts';
import { arbitraryAnswers, arbitraryPack } from '../../engine/arbitrary-pack.ts';

const cases = arbitraryPack.chain((pack) => {
  const mutations = [...mutationsOf(pack.data, MUTATION_KINDS)];
  return fc.record({
    pack: fc.constant(pack),
    mutation: fc.constantFrom(...mutations),
    sets: fc.array(arbitraryAnswers(pack), { minLength: 1, maxLength: 20 }),
  });
});

test('looking only at what a change touches finds the same differences as looking at the whole pack', () => {
  let differences = 0;
  fc.assert(
    fc.property(cases, ({ pack, mutation, sets }) => {
      const comparison = comparisonOf(pack.data, mutation);
      const mutant = compilePack(mutation.pack);
      for (const answers of sets) {
        const whole = differ(outcomeOf(pack, answers), outcomeOf(mutant, answers));
        if (whole) differences++;
        expect(comparison.differs(answers)).toBe(whole);
      }
    }),
    { numRuns: 150 },
  );
  // Or the test would show nothing.
  expect(differences).toBeGreaterThan(100);
});
