import type { Answer } from '../../engine/assessment.ts';
import type { Flip, FlipGroup } from '../../train/index.ts';
import { askOf, labelsOf } from '../words/answer-words.ts';
import { levelTitle, lookupIn, type Lookup } from '../words/lookup.ts';
import type { PackData } from '../../engine/pack-data.ts';
import { howMany } from '../../document/counted.ts';
import type { Detail, Group, Item, Line, Section } from '../../document/model.ts';
import { safeSection } from '../../document/safe.ts';
import { actionTexts } from './model-sections.ts';
import { labelled, words } from '../../document/parts.ts';

/** How many actions one line names before it counts the rest. */
const NAMED: Record<Detail, number> = { plan: 0, full: 4, explain: Infinity };

/** Which single answers would change the level, and what else they would change; a section that can follow a result. */
export function flipSections(
  groups: readonly FlipGroup[],
  pack: PackData,
  detail: Detail,
): readonly Section[] {
  const lookup = lookupIn(pack);
  const intro =
    groups.length === 0
      ? 'Changing just one answer would not change how urgent it is.'
      : 'Changing any one of these answers would change how urgent it is. All the other answers stay the same.';
  return [
    safeSection({
      id: 'part',
      title: 'What one different answer would change',
      lines: [words(intro)],
      groups: groups.map((group) => groupInWords(group, lookup, detail)),
    }),
  ];
}

function groupInWords({ level, direction, flips }: FlipGroup, lookup: Lookup, detail: Detail): Group {
  const always = {
    gained: common(flips.map(({ gained }) => gained)),
    lost: common(flips.map(({ lost }) => lost)),
    unsure: common(flips.map(({ unsure }) => unsure)),
  };
  const questions = [...new Set(flips.map(({ question }) => question))];
  return {
    title: `${direction === 'more_urgent' ? 'More urgent' : 'Less urgent'}, "${levelTitle(lookup, level)}"`,
    lines: changeLines(always, lookup, detail),
    items: questions.map((question) => {
      const own = flips.filter((flip) => flip.question === question);
      return questionInWords(question, own, always, lookup, detail);
    }),
  };
}

type Actions = Pick<Flip, 'gained' | 'lost' | 'unsure'>;

function questionInWords(
  question: string,
  flips: readonly Flip[],
  always: Actions,
  lookup: Lookup,
  detail: Detail,
): Item {
  const alike = new Map<string, Flip[]>();
  for (const flip of flips) {
    const { how, possibleLevel, gained, lost, unsure, conflicts, ignored } = flip;
    const actions = NAMED[detail] === 0 ? [] : [gained, lost, unsure];
    const key = JSON.stringify([how, possibleLevel, conflicts.length > 0, ignored.length, ...actions]);
    alike.set(key, [...(alike.get(key) ?? []), flip]);
  }
  return {
    id: question,
    text: askOf(lookup, question),
    lines: [
      labelled('Answered', said(question, flips[0]!.from, lookup)),
      ...[...alike.values()].flatMap((same) => alikeInWords(question, same, always, lookup, detail)),
    ],
  };
}

function alikeInWords(
  question: string,
  same: readonly Flip[],
  always: Actions,
  lookup: Lookup,
  detail: Detail,
): readonly Line[] {
  const [{ how, level, possibleLevel, conflicts, ignored, ...change }] = same as [Flip];
  const labels = { replace: 'If it were', add: 'With this as well', remove: 'Without' } as const;
  const options = labelsOf(
    lookup.questions.get(question),
    same.map(({ option }) => option),
  );
  const besides = {
    gained: change.gained.filter((id) => !always.gained.includes(id)),
    lost: change.lost.filter((id) => !always.lost.includes(id)),
    unsure: change.unsure.filter((id) => !always.unsure.includes(id)),
  };
  return [
    labelled(labels[how], options.join('; or ')),
    ...(possibleLevel === level
      ? []
      : [labelled('That may then change to', levelTitle(lookup, possibleLevel))]),
    ...(NAMED[detail] === 0 ? [] : changeLines(besides, lookup, detail)),
    ...(conflicts.length === 0 ? [] : [words('It would contradict another answer.')]),
    ...(ignored.length === 0
      ? []
      : [words(`${howMany(ignored.length, 'other answer')} would no longer be used.`)]),
  ];
}

function changeLines({ gained, lost, unsure }: Actions, lookup: Lookup, detail: Detail): readonly Line[] {
  return [
    ...changeLine('Then also', gained, lookup, detail),
    ...changeLine('No longer', lost, lookup, detail),
    ...changeLine('No longer certain', unsure, lookup, detail),
  ];
}

function changeLine(label: string, ids: readonly string[], lookup: Lookup, detail: Detail): readonly Line[] {
  if (ids.length === 0) return [];
  if (NAMED[detail] === 0) return [labelled(label, howMany(ids.length, 'action'))];
  const rest = ids.length - NAMED[detail];
  const named = actionTexts(lookup, rest > 1 ? ids.slice(0, NAMED[detail]) : ids).join(' ');
  return [labelled(label, rest > 1 ? `${named} (${rest} more)` : named)];
}

function said(question: string, answer: Answer, lookup: Lookup): string {
  return labelsOf(lookup.questions.get(question), [answer].flat()).join('; ');
}

/** What is in every one of some lists. */
function common(lists: readonly (readonly string[])[]): readonly string[] {
  const [first = [], ...others] = lists;
  return first.filter((id) => others.every((list) => list.includes(id)));
}
