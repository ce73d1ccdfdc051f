import { stateOf, validAnswers } from './answers.ts';
import { ASSESSMENT_SCHEMA, type Applies, type Assessment } from './assessment.ts';
import { because } from './explain.ts';
import { findOut } from './find-out.ts';
import { NO, YES, type Kleene } from './kleene.ts';
import type { Pack, Rule } from './pack.ts';
import type { Grounds } from './pack-data.ts';
import type { State } from './state.ts';
import { weigh } from './weigh.ts';

/**
 * Assesses a set of answers: the level, what may still raise it, and every action, contact and note with the answers
 * that brought it. Pure: the same pack and answers give the same result, byte for byte once written as JSON.
 *
 * @param answers question to value; missing, `null` and `"unknown"` are all "not known".
 * @throws InvalidAnswers naming every key and value that the pack does not have.
 */
export function assess(pack: Pack, answers: Readonly<Record<string, unknown>>): Assessment {
  const read = validAnswers(pack, answers);
  const state = stateOf(pack, read);
  const weighed = weigh(pack, state);
  const why = (rule: Rule<unknown>) => because(pack, rule.test, state);
  const { data } = pack;

  return {
    schema: ASSESSMENT_SCHEMA,
    pack: {
      id: data.id,
      version: data.version,
      digest: data.digest,
      standing: data.standing,
      review: data.review.says,
    },
    answers: read,
    ...leftOut(pack, state),
    level: pack.levels[weighed.rank]!.id,
    possibleLevel: pack.levels[weighed.possibleRank]!.id,
    provisional: weighed.possibleRank < weighed.rank,
    reasons: pack.levels.flatMap((level) =>
      standing(level.reasons, state).map(({ rule, applies }) => ({
        level: level.id,
        text: rule.entry.says,
        applies,
        because: why(rule),
        ...grounds(rule.entry),
      })),
    ),
    findOut: findOut(pack, state, weighed),
    conflicts: pack.conflicts
      .filter(({ test }) => test.value(state) === YES)
      .map((rule) => ({
        id: rule.entry.id,
        text: rule.entry.text,
        questions: why(rule).map(({ question }) => question),
      })),
    actions: standing(pack.actions, state).map(({ rule, applies }) => ({
      id: rule.entry.id,
      kind: rule.entry.kind,
      applies,
      text: rule.entry.text,
      ...optional(rule.entry, 'detail'),
      because: why(rule),
      ...grounds(rule.entry),
    })),
    contacts: standing(pack.contacts, state).map(({ rule }) => ({
      id: rule.entry.id,
      name: rule.entry.name,
      for: rule.entry.for,
      ...optional(rule.entry, 'phone'),
      ...optional(rule.entry, 'text'),
      ...optional(rule.entry, 'web'),
      ...optional(rule.entry, 'email'),
      languages: rule.entry.languages,
      source: rule.entry.source,
      checked: rule.entry.checked,
      in_guide: rule.entry.in_guide,
      ...optional(rule.entry, 'caution'),
      because: why(rule),
      cites: rule.entry.cites,
    })),
    notes: standing(pack.notes, state).map(({ rule, applies }) => ({
      id: rule.entry.id,
      kind: rule.entry.kind,
      applies,
      title: rule.entry.title,
      text: rule.entry.text,
      because: why(rule),
      cites: rule.entry.cites,
      ...optional(rule.entry, 'source'),
    })),
  };
}

function leftOut(pack: Pack, state: State): { unanswered: readonly string[]; ignored: readonly string[] } {
  const unanswered: string[] = [];
  const ignored: string[] = [];
  for (const { index, question } of pack.questions) {
    const off = state.path[index] === NO;
    if (state.chosen[index] === 0) {
      if (!off) unanswered.push(question.id);
    } else if (off) ignored.push(question.id);
  }
  return { unanswered, ignored };
}

/** The rules that hold or may hold, in the order of the pack. */
function standing<T>(rules: readonly Rule<T>[], state: State): { rule: Rule<T>; applies: Applies }[] {
  return rules
    .map((rule) => ({ rule, value: rule.test.value(state) }))
    .filter(({ value }) => value !== NO)
    .map(({ rule, value }) => ({ rule, applies: applies(value) }));
}

function applies(value: Kleene): Applies {
  return value === YES ? 'yes' : 'possible';
}

function grounds({ cites, basis, source, rationale }: Grounds) {
  return {
    cites,
    basis,
    ...(source === undefined ? {} : { source }),
    ...(rationale === undefined ? {} : { rationale }),
  };
}

function optional<T, K extends keyof T>(entry: T, key: K): { readonly [P in K]?: NonNullable<T[P]> } {
  const value = entry[key];
  return (value === undefined ? {} : { [key]: value }) as { readonly [P in K]?: NonNullable<T[P]> };
}
