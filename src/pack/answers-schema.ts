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
  const one = written([...ids, ...(question.unknown ? [NOT_KNOWN] : [])]);
  if (question.type !== 'many_of') return { ...known, enum: one };
  const list = (values: readonly string[]) => ({
    type: 'array',
    minItems: 1,
    items: { enum: written(values) },
  });
  return {
    ...known,
    anyOf: [
      { enum: one },
      list(ids.filter((id) => id !== question.alone)),
      ...(question.alone === undefined ? [] : [list([question.alone])]),
      ...(question.unknown ? [list([NOT_KNOWN])] : []),
    ],
  };
}

const ALSO: ReadonlyMap<string, readonly (boolean | null)[]> = new Map([
  ['yes', [true]],
  ['no', [false]],
  [NOT_KNOWN, [null]],
]);

/** Values as they may be written: by name, or as true, false and null. */
function written(values: readonly string[]): readonly (string | boolean | null)[] {
  return values.flatMap((value) => [value, ...(ALSO.get(value) ?? [])]);
}
