import type { Answer } from '../../engine/assessment.ts';
import type { Flip, FlipGroup } from '../../train/index.ts';
import { askOf, labelsOf } from '../words/answer-words.ts';
import { levelTitle, lookupIn, type Lookup } from '../words/lookup.ts';
import type { PackData } from '../../engine/pack-data.ts';
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
  const { change } = lookup.words.training;
  return [
    safeSection({
      id: 'part',
      title: change.title,
      lines: [words(groups.length === 0 ? change.none : change.any)],
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
  const { more, less } = lookup.words.training.change;
  const questions = [...new Set(flips.map(({ question }) => question))];
  return {
    title: (direction === 'more_urgent' ? more : less)(levelTitle(lookup, level)),
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
      labelled(lookup.words.training.change.answered, said(question, flips[0]!.from, lookup)),
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
  const { change: says } = lookup.words.training;
  const options = labelsOf(
    lookup.questions.get(question),
    same.map(({ option }) => option),
    lookup.words,
  );
  const besides = {
    gained: change.gained.filter((id) => !always.gained.includes(id)),
    lost: change.lost.filter((id) => !always.lost.includes(id)),
    unsure: change.unsure.filter((id) => !always.unsure.includes(id)),
  };
  return [
    labelled(says[how], options.join(says.or)),
    ...(possibleLevel === level ? [] : [labelled(says.mayThen, levelTitle(lookup, possibleLevel))]),
    ...(NAMED[detail] === 0 ? [] : changeLines(besides, lookup, detail)),
    ...(conflicts.length === 0 ? [] : [words(says.contradicts)]),
    ...(ignored.length === 0 ? [] : [words(says.ignored(ignored.length))]),
  ];
}

function changeLines({ gained, lost, unsure }: Actions, lookup: Lookup, detail: Detail): readonly Line[] {
  const { change } = lookup.words.training;
  return [
    ...changeLine(change.gained, gained, lookup, detail),
    ...changeLine(change.lost, lost, lookup, detail),
    ...changeLine(change.unsure, unsure, lookup, detail),
  ];
}

function changeLine(label: string, ids: readonly string[], lookup: Lookup, detail: Detail): readonly Line[] {
  if (ids.length === 0) return [];
  const { training, result } = lookup.words;
  if (NAMED[detail] === 0) return [labelled(label, training.change.actions(ids.length))];
  const rest = ids.length - NAMED[detail];
  const named = actionTexts(lookup, rest > 1 ? ids.slice(0, NAMED[detail]) : ids).join(' ');
  return [labelled(label, rest > 1 ? `${named} ${result.grounds.more(rest)}` : named)];
}

function said(question: string, answer: Answer, lookup: Lookup): string {
  return labelsOf(lookup.questions.get(question), [answer].flat(), lookup.words).join('; ');
}

/** What is in every one of some lists. */
function common(lists: readonly (readonly string[])[]): readonly string[] {
  const [first = [], ...others] = lists;
  return first.filter((id) => others.every((list) => list.includes(id)));
}
