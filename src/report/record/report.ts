import type { Answer } from '../../engine/assessment.ts';
import type { PackData, ReportAnswer, ReportPart, WrittenReport } from '../../engine/pack-data.ts';
import type { KeptRecord } from '../../record/index.ts';
import { inFull, labelsOf } from '../words/answer-words.ts';
import { lookupIn, type Lookup } from '../words/lookup.ts';
import type { Group, Item, Line, Section } from '../../document/model.ts';
import { boxes, heading, listed, part, room, words } from '../../document/parts.ts';
import { planBlock } from '../result/plan.ts';
import { decisionSection } from './decision-section.ts';
import { cautions, type RecordState } from './show.ts';
import { timeWords } from './time-words.ts';

const UNKNOWN = 'unknown';

/** For packs that do not say how a report is written: every answer stands under one heading. */
const WITHOUT_HEADINGS: WrittenReport = {
  title: 'Report: draft',
  opening: [],
  headings: [
    { title: 'Recommendation and decision', blanks: [], lines: 0, answers: [], shows: 'decision', parts: [] },
  ],
};

/** The title of a draft of the written report. */
export function reportTitle({ report = WITHOUT_HEADINGS }: PackData): string {
  return report.title;
}

/**
 * A draft of the written report under the headings of the pack: what the answers say, and lines to write on where only the
 * practitioner knows. An answer that no heading names comes last, so that none is lost; the tool's recommendation stands
 * apart from all of them.
 */
export function reportSections(record: KeptRecord, pack: PackData, state: RecordState): readonly Section[] {
  const lookup = lookupIn(pack);
  const { title, opening, headings } = pack.report ?? WITHOUT_HEADINGS;
  const given = answersThatCount(record);
  return [
    heading(title, ...intro(record, lookup, state), ...opening.map(said)),
    ...headings.flatMap(sectionsOf),
    ...part('Other answers', { items: otherAnswers() }),
  ];

  function sectionsOf(one: WrittenReport['headings'][number]): readonly Section[] {
    if (one.shows === 'decision') {
      const sections = decisionSection(record, lookup, state);
      return sections.map(({ lines, groups, ...section }) => ({
        ...section,
        title: one.title,
        lines: [...saidUnder(one), ...lines],
        groups: [...groups, ...planGroups(record, lookup)],
      }));
    }
    const { lines, items } = groupOf(one);
    const groups = [
      ...(items.length > 0 ? [{ lines: [], items }] : []),
      ...one.parts.flatMap((within) => {
        const group = groupOf(within);
        return group.items.length > 0 || hasRoom(within) ? [group] : [];
      }),
    ];
    return groups.length > 0 || hasRoom(one) ? [{ id: 'part', title: one.title, lines, groups }] : [];
  }

  function groupOf(one: ReportPart): Group {
    return {
      title: one.title,
      lines: [
        ...saidUnder(one),
        ...one.blanks.map((label) => ({ role: 'write', label, text: '' }) as const),
        ...room(one.lines),
      ],
      items: [
        ...one.answers.flatMap(answerItem),
        ...(one.shows === 'open_questions' ? openQuestions(record, lookup) : []),
      ],
    };
  }

  function answerItem(named: ReportAnswer): readonly Item[] {
    const answer = given.get(named.question);
    if (answer === undefined) return [];
    return [{ id: named.question, text: inReport(named, answer, lookup), plain: true, lines: [] }];
  }

  function otherAnswers(): readonly Item[] {
    const all = headings.flatMap((one) => [one, ...one.parts].flatMap(({ answers }) => answers));
    const named = new Set(all.map(({ question }) => question));
    return [...given.keys()].flatMap((question) => (named.has(question) ? [] : answerItem({ question })));
  }
}

/** What the plan says to do and not to do, each with a box for what was done. */
function planGroups({ assessment }: KeptRecord, lookup: Lookup): readonly Group[] {
  const parts = planBlock(assessment, lookup)?.parts ?? [];
  return parts
    .filter(({ id }) => id !== 'find-out')
    .map(({ title, items }) => ({ title, lines: [], items: boxes(items.map(({ text }) => text)) }));
}

/** Whether there is something to fill in. What is only said under a heading does not keep it. */
function hasRoom({ blanks, lines }: ReportPart): boolean {
  return blanks.length + lines > 0;
}

/** The definite answers that are not ignored, in the order of the pack. */
function answersThatCount({ assessment }: KeptRecord): ReadonlyMap<string, Answer> {
  return new Map(
    Object.entries(assessment.answers).filter(
      ([question, answer]) => answer !== UNKNOWN && !assessment.ignored.includes(question),
    ),
  );
}

/** An answer as the report says it: in the pack's own sentences where it has one for each part of the answer. */
function inReport({ question, label, says }: ReportAnswer, answer: Answer, lookup: Lookup): string {
  const chosen = typeof answer === 'string' ? [answer] : answer;
  const sentences = chosen.flatMap((id) => says?.[id] ?? []);
  if (sentences.length === chosen.length) return sentences.join(' ');
  if (label === undefined) return inFull(lookup, { question, answer });
  return `${label}: ${labelsOf(lookup.questions.get(question), chosen).join(', ')}`;
}

function intro(record: KeptRecord, lookup: Lookup, state: RecordState): readonly Line[] {
  const { urgent } = record.assessment;
  return [
    ...cautions(record, lookup.pack, state),
    ...(urgent ? [{ role: 'caution', text: `First: ${urgent.title}. Then write.` } as const] : []),
    ...(record.assessedAt === undefined
      ? []
      : [{ role: 'about', label: 'Answers given', text: timeWords(record.assessedAt) } as const]),
    { role: 'strong', text: 'The answers that were given are filled in. Fill in what only you know.' },
  ];
}

/** What nobody knows, and what could still raise the level. */
function openQuestions({ assessment }: KeptRecord, { pack }: Lookup): readonly Item[] {
  const raising = new Set(assessment.findOut.map(({ question }) => question));
  const open = pack.questions.filter(({ id }) => assessment.answers[id] === UNKNOWN || raising.has(id));
  return listed(open.map(({ ask }) => ask));
}

function saidUnder({ says, source }: ReportPart): readonly Line[] {
  if (says === undefined) return [];
  return [said(source === undefined ? { says } : { says, source })];
}

function said({ says, source }: WrittenReport['opening'][number]): Line {
  if (source === undefined) return words(says);
  return { role: 'plain', text: says, mark: { basis: 'procedures', text: `procedures ${source}` } };
}
