import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readProperty } from '../../src/check/properties/read-property.ts';
import { outcomeOf } from '../../src/engine/index.ts';
import { openProperties } from '../../src/pack/open.ts';
import { anyCase } from './arbitrary-case.ts';
import { pack } from './shipped-pack.ts';

const { properties } = await openProperties();

// That they hold for every set of answers is proved by `safeguard rules prove`; this is quick and says where to look.
test('every property of the pack that ships holds for many cases, and applies to some of them', () => {
  const read = properties!.map((property) => readProperty(property, pack));
  const idle = new Set(properties!.map(({ id }) => id));
  const failing = new Map<string, unknown>();
  for (const answers of fc.sample(anyCase, { numRuns: 6000, seed: 2021 })) {
    const outcome = outcomeOf(pack, answers);
    for (const { property, read: result } of read) {
      const found = result(answers, outcome);
      if (found !== 'does not apply') idle.delete(property.id);
      if (found === 'fails') failing.set(property.id, answers);
    }
  }
  expect(Object.fromEntries(failing)).toEqual({});
  expect([...idle]).toEqual([]);
});
