import { assess, type Answers, type Pack } from '../engine/index.ts';
import { formsOf } from '../engine/wording.ts';
import { plannedIn } from '../train/index.ts';

/** What somebody would act on, of a result. */
export interface StudiedResult {
  readonly level: string;
  readonly possibleLevel: string;
  /** The actions that the plan holds. */
  readonly plan: readonly string[];
  /** The marks of the pack that an action of the plan has, such as that it sends somebody to the police. */
  readonly marks: readonly string[];
}

/** What answers come to. */
export function outcomeFor(pack: Pack, answers: Answers): StudiedResult {
  const assessment = assess(pack, answers);
  const { now, do_not: doNot, then } = plannedIn(assessment);
  const plan = [...now, ...doNot, ...then];
  const held = new Set(plan);
  const found = new Set<string>();
  for (const { id, text } of assessment.actions) {
    if (!held.has(id)) continue;
    const action = pack.data.actions.find((one) => one.id === id)!;
    // The wording that is shown may be marked otherwise than the action itself.
    const { marks = [] } = formsOf(action).find((form) => form.text === text) ?? action;
    for (const mark of marks) found.add(mark);
  }
  const { level, possibleLevel } = assessment;
  return {
    level,
    possibleLevel,
    plan,
    marks: pack.data.marks.map(({ id }) => id).filter((id) => found.has(id)),
  };
}
