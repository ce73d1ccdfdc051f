import type {
  Applies,
  AssessedAction,
  AssessedContact,
  AssessedNote,
  AssessedReason,
  AssessedSince,
  Because,
} from './assessment.ts';
import { NO, YES } from './kleene.ts';
import type { Action, Contact, Grounds, Note, Reason, Since } from './pack-data.ts';
import type { State } from './state.ts';
import { shown, type Worded } from './wording.ts';

/**
 * A rule with the node of its condition, and the entries `T` that results list for it. Its forms are the rule itself and
 * the same rule in other words.
 */
export class Rule<E, T extends Listed> implements Worded<Rule<E, T>> {
  readonly entry: E;
  readonly at: number;
  readonly forms: readonly Rule<E, T>[];
  readonly conditions: readonly number[];
  private readonly make: MakeEntry<E, T>;
  /** Made when first asked for, and copied. */
  private yes: T | undefined = undefined;
  private possible: T | undefined = undefined;

  constructor(entry: E, at: number, make: MakeEntry<E, T>, worded?: Worded<E>) {
    this.entry = entry;
    this.at = at;
    this.make = make;
    this.forms = [this, ...(worded?.forms.slice(1).map((form) => new Rule(form, at, make)) ?? [])];
    this.conditions = worded?.conditions ?? [];
  }

  /** The entry for a rule that holds or may hold, with the answers that decided it: whoever gets it may change it. */
  listed(value: number, because: readonly Because[]): T {
    const applies = value === YES ? 'yes' : 'possible';
    const kept = (this[applies] ??= this.make(this.entry, applies, NOTHING));
    // Entries of many shapes pass here: to spread them takes a third longer.
    const entry = Object.assign({} as { because: readonly Because[] }, kept);
    entry.because = because;
    return entry;
  }
}

const NOTHING: readonly Because[] = Object.freeze([]);

type MakeEntry<E, T> = (entry: E, applies: Applies, because: readonly Because[]) => T;

/** The rules that hold or may hold, in the order of the pack, each with the answers that decided it. */
export function list<E, T extends Listed>(
  rules: readonly Rule<E, T>[],
  { values }: State,
  because: (at: number) => readonly Because[],
): T[] {
  const found: T[] = [];
  for (const rule of rules) {
    const value = values[rule.at]!;
    if (value !== NO) found.push(shown(rule, values).listed(value, because(rule.at)));
  }
  return found;
}

interface Listed {
  readonly because: readonly Because[];
}

export const reasonOf =
  (level: string): MakeEntry<Reason, AssessedReason> =>
  (reason, applies, because) => ({
    level,
    text: reason.says,
    applies,
    because,
    ...grounds(reason),
  });

export const actionEntry: MakeEntry<Action, AssessedAction> = (action, applies, because) => ({
  id: action.id,
  kind: action.kind,
  applies,
  ...(applies === 'possible' && action.while_unknown !== undefined
    ? { text: action.while_unknown, ...lineOf(action.short_while_unknown) }
    : { text: action.text, ...lineOf(action.short) }),
  ...optional(action, 'rings'),
  ...optional(action, 'within'),
  ...optional(action, 'detail'),
  ...optional(action, 'why'),
  because,
  ...grounds(action),
});

export const contactEntry =
  (first: boolean): MakeEntry<Contact, AssessedContact> =>
  (contact, _applies, because) => ({
    id: contact.id,
    name: contact.name,
    first,
    for: contact.for,
    ...optional(contact, 'phone'),
    ...optional(contact, 'text'),
    ...optional(contact, 'web'),
    ...optional(contact, 'email'),
    ...optional(contact, 'languages'),
    source: contact.source,
    checked: contact.checked,
    in_guide: contact.in_guide,
    ...optional(contact, 'caution'),
    ...optional(contact, 'local'),
    because,
    cites: contact.cites,
  });

export const noteEntry: MakeEntry<Note, AssessedNote> = (note, applies, because) => ({
  id: note.id,
  kind: note.kind,
  applies,
  title: note.title,
  text: note.text,
  because,
  cites: note.cites,
  ...optional(note, 'source'),
});

export const sinceEntry: MakeEntry<Since, AssessedSince> = (entry, _applies, because) => ({
  id: entry.id,
  since: entry.since,
  title: entry.title,
  text: entry.text,
  because,
  source: entry.source,
  touches: entry.touches,
  looked_at: entry.looked_at,
});

function lineOf(short: string | undefined): { readonly short?: string } {
  return short === undefined ? {} : { short };
}

function grounds({ cites, basis, source, rationale }: Grounds): Grounds {
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
