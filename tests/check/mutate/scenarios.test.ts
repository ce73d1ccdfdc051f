import { expect, test } from 'vitest';
import { scenarioCatcher } from '../../../src/check/mutate/catch/scenarios.ts';
import { MUTATION_KINDS } from '../../../src/check/mutate/mutation.ts';
import { mutationsOf } from '../../../src/check/mutate/mutations/index.ts';
import { compilePack } from '../../../src/engine/index.ts';
import { shippedPack, shippedScenarios } from '../../../src/pack/shipped.ts';
import { runScenario } from '../../../src/train/index.ts';

test('a scenario that is missed or caught here is the one that `scenario test` misses or catches', () => {
  const pack = compilePack(shippedPack());
  const scenarios = shippedScenarios();
  const catcher = scenarioCatcher(pack, scenarios);
  const mutations = [
    ...mutationsOf(
      pack.data,
      MUTATION_KINDS.filter((kind) => kind !== 'citation'),
    ),
  ];
  const some = mutations.filter((_, at) => at % 12 === 0);
  let caught = 0;
  for (const mutation of some) {
    const mutant = compilePack(mutation.pack);
    const failing = scenarios.find((scenario) => runScenario(mutant, scenario).differences.length > 0);
    if (failing) caught++;
    expect(
      catcher(
        () => mutant,
        () => true,
      ),
    ).toBe(failing?.id);
  }
  expect(caught).toBeGreaterThan(some.length / 3);
  expect(caught).toBeLessThan(some.length);
});
