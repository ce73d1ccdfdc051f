import { expect, test } from 'vitest';
import { assess, inArea } from '../../../src/engine/index.ts';
import { shippedAreas, shippedScenarios } from '../../../src/pack/shipped.ts';
import { planBlock } from '../../../src/report/result/plan.ts';
import { lookupIn } from '../../../src/report/words/lookup.ts';
import { pack } from '../../rules/shipped-pack.ts';

test('to choose an area takes no word about the case off the plan, and no helpline', () => {
  const lookup = lookupIn(pack.data);
  const areas = shippedAreas();
  const lost: string[] = [];
  for (const { id, answers } of shippedScenarios()) {
    const result = assess(pack, answers);
    const without = planBlock(result, lookup)!;
    for (const area of areas) {
      const within = planBlock(inArea(pack, result, area, areas), lookup)!;
      if (within.says !== without.says) lost.push(`${id} in ${area.id}: ${without.says}`);
      if (
        within.contacts.flatMap(({ numbers }) => numbers).length <
        without.contacts.flatMap(({ numbers }) => numbers).length
      )
        lost.push(`${id} in ${area.id}: a helpline`);
    }
  }
  expect(lost).toEqual([]);
});
