import type { Answers, PackData, Question } from '../../src/engine/index.ts';

/** Every set of answers to a small pack, unanswered questions and answers off the path among them. */
export function everyAnswer({ questions }: PackData): readonly Answers[] {
  return questions.reduce<readonly Answers[]>(
    (sets, question) =>
      sets.flatMap((answers) => [
        answers,
        ...everyAnswerTo(question).map((answer) => ({ ...answers, [question.id]: answer })),
      ]),
    [{}],
  );
}

function everyAnswerTo({ type, alone, options }: Question): readonly (string | readonly string[])[] {
  const ids = options.map(({ id }) => id);
  if (type !== 'many_of') return ids;
  const others = ids.filter((id) => id !== alone);
  const several = others.reduce<readonly (readonly string[])[]>(
    (lists, id) => lists.flatMap((list) => [list, [...list, id]]),
    [[]],
  );
  return [...several.filter((list) => list.length > 0), ...(alone === undefined ? [] : [[alone]])];
}
