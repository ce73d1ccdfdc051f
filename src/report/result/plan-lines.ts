import { wordsOf } from '../../words/index.ts';
import { layOutPlan } from '../../document/plan-text.ts';
import { inArea, type Area, type Assessment, type PackData } from '../../engine/index.ts';
import { lookupIn } from '../words/lookup.ts';
import { withMore } from './more.ts';
import { planBlock } from './plan.ts';

/**
 * How many lines plans take in a terminal at least, the last one that says how to see the rest included: where it is not said in
 * which area it happened, and in each area. What is laid out only where there are lines for it is left out.
 */
export function planLinesOf(
  pack: PackData,
  areas: readonly Area[],
): (
  assessment: Assessment,
  screen: { readonly width: number; readonly drawn: boolean },
) => readonly number[] {
  const lookup = lookupIn(pack);
  return (assessment, { width, drawn }) => {
    const linesOf = (one: Assessment): number => {
      const plan = planBlock(one, lookup);
      if (!plan) return 0;
      const options = { width, box: drawn, colour: false, symbols: true };
      const { toRecord: _, ...shortest } = withMore(plan, one, lookup.words);
      return layOutPlan(shortest, options).length;
    };
    const anywhere = linesOf(assessment);
    const there = areas.map((area) =>
      inArea({ data: pack }, assessment, area, areas, wordsOf(pack).result.untranslated),
    );
    // Most results name nobody whose number hangs on the area.
    const differs = ({ contacts }: Assessment): boolean =>
      contacts.some((contact, at) => contact !== assessment.contacts[at]);
    return [anywhere, ...there.map((one) => (differs(one) ? linesOf(one) : anywhere))];
  };
}
