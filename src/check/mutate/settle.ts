import type { Answers } from '../../engine/index.ts';
import { answersFrom, variablesTrueFor } from '../encode/answer-variables.ts';
import { FALSE, or, variablesIn, type Term } from '../encode/term.ts';
import type { Subject } from '../prove/obligation.ts';
import { targetsOf } from '../prove/witnesses.ts';
import { smallest } from '../solver/smallest.ts';
import type { Solver } from '../solver/solver.ts';
import { firstOf, isSet } from './bits.ts';
import type { Impact } from './impact.ts';
import { shownBy } from './difference.ts';
import type { Ground, Guard } from './ground.ts';
import {
  pathsOf,
  reasonsOf,
  resultsOf,
  someDiffer,
  type NamedTerms,
  type TouchedTerms,
} from './named-terms.ts';
import type { Example, Verdict } from './verdict.ts';

/** Milliseconds to look for fewer answers that show a change: one that is alive is so with more of them too. */
const FEWER = 0;

/** Settles for every set of answers what single ones did not show. */
export type Settle = (impact: Impact) => Promise<Verdict>;

/**
 * Settles with a solver what becomes of changed packs: whether any answers bring another result; if so, whether a property
 * fails; whether something can no longer come up; and else the smallest answers that show the difference. The answers at
 * hand come first: what they show needs no search.
 *
 * @param timeout milliseconds for each call of the solver.
 * @throws Error where the engine does not show what the solver found: that is a bug here.
 */
export function settler(ground: Ground, solver: Solver, timeout: number): Settle {
  const { subject: original, bits, answers } = ground;
  const sizes = answers.map((one) => Object.keys(one).length);

  return async (impact) => {
    const { before, after } = impact;
    const changeOf = (named: (part: TouchedTerms) => NamedTerms): Term =>
      someDiffer(named(before), named(after));
    const atHand = fewestAtHand(impact);
    const results = changeOf(resultsOf);
    const found = atHand ? [atHand] : await find(results, impact.subject, 1);
    if (found === 'undecided') return { kind: 'undecided' };
    const caught =
      (found === 'none' ? undefined : await byProperty(impact)) ??
      (await byLaw(before, after, impact.subject));
    if (caught) return caught;
    if (found !== 'none') {
      const shown = await fewestAnswers(impact, results, found[0]!);
      return { kind: 'alive', shown };
    }
    const reasons = await find(changeOf(reasonsOf), impact.subject, 1);
    const questions = await find(changeOf(pathsOf), impact.subject, 1);
    return {
      kind: 'equivalent',
      apartFrom: [
        ...(reasons === 'none' ? [] : (['reasons'] as const)),
        ...(questions === 'none' ? [] : (['questions'] as const)),
      ],
    };
  };

  async function find(term: Term, { cone, variables }: Subject, sets: 1 | 2): Promise<Found> {
    if (term === FALSE) return 'none';
    const verdict = await solver.check([...cone([term]).valid, term], { timeout });
    if (verdict.kind !== 'found') return verdict.kind;
    return variables.slice(0, sets).map((set) => answersFrom(set, verdict.isTrue));
  }

  /** Of the answers at hand that show the change the shortest. */
  function fewestAtHand({ differs }: Impact): Answers | undefined {
    if (firstOf(differs) < 0) return undefined;
    let fewest = -1;
    for (let at = 0; at < answers.length; at++) {
      if (isSet(differs, at) && (fewest < 0 || sizes[at]! < sizes[fewest]!)) fewest = at;
    }
    return answers[fewest];
  }

  /** A property that fails. One whose formula is that of the original holds, as it does there. */
  async function byProperty(impact: Impact): Promise<Verdict | undefined> {
    const guards = impact.guards();
    const together = guards.filter(({ obligation }) => obligation.sets === 1);
    const pairs = guards.filter(({ obligation }) => obligation.sets === 2).map((one) => [one]);
    for (const group of together.length > 0 ? [together, ...pairs] : pairs) {
      const verdict = await failing(group, impact.subject);
      if (verdict) return verdict;
    }
    return undefined;
  }

  async function failing(group: readonly Guard[], subject: Subject): Promise<Verdict | undefined> {
    const some = or(group.map(({ obligation }) => obligation.broken));
    const found = await find(some, subject, group[0]!.obligation.sets);
    if (found === 'undecided') return { kind: 'undecided' };
    if (found === 'none') return undefined;
    const fails = group.find(({ obligation }) => obligation.breaks(...found));
    if (!fails) throw new Error(`no property fails in the engine for ${JSON.stringify(found)}`);
    const { kind: by, id } = fails.obligation;
    return { kind: 'caught', by, id, answers: found };
  }

  /** Something comes up in the original, and never in the changed pack. */
  async function byLaw(
    before: TouchedTerms,
    after: TouchedTerms,
    subject: Subject,
  ): Promise<Verdict | undefined> {
    const now = await neverIn(after, subject);
    if (now === 'undecided') return { kind: 'undecided' };
    if (now.length === 0) return undefined;
    const then = await neverIn(before, original);
    if (then === 'undecided') return { kind: 'undecided' };
    if (now.every((name) => then.includes(name))) return undefined;
    return { kind: 'caught', by: 'law', id: 'everything_can_happen' };
  }

  /** What no answers bring up, of the parts that were touched. */
  async function neverIn(
    { touched }: TouchedTerms,
    subject: Subject,
  ): Promise<readonly string[] | 'undecided'> {
    const never: string[] = [];
    for (const { name, reached } of targetsOf(subject, (part) => touched.has(part))) {
      if (firstOf(bits.of(reached)) >= 0) continue;
      const found = await find(reached, subject, 1);
      if (found === 'undecided') return 'undecided';
      if (found === 'none') never.push(name);
    }
    return never;
  }

  async function fewestAnswers(impact: Impact, differs: Term, known: Answers): Promise<Example> {
    const { variables, cone } = impact.subject;
    const { valid, answered } = cone([differs]);
    const counting = variablesIn([differs]);
    const isTrue = [...variablesTrueFor(variables[0], known)].filter((name) => counting.has(name));
    const verdict = await smallest(solver, [...valid, differs], answered, FEWER, new Set(isTrue));
    if (verdict.kind !== 'found') throw new Error('answers that differ were found, and then none');
    const fewest = answersFrom(variables[0], verdict.isTrue);
    const shown = shownBy(impact, fewest);
    if (shown) return shown;
    throw new Error(`the results do not differ in the engine for ${JSON.stringify(fewest)}`);
  }
}

/** Sets of answers, as many as were asked for; or that there are none, or that the solver gave up. */
type Found = readonly Answers[] | 'none' | 'undecided';
