import { assess, NOT_KNOWN, type Answer, type Assessment, type Because, type Pack } from '../engine/index.ts';
import type { Scenario } from '../pack/scenario.ts';

/** One thing that scenarios can reach, and which of them do. */
export interface Covered {
  readonly id: string;
  /** What it says, for people: the question, the text of an action, the reason for a level. */
  readonly says: string;
  /** Ids of the scenarios that reach it. */
  readonly scenarios: readonly string[];
}

/** What the scenarios of a pack reach, by kind and in the order of the pack. */
export interface Coverage {
  /** Reached by a definite answer that was used. */
  readonly questions: readonly Covered[];
  /** Likewise; the id is `question: option`. */
  readonly options: readonly Covered[];
  /** Reached where it applies for certain. */
  readonly actions: readonly Covered[];
  /** Reached where its condition holds for certain. */
  readonly contacts: readonly Covered[];
  /** The reasons that bring a level; the id is that of the level. Reached where it holds for certain. */
  readonly reasons: readonly Covered[];
  readonly conflicts: readonly Covered[];
  /** Reached where it applies for certain. */
  readonly notes: readonly Covered[];
  /** Reached where nothing that decides it is open. */
  readonly since: readonly Covered[];
}

/** Says for every part of a pack which scenarios reach it. Their expectations play no part: the engine's results do. */
export function coverage(pack: Pack, scenarios: readonly Scenario[]): Coverage {
  const results = scenarios.map(({ id, answers }) => ({ id, result: assess(pack, answers) }));
  const reached = (id: string, says: string, test: (result: Assessment) => boolean): Covered => ({
    id,
    says,
    scenarios: results.filter(({ result }) => test(result)).map((one) => one.id),
  });
  const { data } = pack;
  return {
    questions: data.questions.map(({ id, ask }) => reached(id, ask, (result) => used(result, id).length > 0)),
    options: data.questions.flatMap(({ id, options }) =>
      options.map((option) =>
        reached(`${id}: ${option.id}`, option.label, (result) => used(result, id).includes(option.id)),
      ),
    ),
    actions: data.actions.map(({ id, text }) =>
      reached(id, text, ({ actions }) => actions.some((one) => one.id === id && one.applies === 'yes')),
    ),
    contacts: data.contacts.map(({ id, name }) =>
      reached(id, name, ({ contacts }) => contacts.some((one) => one.id === id && settled(one.because))),
    ),
    reasons: data.levels.flatMap((level) =>
      level.brought_by.map(({ says }) =>
        reached(level.id, says, ({ reasons }) =>
          reasons.some((one) => one.level === level.id && one.text === says && one.applies === 'yes'),
        ),
      ),
    ),
    conflicts: data.conflicts.map(({ id, text }) =>
      reached(id, text, ({ conflicts }) => conflicts.some((one) => one.id === id)),
    ),
    notes: data.notes.map(({ id, title }) =>
      reached(id, title, ({ notes }) => notes.some((one) => one.id === id && one.applies === 'yes')),
    ),
    since: data.since.map(({ id, title }) =>
      reached(id, title, ({ since = [] }) => since.some((one) => one.id === id && settled(one.because))),
    ),
  };
}

/** The options chosen for a question, where it has a definite answer that is on the path. */
export function used({ answers, ignored }: Assessment, question: string): readonly string[] {
  const answer: Answer = answers[question] ?? NOT_KNOWN;
  if (answer === NOT_KNOWN || ignored.includes(question)) return [];
  return typeof answer === 'string' ? [answer] : answer;
}

/** Whether nothing that decided a rule is still open. */
export function settled(because: readonly Because[]): boolean {
  return because.every(({ answer }) => answer !== NOT_KNOWN);
}
