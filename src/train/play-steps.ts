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
import { changeBetween, changesAnything } from './change.ts';

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
  /** The result as a plan. */
  | { readonly kind: 'end'; readonly result: Assessment }
  /** What decides it, and what to talk about. */
  | { readonly kind: 'talk'; readonly result: Assessment };

/** The recommendation at a step, and how it differs from the step before. */
export interface Grown {
  readonly result: Assessment;
  /** Actions that apply for certain now and did not before, and those that are not listed any more. */
  readonly gained: readonly string[];
  readonly lost: readonly string[];
  /** Whether anything is otherwise: the level, what is still possible, or an action. */
  readonly changed: boolean;
}

/**
 * The steps of a demo: the case, then each question in the order in which the interview asks it, answered as the model
 * does, with the urgent message where the interview would show it, and the result. Pure.
 */
export function playSteps(pack: Pack, scenario: Scenario): readonly PlayStep[] {
  let answers: Answers = {};
  let shown: readonly string[] = [];
  let result = assess(pack, answers);
  const before = { result, gained: certain(result), lost: [], changed: true };
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
    const change = changeBetween(result, after);
    const { gained, lost } = change;
    const changed = changesAnything(result, change);
    result = after;
    steps.push({ kind: 'question', question, progress, answer, grown: { result, gained, lost, changed } });
  }
  const end = assess(pack, scenario.answers);
  return [...steps, { kind: 'end', result: end }, { kind: 'talk', result: end }];
}

/** The place of the next step after one at which something changes: an urgent message, a level, an action, or the end. */
export function nextChange(steps: readonly PlayStep[], at: number): number {
  const found = steps.findIndex(
    (step, place) => place > at && !(step.kind === 'question' && !step.grown.changed),
  );
  return found < 0 ? steps.length - 1 : found;
}

function certain({ actions }: Assessment): readonly string[] {
  return actions.filter(({ applies }) => applies === 'yes').map(({ id }) => id);
}
