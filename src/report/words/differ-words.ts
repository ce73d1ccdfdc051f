import type { Assessment } from '../../engine/assessment.ts';
import type { PlanSettings } from '../../engine/pack-data.ts';

/** What to do if one sees it differently, on the plan and in the details, in the words for who answered. */
export function differWords(
  { answers, ignored }: Pick<Assessment, 'answers' | 'ignored'>,
  { disagree, differs, said_to: to }: PlanSettings,
): Pick<PlanSettings, 'disagree' | 'differs'> {
  const given = to && !ignored.includes(to.question) ? answers[to.question] : undefined;
  const answer = typeof given === 'string' ? given : '';
  const inDetail = to?.differs?.[answer] ?? differs;
  return {
    disagree: to?.disagree[answer] ?? disagree,
    ...(inDetail !== undefined && { differs: inDetail }),
  };
}
