import type { Answers, Pack } from '../../engine/index.ts';
import type { PackModel } from '../../pack/checks/pack-model.ts';
import type { Property } from '../../pack/property.ts';
import type { Scenario } from '../../pack/scenario.ts';
import type { Solver } from '../solver/solver.ts';
import { checkCatcher } from './catch/checks.ts';
import { failingFor } from './catch/properties.ts';
import { scenarioCatcher } from './catch/scenarios.ts';
import { firstOf, isSet } from './bits.ts';
import { impactOf } from './impact.ts';
import { isNever } from './condition-nodes.ts';
import { shownBy } from './difference.ts';
import { groundOf } from './ground.ts';
import { truthOf } from './named-terms.ts';
import type { Mutation, MutationKind } from './mutation.ts';
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
  const scenario = scenarioCatcher(pack, scenarios)(
    () => pack,
    () => true,
  );
  if (scenario !== undefined) return `the scenario \`${scenario}\``;
  const failing = failingFor(groundOf(pack, properties, corpus).guards);
  return failing && `the ${failing.by} \`${failing.id}\``;
}

/** What a check is to catch before anything else: citations, deadlines, what is vital, and what lines of the plan say. */
const ONLY_CHECKED: ReadonlySet<MutationKind> = new Set(['citation', 'deadline', 'vital', 'short']);

/**
 * Says of each mutation what catches it, the cheapest first: a check on citations, a scenario, a property for answers at
 * hand; and then, by the solver, a property for any answers, or a law. What nothing catches is proved to change no result,
 * or is alive.
 *
 * @param solver without one, what the answers at hand do not settle is undecided.
 * @param timeout milliseconds for each call of the solver.
 */
export async function* mutate(
  guarded: Guarded,
  mutations: readonly Mutation[],
  solver: Solver | undefined,
  timeout: number,
): AsyncGenerator<Mutated> {
  const verdictOn = judge(guarded, solver, timeout);
  for (const mutation of mutations) yield { mutation, verdict: await verdictOn(mutation) };
}

/** Says of one mutation after the other what catches it; see `mutate`. Each verdict rests on that mutation alone. */
export function judge(
  { pack, model, properties, scenarios, corpus }: Guarded,
  solver: Solver | undefined,
  timeout: number,
): (mutation: Mutation) => Promise<Verdict> {
  const byCheck = checkCatcher(pack, model);
  const byScenario = scenarioCatcher(pack, scenarios);
  // The answers of a scenario stand at its place.
  const ground = groundOf(pack, properties, [...scenarios.map(({ answers }) => answers), ...corpus]);
  const settle = solver && settler(ground, solver, timeout);

  return verdictOn;

  async function verdictOn(mutation: Mutation): Promise<Verdict> {
    if (ONLY_CHECKED.has(mutation.kind)) {
      const check = byCheck(mutation);
      if (check !== undefined) return { kind: 'caught', by: 'check', id: check };
      // What a line says a property may look at; of names and of what is cited, nothing does, and what is vital needs the check.
      const { kind } = mutation.entry;
      if (mutation.kind !== 'short' || (kind !== 'action' && kind !== 'wording')) return { kind: 'alive' };
    }
    const impact = impactOf(mutation, ground);
    const scenario = byScenario(
      () => impact.subject.pack,
      (at) => isSet(impact.differs, at),
    );
    if (scenario !== undefined) return { kind: 'caught', by: 'scenario', id: scenario };
    const first = firstOf(impact.differs);
    const failing = first < 0 ? undefined : failingFor(impact.guards());
    if (failing) return { kind: 'caught', ...failing };
    // It needs no solver to see that this came up, and never does any more.
    if (mutation.becomes && isNever(mutation.becomes) && cameUp(mutation)) {
      return { kind: 'caught', by: 'law', id: 'everything_can_happen' };
    }
    if (settle) return settle(impact);
    const shown = first < 0 ? undefined : shownBy(impact, ground.answers[first]!);
    return { kind: 'undecided', ...(shown ? { shown } : {}) };
  }

  function cameUp({ entry }: Mutation): boolean {
    return firstOf(ground.bits.of(truthOf(entry, ground.subject).certain)) >= 0;
  }
}
