import type { Answers } from '../../../engine/index.ts';
import { firstOf } from '../bits.ts';
import type { Guard } from '../ground.ts';

/** A property or a law that fails, with answers for which it does: two sets where it speaks of two. */
export interface Failing {
  readonly by: 'property' | 'law';
  readonly id: string;
  readonly answers: readonly Answers[];
}

/**
 * The first of the answers at hand for which a property or a law fails, and the first such one.
 *
 * @throws Error where it does not fail in the engine: that is a bug here.
 */
export function failingFor(guards: readonly Guard[]): Failing | undefined {
  let first: { readonly at: number; readonly guard: Guard } | undefined;
  for (const guard of guards) {
    const at = firstOf(guard.bits.of(guard.obligation.broken));
    if (at >= 0 && at < (first?.at ?? Infinity)) first = { at, guard };
  }
  if (!first) return undefined;
  const { obligation, setsAt } = first.guard;
  const answers = setsAt(first.at);
  if (obligation.breaks(...answers)) return { by: obligation.kind, id: obligation.id, answers };
  throw new Error(`${obligation.id} does not fail in the engine for ${JSON.stringify(answers)}`);
}
