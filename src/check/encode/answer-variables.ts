import type { Answer, Answers } from '../../engine/index.ts';
import type { PackData, Question } from '../../engine/pack-data.ts';
import { and, implies, not, or, TRUE, variable, type Term } from './term.ts';

/** A question as Boolean variables: one an option. None of them true: no definite answer. */
export interface AnswerVariables {
  readonly question: Question;
  readonly options: ReadonlyMap<string, Term>;
  readonly answered: Term;
}

/** Variables for the answers to every question of a pack; `prefix` keeps several sets of answers apart. */
export function answerVariables(pack: PackData, prefix = 'a'): ReadonlyMap<string, AnswerVariables> {
  return new Map(
    pack.questions.map((question) => {
      const options = new Map(
        question.options.map(({ id }) => [id, variable(`${prefix}:${question.id}:${id}`)] as const),
      );
      return [question.id, { question, options, answered: or([...options.values()]) }] as const;
    }),
  );
}

/** That the variables stand for answers that somebody can give: one option, or several where that is allowed. */
export function wellFormed(answers: ReadonlyMap<string, AnswerVariables>): Term {
  return and([...answers.values()].map(validAnswer));
}

/** That the variables of one question stand for an answer that somebody can give, or for none. */
export function validAnswer({ question, options }: AnswerVariables): Term {
  const all = [...options.values()];
  const excludes = (option: Term): Term => implies(option, not(or(all.filter((other) => other !== option))));
  if (question.type !== 'many_of') return and(all.map(excludes));
  const alone = question.alone === undefined ? undefined : options.get(question.alone);
  return alone ? excludes(alone) : TRUE;
}

/** The answers for which exactly the variables named are true, in the order and form of the pack. */
export function answersFrom(
  variables: ReadonlyMap<string, AnswerVariables>,
  isTrue: ReadonlySet<string>,
): Answers {
  const answers: Record<string, Answer> = {};
  for (const [id, { question, options }] of variables) {
    const chosen = [...options]
      .filter(([, term]) => term.op === 'variable' && isTrue.has(term.name))
      .map(([option]) => option);
    if (chosen.length > 0) answers[id] = question.type === 'many_of' ? chosen : chosen[0]!;
  }
  return answers;
}

/** The names of the variables that are true for some answers: the way back from `answersFrom`. */
export function variablesTrueFor(
  variables: ReadonlyMap<string, AnswerVariables>,
  answers: Answers,
): ReadonlySet<string> {
  const names = new Set<string>();
  for (const [id, answer] of Object.entries(answers)) {
    const options = variables.get(id)?.options;
    for (const option of typeof answer === 'string' ? [answer] : answer) {
      const term = options?.get(option);
      if (term?.op === 'variable') names.add(term.name);
    }
  }
  return names;
}
