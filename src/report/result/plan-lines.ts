import { layOutPlan } from '../../document/plan-text.ts';
import type { Assessment } from '../../engine/assessment.ts';
import type { PackData } from '../../engine/pack-data.ts';
import { lookupIn } from '../words/lookup.ts';
import { planBlock } from './plan.ts';

/** How many lines plans take in a terminal at a width. */
export function planLinesOf(pack: PackData): (assessment: Assessment, width: number) => number {
  const lookup = lookupIn(pack);
  return (assessment, width) => {
    const plan = planBlock(assessment, lookup);
    return plan ? layOutPlan(plan, { width, colour: false, symbols: true }).length : 0;
  };
}
