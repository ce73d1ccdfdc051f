import type { Condition } from '../../engine/pack-data.ts';
import { compilePack, NOT_KNOWN, outcomeOf, type Answers, type Pack } from '../../engine/index.ts';
import { formsOf } from '../../engine/wording.ts';
import type { Property, PropertyExpectation } from '../../pack/property.ts';
import { randomFrom } from '../../train/random.ts';
import { randomAnswers } from '../random-answers.ts';
import { readProperty } from '../properties/read-property.ts';
import { differencesBetween } from './difference.ts';
import type { Guarded } from './mutate.ts';
import type { Mutation } from './mutation.ts';
import type { Lesson, Lessons } from './lesson.ts';
import type { Difference, Mutated } from './verdict.ts';

/** So many sets of answers that bring out a change are looked at. */
const MOST_ANSWERS = 25;

/** So many sets of answers by chance must not speak against one, and so often another is looked for. */
const RANDOM = 1000;
const MOST_TRIES = 8;

/** For so many changes a property is looked for: whoever has written the first ones runs it again. */
const MOST_CHANGES = 100;

interface Draft extends Lesson {
  readonly test: ReturnType<typeof readProperty>;
}

/** An answer, and of a question with several answers one of them. */
type Part = Extract<Condition, { readonly question: string }>;

export function lessonsFor(
  { pack, corpus }: Pick<Guarded, 'pack' | 'corpus'>,
  done: readonly Mutated[],
): Lessons {
  const cases = corpus.map((answers) => ({ answers, outcome: outcomeOf(pack, answers) }));
  const found: Draft[] = [];
  const lessons = new Map<Mutation, Lesson>();
  const open = done.filter(({ verdict: { kind } }) => kind === 'alive' || kind === 'undecided');
  for (const { mutation, verdict } of open.slice(0, MOST_CHANGES)) {
    const shown = 'shown' in verdict ? verdict.shown : undefined;
    if (!shown) continue;
    const mutant = compilePack(mutation.pack);
    const changed = changedBy(mutant, shown.answers);
    const noticed = ({ expect, given }: Lesson): boolean => {
      const { read } = draft(mutant, expect, given).test;
      return changed.some(({ answers }) => read(answers) === 'fails');
    };
    const lesson = found.find(noticed) ?? triedLesson(mutation, mutant, changed);
    if (!lesson) continue;
    if (!found.includes(lesson)) found.push(lesson);
    lessons.set(mutation, lesson);
  }
  return lessons;

  /** One that also holds for its premise with other answers beside it: those for which it does not are learned from. */
  function triedLesson(
    mutation: Mutation,
    mutant: Pack,
    changed: ReturnType<typeof changedBy>,
  ): Draft | undefined {
    for (let tries = 0; tries < MOST_TRIES; tries++) {
      const lesson = lessonFor(mutation, mutant, changed);
      if (!lesson) return undefined;
      const against = besides(lesson.given).find(
        ({ answers, outcome }) => lesson.test.read(answers, outcome) === 'fails',
      );
      if (!against) return lesson;
      cases.push(against);
    }
    return undefined;
  }

  /** Sets of answers by chance in which a premise holds. */
  function besides(given: Condition | undefined) {
    const random = randomFrom('lessons');
    const fixed = answersOf(given);
    return Array.from({ length: RANDOM }, () => {
      const some = randomAnswers(pack.data, random);
      const both = Object.entries(fixed).map(([id, answer]) => {
        const others = [some[id] ?? []].flat().filter((option) => option !== NOT_KNOWN);
        const { question } = pack.byId.get(id)!;
        const more = question.type === 'many_of' && others.every((option) => option !== question.alone);
        return [id, more ? [...new Set([...answer, ...others])] : answer] as const;
      });
      const answers = { ...some, ...Object.fromEntries(both) };
      return { answers, outcome: outcomeOf(pack, answers) };
    });

    function answersOf(condition: Condition | undefined): Answers {
      const parts = condition === undefined ? [] : 'all' in condition ? condition.all : [condition];
      const answers: Record<string, string | readonly string[]> = {};
      for (const part of parts) {
        if (!('question' in part)) continue;
        const { question } = pack.byId.get(part.question)!;
        answers[question.id] =
          question.type === 'many_of' ? [...(answers[question.id] ?? []), ...part.in] : part.in[0]!;
      }
      return answers;
    }
  }

  function changedBy(mutant: Pack, first: Answers) {
    const some: { readonly answers: Answers; readonly differences: readonly Difference[] }[] = [];
    for (const { answers, outcome } of [{ answers: first, outcome: outcomeOf(pack, first) }, ...cases]) {
      const differences = differencesBetween(outcome, outcomeOf(mutant, answers), pack.data, mutant.data);
      if (differences.length > 0) some.push({ answers, differences });
      if (some.length === MOST_ANSWERS) break;
    }
    return some;
  }

  /** The one with the fewest premises of those that hold. */
  function lessonFor(
    mutation: Mutation,
    mutant: Pack,
    changed: ReturnType<typeof changedBy>,
  ): Draft | undefined {
    let best: { readonly lesson: Draft; readonly size: number } | undefined;
    for (const { answers, differences } of changed)
      for (const difference of differences)
        for (const expect of expectations(difference, pack, mutant)) {
          const parts = fewest(partsOf(answers), expect, mutant, answers);
          if (parts && parts.length < (best?.size ?? Infinity)) {
            const cites = citesOf(difference, mutation, pack, parts);
            best = { lesson: { ...draft(pack, expect, conditionOf(parts)), cites }, size: parts.length };
          }
          if (best && best.size <= 1) return best.lesson;
        }
    return best?.lesson;
  }

  /** As few answers as still make it hold for the rules and fail for the changed ones; undefined where all of them do not. */
  function fewest(
    parts: readonly Part[],
    expect: PropertyExpectation,
    mutant: Pack,
    answers: Answers,
  ): readonly Part[] | undefined {
    const teaches = (some: readonly Part[]): boolean => {
      const given = conditionOf(some);
      const { read } = draft(pack, expect, given).test;
      if (cases.some((one) => read(one.answers, one.outcome) === 'fails')) return false;
      return draft(mutant, expect, given).test.read(answers) === 'fails';
    };
    if (!teaches(parts)) return undefined;
    let kept = parts;
    for (const part of parts) {
      const without = kept.filter((one) => one !== part);
      if (teaches(without)) kept = without;
    }
    return kept;
  }

  function draft(of: Pack, expect: PropertyExpectation, given?: Condition): Draft {
    const property: Property = { id: '', says: '', ...(given && { given }), expect, cites: [] };
    return { ...(given && { given }), expect, cites: [], test: readProperty(property, of) };
  }
}

