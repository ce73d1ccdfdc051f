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

type Plan = NonNullable<ReturnType<typeof planBlock>>;

const areas = shippedAreas();
const random = randomFrom('words in an area');
const scenarios = shippedScenarios();
const CASES: readonly Answers[] = [
  ...scenarios.map(({ answers }) => answers),
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
      whole: planBlock(result, lookup, Infinity)!,
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

  test('no line of what to do goes off the plan, and what a number is for that is rung', () => {
    const lines = ({ parts }: Plan) => parts.flatMap(({ items }) => items.map(({ id, text }) => [id, text]));
    for (const { without, within } of plans) {
      for (const plan of within) {
        expect(lines(plan)).toEqual(lines(without));
        for (const contact of plan.contacts.flatMap(({ numbers }) => numbers))
          expect(without.contacts.flatMap(({ numbers }) => numbers)).toContainEqual(contact);
      }
    }
  });

  test('what is said of where a number was seen goes before a word about the case', () => {
    const less = plans.flatMap(({ without, within }) =>
      within.filter((plan) => plan.says !== without.says || plan.contacts.length < without.contacts.length),
    );
    expect(less.length).toBeGreaterThan(0);
    for (const { parts, toRecord } of less) {
      expect(toRecord).toBeUndefined();
      const seen = parts.flatMap(({ items }) => items.flatMap(({ lookUp = '' }) => lookUp)).join(' ');
      expect(seen).not.toMatch(/undated|no date|council's page|heb ddyddiad|tudalen y cyngor/);
    }
  });

  test('before an area is chosen, no scenario gives up a word about the case or a helpline', () => {
    for (const { whole, without } of plans.slice(0, scenarios.length)) {
      expect(without.says).toBe(whole.says);
      expect(without.contacts).toEqual(whole.contacts);
    }
  });
});
