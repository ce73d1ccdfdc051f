import { InvalidAnswers } from './answer-problems.ts';
import { codeAnswers, stateOf, type CodedAnswers } from './answers.ts';
import type { AssessedConflict } from './assessment.ts';
import { Explainer, type Say } from './explain.ts';
import { NO, UNKNOWN, YES } from './kleene.ts';
import { memo } from './memo.ts';
import type { Pack } from './pack.ts';
import type { Level } from './pack-data.ts';
import type { State } from './state.ts';
import { shown } from './wording.ts';

/** Answers read against a pack, once: what a result, the next question, a count or a line of a batch is made from. */
export interface Reading extends Weighed {
  readonly pack: Pack;
  readonly answers: CodedAnswers;
  readonly state: State;
  /** Says which answers decided the conditions; made when first asked for. */
  readonly explainer: () => Explainer;
}

/**
 * Reads answers as a script gives them.
 *
 * @param given question to value; missing, `null` and `"unknown"` are all "not known".
 * @throws InvalidAnswers naming every key and value that the pack does not have.
 */
export function read(pack: Pack, given: unknown): Reading {
  const { coded, problems } = codeAnswers(pack, given);
  if (problems.length > 0) throw new InvalidAnswers(problems);
  return readingOf(pack, coded);
}

/** Reads answers that are in numbers already. */
export function readingOf(pack: Pack, answers: CodedAnswers): Reading {
  const state = stateOf(pack, answers);
  const explainer = memo(() => new Explainer(pack.circuit, state));
  return { pack, answers, state, explainer, ...weigh(pack, state) };
}

/** Puts into words which answers decided the conditions of a reading; each is looked at once, however many rules have it. */
export function becauseIn<T extends object | string>(
  { explainer, state }: Reading,
  say: Say<T>,
): (at: number) => T {
  const said = Array<T | undefined>(state.values.length);
  return (at) => (said[at] ??= explainer().because(at, say));
}

/** The levels that a state brings, as ranks: 0 is the most urgent. */
export interface Weighed {
  /** Of the highest level that a reason brings for certain. */
  readonly rank: number;
  /** Of the highest level that a reason brings or may bring; never below `rank`. */
  readonly possibleRank: number;
}

/** Weighs the reasons of every level, and notes in the state whether a higher level is still possible. */
export function weigh(pack: Pack, state: State): Weighed {
  const last = pack.levels.length - 1;
  let rank = last;
  let possibleRank = last;
  for (const level of pack.levels) {
    for (const { at } of level.reasons) {
      const value = state.values[at];
      if (value === YES && level.rank < rank) rank = level.rank;
      if (value !== NO && level.rank < possibleRank) possibleRank = level.rank;
    }
  }
  state.provisional = possibleRank < rank ? YES : NO;
  pack.evaluateProvisional(state);
  return { rank, possibleRank };
}

/** The reasons that are still open for levels above the present one, most urgent first, as nodes. */
export function openReasons({
  pack,
  state,
  rank,
}: Reading): { readonly rank: number; readonly at: number }[] {
  const open: { rank: number; at: number }[] = [];
  for (const level of pack.levels) {
    if (level.rank >= rank) break;
    for (const { at } of level.reasons) if (state.values[at] === UNKNOWN) open.push({ rank: level.rank, at });
  }
  return open;
}

/** The level that a reading brings, in the words that fit the answers. */
export function levelOf({ pack: { data, levels }, rank, state: { values } }: Reading): Level {
  const { headline, urgent } = levels[rank]!;
  return {
    ...data.levels[rank]!,
    ...shown(headline, values),
    ...(urgent && { urgent: shown(urgent, values) }),
  };
}

/** The questions on the path without a definite answer, and those off it that have one. */
export function leftOut({ pack, state }: Reading): {
  readonly unanswered: readonly string[];
  readonly ignored: readonly string[];
} {
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
export function conflictsIn(reading: Reading): readonly AssessedConflict[] {
  const { pack, state, explainer } = reading;
  return pack.conflicts
    .filter(({ at }) => state.values[at] === YES)
    .map(({ entry: { id, text }, at }) => ({
      id,
      text,
      questions: explainer()
        .because(at, pack.quote)
        .map(({ question }) => question),
    }));
}
