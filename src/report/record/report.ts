import type { PackData } from '../../engine/pack-data.ts';
import type { KeptRecord } from '../../record/index.ts';
import { inFull } from '../answer-words.ts';
import { lookupIn, type Lookup } from '../lookup.ts';
import type { Group, Item, Line, Section } from '../model.ts';
import { heading, listed, part, room, words } from '../scenario/parts.ts';
import { decisionSection } from './decision-section.ts';
import {
  ABOUT_THE_CHILD,
  CONSENT,
  JUDGEMENTS,
  PROTECTION,
  SENDING,
  type ReportHeading,
} from './report-headings.ts';
import { cautions, type RecordState } from './show.ts';
import { timeWords } from './time-words.ts';

const UNKNOWN = 'unknown';
const HEADINGS = [...ABOUT_THE_CHILD, PROTECTION, CONSENT, SENDING];
const UNDER_A_HEADING = new Set(HEADINGS.flatMap(({ questions }) => questions));

/**
 * A draft of the written report: under each heading what the answers say, and lines to write on where only the practitioner
 * knows. What was answered as a judgement stands apart from the rest, and the tool's recommendation apart from both.
 */
export function reportSections(record: KeptRecord, pack: PackData, state: RecordState): readonly Section[] {
  const lookup = lookupIn(pack);
  const given = answersIn(record, lookup);
  return [
    heading('Report of concern about a child: draft', ...intro(record, lookup, state)),
    ...ABOUT_THE_CHILD.flatMap((one) => headed(one, given)),
    ...causeForConcern(given, record, lookup),
    ...[PROTECTION, CONSENT].flatMap((one) => headed(one, given)),
    ...decided(record, lookup, state),
    ...headed(SENDING, given),
  ];
}

interface Given {
  readonly question: string;
  /** Question and answer in full. */
  readonly text: string;
}

/** The definite answers that count, in the order of the pack. */
function answersIn({ assessment }: KeptRecord, lookup: Lookup): readonly Given[] {
  return Object.entries(assessment.answers)
    .filter(([question, answer]) => answer !== UNKNOWN && !assessment.ignored.includes(question))
    .map(([question, answer]) => ({ question, text: inFull(lookup, { question, answer }) }));
}

function intro(record: KeptRecord, lookup: Lookup, state: RecordState): readonly Line[] {
  const { urgent } = record.assessment;
  return [
    ...cautions(record, lookup.pack, state),
    ...(urgent ? [{ role: 'caution', text: `First: ${urgent.title}. Then write.` } as const] : []),
    { role: 'strong', text: 'The answers that were given are filled in. Fill in what only you know.' },
    procedures('A missing detail never holds up a report. Urgent protection comes first.', 'c2-p17'),
    procedures('A report by phone is confirmed in writing within 1 working day.', 'c2-p17'),
    procedures(
      'It goes to the local authority where the concern is thought to have occurred; out of hours to its emergency duty team, or else to the police.',
      'c2-p6',
    ),
    words('Your authority may have a form of its own, which may ask for more than this. Then use that.'),
    ...(record.assessedAt === undefined
      ? []
      : [{ role: 'about', label: 'Answers given', text: timeWords(record.assessedAt) } as const]),
  ];
}

function decided(record: KeptRecord, lookup: Lookup, state: RecordState): readonly Section[] {
  const about = words('The recommendation comes from rules over the answers. It is not a finding.');
  return decisionSection(record, lookup, state).map((section) => ({
    ...section,
    lines: [about, ...section.lines],
  }));
}

/** One section with its parts under headings of their own: each has lines to write on, whatever was answered. */
function causeForConcern(
  given: readonly Given[],
  { assessment }: KeptRecord,
  lookup: Lookup,
): readonly Section[] {
  const rest = given.filter(({ question }) => !UNDER_A_HEADING.has(question));
  const judged = rest.filter(({ question }) => JUDGEMENTS.has(question));
  const told = rest.filter(({ question }) => !JUDGEMENTS.has(question));
  const raising = new Set(assessment.findOut.map(({ question }) => question));
  const open = lookup.pack.questions.filter(
    ({ id }) => assessment.answers[id] === UNKNOWN || raising.has(id),
  );
  const groups: readonly Group[] = [
    {
      title: 'What was answered about what happened',
      lines: [words('The answers do not say how this is known. Sort it below.')],
      items: items(told),
    },
    { title: 'Facts', lines: [words('What is certain, and how it is known.'), ...room(3)], items: [] },
    {
      title: 'Observations',
      lines: [words('What you saw or heard yourself, and when.'), ...room(3)],
      items: [],
    },
    {
      title: 'Hearsay',
      lines: [words('What others said, in their own words; who said it, to whom.'), ...room(3)],
      items: [],
    },
    {
      title: 'Opinion',
      lines: [
        words('What you make of it, and what that rests on. What follows was answered as a judgement.'),
        ...room(2),
      ],
      items: items(judged),
    },
    { title: 'Not known yet', lines: [], items: listed(open.map(({ ask }) => ask)) },
  ];
  return [
    {
      id: 'part',
      title: 'Cause for concern',
      lines: [procedures('Keep fact, observation, opinion and hearsay apart.', 'c2-p17')],
      groups: groups.filter((group) => group.lines.length + group.items.length > 0),
    },
  ];
}

function headed(
  { title, blanks: labels, questions, hint }: ReportHeading,
  given: readonly Given[],
): readonly Section[] {
  return part(title, {
    lines: [
      ...(hint === undefined ? [] : [procedures(hint, 'c2-p16')]),
      ...labels.map((label) => ({ role: 'write', label, text: '' }) as const),
    ],
    items: items(given.filter(({ question }) => questions.includes(question))),
  });
}

function items(given: readonly Given[]): readonly Item[] {
  return given.map(({ question, text }) => ({ id: question, text, plain: true, lines: [] }));
}

function procedures(text: string, page: string): Line {
  return { role: 'plain', text, mark: { basis: 'procedures', text: `procedures ${page}` } };
}
