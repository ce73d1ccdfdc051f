import type { Level, Progress } from '../engine/index.ts';
import { oneLine } from '../document/visible.ts';
import type { Mode, QuestionMoment } from './session.ts';

/** What stands before everything else. */
export const IN_DANGER = 'If a child is in danger now, call the police on 999. Do not wait for this tool.';

export const WELCOME =
  'Answer what you can. If you do not know, say so: that never makes the result less urgent.';

/** Where the person is. Quick questions jump between stages, so that a count would mislead. */
export function progressWords({ stage, number, of }: Progress, mode: Mode, gap: string): string {
  const title = oneLine(stage.title);
  return mode === 'quick' ? `Quick questions${gap}${title}` : `Stage ${number} of ${of}${gap}${title}`;
}

/** Where the person is among the questions, where they can be counted. */
export function countedPlace(
  { progress, count }: Pick<QuestionMoment, 'progress' | 'count'>,
  mode: Mode,
  gap: string,
): string {
  if (mode === 'quick') return progressWords(progress, mode, gap);
  return `Question ${count.number} of about ${count.about}${gap}${oneLine(progress.stage.title)}`;
}

export function summaryTitle(count: number): string {
  return count === 0 ? 'You have not answered anything yet.' : 'Your answers. Choose one to change it.';
}

export function goOnLabel(complete: boolean): string {
  return complete ? 'Show the result' : 'Continue with the questions';
}

export const leaveQuestion = 'Stop here? You will see the result of your answers so far.';

/** The line that stays above every question while an urgent message holds. */
export function reminderOf({ title, urgent }: Pick<Level, 'title' | 'urgent'>): string {
  return `First: ${oneLine(urgent?.title ?? title)}. Then continue.`;
}