function partsOf(answers: Answers): readonly Part[] {
  return Object.entries(answers).flatMap(([question, answer]) =>
    [answer].flat().map((option): Part => ({ question, in: [option] })),
  );
}

function conditionOf(parts: readonly Part[]): Condition | undefined {
  if (parts.length === 0) return undefined;
  return parts.length === 1 ? parts[0] : { all: parts };
}

/** What a property can expect that was so and is no longer: each by itself. That something is only possible, none can. */
function expectations(difference: Difference, pack: Pack, mutant: Pack): readonly PropertyExpectation[] {
  const { was } = difference;
  switch (difference.of) {
    case 'level':
    case 'possible level': {
      const rank = (id: string): number => pack.data.levels.findIndex((level) => level.id === id);
      const lower = rank(difference.is) > rank(was);
      if (difference.of === 'level') return [lower ? { level_at_least: was } : { level_at_most: was }];
      return lower ? [{ possible_level_at_least: was }] : [];
    }
    case 'action':
      if (was === 'not listed') return [{ not_actions: [difference.id] }];
      if (was === 'applies') return [{ actions: [difference.id] }];
      return difference.is === 'not listed' ? [{ shown: [difference.id] }] : [];
    case 'note':
      if (was === 'possible') return [];
      return [was === 'not listed' ? { not_notes: [difference.id] } : { notes: [difference.id] }];
    case 'contact':
      return [was === 'not listed' ? { not_contacts: [difference.id] } : { contacts: [difference.id] }];
    case 'since':
      return [was === 'not listed' ? { not_since: [difference.id] } : { since: [difference.id] }];
    case 'conflict':
      return [was === 'not listed' ? { not_conflicts: [difference.id] } : { conflicts: [difference.id] }];
    case 'first contact': {
      const ids = [difference.id];
      return [was === 'one of the first' ? { first_contacts: ids } : { not_first_contacts: ids }];
    }
    case 'plan': {
      const ids = [difference.id];
      if (was === 'first') return [{ plan_now: ids }];
      return [was === 'next' ? { plan_then: ids } : { not_plan: ids }];
    }
    case 'order':
      return inPairs(was.split(', '), difference.is.split(', ')).map((pair) => ({ plan_order: pair }));
    case 'words':
      return [...rung(pack, mutant), ...words(difference.is)];
  }
}

/** Neighbours that have changed places. */
function inPairs(was: readonly string[], is: readonly string[]): readonly (readonly [string, string])[] {
  return was.slice(1).flatMap((id, at) => {
    const before = was[at]!;
    return is.indexOf(before) > is.indexOf(id) ? [[before, id] as const] : [];
  });
}

/** Whom lines of the plan say to ring before the change and not after it, and the other way round. */
function rung(pack: Pack, mutant: Pack): readonly PropertyExpectation[] {
  const of = ({ data }: Pack): readonly (readonly string[])[] =>
    data.actions.map((action) => formsOf(action).flatMap(({ rings = [] }) => rings));
  const [before, after] = [of(pack), of(mutant)];
  return before.flatMap((some, at) => [
    ...some.filter((id) => !after[at]!.includes(id)).map((id) => ({ plan_rings: [id] })),
    ...after[at]!.filter((id) => !some.includes(id)).map((id) => ({ not_plan_rings: [id] })),
  ]);
}

/** Words that stand where they should not. */
function words(is: string): readonly PropertyExpectation[] {
  const said = is.replace(/[.?!]$/, '');
  return said !== '' && said.length <= 200 && !said.startsWith('{') ? [{ not_words: [said] }] : [];
}

/** What is cited by what the difference is in; else by what was changed, or by the questions that it takes. */
function citesOf(
  difference: Difference,
  { entry }: Mutation,
  { data }: Pack,
  parts: readonly Part[],
): readonly string[] {
  const reasons = data.levels.flatMap(({ id, brought_by: by }) => by.map(({ cites }) => ({ id, cites })));
  const entries = [
    data.actions,
    data.contacts,
    data.notes,
    data.conflicts,
    data.facts,
    data.questions,
    reasons,
  ];
  const citedBy = (id: string): readonly string[] => [
    ...new Set(entries.flat().flatMap((one) => (one.id === id ? one.cites : []))),
  ];
  const named = [
    'id' in difference ? difference.id : difference.was,
    entry.id.replace(/^\w+ |\..*$/g, ''),
    ...parts.map(({ question }) => question),
  ];
  return named.map(citedBy).find((cites) => cites.length > 0) ?? [];
}
