import type { Chart, Group, Line, Section } from '../../document/model.ts';
import { labelled, listed, part, tabled, words } from '../../document/parts.ts';
import type { Analysis, Agreement, QuestionAgreement } from '../../study/analyse.ts';
import { counted } from '../../words/en/counted.ts';
import { askOf } from '../words/answer-words.ts';
import { levelTitle, type Lookup } from '../words/lookup.ts';
import { MEASURE_COLUMNS, measureCells } from './measure-words.ts';
import { changeWords, markWords, splitItem } from './split-items.ts';

/** So many of the questions that people split on most are shown by themselves. */
const WORST = 5;

/** Level, plan, questions, options and actions: how far readers agree on each, and where they split. */
export function agreementSections(
  analysis: Analysis,
  called: (id: string) => string,
  lookup: Lookup,
): readonly Section[] {
  return [
    ...measuredSection('The level', 'Level', levelRows(analysis, lookup), LEVEL_LINES),
    ...measuredSection(
      'What the plan does',
      'The plan',
      namedRows(analysis.marks, (id) => markWords(lookup, id)),
    ),
    ...worstSection(analysis, lookup),
    ...splitSection(analysis, called, lookup),
    ...heatSection(analysis, called),
    ...questionSection(analysis),
    ...optionSection(analysis, lookup),
    ...actionSection(analysis, lookup),
  ];
}

const LEVEL_LINES = [
  'All levels together, where a level further away counts as a greater difference (ordinal alpha, and AC2 with ordinal weights), and then each level by itself.',
];

interface Row {
  readonly name: string;
  readonly cells: readonly string[];
}

function measuredSection(
  title: string,
  of: string,
  rows: readonly Row[],
  lines: readonly string[] = [],
): readonly Section[] {
  return part(title, { groups: measured(of, rows, lines.map(words)) });
}

/** @param of what the rows are. */
function measured(of: string, rows: readonly Row[], lines: readonly Line[] = []): readonly Group[] {
  return tabled(
    {
      columns: [{ title: of, least: 18 }, ...MEASURE_COLUMNS],
      rows: rows.map(({ name, cells }) => [name, ...cells]),
    },
    ...lines,
  );
}

function namedRows(named: readonly Agreement[], nameOf: (id: string) => string): readonly Row[] {
  return named.map(({ id, measure }) => ({ name: nameOf(id), cells: measureCells(measure) }));
}

function levelRows({ level, levels }: Analysis, lookup: Lookup): readonly Row[] {
  return [
    { name: 'All levels', cells: measureCells(level) },
    ...namedRows(levels, (id) => levelTitle(lookup, id)),
  ];
}

/** Actions on which plans differ; the others are counted. */
function actionSection({ actions }: Analysis, lookup: Lookup): readonly Section[] {
  const split = actions.filter(({ measure }) => measure.split > 0);
  const alike = actions.length - split.length;
  return part('Actions', {
    groups: measured(
      'Action',
      namedRows(split, (id) => lookup.actions.get(id)?.short ?? lookup.actions.get(id)?.text ?? id),
      [words('Whether the plan holds the action.')],
    ),
    lines: alike === 0 ? [] : [words(`On ${counted(alike, 'other action')} all plans agree.`)],
  });
}

/** The questions with the least agreement first; only those on which somebody differs. */
function worstOf({ questions }: Analysis): readonly QuestionAgreement[] {
  return questions
    .filter(({ measure }) => measure.split > 0)
    .toSorted((a, b) => share(a) - share(b))
    .slice(0, WORST);
}

function share({ measure }: QuestionAgreement): number {
  return measure.percent?.value ?? 1;
}

function worstSection(analysis: Analysis, lookup: Lookup): readonly Section[] {
  const worst = worstOf(analysis);
  const chart: Chart = {
    kind: 'bars',
    alt: `Pairs of readers alike, of 100: ${worst.map((one) => `${one.id} ${Math.round(share(one) * 100)}`).join(', ')}.`,
    columns: [''],
    rows: worst.map((one) => ({ label: one.id, shares: [share(one)] })),
  };
  const rows = worst.map(({ id, measure }) => ({ name: id, cells: measureCells(measure) }));
  const items = worst.map((question) => {
    const { changes } = question;
    const marks = Object.keys(changes.marks).filter((id) => changes.marks[id]! > 0);
    return {
      id: question.id,
      text: `${question.id}: ${askOf(lookup, question.id)}`,
      lines: [
        labelled(
          'Whose answer is taken changes',
          changeWords(lookup, { level: changes.level > 0, possibleLevel: false, marks }),
        ),
      ],
    };
  });
  return part('The questions with the least agreement', {
    groups: [...measured('Question', rows), ...(items.length > 0 ? [{ lines: [], items }] : [])],
  }).map((section) => ({ ...section, chart }));
}

