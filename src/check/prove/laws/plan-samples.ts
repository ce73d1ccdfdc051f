import {
  ASSESSMENT_SCHEMA,
  type AssessedAction,
  type Assessment,
  type Plan,
} from '../../../engine/assessment.ts';
import { identityOf } from '../../../engine/assess.ts';
import type { Pack } from '../../../engine/index.ts';
import type { Contact, PackData } from '../../../engine/pack-data.ts';
import { contactEntry } from '../../../engine/rule.ts';
import { headlineOf } from '../../../engine/wording.ts';
import type { ACTION_LISTS } from '../../encode/plan.ts';

export type List = (typeof ACTION_LISTS)[number];

/** An action as a plan has it. */
export interface PlannedAction {
  readonly list: List;
  readonly shown: AssessedAction;
}

/** A result with a plan of these actions. */
export function withItems(empty: Assessment, items: readonly PlannedAction[]): Assessment {
  const idsIn = (list: List): readonly string[] =>
    items.filter((item) => item.list === list).map(({ shown }) => shown.id);
  return {
    ...empty,
    actions: items.map(({ shown }) => shown),
    // oxlint-disable-next-line unicorn/no-thenable -- a list in data, never called
    plan: { ...EMPTY, now: idsIn('now'), do_not: idsIn('do_not'), then: idsIn('then') },
  };
}

/** A result with a plan of these contacts. */
export function withContacts(empty: Assessment, { contacts }: PackData, ids: readonly string[]): Assessment {
  return {
    ...empty,
    contacts: contacts.filter(({ id }) => ids.includes(id)).map(asContact),
    plan: { ...empty.plan!, contacts: ids },
  };
}

/** A contact as a result has it. */
export const asContact = (contact: Contact) => contactEntry(true)(contact, 'yes', []);

// oxlint-disable-next-line unicorn/no-thenable -- a list in data, never called
const EMPTY: Plan = { now: [], do_not: [], then: [], find_out: [], contacts: [] };

/** A result that says nothing but its level. */
export function blank(pack: Pack, rank = 0, possibleRank = rank): Assessment {
  const { levels } = pack.data;
  return {
    schema: ASSESSMENT_SCHEMA,
    pack: identityOf(pack),
    answers: {},
    unanswered: [],
    ignored: [],
    level: levels[rank]!.id,
    possibleLevel: levels[possibleRank]!.id,
    provisional: possibleRank < rank,
    headline: headlineOf(levels[rank]!, levels[rank]!),
    reasons: [],
    findOut: [],
    conflicts: [],
    actions: [],
    contacts: [],
    notes: [],
    since: [],
    plan: EMPTY,
  };
}
