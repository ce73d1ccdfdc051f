import type { PlanBlock } from '../../document/model.ts';
import type { Words } from '../../words/index.ts';

/** A plan that nobody can open further, with a line that says how to see the rest. */
export function withMore(plan: PlanBlock, { more }: Words['result']): PlanBlock {
  return { ...plan, closing: [...plan.closing, more] };
}
