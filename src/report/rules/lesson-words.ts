import { Document, isCollection } from 'yaml';
import type { Lesson } from '../../check/mutate/lesson.ts';
import type { Condition, PackData } from '../../engine/pack-data.ts';
import type { PropertyExpectation } from '../../pack/property.ts';
import { conditionInWords } from '../words/condition-words.ts';

/** What a property of each kind says of what it names: when it must be so. Only those that a lesson can have. */
const KINDS: Readonly<Partial<Record<keyof PropertyExpectation, (id: string) => string>>> = {
  level_at_least: (id) => `the level is \`${id}\` or more urgent`,
  level_at_most: (id) => `the level is \`${id}\` or less urgent`,
  possible_level_at_least: (id) => `the level \`${id}\` is still possible`,
  actions: (id) => `the action \`${id}\` applies`,
  shown: (id) => `the action \`${id}\` applies or may apply`,
  not_actions: (id) => `the action \`${id}\` is not listed`,
  contacts: (id) => `the contact \`${id}\` is shown`,
  not_contacts: (id) => `the contact \`${id}\` is not shown`,
  first_contacts: (id) => `the contact \`${id}\` is one of the first`,
  not_first_contacts: (id) => `the contact \`${id}\` is not one of the first`,
  notes: (id) => `the note \`${id}\` applies`,
  not_notes: (id) => `the note \`${id}\` is not shown`,
  since: (id) => `the change since the guide \`${id}\` is shown`,
  not_since: (id) => `the change since the guide \`${id}\` is not shown`,
  conflicts: (id) => `the conflict \`${id}\` is shown`,
  not_conflicts: (id) => `the conflict \`${id}\` is not shown`,
  plan_now: (id) => `the plan says to do \`${id}\` now`,
  plan_then: (id) => `the plan says to do \`${id}\` then, and not now`,
  not_plan: (id) => `the plan does not say to do \`${id}\``,
  plan_order: (ids) => `the plan keeps the order ${ids}`,
  plan_rings: (id) => `the plan says to ring \`${id}\``,
  not_plan_rings: (id) => `the plan does not say to ring \`${id}\``,
  not_words: (said) => `"${said}" is not said`,
};

/** Longer sentences are for nobody: then `given` says it. */
const LONGEST = 160;

/** What it expects: the key of `expect`, and that in words. */
export function expectationOf({ expect }: Lesson): { readonly key: string; readonly says: string } {
  const [key, value] = Object.entries(expect)[0] as [keyof PropertyExpectation, string | readonly string[]];
  const says = KINDS[key]?.([value].flat().join(', '));
  if (says === undefined) throw new Error(`a lesson expects ${key}`);
  return { key, says };
}

/** The number tells it from others of its kind. */
function idFor(lesson: Lesson, number: number): string {
  const [value] = [Object.values(lesson.expect)[0] as string | readonly string[]].flat();
  const named = /^[a-z][a-z0-9_]{0,40}$/.test(value!) ? `_${value}` : '';
  return `${expectationOf(lesson).key}${named}_${number}`;
}

/** An entry of `properties.yaml`. */
export interface PropertyEntry {
  readonly id: string;
  readonly says: string;
  readonly given?: object;
  readonly expect: PropertyExpectation;
  readonly cites: readonly string[];
}

/** Each lesson once, as an entry of `properties.yaml`. */
export function lessonEntries(lessons: Iterable<Lesson>, pack: PackData): ReadonlyMap<Lesson, PropertyEntry> {
  return new Map([...new Set(lessons)].map((lesson, at) => [lesson, entryFor(lesson, at + 1, pack)]));
}

function entryFor(lesson: Lesson, number: number, pack: PackData): PropertyEntry {
  const { given, expect, cites } = lesson;
  const { says: expected } = expectationOf(lesson);
  const whole = `${given ? `Where ${conditionInWords(given, pack)}` : 'Always'}, ${expected}.`;
  return {
    id: idFor(lesson, number),
    says: whole.length <= LONGEST ? whole : `Where it is so, ${expected}.`,
    ...(given && { given: written(given) }),
    expect,
    cites,
  };
}

/** The entry as it is written in the file. */
export function entryYaml(entry: PropertyEntry): string {
  const document = new Document([entry]);
  for (const key of ['given', 'expect', 'cites']) {
    const node = document.getIn([0, key], true);
    if (isCollection(node)) node.flow = true;
  }
  return document.toString({ lineWidth: 74 }).trimEnd();
}

/** A condition of single answers, as it is written in the files of a pack. */
function written(condition: Condition): object {
  if ('all' in condition) {
    const parts = condition.all.map(written);
    const keys = parts.flatMap((part) => Object.keys(part));
    return new Set(keys).size === keys.length ? Object.assign({}, ...parts) : { all: parts };
  }
  if ('question' in condition)
    return { [condition.question]: condition.in.length === 1 ? condition.in[0] : condition.in };
  throw new Error('a lesson is about single answers');
}
