import type { AssessedReason, Assessment, FindOut } from '../../engine/assessment.ts';
import { askOf, inFull, labelsOf } from '../words/answer-words.ts';
import { groundsInFull, markOf } from '../words/grounds.ts';
import { levelTitle, type Lookup } from '../words/lookup.ts';
import type { Detail, Group, Item, Line, Section } from '../../document/model.ts';

/** The level, and while it is not settled also the highest that is possible and what to find out first. */
export function headlineSection(assessment: Assessment, lookup: Lookup, detail: Detail): Section {
  const { level, provisional, headline } = assessment;
  const { title, says } = headline ?? lookup.levels.get(level) ?? { title: level, says: '' };
  return {
    id: 'headline',
    title: provisional ? `At least: ${title}` : title,
    lines: [
      ...(provisional ? notSettled(assessment, lookup) : []),
      { role: 'plain', text: says },
      ...whySection(assessment, lookup, detail).lines,
    ],
    groups: [],
  };
}

/** The reasons that bring the level, and which rules were used. */
export function whySection({ level, reasons, pack }: Assessment, lookup: Lookup, detail: Detail): Section {
  const certain = reasons.filter(({ applies }) => applies === 'yes');
  const bring = certain.filter((reason) => reason.level === level);
  const also = certain.filter((reason) => reason.level !== level);
  return {
    id: 'why',
    title: 'Why',
    lines: [
      ...bring.flatMap((reason) => reasonLines(reason, 'Why', lookup, detail)),
      ...(detail === 'explain'
        ? also.map((reason) => oneReason(reason, `Also reached, "${levelTitle(lookup, reason.level)}"`))
        : []),
      {
        role: 'about',
        label: 'Rules',
        text: `${lookup.pack.title}, version ${pack.version}. ${pack.review}`,
      },
    ],
    groups: [],
  };
}

function notSettled({ possibleLevel, findOut }: Assessment, lookup: Lookup): readonly Line[] {
  const first = findOut[0];
  return [
    { role: 'strong', label: 'This may change to', text: levelTitle(lookup, possibleLevel) },
    ...(first ? [{ role: 'strong', label: 'Find out first', text: first.text } as const] : []),
  ];
}

function oneReason(reason: AssessedReason, label: string): Line {
  return { role: 'why', label, text: reason.text, mark: markOf(reason) };
}

function reasonLines(reason: AssessedReason, label: string, lookup: Lookup, detail: Detail): readonly Line[] {
  const line = oneReason(reason, label);
  if (detail !== 'explain') return [line];
  const entry = lookup.levels
    .get(reason.level)
    ?.brought_by.find(({ says, wording = [] }) =>
      [says, ...wording.map((words) => words.says)].includes(reason.text),
    );
  return [line, ...groundsInFull(lookup, reason, entry?.when)];
}

/** The open questions, under the level that they could bring. */
export function findOutSection({ findOut, reasons }: Assessment, lookup: Lookup, detail: Detail): Section {
  const levels = [...new Set(findOut.map(({ level }) => level))];
  return {
    id: 'find-out',
    title: 'What is not known yet',
    lines: findOut.length === 0 ? [] : [{ role: 'plain', text: '"Not known" does not mean "no".' }],
    groups: levels.map((level): Group => {
      const may = reasons.filter((reason) => reason.level === level && reason.applies === 'possible');
      return {
        title: `What could make it "${levelTitle(lookup, level)}"`,
        lines: detail === 'explain' ? may.map((reason) => oneReason(reason, 'Where')) : [],
        items: findOut.filter((one) => one.level === level).map((one) => findOutItem(one, lookup)),
      };
    }),
  };
}

function findOutItem({ question: id, text, answers, with: others }: FindOut, lookup: Lookup): Item {
  const question = lookup.questions.get(id);
  const raise = labelsOf(question, answers).join('; or ');
  const asks = others?.map((other) => askOf(lookup, other)).join(' ');
  return {
    id,
    text,
    lines: [
      { role: 'answer', label: 'If the answer is', text: raise },
      ...(asks === undefined
        ? []
        : [{ role: 'answer', label: 'You also need to know', text: asks } as const]),
    ],
  };
}

/** Answers that cannot both be right; the text says which reading was taken. */
export function conflictSection(assessment: Assessment, lookup: Lookup, detail: Detail): Section {
  const items = assessment.conflicts.map(({ id, text, questions }): Item => {
    const entry = lookup.conflicts.get(id);
    const given = questions.map((question): Line => {
      const answer = assessment.answers[question] ?? 'unknown';
      return { role: 'answer', label: 'You answered', text: inFull(lookup, { question, answer }) };
    });
    const rested = { because: [], cites: entry?.cites ?? [], basis: 'guide' as const };
    return {
      id,
      text,
      ...(entry && entry.cites.length > 0 && { mark: markOf(rested) }),
      lines: [...given, ...(detail === 'explain' ? groundsInFull(lookup, rested, entry?.when) : [])],
    };
  });
  return {
    id: 'conflicts',
    title: 'Please check these answers',
    lines: [],
    groups: [{ lines: [], items }],
  };
}
