import { compilePack, type Answers, type Pack } from '../../engine/index.ts';
import type { PackModel } from '../../pack/pack-model.ts';
import type { Property } from '../../pack/property.ts';
import type { Scenario } from '../../pack/scenario.ts';
import type { Solver } from '../solver/solver.ts';
import { checkCatcher } from './catch/checks.ts';
import { propertyCatcher } from './catch/properties.ts';
import { scenarioCatcher } from './catch/scenarios.ts';
import { isNever } from './condition-nodes.ts';
import { comparisonOf, shownBy } from './comparison.ts';
import type { Mutation } from './mutation.ts';
import { reachingAnswers } from './reaching.ts';
import { settler } from './settle.ts';
import type { Mutated, Verdict } from './verdict.ts';

/** A pack with everything that could notice a change in it. */
export interface Guarded {
  readonly pack: Pack;
  /** Its files, with the `carried_by` of the guide. */
  readonly model: PackModel;
  /** They hold for the pack: `rules prove` shows it. */
  readonly properties: readonly Property[];
  readonly scenarios: readonly Scenario[];
  /** Answers that bring out what the pack does: see `corpusFor`. */
  readonly corpus: readonly Answers[];
}

/**
 * A scenario or property that does not hold for the pack as it is, as far as the answers at hand show. Where there is one,
 * what catches a change says nothing.
 */
export function failingAlready({ pack, properties, scenarios, corpus }: Guarded): string | undefined {
  const always = (): true => true;
  const scenario = scenarioCatcher(pack, scenarios)(() => pack, always);
  if (scenario !== undefined) return `the scenario \`${scenario}\``;
  const { fails } = propertyCatcher(properties, corpus)(() => pack, always);
  return fails && `the property \`${fails.property}\``;
}

/**
 * Says of each mutation what catches it, the cheapest first: a check on citations, a scenario, a property for answers at
 * hand; and then, by the solver, a property for any answers, or a law. What nothing catches is proved to change no result,
 * or is alive.
 *
 * @param solver without one, what the answers at hand do not settle is undecided.
 * @param timeout milliseconds for each call of the solver.
 */
export async function* mutate(
  { pack, model, properties, scenarios, corpus }: Guarded,
  mutations: readonly Mutation[],
  solver: Solver | undefined,
  timeout: number,
): AsyncGenerator<Mutated> {
  const byCheck = checkCatcher(pack, model);
  const byScenario = scenarioCatcher(pack, scenarios);
  const byProperty = propertyCatcher(properties, corpus);
  const settle = solver && settler(pack, properties, reachingAnswers(pack, corpus), solver, timeout);

  for (const mutation of mutations) yield { mutation, verdict: await verdictOn(mutation) };

  async function verdictOn(mutation: Mutation): Promise<Verdict> {
    if (mutation.kind === 'citation') {
      const check = byCheck(mutation.pack);
      return check === undefined ? { kind: 'alive' } : { kind: 'caught', by: 'check', id: check };
    }
    let compiled: Pack | undefined;
    const whole = (): Pack => (compiled ??= compilePack(mutation.pack));
    const comparison = comparisonOf(pack.data, mutation);
    const scenario = byScenario(whole, comparison.differs);
    if (scenario !== undefined) return { kind: 'caught', by: 'scenario', id: scenario };
    const { fails, differs } = byProperty(whole, comparison.differs);
    if (fails) return { kind: 'caught', by: 'property', id: fails.property, answers: [fails.answers] };
    // It needs no solver to see that this never comes up.
    if (mutation.becomes && isNever(mutation.becomes)) {
      return { kind: 'caught', by: 'law', id: 'everything_can_happen' };
    }
    if (!settle) {
      const shown = differs && shownBy(pack, whole(), differs);
      return { kind: 'undecided', ...(shown ? { shown } : {}) };
    }
    return settle(comparison, whole);
  }
}
