import type { PackData } from '../../engine/pack-data.ts';
import { formsOf } from '../../engine/wording.ts';
import type { Property } from '../../pack/property.ts';
import type { Claim, RuleKind, ShownWords } from './claim.ts';
import { saysAny, shownIn } from './shown.ts';

/** What an entry of each list is. */
export const ENTRY_KINDS = {
  actions: 'action',
  contacts: 'contact',
  notes: 'note',
  since: 'since',
  conflicts: 'conflict',
} as const satisfies Record<RuleKind, string>;

/** The claims that must all hold for the property to apply. */
export function premisesOf(property: Property, pack: PackData): readonly Claim[] {
  return [
    ...(property.given ? [{ kind: 'condition', which: 'given' } as const] : []),
    ...(property.given_possible ? [{ kind: 'condition', which: 'given_possible' } as const] : []),
    ...(property.given_level
      ? [{ kind: 'level-in', ranks: property.given_level.map((id) => rankOf(pack, id)) } as const]
      : []),
    ...rules(pack, 'actions', property.given_actions, 'certain'),
    ...(property.given_marked ?? []).map((mark) => someMarked(pack, mark)),
  ];
}

/** The claims that must all hold where it applies. `same_level_whatever` is apart: it is about two sets of answers. */
export function expectationsOf({ expect }: Property, pack: PackData): readonly Claim[] {
  const last = pack.levels.length - 1;
  const level = (
    id: string | undefined,
    of: 'level' | 'possible',
    range: (rank: number) => [number, number],
  ) => {
    if (id === undefined) return [];
    const [from, to] = range(rankOf(pack, id));
    return [{ kind: 'level', of, from, to } as const];
  };
  const audiences = expect.contact_for ?? [];
  return [
    ...level(expect.level, 'level', (rank) => [rank, rank]),
    ...level(expect.level_at_least, 'level', (rank) => [0, rank]),
    ...level(expect.level_at_most, 'level', (rank) => [rank, last]),
    ...level(expect.possible_level_at_least, 'possible', (rank) => [0, rank]),
    ...(expect.first === undefined
      ? []
      : [{ kind: 'first', at: placeOf(pack, 'actions', expect.first) } as const]),
    ...rules(pack, 'actions', expect.actions, 'certain'),
    ...rules(pack, 'actions', expect.shown, 'listed'),
    ...rules(pack, 'actions', expect.not_actions, 'not-listed'),
    ...(expect.at_most_one
      ? [{ kind: 'at-most-one', at: expect.at_most_one.map((id) => placeOf(pack, 'actions', id)) } as const]
      : []),
    ...rules(pack, 'contacts', expect.contacts, 'listed'),
    ...rules(pack, 'contacts', expect.not_contacts, 'not-listed'),
    ...firstContacts(pack, expect.first_contacts, true),
    ...firstContacts(pack, expect.not_first_contacts, false),
    ...planned(pack, expect.plan_first === undefined ? [] : [expect.plan_first], 'first'),
    ...planned(pack, expect.plan_now, 'now'),
    ...planned(pack, expect.plan_then, 'then'),
    ...inOrder(pack, expect.plan_order ?? []),
    ...planned(pack, expect.not_plan, 'nowhere'),
    ...rung(pack, expect.plan_rings, true),
    ...rung(pack, expect.not_plan_rings, false),
    ...audiences.map((audience): Claim => ({
      kind: 'some-contact',
      at: pack.contacts.flatMap((contact, at) => (contact.for.includes(audience) ? [at] : [])),
    })),
    ...(expect.marked ?? []).map((mark) => someMarked(pack, mark)),
    ...(expect.not_marked ?? []).flatMap((mark) =>
      notShown(pack, { mark }, ({ marks }) => marks.includes(mark)),
    ),
    ...(expect.not_words ?? []).flatMap((words) =>
      notShown(pack, { words }, ({ texts }) => saysAny(texts, words)),
    ),
    ...rules(pack, 'notes', expect.notes, 'certain'),
    ...rules(pack, 'notes', expect.not_notes, 'not-listed'),
    ...rules(pack, 'since', expect.since, 'listed'),
    ...rules(pack, 'since', expect.not_since, 'not-listed'),
    ...rules(pack, 'conflicts', expect.conflicts, 'certain'),
    // A conflict is shown only where it is certain.
    ...rules(pack, 'conflicts', expect.not_conflicts, 'not-listed'),
  ];
}

function someMarked(pack: PackData, mark: string): Claim {
  const any = shownIn(pack).flatMap(({ marks, certain }) =>
    certain && marks.includes(mark) ? [certain] : [],
  );
  return { kind: 'some-marked', mark, any };
}

function notShown(
  pack: PackData,
  because: { readonly mark: string } | { readonly words: string },
  such: (shown: ShownWords) => boolean,
): readonly Claim[] {
  return shownIn(pack)
    .filter(such)
    .map((what) => ({ kind: 'not-shown', what, for: because }));
}

function planned(
  pack: PackData,
  ids: readonly string[] | undefined,
  is: Extract<Claim, { readonly kind: 'planned' }>['is'],
): readonly Claim[] {
  return (ids ?? []).map((id) => ({ kind: 'planned', at: placeOf(pack, 'actions', id), is }));
}

function inOrder(pack: PackData, ids: readonly string[]): readonly Claim[] {
  const places = ids.map((id) => placeOf(pack, 'actions', id));
  return places.flatMap((at, number) =>
    places.slice(number + 1).map((before) => ({ kind: 'in-order', at, before }) as const),
  );
}

/** Which actions say to ring these contacts, in which of their forms. */
function rung(pack: PackData, ids: readonly string[] | undefined, is: boolean): readonly Claim[] {
  return (ids ?? []).map((contact) => {
    const by = pack.actions.flatMap((action, at) => {
      const forms = formsOf(action).flatMap(({ rings = [] }, form) =>
        rings.includes(contact) ? [form] : [],
      );
      return forms.length === 0 ? [] : [{ at, forms }];
    });
    return { kind: 'rings', contact, is, by };
  });
}

function firstContacts(pack: PackData, ids: readonly string[] | undefined, is: boolean): readonly Claim[] {
  return (ids ?? []).map((id) => ({ kind: 'first-contact', at: placeOf(pack, 'contacts', id), is }));
}

function rules(
  pack: PackData,
  of: RuleKind,
  ids: readonly string[] | undefined,
  is: 'certain' | 'listed' | 'not-listed',
): readonly Claim[] {
  return (ids ?? []).map((id) => ({ kind: 'rule', of, at: placeOf(pack, of, id), is }));
}

function rankOf(pack: PackData, id: string): number {
  return known(
    pack.levels.findIndex((level) => level.id === id),
    id,
  );
}

function placeOf(pack: PackData, kind: RuleKind, id: string): number {
  return known(
    pack[kind].findIndex((entry) => entry.id === id),
    id,
  );
}

function known(at: number, id: string): number {
  if (at < 0) throw new Error(`a property names ${id}, which the pack does not have`);
  return at;
}
