import { NOT_KNOWN } from '../../engine/asked-question.ts';
import type { PackData, Question } from '../../engine/pack-data.ts';
import { SEPARATOR } from '../../engine/written.ts';
import type { Document, Report, Rows, Section } from '../../document/model.ts';
import { heading, listed, numbered, part, words } from '../../document/parts.ts';
import type { Scenario } from '../../pack/scenario.ts';
import type { SHEET_SCHEMA, Study, StudyReader } from '../../study/study.ts';
import type { Words } from '../../words/index.ts';
import { wordsOf } from '../../words/index.ts';
import { vignetteSections } from '../scenario/model-sections.ts';
import { conditionInWords } from '../words/condition-words.ts';

const SCHEMA: typeof SHEET_SCHEMA = 'safeguard/study-answers@1';

/** What stands before the columns of the cases in the sheet for a spreadsheet. */
export const SHEET_COLUMNS = ['question', 'asks', 'answers'] as const;

/** What one reader gets to read: how it is done, the cases in their order and without answers, and the questions. */
export function readerDocument(
  pack: PackData,
  study: Study,
  reader: StudyReader,
  scenarios: ReadonlyMap<string, Scenario>,
): Document {
  const said = wordsOf(pack);
  const number = numberIn(reader.id);
  const title = said.study.title(number);
  const cases = reader.order.map((id): Report => {
    const scenario = scenarios.get(scenarioOf(study, id))!;
    // Its own title says what it is about.
    return {
      sections: vignetteSections({ ...scenario, title: said.study.case(numberIn(id)) }, said),
    };
  });
  return {
    language: said.language,
    title,
    sheets: () => [
      { sections: instructions(pack, reader, title, said) },
      ...cases,
      { sections: questionSections(pack, said) },
    ],
  };
}

function instructions(
  pack: PackData,
  { order }: StudyReader,
  title: string,
  { study: says }: Words,
): readonly Section[] {
  const { answering, alone, kept } = says;
  const known = pack.questions.find(({ unknown }) => unknown);
  const single = pack.questions.find(({ type }) => type !== 'many_of');
  const several = pack.questions
    .find(({ type, options }) => type === 'many_of' && options.length > 1)
    ?.options.slice(0, 2);
  return [
    heading(
      title,
      { role: 'strong', text: says.danger },
      words(says.about(order.length, pack.title)),
      words(says.noTest),
      words(says.hard),
    ),
    ...part(alone.title, { items: numbered(alone.items) }),
    ...part(answering.title, {
      items: numbered([
        answering.sheets,
        ...(single ? [answering.cells(single.options[0]!.id)] : []),
        ...(several ? [answering.several(several.map(({ id }) => id).join(SEPARATOR))] : []),
        ...(known ? [answering.notKnown(NOT_KNOWN)] : []),
        answering.empty,
        answering.noTime,
        answering.save,
      ]),
    }),
    ...part(kept.title, { items: listed(kept.items) }),
  ];
}

function questionSections(pack: PackData, said: Words): readonly Section[] {
  return [
    heading(said.study.questions),
    ...pack.stages.flatMap(({ id, title }) =>
      part(title, {
        groups: pack.questions
          .filter(({ stage }) => stage === id)
          .map((question) => ({
            title: question.ask,
            lines: [
              { role: 'code', text: question.id },
              ...question.help.map(words),
              ...(question.when
                ? [
                    {
                      role: 'about',
                      text: said.study.askedWhen(conditionInWords(question.when, pack)),
                    } as const,
                  ]
                : []),
              ...(question.type === 'many_of' ? [words(said.study.several)] : []),
            ],
            items: [
              ...question.options.map((option) => ({
                id: option.id,
                text: option.id,
                lines: [
                  words(option.label),
                  ...option.help.map(words),
                  ...(question.alone === option.id ? [words(said.study.byItself)] : []),
                ],
              })),
              ...(question.unknown
                ? [{ id: NOT_KNOWN, text: NOT_KNOWN, lines: [words(said.study.unknown)] }]
                : []),
            ],
          })),
      }),
    ),
  ];
}

/** The sheet for a spreadsheet: a row for each question with what can be written, a column for each case, all empty. */
export function answerRows(pack: PackData, { order }: StudyReader): Rows {
  const { sheet, several } = wordsOf(pack).study;
  return [
    [...SHEET_COLUMNS, ...order],
    ['', sheet.asks, sheet.answers, ...order.map(() => '')],
    ...pack.questions.map((question) => [
      question.id,
      question.ask,
      [
        ...(question.type === 'many_of' ? [several] : []),
        ...valuesOf(question, pack).map(([id, label]) => `${id}: ${label}`),
      ].join(' | '),
      ...order.map(() => ''),
    ]),
  ];
}

/** The same as JSON: the answers that each question takes, and for each case a place for every answer. */
export function answerData(pack: PackData, { id, order }: StudyReader): object {
  return {
    schema: SCHEMA,
    reader: id,
    questions: Object.fromEntries(
      pack.questions.map((question) => [
        question.id,
        {
          asks: question.ask,
          several: question.type === 'many_of',
          answers: Object.fromEntries(valuesOf(question, pack)),
        },
      ]),
    ),
    cases: Object.fromEntries(
      order.map((one) => [one, Object.fromEntries(pack.questions.map((question) => [question.id, '']))]),
    ),
  };
}

/** What can be written as the answer to a question, each with what it means. */
function valuesOf({ options, unknown }: Question, pack: PackData): readonly (readonly [string, string])[] {
  const { notKnown } = wordsOf(pack).interview;
  return [
    ...options.map(({ id, label }) => [id, label] as const),
    ...(unknown ? [[NOT_KNOWN, notKnown] as const] : []),
  ];
}

function scenarioOf({ cases }: Study, id: string): string {
  return cases.find((one) => one.id === id)!.scenario;
}

/** `07` of `case-07`, as it stands in the sheets. */
function numberIn(id: string): string {
  return /\d+$/.exec(id)?.[0] ?? id;
}
