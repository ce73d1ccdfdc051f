import { validAnswers } from './answers.ts';
import { ASSESSMENT_SCHEMA, type AssessedConflict, type Assessment, type Because } from './assessment.ts';
import { inOrder } from './contacts.ts';
import type { Explainer } from './explain.ts';
import { findOut } from './find-out.ts';
import { NO, YES } from './kleene.ts';
import type { Pack } from './pack.ts';
import { list } from './rule.ts';
import type { State } from './state.ts';
import { weigh } from './reading.ts';
import { shown } from './wording.ts';

/**
 * Assesses a set of answers: the level, what may still raise it, and every action, contact and note with the answers
 * that brought it. Pure: the same pack and answers give the same result, byte for byte once written as JSON.
 *
 * @param given question to value; missing, `null` and `"unknown"` are all "not known".
 * @throws InvalidAnswers naming every key and value that the pack does not have.
 */
export function assess(pack: Pack, given: Readonly<Record<string, unknown>>): Assessment {
  const { answers, state } = validAnswers(pack, given);
  const weighed = weigh(pack, state);
  const explainer = pack.explainer.of(state);
  const { unanswered, ignored } = leftOut(pack, state);
  const { headline, urgent } = pack.levels[weighed.rank]!;
  return {
    schema: ASSESSMENT_SCHEMA,
    pack: identityOf(pack),
    answers,
    unanswered,
    ignored,
    level: pack.levels[weighed.rank]!.id,
    possibleLevel: pack.levels[weighed.possibleRank]!.id,
    provisional: weighed.possibleRank < weighed.rank,
    headline: shown(headline, state.values),
    ...(urgent && { urgent: shown(urgent, state.values) }),
    reasons: list(pack.reasons, state, explainer),
    findOut: findOut(pack, state, weighed, explainer),
    conflicts: conflictsIn(pack, state, explainer),
    actions: list(pack.actions, state, explainer),
    contacts: list(inOrder(pack.contacts, state), state, explainer),
    notes: list(pack.notes, state, explainer),
    since: list(pack.since, state, explainer),
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

/** The questions on the path without a definite answer, and those off it that have one. */
export function leftOut(
  pack: Pack,
  state: State,
): { unanswered: readonly string[]; ignored: readonly string[] } {
  const unanswered: string[] = [];
  const ignored: string[] = [];
  for (const { index, question } of pack.questions) {
    const path = pack.circuit.paths[index]!;
    const off = path >= 0 && state.values[path] === NO;
    if (state.chosen[index] === 0) {
      if (!off) unanswered.push(question.id);
    } else if (off) ignored.push(question.id);
  }
  return { unanswered, ignored };
}

/** The conflicts that there are between answers, each with its questions. */
export function conflictsIn(
  pack: Pack,
  state: State,
  explainer: Explainer<readonly Because[]>,
): readonly AssessedConflict[] {
  return pack.conflicts
    .filter(({ at }) => state.values[at] === YES)
    .map(({ entry: { id, text }, at }) => ({
      id,
      text,
      questions: explainer.because(at).map(({ question }) => question),
    }));
}
