import type { Document, Line, Section } from '../../document/model.ts';
import { heading, labelled, part, tabled, words } from '../../document/parts.ts';
import type { PackData } from '../../engine/pack-data.ts';
import type { Analysis } from '../../study/analyse.ts';
import { counted } from '../../words/en/counted.ts';
import { levelTitle, lookupIn, type Lookup } from '../words/lookup.ts';
import { agreementSections } from './agreement-sections.ts';
import { measureSentence } from './measure-words.ts';
import { numberOf } from './split-items.ts';
import { studyRows } from './study-rows.ts';

/** The version of the shape below; it changes only when a field changes its meaning or goes. */
const SCHEMA = 'safeguard/study-report@1';

/** How far readers agree, as a document in every format. */
export function studyDocument(
  analysis: Analysis,
  pack: PackData,
  titles: ReadonlyMap<string, string>,
  figures: { readonly draws: number; readonly fewest: number },
): Document {
  const lookup = lookupIn(pack);
  const called = (id: string): string => {
    const scenario = analysis.study.cases.find((one) => one.id === id)?.scenario ?? id;
    return `${id} (${titles.get(scenario) ?? scenario})`;
  };
  return {
    title: 'How far readers agree',
    sheets: () => [
      {
        sections: [
          summary(analysis, lookup),
          ...missedSection(analysis, called, lookup),
          ...(isCompared(analysis) ? agreementSections(analysis, called, lookup) : []),
          ...modelSection(analysis),
          howMade(analysis, figures),
        ],
      },
    ],
    data: () => ({ schema: SCHEMA, ...analysis }),
    rows: () => studyRows(analysis),
  };
}

/** Whether two readers said something of the same question at all. */
function isCompared({ questions }: Analysis): boolean {
  return questions.some(({ measure }) => measure.cases > 0);
}

function summary(analysis: Analysis, lookup: Lookup): Section {
  const { study, readers, missing, questions, splits, level, base } = analysis;
  const { pack } = lookup;
  const left = missing.map(({ reader, cases }) =>
    cases.length === study.cases.length
      ? `${numberOf(reader)} gave nothing back`
      : `${numberOf(reader)} left out ${cases.join(', ')}`,
  );
  const split = questions.filter(({ measure }) => measure.split > 0).length;
  const changing = splits.filter(({ changes }) => changes.level).length;
  return heading(
    'How far readers agree',
    words(
      `${counted(readers.length, 'reader')}, ${counted(study.cases.length, 'case')}, the rules ${pack.id} ${pack.version}.`,
    ),
    ...(left.length > 0 ? [labelled('Missing', `${left.join('; ')}.`)] : []),
    ...(pack.digest === study.pack.digest
      ? []
      : [
          {
            role: 'caution',
            text: 'The rules have been changed since the study was made. Results are those of the rules as they are now.',
          } as const,
        ]),
    ...(readers.length < 2
      ? [{ role: 'caution', text: 'Only one person answered, so there is nobody to agree with.' } as const]
      : [
          labelled('The level', measureSentence(level, 'AC2')),
          labelled(
            'Questions',
            `on ${split} of ${questions.length} somebody answered otherwise in at least one case. ` +
              `Splits, by question and case: ${splits.length}. Those in which the level hangs on whose answer is taken: ${changing}.`,
          ),
        ]),
    ...(analysis.model
      ? [
          labelled(
            'The highest level',
            `${analysis.model.missed.length} of ${counted(analysis.model.of, 'reading')} of a case at "${levelTitle(lookup, analysis.model.highest)}" came out lower.`,
          ),
        ]
      : [words('There are no model answers, so nothing is compared with them.')]),
    words(
      'That people agree does not mean that they are right, nor that the rules are. It says that the questions are read alike.',
    ),
    words(
      'To compare: 34 child protection professionals who chose a response to written cases agreed with an alpha of 0.58, from 0.52 to 0.62 (Bolton, Gandevia and Newell 2021).',
    ),
    ...(base === 'common' && splits.length > 0
      ? [words('What a split changes is looked at among the answers that most readers gave.')]
      : []),
  );
}

/** Readings that miss the highest level: the gravest error, so it comes first. */
function missedSection(
  { model }: Analysis,
  called: (id: string) => string,
  lookup: Lookup,
): readonly Section[] {
  if (!model || model.missed.length === 0) return [];
  return part(`Missed: "${levelTitle(lookup, model.highest)}"`, {
    items: model.missed.map((missed) => ({
      id: '',
      alarm: true,
      text: `${called(missed.case)}, ${numberOf(missed.reader)}: "${levelTitle(lookup, missed.level)}"`,
      lines: [
        ...(missed.possibleLevel === missed.level
          ? []
          : [labelled('Still possible', levelTitle(lookup, missed.possibleLevel))]),
        labelled('Answered otherwise than the model, or left blank', missed.differs.join(', ')),
      ],
    })),
  });
}

function modelSection({ model }: Analysis): readonly Section[] {
  if (!model) return [];
  return part('The level, compared with the model answers', {
    groups: tabled({
      columns: [
        { title: 'Reader' },
        { title: 'Same', right: true },
        { title: 'Lower', right: true },
        { title: 'Higher', right: true },
      ],
      rows: model.readers.map(({ reader, same, lower, higher }) => [
        numberOf(reader),
        String(same),
        String(lower),
        String(higher),
      ]),
    }),
    lines: [
      words(
        'The model answers are our reading of the guide. Where readers differ from them, either may be wrong.',
      ),
    ],
  });
}

function howMade(
  { study }: Analysis,
  { draws, fewest }: { readonly draws: number; readonly fewest: number },
): Section {
  const about = (label: string, text: string): Line => ({ role: 'about', label, text });
  return {
    id: 'about',
    title: 'How the figures are made',
    lines: [
      about(
        'Alike',
        'of 100 pairs of readers of the same case, how many said the same, as a mean over the cases',
      ),
      about(
        'Alpha',
        "Krippendorff's alpha: 1 where nobody differs, 0 where readers differ as much as by chance. It is not defined where everybody gave one and the same answer, and near 0 where nearly everybody did",
      ),
      about(
        'AC',
        "Gwet's AC1, and AC2 for the level. It stays near the percentage where nearly everybody says one thing",
      ),
      about(
        'In brackets',
        `95 of 100 values when cases are drawn again, ${draws} times, with a fixed seed (percentile bootstrap over cases). With few cases it is rough; with fewer than ${fewest}, and where hardly anybody differs, there is none`,
      ),
      about('Not known', 'is an answer like any other. A blank is missing'),
      about('Rules', `${study.pack.id} ${study.pack.version}, ${study.pack.digest}`),
      about('Seed', study.seed),
    ],
    groups: [],
  };
}
