import { assess, NOT_KNOWN, type Answer, type Assessment, type Pack } from '../engine/index.ts';
import type { Scenario } from '../pack/scenario.ts';
import { changeBetween, type ResultChange } from './change.ts';

/** A question that two scenarios answer differently. */
export interface Differing {
  readonly question: string;
  readonly here: Answer;
  readonly there: Answer;
}

/** Two scenarios beside each other: which answers differ, and what the other one has that this one has not. */
export interface Contrast extends ResultChange {
  readonly scenario: string;
  readonly title: string;
  readonly differing: readonly Differing[];
}

/** Compares a scenario with the one that it names as its contrast; undefined where it names none that is there. */
export function contrastOf(
  pack: Pack,
  scenario: Scenario,
  scenarios: readonly Scenario[],
): Contrast | undefined {
  const other = scenarios.find(({ id }) => id === scenario.contrast);
  if (!other) return undefined;
  const [here, there] = [assess(pack, scenario.answers), assess(pack, other.answers)];
  return {
    scenario: other.id,
    title: other.title,
    differing: pack.data.questions
      .map(({ id }) => ({ question: id, here: usedAnswer(here, id), there: usedAnswer(there, id) }))
      .filter((one) => !sameAnswer(one.here, one.there)),
    ...changeBetween(here, there),
  };
}

/** The answer to a question where it is used; `unknown` for one that is missing, not known or off the path. */
export function usedAnswer({ answers, ignored }: Assessment, question: string): Answer {
  return ignored.includes(question) ? NOT_KNOWN : (answers[question] ?? NOT_KNOWN);
}

/** Whether two answers say the same. Both must be as `assess` returns them: lists in the order of the options. */
export function sameAnswer(a: Answer, b: Answer): boolean {
  return typeof a === 'string' || typeof b === 'string' ? a === b : a.join(' ') === b.join(' ');
}
