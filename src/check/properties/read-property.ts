import { isListed, outcomeOf, type Answers, type Outcome, type Pack } from '../../engine/index.ts';
import type { Test } from '../../engine/condition.ts';
import { NO, UNKNOWN, YES } from '../../engine/kleene.ts';
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
      const holds = (claim: Claim): boolean => holdsIn(claim, outcome, conditions);
      if (!premises.every(holds)) return 'does not apply';
      return expectations.every(holds) ? 'holds' : 'fails';
    },
    failures: (answers) => {
      const outcome = outcomeOf(pack, answers);
      const failed = expectations.filter((claim) => !holdsIn(claim, outcome, conditions));
      return failed.map((claim) => failureInWords(claim, pack.data, outcome));
    },
  };
}

type Conditions = Readonly<Record<'given' | 'given_possible', Test>>;

function holdsIn(claim: Claim, outcome: Outcome, conditions: Conditions): boolean {
  const holds = (part: Claim): boolean => holdsIn(part, outcome, conditions);
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
