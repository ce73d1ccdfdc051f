import { NOT_KNOWN, type PackData, type Question } from '../engine/index.ts';

/**
 * The JSON Schema (draft 2020-12) of the answers to a pack's questions, as `assess` reads them: values by name, with
 * true, false and null for yes, no and unknown. It is made from the pack, so it cannot fall behind it.
 */
export function answersSchema(pack: PackData): object {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: `safeguard/answers/${pack.id}@${pack.version}`,
    title: `Answers to the questions of ${pack.title}`,
    description: 'Question to value. What is missing is not known.',
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries(pack.questions.map((question) => [question.id, answerSchema(question)])),
  };
}

function answerSchema(question: Question): object {
  const ids = question.options.map(({ id }) => id);
  const known = {
    title: question.ask,
    description: `${question.why} ${question.options.map(({ id, label }) => `${id}: ${label}`).join('; ')}`,
  };
  const notKnown = question.unknown ? [NOT_KNOWN, null] : [];
  if (question.type === 'yes_no') return { ...known, enum: [...ids, true, false, ...notKnown] };
  if (question.type === 'one_of') return { ...known, enum: [...ids, ...notKnown] };
  const several = ids.filter((id) => id !== question.alone);
  return {
    ...known,
    anyOf: [
      { enum: [...ids, ...notKnown] },
      { type: 'array', minItems: 1, items: { enum: several } },
      ...[question.alone, ...(question.unknown ? [NOT_KNOWN] : [])]
        .filter((id) => id !== undefined)
        .map((id) => ({ type: 'array', minItems: 1, items: { const: id } })),
    ],
  };
}
