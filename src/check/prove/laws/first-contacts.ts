import { outcomeOf } from '../../../engine/index.ts';
import { NO, YES } from '../../../engine/kleene.ts';
import { atLeast } from '../../encode/counter.ts';
import { and, not, or } from '../../encode/term.ts';
import type { Obligation, Subject } from '../obligation.ts';

/** The most contacts that come first, as people are told. */
const FEW = 5;

/** What comes first stays few, and is listed. */
export function fewComeFirst({ pack, first }: Subject): Obligation {
  const terms = pack.data.contacts.map(({ id }) => ({
    first: first.firstContacts.get(id)!.possible,
    listed: first.contacts.get(id)!.possible,
  }));
  return {
    id: 'few_contacts_first',
    kind: 'law',
    says: 'Never more than five contacts come first, and each of them is listed.',
    sets: 1,
    broken: or([
      atLeast(
        FEW + 1,
        terms.map((one) => one.first),
      ),
      ...terms.map((one) => and([one.first, not(one.listed)])),
    ]),
    breaks: (answers = {}) => {
      const { contacts, firstContacts } = outcomeOf(pack, answers);
      const count = firstContacts.filter((value) => value === YES).length;
      return count > FEW || firstContacts.some((value, at) => value === YES && contacts[at] === NO);
    },
    failures: () => ['too many contacts come first, or one that is not listed'],
  };
}