function questionSection({ questions, model }: Analysis): readonly Section[] {
  return part('Every question', {
    groups: tabled({
      columns: [
        { title: 'Question', least: 28 },
        ...MEASURE_COLUMNS,
        { title: 'Level', right: true },
        ...(model ? [{ title: 'As model', right: true, optional: true } as const] : []),
      ],
      rows: questions.map(({ id, measure, changes, asModel }) => [
        id,
        ...measureCells(measure),
        String(changes.level),
        ...(model ? [asModel && asModel.of > 0 ? `${asModel.same} of ${asModel.of}` : '-'] : []),
      ]),
    }),
    lines: [
      words(
        'Level: in so many of the splits the level hangs on whose answer is taken. Of a question with several answers, alike means the same set of options, and alpha gives credit for what two sets share.',
      ),
    ],
  });
}

/** Options of questions with several answers, where somebody differs. */
function optionSection({ questions }: Analysis, lookup: Lookup): readonly Section[] {
  return part('Options of questions with several answers', {
    groups: questions.flatMap(({ id, options }) =>
      measured(
        'Option',
        namedRows(
          options.filter(({ measure }) => measure.split > 0),
          (option) => lookup.questions.get(id)?.options.find((one) => one.id === option)?.label ?? option,
        ),
      ).map((group) => ({ ...group, title: id })),
    ),
  });
}

/** Question by case: how many of 100 pairs of readers said the same. Rows on which nobody differs are counted. */
function heatSection(analysis: Analysis, called: (id: string) => string): readonly Section[] {
  const { questions, study } = analysis;
  const split = questions.filter(({ measure }) => measure.split > 0);
  if (split.length === 0) return [];
  const columns = study.cases.map(({ id }) => id.replace(/^case-/, ''));
  const chart: Chart = {
    kind: 'grid',
    alt: 'Question by case: how many of 100 pairs of readers said the same. The table below has the same figures.',
    columns,
    rows: split.map(({ id, byCase }) => ({ label: id, shares: byCase })),
  };
  const alike = questions.length - split.length;
  return part('Question by case', {
    lines: [
      words(
        'Of 100 pairs of readers, so many said the same. The darker, the fewer; – where fewer than two answered.',
      ),
      ...(alike > 0 ? [words(`On ${counted(alike, 'other question')} nobody differed.`)] : []),
    ],
    groups: [
      ...tabled({
        columns: [
          { title: 'Question', least: 18 },
          ...columns.map((title) => ({ title, right: true }) as const),
        ],
        rows: split.map(({ id, byCase }) => [
          id,
          ...byCase.map((one) => (one === null ? '–' : String(Math.round(one * 100)))),
        ]),
      }),
      { title: 'The cases', lines: [], items: listed(study.cases.map(({ id }) => called(id))) },
    ],
  }).map((section) => ({ ...section, chart }));
}

/** Splits that change something, those that change the level first; the others are counted. */
function splitSection(
  { splits, base }: Analysis,
  called: (id: string) => string,
  lookup: Lookup,
): readonly Section[] {
  const level = splits.filter(({ changes }) => changes.level);
  const other = splits.filter(
    ({ changes }) => !changes.level && (changes.possibleLevel || changes.marks.length > 0),
  );
  const rest = splits.length - level.length - other.length;
  const items = (some: typeof splits) => some.map((split) => splitItem(split, called, lookup));
  return part('Where readers split, and what that changes', {
    lines: [
      words(
        `One answer at a time is put among ${base === 'model' ? 'the model answers' : 'the answers that most readers gave'}.` +
          (rest > 0
            ? ` Splits that change neither the level nor what the plan does: ${rest} of ${splits.length}.`
            : ''),
      ),
    ],
    groups: [
      { title: 'The level', lines: [], items: items(level) },
      { title: 'Something else', lines: [], items: items(other) },
    ],
  });
}
