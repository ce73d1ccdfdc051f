import type { Answers, Pack } from '../../engine/index.ts';
import type { Property } from '../../pack/property.ts';
import { answersFrom, answerVariables, wellFormed } from '../encode/answer-variables.ts';
import { encodePack } from '../encode/encode-pack.ts';
import { or, type Term } from '../encode/term.ts';
import { validSets, type Obligation, type Subject } from '../prove/obligation.ts';
import { obligationsOf } from '../prove/properties.ts';
import { findWitnesses } from '../prove/witnesses.ts';
import { smallest } from '../solver/smallest.ts';
import type { Solver } from '../solver/solver.ts';
import { shownBy, type Comparison } from './comparison.ts';
import { pathsOf, reasonsOf, resultsOf, someDiffer, type Named } from './named-terms.ts';
import { termSharing } from './share-terms.ts';
import type { Shown, Verdict } from './verdict.ts';

/** Settles for every set of answers what single ones did not show. */
export type Settle = (comparison: Comparison, mutant: () => Pack) => Promise<Verdict>;

/**
 * Settles with a solver what becomes of changed packs: whether any answers bring another result; if so, whether a property
 * fails; whether something can no longer come up; and else the smallest answers that show the difference.
 *
 * @param reaching answers that together bring up as much of the original as they can.
 * @param timeout milliseconds for each call of the solver.
 * @throws Error where the engine does not show what the solver found: that is a bug here.
 */
export function settler(
  pack: Pack,
  properties: readonly Property[],
  reaching: readonly Answers[],
  solver: Solver,
  timeout: number,
): Settle {
  const share = termSharing();
  const sharing: Solver = {
    check: (terms, { atMost, ...options }) =>
      solver.check(terms.map(share), {
        ...options,
        ...(atMost ? { atMost: { ...atMost, of: atMost.of.map(share) } } : {}),
      }),
  };
  const variables = [answerVariables(pack.data, 'a'), answerVariables(pack.data, 'b')] as const;
  let proved: ReadonlyMap<string, Term> | undefined;

  return async ({ original, mutant }, whole) => {
    const [before, after] = [subjectFor(original), subjectFor(mutant)];
    const change = (named: (subject: Subject) => Named): Term =>
      someDiffer(named(before), named(after), share);
    const findChange = (named: (subject: Subject) => Named) => find(change(named), after, 1);

    const found = await findChange(resultsOf);
    if (found === 'undecided') return { kind: 'undecided' };
    const caught = (found === 'none' ? undefined : await byProperty(whole())) ?? (await byLaw(before, after));
    if (caught) return caught;
    if (found !== 'none') {
      const shown = await fewestAnswers(change(resultsOf), before, after);
      return shown ? { kind: 'alive', shown } : { kind: 'undecided' };
    }
    const [reasons, questions] = [await findChange(reasonsOf), await findChange(pathsOf)];
    return {
      kind: 'equivalent',
      apartFrom: [
        ...(reasons === 'none' ? [] : (['reasons'] as const)),
        ...(questions === 'none' ? [] : (['questions'] as const)),
      ],
    };
  };

  /** A pack, or a part of one, as formulas; always over the same variables. */
  function subjectFor(part: Pack): Subject {
    const [a, b] = variables.map(
      (all) => new Map([...all].filter(([id]) => part.byId.has(id))),
    ) as unknown as Subject['variables'];
    return {
      pack: part,
      first: encodePack(part.data, a),
      second: encodePack(part.data, b),
      variables: [a, b],
      valid: [wellFormed(a), wellFormed(b)],
      answered: [[...a.values()].map((one) => one.answered), [...b.values()].map((one) => one.answered)],
    };
  }

  async function find(term: Term, subject: Subject, sets: 1 | 2): Promise<Found> {
    const verdict = await sharing.check([validSets(subject, sets), term], { timeout });
    if (verdict.kind !== 'found') return verdict.kind;
    return subject.variables.slice(0, sets).map((variables) => answersFrom(variables, verdict.isTrue));
  }

  /** A property that fails. One whose formula is that of the original holds, as it does there. */
  async function byProperty(mutant: Pack): Promise<Verdict | undefined> {
    const subject = subjectFor(mutant);
    proved ??= new Map(obligationsFor(subjectFor(pack)).map((one) => [keyOf(one), share(one.broken)]));
    const changed = obligationsFor(subject).filter((one) => share(one.broken) !== proved!.get(keyOf(one)));
    const together = changed.filter(({ sets }) => sets === 1);
    const pairs = changed.filter(({ sets }) => sets === 2).map((one) => [one]);
    for (const group of together.length > 0 ? [together, ...pairs] : pairs) {
      const found = await find(or(group.map(({ broken }) => broken)), subject, group[0]!.sets);
      if (found === 'undecided') return { kind: 'undecided' };
      if (found === 'none') continue;
      const failing = group.find(({ breaks }) => breaks(...found));
      if (!failing) throw new Error(`no property fails in the engine for ${JSON.stringify(found)}`);
      return { kind: 'caught', by: 'property', id: failing.id, answers: found };
    }
    return undefined;
  }

  function obligationsFor(subject: Subject): readonly Obligation[] {
    return properties.flatMap((property) => obligationsOf(property, subject));
  }

  /** Something comes up in the original, and never in the changed pack. */
  async function byLaw(before: Subject, after: Subject): Promise<Verdict | undefined> {
    const now = await findWitnesses(after, sharing, reaching, timeout);
    if (now.undecided.length > 0) return { kind: 'undecided' };
    if (now.never.length === 0) return undefined;
    const { never } = await findWitnesses(before, sharing, reaching, timeout);
    if (now.never.every((name) => never.includes(name))) return undefined;
    return { kind: 'caught', by: 'law', id: 'everything_can_happen' };
  }

  async function fewestAnswers(differs: Term, before: Subject, after: Subject): Promise<Shown | undefined> {
    const verdict = await smallest(sharing, [before.valid[0], differs], before.answered[0], timeout);
    if (verdict.kind === 'undecided') return undefined;
    if (verdict.kind === 'none') throw new Error('answers that differ were found, and then none');
    const answers = answersFrom(before.variables[0], verdict.isTrue);
    const shown = shownBy(before.pack, after.pack, answers);
    if (shown) return shown;
    throw new Error(`the results do not differ in the engine for ${JSON.stringify(answers)}`);
  }
}

/** Sets of answers, as many as were asked for; or that there are none, or that the solver gave up. */
type Found = readonly Answers[] | 'none' | 'undecided';

function keyOf({ id, sets }: Obligation): string {
  return `${id} ${sets}`;
}
