import {
  assess,
  levelOf,
  NOT_KNOWN,
  read,
  type Answer,
  type Answers,
  type Assessment,
  type Pack,
} from '../engine/index.ts';
import { changeBetween, type ResultChange } from './change.ts';
import { otherValues, type OtherValue } from './other-values.ts';

/** One answer whose change alone changes the level. */
export interface Flip extends ResultChange, OtherValue {
  readonly question: string;
  /** The answer as it stands; `unknown` for none. */
  readonly from: Answer;
  /** Conflicts that the changed answer brings: such a change contradicts another answer. */
  readonly conflicts: readonly string[];
  /** Questions whose definite answers it takes off the path, so that they are not used any more. */
  readonly ignored: readonly string[];
}

/** The flips that end at one level. */
export interface FlipGroup {
  readonly level: string;
  readonly direction: 'more_urgent' | 'less_urgent';
  /** In the order of the questions, then of their options. */
  readonly flips: readonly Flip[];
}

/** The most that is worked out to try answers: each answer takes as much as the pack has entries. Under a second, on any pack. */
const MOST_WORK = 2_500_000;

/** Whether a pack has more answers to try one by one than somebody would wait for. */
export function hasTooManyToFlip({ data }: Pack): boolean {
  const { questions, facts, levels, actions, contacts, notes, since, conflicts } = data;
  const answers = questions.reduce((sum, { options }) => sum + options.length + 1, 0);
  const reasons = levels.reduce((sum, { brought_by }) => sum + brought_by.length, 0);
  const lists = [questions, facts, actions, contacts, notes, since, conflicts];
  return answers * lists.reduce((sum, { length }) => sum + length, reasons) > MOST_WORK;
}

/**
 * Each single answer whose change would change the level: every other value of each question on the path, the open ones
 * and `unknown` among them, one at a time, all else as it is. Grouped by the level to which it leads, the most urgent
 * first. Pure, and worked out by the engine for these answers: nothing is looked up. Ask `hasTooManyToFlip` before.
 *
 * @throws InvalidAnswers like `assess`.
 */
export function flips(pack: Pack, answers: Answers): readonly FlipGroup[] {
  const before = assess(pack, answers);
  const found = pack.questions
    .filter(({ question }) => isOnPath(before, question.id))
    .flatMap(({ question }) => {
      const from = before.answers[question.id] ?? NOT_KNOWN;
      return otherValues(question, from).flatMap((other) => flipTo(pack, before, question.id, from, other));
    });
  const ids = pack.data.levels.map(({ id }) => id);
  const present = ids.indexOf(before.level);
  return ids
    .map((level, rank): FlipGroup => ({
      level,
      direction: rank < present ? 'more_urgent' : 'less_urgent',
      flips: found.filter((flip) => flip.level === level),
    }))
    .filter((group) => group.flips.length > 0);
}

function flipTo(
  pack: Pack,
  before: Assessment,
  question: string,
  from: Answer,
  other: OtherValue,
): readonly Flip[] {
  const changed = { ...before.answers, [question]: other.to };
  // Most leave the level as it is, and what else they would change is asked of none of them.
  if (levelOf(read(pack, changed)).id === before.level) return [];
  const after = assess(pack, changed);
  const there = new Set(before.conflicts.map(({ id }) => id));
  return [
    {
      question,
      from,
      ...other,
      ...changeBetween(before, after),
      conflicts: after.conflicts.map(({ id }) => id).filter((id) => !there.has(id)),
      ignored: after.ignored.filter((id) => !before.ignored.includes(id)),
    },
  ];
}

/** Every question on the path is either open or has an answer that is used. */
function isOnPath({ answers, unanswered, ignored }: Assessment, question: string): boolean {
  if (unanswered.includes(question)) return true;
  const answer = answers[question] ?? NOT_KNOWN;
  return answer !== NOT_KNOWN && !ignored.includes(question);
}
