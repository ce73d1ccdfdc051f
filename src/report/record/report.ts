import type { Answer } from '../../engine/assessment.ts';
import type { PackData, ReportAnswer, ReportPart, WrittenReport } from '../../engine/pack-data.ts';
import type { KeptRecord } from '../../record/index.ts';
import { wordsOf, type Words } from '../../words/index.ts';
import { inFull, labelsOf } from '../words/answer-words.ts';
import { lookupIn, type Lookup } from '../words/lookup.ts';
import { levelLine } from '../../document/level-row.ts';
import type { Group, Item, Line, PlanItem, Section } from '../../document/model.ts';
import { heading, listed, part, room, words as plain } from '../../document/parts.ts';
import { linesUnder } from '../../document/plan-section.ts';
import { planBlock } from '../result/plan.ts';
import { decisionSection } from './decision-section.ts';
import { cautions, type RecordState } from './show.ts';
import { timeWords } from './time-words.ts';

const UNKNOWN = 'unknown';

/** For packs that do not say how a report is written: every answer stands under one heading. */
function withoutHeadings({ record: { report, decision } }: Words): WrittenReport {
  const heading = { title: decision.title, blanks: [], lines: 0, answers: [], parts: [] };
  return { title: report.title, opening: [], headings: [{ ...heading, shows: 'decision' }] };
}

/** The title of a draft of the written report. */
export function reportTitle(pack: PackData): string {
  return reportOf(pack).title;
}

function reportOf(pack: PackData): WrittenReport {
  return pack.report ?? withoutHeadings(wordsOf(pack));
}

/**
 * A draft of the written report under the headings of the pack: what the answers say, and lines to write on where only the
 * practitioner knows. An answer that no heading names comes last, so that none is lost; the tool's recommendation stands
 * apart from all of them.
 */
export function reportSections(record: KeptRecord, pack: PackData, state: RecordState): readonly Section[] {
  const lookup = lookupIn(pack);
  const { title, opening, headings } = reportOf(pack);
  const given = answersThatCount(record);
  return [
    heading(title, ...intro(record, lookup, state), ...opening.map((one) => said(one, lookup))),
    ...headings.flatMap(sectionsOf),
    ...part(lookup.words.record.report.other, { items: otherAnswers() }),
  ];

  function sectionsOf(one: WrittenReport['headings'][number]): readonly Section[] {
    if (one.shows === 'decision') {
      const sections = decisionSection(record, lookup, state);
      return sections.map(({ lines, groups, ...section }) => ({
        ...section,
        title: one.title,
        lines: [...saidUnder(one, lookup), ...lines],
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
        ...saidUnder(one, lookup),
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

/** How urgent it is, and what the plan says to do and not to do, each with a box for what was done. */
function planGroups({ assessment }: KeptRecord, lookup: Lookup): readonly Group[] {
  const plan = planBlock(assessment, lookup);
  if (!plan) return [];
  const ticked = plan.parts.filter(({ id }) => id !== 'find-out');
  return [
    { lines: [levelLine(plan.levels)], items: [] },
    ...ticked.map(({ title, items }) => ({ title, lines: [], items: items.map(tickedItem) })),
  ];
}

/** A line of the plan with a box, and under it whom to ring. */
function tickedItem(item: PlanItem): Item {
  return { id: item.id, box: true, plain: true, text: item.text, lines: linesUnder(item) };
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
  return `${label}: ${labelsOf(lookup.questions.get(question), chosen, lookup.words).join(', ')}`;
}

function intro(record: KeptRecord, lookup: Lookup, state: RecordState): readonly Line[] {
  const { urgent } = record.assessment;
  const words = lookup.words.record.report;
  return [
    ...cautions(record, lookup.pack, state),
    ...(urgent ? [{ role: 'caution', text: words.first(urgent.title) } as const] : []),
    ...(record.assessedAt === undefined
      ? []
      : [
          {
            role: 'about',
            label: words.answersGiven,
            text: timeWords(record.assessedAt, lookup.words),
          } as const,
        ]),
    { role: 'strong', text: words.fillIn },
  ];
}

/** What nobody knows, and what could still raise the level. */
function openQuestions({ assessment }: KeptRecord, { pack }: Lookup): readonly Item[] {
  const raising = new Set(assessment.findOut.map(({ question }) => question));
  const open = pack.questions.filter(({ id }) => assessment.answers[id] === UNKNOWN || raising.has(id));
  return listed(open.map(({ ask }) => ask));
}

function saidUnder({ says, source }: ReportPart, lookup: Lookup): readonly Line[] {
  if (says === undefined) return [];
  return [said(source === undefined ? { says } : { says, source }, lookup)];
}

function said({ says, source }: WrittenReport['opening'][number], { words }: Lookup): Line {
  if (source === undefined) return plain(says);
  return {
    role: 'plain',
    text: says,
    mark: { basis: 'procedures', text: words.result.grounds.procedures(source, '') },
  };
}
