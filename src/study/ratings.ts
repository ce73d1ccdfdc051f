import { NOT_KNOWN, type Answer, type Question } from '../engine/index.ts';
import { masiDistance, unitOf, type Unit } from './agreement/index.ts';
import type { Scale } from './measure.ts';
import { textOf } from './splits.ts';

/** Answers to one question, a list for each case with a place for each reader; undefined for one who left it blank. */
export type AnswersByCase = readonly (readonly (Answer | undefined)[])[];

interface Rated {
  readonly units: readonly Unit[];
  readonly scale: Scale;
}

/**
 * Answers as categories. "Not known" is an answer like any other; a blank is none. A question with one answer has its options
 * as categories; one with several has each set of options that was given, at the MASI distance from the others.
 */
export function ratingsOf(question: Question, answers: AnswersByCase): Rated {
  if (question.type === 'many_of') return ratedSets(answers);
  const categories = [...question.options.map(({ id }) => id), ...(question.unknown ? [NOT_KNOWN] : [])];
  return {
    units: answers.map((row) =>
      unitOf(row.map((answer) => (answer === undefined ? undefined : categories.indexOf(textOf(answer))))),
    ),
    scale: { size: categories.length },
  };
}

function ratedSets(answers: AnswersByCase): Rated {
  const given = new Map<string, ReadonlySet<string>>();
  for (const answer of answers.flat())
    if (answer !== undefined)
      given.set(textOf(answer), new Set(typeof answer === 'string' ? [answer] : answer));
  const keys = [...given.keys()];
  const sets = [...given.values()];
  const apart = sets.map((one) => sets.map((other) => masiDistance(one, other)));
  return {
    units: answers.map((row) =>
      unitOf(row.map((answer) => (answer === undefined ? undefined : keys.indexOf(textOf(answer))))),
    ),
    scale: { size: keys.length, distance: () => (one, other) => apart[one]![other]!, weight: 'none' },
  };
}

/** One option of a question with several answers: chosen, not chosen, or the whole question not known. */
export function optionRatings(option: string, question: Question, answers: AnswersByCase): Rated {
  const [chosen, left, unknown] = [0, 1, 2];
  return {
    units: answers.map((row) =>
      unitOf(
        row.map((answer) => {
          if (answer === undefined) return undefined;
          if (answer === NOT_KNOWN) return unknown;
          return answer.includes(option) ? chosen : left;
        }),
      ),
    ),
    scale: { size: question.unknown ? 3 : 2 },
  };
}

/** Something that is so or not, such as that the plan holds an action. */
export function yesNoRatings(rows: readonly (readonly (boolean | undefined)[])[]): Rated {
  return {
    units: rows.map((row) => unitOf(row.map((is) => (is === undefined ? undefined : Number(is))))),
    scale: { size: 2 },
  };
}
