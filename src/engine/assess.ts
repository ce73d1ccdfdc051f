import { answersOf } from './answers.ts';
import { ASSESSMENT_SCHEMA, type Assessment } from './assessment.ts';
import { inOrder } from './contacts.ts';
import { findOut } from './find-out.ts';
import { planOf } from './plan.ts';
import type { Pack } from './pack.ts';
import { becauseIn, conflictsIn, leftOut, read } from './reading.ts';
import { list } from './rule.ts';
import { shown } from './wording.ts';

/**
 * Assesses a set of answers: the level, what may still raise it, and every action, contact and note with the answers
 * that brought it. Pure: the same pack and answers give the same result, byte for byte once written as JSON.
 *
 * @param given question to value; missing, `null` and `"unknown"` are all "not known".
 * @throws InvalidAnswers naming every key and value that the pack does not have.
 */
export function assess(pack: Pack, given: Readonly<Record<string, unknown>>): Assessment {
  const reading = read(pack, given);
  const { state, rank, possibleRank } = reading;
  const { unanswered, ignored } = leftOut(reading);
  const { headline, urgent } = pack.levels[rank]!;
  const because = becauseIn(reading, pack.quote);
  const open = findOut(reading);
  return {
    schema: ASSESSMENT_SCHEMA,
    pack: identityOf(pack),
    ...(pack.data.language && { language: pack.data.language }),
    answers: answersOf(pack, reading.answers),
    unanswered,
    ignored,
    level: pack.levels[rank]!.id,
    possibleLevel: pack.levels[possibleRank]!.id,
    provisional: possibleRank < rank,
    headline: shown(headline, state.values),
    ...(urgent && { urgent: shown(urgent, state.values) }),
    reasons: list(pack.reasons, state, because),
    findOut: open,
    conflicts: conflictsIn(reading),
    actions: list(pack.actions, state, because),
    contacts: list(inOrder(pack.contacts, state), state, because),
    notes: list(pack.notes, state, because),
    since: list(pack.since, state, because),
    plan: planOf(reading, open),
  };
}

/** What an assessment says of the pack that it was made with. */
export function identityOf({ data }: Pack): Assessment['pack'] {
  return {
    id: data.id,
    version: data.version,
    digest: data.digest,
    standing: data.standing,
    review: data.review.says,
    ...(data.local === undefined ? {} : { local: data.local }),
  };
}
