import type { Level, Progress } from '../engine/index.ts';
import { oneLine } from '../document/visible.ts';
import type { Words } from '../words/index.ts';
import type { Mode } from './session.ts';

/** Where the person is. Quick questions jump between stages, so that a count of these would mislead. */
export function progressWords(
  { stage, number, of }: Progress,
  mode: Mode,
  gap: string,
  { interview: { quickPlace, stagePlace } }: Words,
): string {
  const title = oneLine(stage.title);
  return mode === 'quick' ? quickPlace(title, gap) : stagePlace(number, of, title, gap);
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
