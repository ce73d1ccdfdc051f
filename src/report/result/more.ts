import type { PlanBlock } from '../../document/model.ts';
import type { Assessment } from '../../engine/assessment.ts';
import type { Words } from '../../words/index.ts';

/** A plan that nobody can open further, with a line that says how to see the rest. */
export function withMore(plan: PlanBlock, result: Assessment, { result: { more } }: Words): PlanBlock {
  return { ...plan, closing: [...plan.closing, more(localSteps(result))] };
}

/**
 * What every step is headed with. Those of local settings stand on no plan, which is proved to fit as the rules have it: so it
 * says how many there are.
 */
export function stepsTitle(steps: string, result: Assessment, { result: { local } }: Words): string {
  const count = localSteps(result);
  return count === 0 ? steps : local.among(steps, count);
}

function localSteps({ actions }: Assessment): number {
  return actions.filter(({ basis, applies }) => basis === 'local' && applies === 'yes').length;
}
