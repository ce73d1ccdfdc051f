import type { Circuit } from './circuit.ts';
import { YES } from './kleene.ts';
import type {
  Action,
  ActionWording,
  Condition,
  Level,
  LevelWording,
  Urgent,
  UrgentWording,
} from './pack-data.ts';

/** The ways in which something can be worded: its own first, then each further one with the node of its condition. */
export interface Worded<T> {
  readonly forms: readonly T[];
  readonly conditions: readonly number[];
}

/** Makes ready the words of an entry: its own, and its wordings as `form` completes them. */
export function wordedOf<T, W extends { readonly when: Condition }>(
  circuit: Circuit,
  own: T,
  wording: readonly W[] | undefined,
  form: (wording: W) => T,
): Worded<T> {
  if (!wording) return { forms: [own], conditions: NONE };
  return {
    forms: [own, ...wording.map(form)],
    conditions: wording.map(({ when }) => circuit.add(when)),
  };
}

const NONE: readonly number[] = [];

/** Which form is shown, by its place: the first whose condition is yes for certain, else the entry's own, 0. */
export function shownIn(conditions: readonly number[], values: Uint8Array): number {
  for (let i = 0; i < conditions.length; i++) if (values[conditions[i]!] === YES) return i + 1;
  return 0;
}

/** The form that is shown. */
export function shown<T>({ forms, conditions }: Worded<T>, values: Uint8Array): T {
  return forms[shownIn(conditions, values)]!;
}

/** What a result says of its level before anything else. */
export interface Headline {
  readonly title: string;
  readonly says: string;
  /** The action that it names. */
  readonly act?: string;
}

/** The headline of a level, in its own words or in those of a wording. */
export function headlineOf(level: Level, { title, says, act = level.act }: Level | LevelWording): Headline {
  return { title, says, ...(act === undefined ? {} : { act }) };
}

/** An urgent message as it is shown. */
export type UrgentWords = Omit<Urgent, 'wording'>;

/** An urgent message in its own words, or in those of a wording. */
export function urgentIn(own: Urgent, words: Urgent | UrgentWording): UrgentWords {
  const { title = own.title, do: steps, tell, do_not_wait_for } = words;
  return { title, do: steps, tell, do_not_wait_for };
}

/** The forms of an action, its own first. */
export function formsOf(action: Action): readonly Action[] {
  return [action, ...(action.wording ?? []).map((words) => wordedAction(action, words))];
}

/** An action in the words of a wording. */
export function wordedAction(action: Action, { when: _when, ...words }: ActionWording): Action {
  const { wording: _wording, detail: _detail, short: _short, ...kept } = action;
  if (words.basis === undefined) return { ...kept, ...words };
  const { source: _source, rationale: _rationale, ...rest } = kept;
  return { ...rest, ...words };
}
