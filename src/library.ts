import * as engine from './engine/index.ts';
import type { AnswerProblem, Answers, Assessment, InterviewOptions, PackData, Step } from './engine/index.ts';
import { compiledOf, handedOut, type Pack } from './handed-out.ts';

export type { Pack } from './handed-out.ts';
/** What the library offers wherever it runs. */
export {
  inArea,
  InvalidAnswers,
  type AnswerProblem,
  type AnswerProblemCode,
  type InterviewOptions,
  type Progress,
  type Step,
} from './engine/index.ts';
export {
  inLanguage,
  scenariosInLanguage,
  textsIn,
  textsInScenarios,
  type Translation,
} from './engine/texts.ts';
export type * from './engine/assessment.ts';
export type * from './engine/pack-data.ts';
export type { Area, AreaName, AreaPart, AreaService, SeenOn } from './engine/area.ts';

/**
 * Makes a pack ready from its data, which is frozen.
 *
 * @param data of a pack that was loaded without problems; what could not come from one is a bug and throws.
 */
export function compilePack(data: PackData): Pack {
  return handedOut(engine.compilePack(data));
}

/**
 * Assesses answers. Pure, and the same for the same pack and answers.
 *
 * @param answers as a script gives them, see `readAnswers`.
 * @throws InvalidAnswers for answers that the pack does not have.
 */
export function assess(pack: Pack, answers: Readonly<Record<string, unknown>>): Assessment {
  return engine.assess(compiledOf(pack), answers);
}

/**
 * The next step of an interview. The answers are its only state: going back is removing one, resuming is loading them.
 * A question answered with `unknown` is not asked again; one without an entry may be.
 *
 * @throws InvalidAnswers like `assess`.
 */
export function next(
  pack: Pack,
  answers: Readonly<Record<string, unknown>>,
  options?: InterviewOptions,
): Step {
  return engine.next(compiledOf(pack), answers, options);
}

/**
 * Reads answers as a script gives them: `true`, `false` and `null` are yes, no and unknown; a question with several
 * answers takes a list or a lone value. Blanks around a text mean nothing, and a text of blanks alone is no answer.
 *
 * @returns the answers in the pack's order and form, with every problem found; answers at fault are left out.
 */
export function readAnswers(
  pack: Pack,
  input: unknown,
): { readonly answers: Answers; readonly problems: readonly AnswerProblem[] } {
  return engine.readAnswers(compiledOf(pack), input);
}
