import type { Outcome, PackData } from '../../engine/index.ts';
import { NO, YES, type Kleene } from '../../engine/kleene.ts';
import type { Claim, RuleKind } from './claim.ts';

/** What is so where a claim should hold and does not: "the action `call_999` is not listed, and should apply". */
export function failureInWords(claim: Claim, pack: PackData, outcome: Outcome): string {
  switch (claim.kind) {
    case 'condition':
      return 'a condition does not hold';
    case 'level': {
      const [name, rank] =
        claim.of === 'level' ? ['the level', outcome.rank] : ['the possible level', outcome.possibleRank];
      return `${name} is \`${pack.levels[rank]!.id}\`, and should be ${range(claim, pack)}`;
    }
    case 'level-in':
      return `the level is \`${pack.levels[outcome.rank]!.id}\``;
    case 'rule': {
      const is = standing(outcome[claim.of][claim.at]!, claim.of);
      const should = {
        certain: 'apply',
        listed: 'be listed',
        'only-possible': 'be possible',
        'not-listed': 'not be listed',
      }[claim.is];
      return `the ${ONE[claim.of]} \`${pack[claim.of][claim.at]!.id}\` ${is}, and should ${should}`;
    }
    case 'first': {
      const before = pack.actions.find((_, at) => at < claim.at && outcome.actions[at] !== NO);
      const first = before ? `the action \`${before.id}\` stands before it` : 'it does not apply';
      return `the action \`${pack.actions[claim.at]!.id}\` should come first, and ${first}`;
    }
    case 'at-most-one': {
      const both = claim.at.filter((at) => outcome.actions[at] === YES).map((at) => pack.actions[at]!.id);
      return `these actions apply together and should not: ${both.map((id) => `\`${id}\``).join(', ')}`;
    }
    case 'first-contact': {
      const first = pack.contacts.filter((_, at) => outcome.firstContacts[at] === YES).map(({ id }) => id);
      const those = first.length === 0 ? 'none is' : `these are: ${first.join(', ')}`;
      return `the contact \`${pack.contacts[claim.at]!.id}\` should${claim.is ? '' : ' not'} be one of the first, and ${those}`;
    }
    case 'planned': {
      const { now, then } = outcome.planned;
      const is = now[claim.at] === YES ? 'under "now"' : then[claim.at] === YES ? 'under "then"' : 'nowhere';
      const first = pack.actions[now.indexOf(YES)]?.id;
      if (claim.is === 'first' && is === 'under "now"') {
        return `the plan should say to do \`${pack.actions[claim.at]!.id}\` first, and says \`${first}\``;
      }
      return `on the plan the action \`${pack.actions[claim.at]!.id}\` is ${is}, and should be ${PLANNED[claim.is]}`;
    }
    case 'in-order':
      return `the plan names \`${pack.actions[claim.before]!.id}\` before \`${pack.actions[claim.at]!.id}\``;
    case 'rings':
      return `the plan ${claim.is ? 'does not say' : 'says'} to ring \`${claim.contact}\`, and should${claim.is ? '' : ' not'}`;
    case 'some-contact':
      return 'no contact is shown for one of those who need one';
    case 'words':
      return 'other words are shown';
    case 'reason':
      return `a reason for \`${pack.levels[claim.rank]!.id}\` is not given`;
    case 'not-shown': {
      const has = 'mark' in claim.for ? `has the mark \`${claim.for.mark}\`` : `says "${claim.for.words}"`;
      return `${claim.what.by} is shown, and ${has}`;
    }
    case 'some-marked':
      return `no action that has the mark \`${claim.mark}\` applies`;
  }
}

const PLANNED = {
  first: 'the first under "now"',
  now: 'under "now"',
  // oxlint-disable-next-line unicorn/no-thenable -- words by place, never called
  then: 'under "then"',
  nowhere: 'nowhere',
};

const ONE: Readonly<Record<RuleKind, string>> = {
  actions: 'action',
  contacts: 'contact',
  notes: 'note',
  since: 'change since the guide',
  conflicts: 'conflict',
};

function standing(value: Kleene, of: RuleKind): string {
  if (value === YES) return of === 'actions' || of === 'notes' ? 'applies' : 'is shown';
  return value === NO ? 'is not listed' : 'is only possible';
}

function range({ from, to }: { readonly from: number; readonly to: number }, pack: PackData): string {
  const id = (rank: number): string => `\`${pack.levels[rank]!.id}\``;
  if (from === to) return id(from);
  return from === 0 ? `${id(to)} or more urgent` : `${id(from)} or less urgent`;
}
