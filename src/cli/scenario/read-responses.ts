import { readAnswers, type Pack } from '../../engine/index.ts';
import { keysTwice } from '../../engine/keys-twice.ts';
import type { Scenario } from '../../pack/scenario.ts';
import { visible } from '../../document/visible.ts';
import { mistakeId, type Response } from '../../train/index.ts';
import { suggestion } from '../../pack/checks/suggest.ts';
import { idsOf } from './open.ts';

export interface ReadResponses {
  readonly responses: readonly { readonly scenario: Scenario; readonly response: Response }[];
  /** One line each: `file:line: message`. */
  readonly problems: readonly string[];
}

const KEYS = ['scenario', 'level', 'actions', 'mistakes', 'not_actions', 'sure', 'answers', 'who'];
const LONGEST_NAME = 100;
const MOST_CHOICES = 100;

/**
 * Reads responses, one JSON object a line. A line with a mistake is left out and named with all that is wrong with it; the
 * others go on. Empty lines are skipped.
 *
 * @param name the file as people see it.
 */
export function readResponses(
  pack: Pack,
  scenarios: readonly Scenario[],
  name: string,
  text: string,
): ReadResponses {
  const responses: ReadResponses['responses'][number][] = [];
  const problems: string[] = [];
  // Old programs end their lines in a carriage return alone.
  for (const [at, line] of text.split(text.includes('\n') ? /\r?\n/ : /\r/).entries()) {
    if (/^[ \t\r]*$/.test(line)) continue;
    const read = readLine(pack, scenarios, line);
    if (!Array.isArray(read)) responses.push(read);
    else for (const message of read) problems.push(`${visible(name)}:${at + 1}: ${visible(message)}`);
  }
  return { responses, problems };
}

function readLine(
  pack: Pack,
  scenarios: readonly Scenario[],
  line: string,
): ReadResponses['responses'][number] | string[] {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    return [`this line is not JSON (${(error as Error).message})`];
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return ['this line is not a response: { "scenario": ..., "level": ..., "actions": [...], ... }'];
  }
  if (keysTwice(line).size > 0) return ['a key stands twice in this line'];
  const given = value as Record<string, unknown>;
  const scenario = scenarios.find(({ id }) => id === given['scenario']);
  const problems = [...problemsOf(pack, scenarios, scenario, given)];
  if (!scenario || problems.length > 0) return problems;
  const answers = 'answers' in given ? { answers: readAnswers(pack, given['answers']).answers } : {};
  return { scenario, response: { ...(given as unknown as Response), ...answers } };
}

function* problemsOf(
  pack: Pack,
  scenarios: readonly Scenario[],
  scenario: Scenario | undefined,
  given: Record<string, unknown>,
): Iterable<string> {
  for (const key of Object.keys(given)) {
    if (!KEYS.includes(key)) yield `there is no key ${quoted(key)}.${suggestion(key, KEYS)}`;
  }
  if (!scenario) yield notOne('scenario', given['scenario'], idsOf(scenarios));
  const levels = idsOf(pack.data.levels);
  if (!isOneOf(given['level'], levels)) yield notOne('level', given['level'], levels);
  const choices = [...idsOf(pack.data.actions), ...(scenario?.mistakes ?? []).map((_, at) => mistakeId(at))];
  yield* choiceProblems('actions', given['actions'], choices, scenario);
  // Sheets from before mistakes were asked for have `not_actions` in their place.
  if ('mistakes' in given && 'not_actions' in given)
    yield 'a line has "mistakes" or, on older sheets, "not_actions": not both';
  const third = 'not_actions' in given ? 'not_actions' : 'mistakes';
  yield* choiceProblems(third, given[third], choices, scenario);
  if (![1, 2, 3, 4, 5].includes(given['sure'] as number)) yield '"sure" must be a whole number from 1 to 5';
  if ('who' in given && !(typeof given['who'] === 'string' && given['who'].length <= LONGEST_NAME)) {
    yield `"who" must be text of at most ${LONGEST_NAME} characters`;
  }
  if ('answers' in given) {
    for (const { message } of readAnswers(pack, given['answers']).problems) yield message;
  }
}

function* choiceProblems(
  key: string,
  value: unknown,
  known: readonly string[],
  scenario: Scenario | undefined,
): Iterable<string> {
  if (!Array.isArray(value) || value.length > MOST_CHOICES) {
    yield `"${key}" must be a list of ids: ["call_999"], or [] for none`;
    return;
  }
  if (new Set(value).size < value.length) yield `"${key}" names the same thing twice`;
  for (const id of value) {
    // The mistakes are those of the scenario; without one, nothing can be said about them.
    if (!scenario && typeof id === 'string' && id.startsWith('mistake.')) continue;
    if (!isOneOf(id, known)) yield notOne('action', id, known);
  }
}

function notOne(kind: string, value: unknown, known: readonly string[]): string {
  if (value === undefined) return `"${kind}" is missing`;
  if (typeof value !== 'string') return `"${kind}" must be text`;
  return `there is no ${kind} ${quoted(value)}.${suggestion(value, known)}`;
}

function isOneOf(value: unknown, known: readonly string[]): boolean {
  return typeof value === 'string' && known.includes(value);
}

function quoted(text: string): string {
  return JSON.stringify(text.length > 80 ? `${text.slice(0, 80)}…` : text);
}
