import { describe, expect, test } from 'vitest';
import { assess, inArea, type Answers } from '../../../src/engine/index.ts';
import { layOutPlan } from '../../../src/document/plan-text.ts';
import { randomAnswers } from '../../../src/check/random-answers.ts';
import { openPack } from '../../../src/pack/open.ts';
import { shippedAreas, shippedPack, shippedScenarios } from '../../../src/pack/shipped.ts';
import { planBlock } from '../../../src/report/result/plan.ts';
import { lookupIn } from '../../../src/report/words/lookup.ts';
import { randomFrom } from '../../../src/train/random.ts';
import { wordsOf } from '../../../src/words/index.ts';

const areas = shippedAreas();
const random = randomFrom('words in an area');
const CASES: readonly Answers[] = [
  ...shippedScenarios().map(({ answers }) => answers),
  ...Array.from({ length: 150 }, () => randomAnswers(shippedPack(), random)),
];

describe.each(shippedPack().languages)('in %s, whatever area is chosen,', async (language) => {
  const { pack } = await openPack(undefined, language);
  const lookup = lookupIn(pack!.data);
  const plans = CASES.map((answers) => {
    const result = assess(pack!, answers);
    const there = areas.map((area) =>
      inArea(pack!, result, area, areas, wordsOf(pack!.data).result.untranslated),
    );
    return {
      without: planBlock(result, lookup)!,
      within: there.map((one) => planBlock(one, lookup)!),
    };
  });

  test('a plan has at most 150 words', () => {
    for (const plan of plans.flatMap(({ without, within }) => [without, ...within])) {
      const text = layOutPlan(plan, { width: 80, colour: false, symbols: false }).join('\n');
      expect(text.replace(/^(?:\d|x|-) /gm, '').match(/\S+/g)!.length, text).toBeLessThanOrEqual(150);
    }
  });

  test('no word about the case goes off the plan, and no helpline', () => {
    for (const { without, within } of plans)
      for (const plan of within) {
        expect(plan.says).toBe(without.says);
        expect(plan.contacts).toEqual(without.contacts);
      }
  });
});
