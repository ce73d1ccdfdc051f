import {
  assess,
  next,
  NOT_KNOWN,
  type Answer,
  type Answers,
  type Assessment,
  type Level,
  type Pack,
  type Progress,
  type Question,
} from '../engine/index.ts';
import type { Scenario } from '../pack/scenario.ts';
import { changeBetween } from './change.ts';

/** One step of a demo. */
export type PlayStep =
  | { readonly kind: 'case' }
  /** What is known about it, and what is not. */
  | { readonly kind: 'known' }
  /** What the guide asks for before anything is known. */
  | { readonly kind: 'before'; readonly grown: Grown }
  | {
      readonly kind: 'question';
      readonly question: Question;
      readonly progress: Progress;
      readonly answer: Answer;
      readonly grown: Grown;
    }
  | { readonly kind: 'urgent'; readonly level: Level }
  | { readonly kind: 'end'; readonly result: Assessment };

/** The recommendation at a step, and how it differs from the step before. */
export interface Grown {
  readonly result: Assessment;
  /** Actions that apply for certain now and did not before, and those that are not listed any more. */
  readonly gained: readonly string[];
  readonly lost: readonly string[];
}

/**
 * The steps of a demo: the case, then each question in the order in which the interview asks it, answered as the model
 * does, with the urgent message where the interview would show it, and the result. Pure.
 */
export function playSteps(pack: Pack, scenario: Scenario): readonly PlayStep[] {
  let answers: Answers = {};
  let shown: readonly string[] = [];
  let result = assess(pack, answers);
  const before = { result, gained: certain(result), lost: [] };
  const steps: PlayStep[] = [{ kind: 'case' }, { kind: 'known' }, { kind: 'before', grown: before }];
  for (;;) {
    const step = next(pack, answers, { shown });
    if (step.kind === 'end') break;
    if (step.kind === 'urgent') {
      shown = [step.level.id];
      steps.push(step);
      continue;
    }
    const { question, progress } = step;
    const answer = scenario.answers[question.id] ?? NOT_KNOWN;
    // The model has no answer to a question that must have one: there is nothing more to show.
    if (answer === NOT_KNOWN && !question.unknown) break;
    answers = { ...answers, [question.id]: answer };
    const after = assess(pack, answers);
    const { gained, lost } = changeBetween(result, after);
    result = after;
    steps.push({ kind: 'question', question, progress, answer, grown: { result, gained, lost } });
  }
  return [...steps, { kind: 'end', result: assess(pack, scenario.answers) }];
}

function certain({ actions }: Assessment): readonly string[] {
  return actions.filter(({ applies }) => applies === 'yes').map(({ id }) => id);
}
