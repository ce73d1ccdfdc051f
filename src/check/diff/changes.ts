import type { Condition, PackData } from '../../engine/index.ts';
import type { Property } from '../../pack/property.ts';
import { conditionEdits, type ConditionEdit } from './condition-edits.ts';
import { entriesOf, type Entry, type EntryKind, type FieldValue } from './entries.ts';
import { formKey } from './normal-form.ts';
import { movesBetween } from './order.ts';

export type FieldChange =
  | { readonly field: string; readonly kind: 'value'; readonly old: FieldValue; readonly new: FieldValue }
  | {
      readonly field: string;
      readonly kind: 'list';
      readonly added: readonly string[];
      readonly removed: readonly string[];
      /** What stayed stands in another order. */
      readonly reordered: boolean;
    }
  | {
      readonly field: string;
      readonly kind: 'condition';
      /** Absent: always so. */
      readonly old: Condition | undefined;
      readonly new: Condition | undefined;
      /** What changed within it, where that is simple to say. */
      readonly edits: readonly ConditionEdit[];
    };

/** Something that stands in one pack and not in the other, or that says something else. */
export type Change =
  | { readonly kind: 'added' | 'removed'; readonly entry: Entry }
  | {
      readonly kind: 'changed';
      /** As it stands in the new pack. */
      readonly entry: Entry;
      readonly fields: readonly FieldChange[];
    }
  | {
      /** It stands elsewhere among its like, where order counts. Null: it is the first. */
      readonly kind: 'moved';
      readonly entry: Entry;
      readonly wasAfter: string | null;
      readonly isAfter: string | null;
    };

/** A pack as text, with what is proved about it. */
export interface Version {
  readonly data: PackData;
  readonly properties: readonly Property[];
}

/** Where order says what comes first: what is asked, how urgent it is, what is done, whom to contact. */
const ORDERED: ReadonlySet<EntryKind> = new Set([
  'stage',
  'question',
  'option',
  'level',
  'group',
  'action',
  'contact',
  'wording',
]);

/**
 * Every difference between two packs in what they say, in the order of the new pack, what is gone at the end of its sort.
 * Conditions are compared by what they mean, not by how they are written. Nothing is taken for renamed: another id is
 * another thing.
 */
export function changesBetween(old: Version, fresh: Version): readonly Change[] {
  const [were, are] = [old, fresh].map(({ data, properties }) => entriesOf(data, properties)) as [
    readonly Entry[],
    readonly Entry[],
  ];
  const families = [...new Set([...are, ...were].map(familyOf))];
  return families.flatMap((family) =>
    changesWithin(
      were.filter((entry) => familyOf(entry) === family),
      are.filter((entry) => familyOf(entry) === family),
    ),
  );
}

/** Entries that could take each other's place: of the same sort, and of the same question or level. */
function familyOf({ part, of }: Entry): string {
  return `${part} ${of ?? ''}`;
}

function changesWithin(were: readonly Entry[], are: readonly Entry[]): readonly Change[] {
  const pairs = paired(were, are);
  const matched = new Set(pairs.values());
  const moves = new Map(
    are.some(({ part }) => ORDERED.has(part))
      ? movesBetween(
          were.map(({ id }) => id),
          are.map(({ id }) => id),
        ).map((move) => [move.id, move])
      : [],
  );
  return [
    ...are.flatMap((entry): readonly Change[] => {
      const before = pairs.get(entry);
      if (!before) return [{ kind: 'added', entry }];
      const fields = fieldChanges(before, entry);
      const move = moves.get(entry.id);
      return [
        ...(fields.length > 0 ? [{ kind: 'changed', entry, fields } as const] : []),
        ...(move ? [{ kind: 'moved', entry, wasAfter: move.wasAfter, isAfter: move.isAfter } as const] : []),
      ];
    }),
    ...were.filter((entry) => !matched.has(entry)).map((entry): Change => ({ kind: 'removed', entry })),
  ];
}

/** What goes by its words, and where these changed by its condition. */
const NAMELESS: ReadonlySet<EntryKind> = new Set(['reason', 'wording']);

/** Each new entry with the old one that it stands for: the one with its id, or, for what has none, with its condition. */
function paired(were: readonly Entry[], are: readonly Entry[]): ReadonlyMap<Entry, Entry> {
  const pairs = new Map<Entry, Entry>();
  const left = new Set(were);
  const pairUp = (fits: (before: Entry, entry: Entry) => boolean) => {
    for (const entry of are) {
      const before = pairs.has(entry) ? undefined : [...left].find((one) => fits(one, entry));
      if (!before) continue;
      pairs.set(entry, before);
      left.delete(before);
    }
  };
  // There is one pack on either side, whatever it is called.
  pairUp((before, entry) => before.id === entry.id || entry.part === 'pack');
  pairUp(
    (before, entry) =>
      NAMELESS.has(entry.part) && formKey(before.conditions['when']) === formKey(entry.conditions['when']),
  );
  return pairs;
}

function fieldChanges(old: Entry, fresh: Entry): readonly FieldChange[] {
  const fields = keysOf(old.fields, fresh.fields).flatMap((field) =>
    valueChange(field, old.fields[field] ?? null, fresh.fields[field] ?? null),
  );
  const conditions = keysOf(old.conditions, fresh.conditions).flatMap((field): readonly FieldChange[] => {
    const [was, is] = [old.conditions[field], fresh.conditions[field]];
    if (formKey(was) === formKey(is)) return [];
    return [{ field, kind: 'condition', old: was, new: is, edits: conditionEdits(was, is) }];
  });
  return [...conditions, ...fields];
}

function keysOf(...records: readonly object[]): readonly string[] {
  return [...new Set(records.flatMap((record) => Object.keys(record)))];
}

function valueChange(field: string, old: FieldValue, fresh: FieldValue): readonly FieldChange[] {
  if (!Array.isArray(old) && !Array.isArray(fresh)) {
    return old === fresh ? [] : [{ field, kind: 'value', old, new: fresh }];
  }
  const [was, is] = [listOf(old), listOf(fresh)];
  if (JSON.stringify(was) === JSON.stringify(is)) return [];
  const added = is.filter((text) => !was.includes(text));
  const removed = was.filter((text) => !is.includes(text));
  const reordered = movesBetween(was, is).length > 0;
  return [{ field, kind: 'list', added, removed, reordered }];
}

function listOf(value: FieldValue): readonly string[] {
  if (value === null || value === undefined) return [];
  return typeof value === 'object' ? value : [String(value)];
}
