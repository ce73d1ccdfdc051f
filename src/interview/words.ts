import type { Level, Progress } from '../engine/index.ts';
import { oneLine } from '../document/visible.ts';
import type { Words } from '../words/index.ts';
import type { Mode, QuestionMoment } from './session.ts';

/** Where the person is. Quick questions jump between stages, so that a count would mislead. */
export function progressWords(
  { stage, number, of }: Progress,
  mode: Mode,
  gap: string,
  { interview: { quickPlace, stagePlace } }: Words,
): string {
  const title = oneLine(stage.title);
  return mode === 'quick' ? quickPlace(title, gap) : stagePlace(number, of, title, gap);
}

/** Where the person is among the questions, where they can be counted. */
export function countedPlace(
  { progress, count }: Pick<QuestionMoment, 'progress' | 'count'>,
  mode: Mode,
  gap: string,
  words: Words,
): string {
  if (mode === 'quick') return progressWords(progress, mode, gap, words);
  return words.interview.countedPlace(count.number, count.about, oneLine(progress.stage.title), gap);
}

export function summaryTitle(count: number, { interview: { nothingAnswered, yourAnswers } }: Words): string {
  return count === 0 ? nothingAnswered : yourAnswers;
}

export function goOnLabel(complete: boolean, { interview: { showResult, goOn } }: Words): string {
  return complete ? showResult : goOn;
}

/** The line that stays above every question while an urgent message holds. */
export function reminderOf(
  { title, urgent }: Pick<Level, 'title' | 'urgent'>,
  { interview: { reminder } }: Words,
): string {
  return reminder(oneLine(urgent?.title ?? title));
}
