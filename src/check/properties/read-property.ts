import {
  isListed,
  outcomeOf,
  type Answers,
  type Outcome,
  type Pack,
  type PackData,
} from '../../engine/index.ts';
import type { Test } from '../../engine/condition.ts';
import { NO, UNKNOWN, YES, type Kleene } from '../../engine/kleene.ts';
import { PLAN_ROOM } from '../../engine/plan.ts';
import { formShown } from '../encode/words.ts';
import type { Property } from '../../pack/property.ts';
import { failureInWords } from './failure-words.ts';
import { expectationsOf, premisesOf } from './meaning.ts';
import type { Claim } from './claim.ts';

/** A property made ready for single sets of answers, read by the engine and not through formulas. */
export interface ReadProperty {
  readonly property: Property;
  /** Whether it applies to these answers, and if so whether it holds. */
  readonly read: (answers: Answers, outcome?: Outcome) => 'does not apply' | 'holds' | 'fails';
  /** What it expects of these answers and what is not so, in words. */
  readonly failures: (answers: Answers) => readonly string[];
}

/** Compiles a property for a pack. `same_level_whatever` is about two sets of answers and is left out here. */
export function readProperty(property: Property, pack: Pack): ReadProperty {
  const premises = premisesOf(property, pack.data);
  const expectations = expectationsOf(property, pack.data);
  const conditions = {
    given: pack.test(property.given),
    given_possible: pack.test(property.given_possible),
  };
  return {
    property,
    read: (answers, outcome = outcomeOf(pack, answers)) => {
      const holds = (claim: Claim): boolean => holdsIn(claim, pack.data, outcome, conditions);
      if (!premises.every(holds)) return 'does not apply';
      return expectations.every(holds) ? 'holds' : 'fails';
    },
    failures: (answers) => {
      const outcome = outcomeOf(pack, answers);
      const failed = expectations.filter((claim) => !holdsIn(claim, pack.data, outcome, conditions));
      return failed.map((claim) => failureInWords(claim, pack.data, outcome));
    },
  };
}

type Conditions = Readonly<Record<'given' | 'given_possible', Test>>;

function holdsIn(claim: Claim, pack: PackData, outcome: Outcome, conditions: Conditions): boolean {
  const holds = (part: Claim): boolean => holdsIn(part, pack, outcome, conditions);
  switch (claim.kind) {
    case 'condition': {
      const value = conditions[claim.which].value(outcome.state);
      return claim.which === 'given' ? value === YES : isListed(value);
    }
    case 'level': {
      const rank = claim.of === 'level' ? outcome.rank : outcome.possibleRank;
      return rank >= claim.from && rank <= claim.to;
    }
    case 'level-in':
      return claim.ranks.includes(outcome.rank);
    case 'rule': {
      const value = outcome[claim.of][claim.at]!;
      if (claim.is === 'certain') return value === YES;
      if (claim.is === 'only-possible') return value === UNKNOWN;
      // A conflict is shown only where it is certain.
      const listed = claim.of === 'conflicts' ? value === YES : isListed(value);
      return listed === (claim.is === 'listed');
    }
    case 'first':
      return outcome.actions[claim.at] === YES && outcome.actions.slice(0, claim.at).every((v) => v === NO);
    case 'at-most-one':
      return claim.at.filter((at) => outcome.actions[at] === YES).length <= 1;
    case 'first-contact':
      return (outcome.firstContacts[claim.at] === YES) === claim.is;
    case 'planned': {
      const { now, then } = outcome.planned;
      if (claim.is === 'nowhere') return now[claim.at] !== YES && then[claim.at] !== YES;
      if (claim.is === 'then') {
        const isThere = outcome.actions[claim.at] !== YES || then[claim.at] === YES || isFull(outcome, pack);
        return now[claim.at] !== YES && isThere;
      }
      return now[claim.at] === YES && (claim.is === 'now' || now.indexOf(YES) === claim.at);
    }
    case 'in-order':
      return claim.at < claim.before || !isPlannedFirst(claim.before, claim.at, outcome, pack);
    case 'rings':
      return claim.by.some((line) => rings(line, outcome, pack)) === claim.is;
    case 'some-contact':
      return claim.at.some((at) => isListed(outcome.contacts[at]!));
    case 'words':
      return formShown(outcome, claim) === claim.form;
    case 'reason':
      return isListed(outcome.reasons[claim.rank]![claim.at]!);
    case 'not-shown':
      return !claim.what.when.every(holds);
    case 'some-marked':
      return claim.any.some((all) => all.every(holds));
  }
}

/** Whether the plan has this line, in one of these forms. */
function rings(
  { at, forms }: { readonly at: number; readonly forms: readonly number[] },
  { actions, planned, words }: Outcome,
  pack: PackData,
): boolean {
  const isThere =
    pack.actions[at]!.kind === 'do_not'
      ? isListed(actions[at]!)
      : planned.now[at] === YES || planned.then[at] === YES;
  return isThere && forms.includes(words.actions[at]!);
}

/** No line is left for what comes then. */
function isFull({ actions, planned: { now, then }, state }: Outcome, pack: PackData): boolean {
  const count = (list: readonly Kleene[]): number => list.filter((value) => value === YES).length;
  const doNot = actions.filter((value, at) => pack.actions[at]!.kind === 'do_not' && isListed(value)).length;
  const open = state.provisional === YES ? 1 : 0;
  const next = count(then);
  return next >= PLAN_ROOM.then || count(now) + doNot + next + open >= PLAN_ROOM.all;
}

/** Whether the plan names one action and the other after it, or in its stead. */
function isPlannedFirst(one: number, other: number, outcome: Outcome, pack: PackData): boolean {
  const { now, then } = outcome.planned;
  const both = (such: (at: number) => boolean): boolean => such(one) && such(other);
  return (
    (then[one] === YES && outcome.actions[other] === YES && then[other] !== YES) ||
    both((at) => now[at] === YES) ||
    both((at) => then[at] === YES) ||
    both((at) => pack.actions[at]!.kind === 'do_not' && isListed(outcome.actions[at]!))
  );
}
