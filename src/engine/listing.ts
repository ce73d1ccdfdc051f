import type {
  Applies,
  AssessedAction,
  AssessedContact,
  AssessedNote,
  AssessedReason,
  Because,
} from './assessment.ts';
import type { Explainer } from './explain.ts';
import { NO, YES } from './kleene.ts';
import type { Action, Contact, Grounds, Note, Reason } from './pack-data.ts';
import type { State } from './state.ts';

/** A rule as results list it. */
export class Listing<T extends Listed> {
  /** The node of its condition. */
  readonly at: number;
  private readonly make: (applies: Applies) => T;
  private yes: Form<T> | undefined;
  private possible: Form<T> | undefined;

  /** @param make the entry for a rule that holds or may hold, without what decided it. */
  constructor(at: number, make: (applies: Applies) => T) {
    this.at = at;
    this.make = make;
    this.yes = undefined;
    this.possible = undefined;
  }

  entry(value: number, because: readonly Because[]): T {
    const form =
      value === YES
        ? (this.yes ??= formOf(this.make('yes')))
        : (this.possible ??= formOf(this.make('possible')));
    return form.copy(form.entry, because);
  }
}

/** An entry to copy, and how. */
interface Form<T> {
  readonly entry: T;
  readonly copy: Copy;
}

/** The rules that hold or may hold, in the order of the pack, each with the answers that decided it. */
export function list<T extends Listed>(
  listings: readonly Listing<T>[],
  { values }: State,
  explainer: Explainer,
): readonly T[] {
  const found: T[] = [];
  for (const listing of listings) {
    const value = values[listing.at]!;
    if (value !== NO) found.push(listing.entry(value, explainer.because(listing.at)));
  }
  return found;
}

interface Listed {
  readonly because: readonly Because[];
}

type Copy = <T extends Listed>(entry: T, because: readonly Because[]) => T;

/**
 * Copies of an entry with what decided it. They are all the same: but V8 is fast at one place in the code only as long as few
 * shapes of object come by there, and entries have many shapes, since what they do not have is left out.
 */
const COPIES: readonly Copy[] = [
  (entry, because) => ({ ...entry, because }),
  (entry, because) => ({ ...entry, because }),
  (entry, because) => ({ ...entry, because }),
  (entry, because) => ({ ...entry, because }),
  (entry, because) => ({ ...entry, because }),
  (entry, because) => ({ ...entry, because }),
  (entry, because) => ({ ...entry, because }),
  (entry, because) => ({ ...entry, because }),
];

/** The shapes met so far: each has its place among the copies. */
const shapes = new Map<string, number>();

function formOf<T extends Listed>(entry: T): Form<T> {
  const shape = Object.keys(entry).join();
  const place = shapes.get(shape) ?? shapes.size;
  shapes.set(shape, place);
  return { entry, copy: COPIES[place % COPIES.length]! };
}

const NOTHING: readonly Because[] = [];

export const reasonEntry = (level: string, reason: Reason, applies: Applies): AssessedReason => ({
  level,
  text: reason.says,
  applies,
  because: NOTHING,
  ...grounds(reason),
});

export const actionEntry = (action: Action, applies: Applies): AssessedAction => ({
  id: action.id,
  kind: action.kind,
  applies,
  text: action.text,
  ...optional(action, 'detail'),
  because: NOTHING,
  ...grounds(action),
});

export const contactEntry = (contact: Contact): AssessedContact => ({
  id: contact.id,
  name: contact.name,
  for: contact.for,
  ...optional(contact, 'phone'),
  ...optional(contact, 'text'),
  ...optional(contact, 'web'),
  ...optional(contact, 'email'),
  languages: contact.languages,
  source: contact.source,
  checked: contact.checked,
  in_guide: contact.in_guide,
  ...optional(contact, 'caution'),
  ...optional(contact, 'local'),
  because: NOTHING,
  cites: contact.cites,
});

export const noteEntry = (note: Note, applies: Applies): AssessedNote => ({
  id: note.id,
  kind: note.kind,
  applies,
  title: note.title,
  text: note.text,
  because: NOTHING,
  cites: note.cites,
  ...optional(note, 'source'),
});

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
