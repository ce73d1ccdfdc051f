import { NOT_KNOWN, type Condition, type PackData, type Question } from '../../engine/index.ts';
import { conditionInWords } from '../../report/words/condition-words.ts';
import { oneLine } from '../../document/visible.ts';
import type { Line } from '../../document/model.ts';
import { rowsOf } from '../../document/rows.ts';
import { heading, labelled, part, words } from '../../document/parts.ts';
import { packFor } from '../pack.ts';
import { print } from '../print.ts';
import type { QuestionsOptions } from './command.ts';

/** `safeguard questions`: every question with its values, by stage, as a list or as JSON. */
export async function questionsCommand(options: QuestionsOptions): Promise<void> {
  const { data } = await packFor(options.pack);
  const sections = data.stages.flatMap((stage) =>
    part(stage.title, {
      items: data.questions
        .filter((question) => question.stage === stage.id)
        .map((question) => ({
          id: question.id,
          text: question.id,
          lines: [words(question.ask), valueWords(question), ...askedWhen(question, data)],
        })),
    }),
  );
  await print(
    {
      title: 'Questions',
      sheets: () => [{ sections: [heading('Questions, and the answers that each can have'), ...sections] }],
      data: () => data.questions.map((question) => questionData(question, data)),
      rows: () =>
        rowsOf(data.questions, {
          id: ({ id }) => id,
          stage: ({ stage }) => stage,
          type: ({ type }) => type,
          values: valuesOf,
          ask: ({ ask }) => ask,
          asked: ({ when }) => conditionInWords(when, data),
          cites: ({ cites }) => cites,
        }),
    },
    options,
  );
}

function questionData(question: Question, data: PackData): object {
  return {
    id: question.id,
    stage: question.stage,
    type: question.type,
    values: valuesOf(question),
    ...(question.alone === undefined ? {} : { alone: question.alone }),
    ask: oneLine(question.ask),
    asked: conditionInWords(question.when, data),
    ...(question.ask_when && { left_out_unless: conditionInWords(question.ask_when, data) }),
    ...(question.skip_when && { left_out_when: conditionInWords(question.skip_when, data) }),
    ...(question.quick_when && { quick: conditionInWords(question.quick_when, data) }),
    cites: question.cites,
  };
}

function askedWhen({ when, ask_when, skip_when, quick_when }: Question, data: PackData): readonly Line[] {
  const said = (label: string, condition: Condition | undefined) =>
    condition ? [labelled(label, conditionInWords(condition, data))] : [];
  return [
    ...said('Asked when', when),
    ...said('Left out unless', ask_when),
    ...said('Left out when', skip_when),
    ...said('Asked in the quick interview too', quick_when),
  ];
}

function valuesOf(question: Question): string[] {
  return [...question.options.map(({ id }) => id), ...(question.unknown ? [NOT_KNOWN] : [])];
}

function valueWords(question: Question): Line {
  const alone = question.alone === undefined ? '' : ` ("${question.alone}" stands alone)`;
  return labelled(
    question.type === 'many_of' ? 'Several of' : 'One of',
    `${valuesOf(question).join(', ')}${alone}`,
  );
}
