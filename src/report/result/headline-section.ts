import type { AssessedReason, Assessment, FindOut } from '../../engine/assessment.ts';
import { askOf, inFull, labelsOf } from '../words/answer-words.ts';
import { groundsInFull, markOf } from '../words/grounds.ts';
import { levelTitle, type Lookup } from '../words/lookup.ts';
import type { Detail, Group, Item, Line, Section } from '../../document/model.ts';

/** The level, and while it is not settled also the highest that is possible and what to find out first. */
export function headlineSection(assessment: Assessment, lookup: Lookup, detail: Detail): Section {
  const { level, provisional, headline } = assessment;
  const words = lookup.words.result.headline;
  const { title, says } = headline ?? lookup.levels.get(level) ?? { title: level, says: '' };
  return {
    id: 'headline',
    title: provisional ? words.atLeast(title) : title,
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
  const words = lookup.words.result.headline;
  return {
    id: 'why',
    title: words.why,
    lines: [
      ...bring.flatMap((reason) => reasonLines(reason, words.why, lookup, detail)),
      ...(detail === 'explain'
        ? also.map((reason) => oneReason(reason, words.alsoReached(levelTitle(lookup, reason.level)), lookup))
        : []),
      {
        role: 'about',
        label: words.rules,
        text: words.rulesAre(lookup.pack.title, pack.version, pack.review),
      },
    ],
    groups: [],
  };
}

function notSettled({ possibleLevel, findOut }: Assessment, lookup: Lookup): readonly Line[] {
  const first = findOut[0];
  const words = lookup.words.result.headline;
  return [
    { role: 'strong', label: words.mayChangeTo, text: levelTitle(lookup, possibleLevel) },
    ...(first ? [{ role: 'strong', label: words.findOutFirst, text: first.text } as const] : []),
  ];
}

function oneReason(reason: AssessedReason, label: string, { words }: Lookup): Line {
  return { role: 'why', label, text: reason.text, mark: markOf(reason, words) };
}

function reasonLines(reason: AssessedReason, label: string, lookup: Lookup, detail: Detail): readonly Line[] {
  const line = oneReason(reason, label, lookup);
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
  const words = lookup.words.result.headline;
  return {
    id: 'find-out',
    title: words.notKnownYet,
    lines: findOut.length === 0 ? [] : [{ role: 'plain', text: words.notKnownIsNotNo }],
    groups: levels.map((level): Group => {
      const may = reasons.filter((reason) => reason.level === level && reason.applies === 'possible');
      return {
        title: words.couldMake(levelTitle(lookup, level)),
        lines: detail === 'explain' ? may.map((reason) => oneReason(reason, words.where, lookup)) : [],
        items: findOut.filter((one) => one.level === level).map((one) => findOutItem(one, lookup)),
      };
    }),
  };
}

function findOutItem({ question: id, text, answers, with: others }: FindOut, lookup: Lookup): Item {
  const question = lookup.questions.get(id);
  const words = lookup.words.result.headline;
  const raise = labelsOf(question, answers, lookup.words).join(words.orAnswer);
  const asks = others?.map((other) => askOf(lookup, other)).join(' ');
  return {
    id,
    text,
    lines: [
      { role: 'answer', label: words.ifTheAnswerIs, text: raise },
      ...(asks === undefined ? [] : [{ role: 'answer', label: words.alsoNeed, text: asks } as const]),
    ],
  };
}

/** Answers that cannot both be right; the text says which reading was taken. */
export function conflictSection(assessment: Assessment, lookup: Lookup, detail: Detail): Section {
  const words = lookup.words.result.headline;
  const items = assessment.conflicts.map(({ id, text, questions }): Item => {
    const entry = lookup.conflicts.get(id);
    const given = questions.map((question): Line => {
      const answer = assessment.answers[question] ?? 'unknown';
      return { role: 'answer', label: words.youAnswered, text: inFull(lookup, { question, answer }) };
    });
    const rested = { because: [], cites: entry?.cites ?? [], basis: 'guide' as const };
    return {
      id,
      text,
      ...(entry && entry.cites.length > 0 && { mark: markOf(rested, lookup.words) }),
      lines: [...given, ...(detail === 'explain' ? groundsInFull(lookup, rested, entry?.when) : [])],
    };
  });
  return {
    id: 'conflicts',
    title: words.check,
    lines: [],
    groups: [{ lines: [], items }],
  };
}
