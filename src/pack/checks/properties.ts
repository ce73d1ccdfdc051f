import type { PackModel } from './pack-model.ts';
import { nounOf, type PartKind } from './parts.ts';
import { problemAt, type Problem } from '../problem.ts';
import { didYouMean } from './suggest.ts';
import { get, itemsOf, textOf, type Tree } from '../read/tree.ts';

/** What the keys of a property name. */
const PREMISES: Readonly<Record<string, PartKind>> = {
  given_level: 'level',
  given_actions: 'action',
  given_marked: 'mark',
};

/** What the keys of its expectation name. */
const EXPECTED: Readonly<Record<string, PartKind>> = {
  level: 'level',
  level_at_least: 'level',
  level_at_most: 'level',
  possible_level_at_least: 'level',
  actions: 'action',
  shown: 'action',
  not_actions: 'action',
  first: 'action',
  at_most_one: 'action',
  contacts: 'contact',
  not_contacts: 'contact',
  first_contacts: 'contact',
  not_first_contacts: 'contact',
  plan_first: 'action',
  plan_now: 'action',
  plan_then: 'action',
  plan_order: 'action',
  not_plan: 'action',
  plan_rings: 'contact',
  not_plan_rings: 'contact',
  notes: 'note',
  not_notes: 'note',
  marked: 'mark',
  not_marked: 'mark',
  since: 'since',
  not_since: 'since',
  conflicts: 'conflict',
  not_conflicts: 'conflict',
  same_level_whatever: 'question',
};

/** What a property names besides its conditions and statements: all of it must be in the pack. */
export function* checkProperties(model: PackModel): Iterable<Problem> {
  const idsOf = (kind: PartKind): Set<string> =>
    new Set(model.parts.flatMap((part) => (part.kind === kind && part.id !== undefined ? [part.id] : [])));
  const ids = new Map(Object.values({ ...PREMISES, ...EXPECTED }).map((kind) => [kind, idsOf(kind)]));

  function* checkNames(map: Tree | undefined, keys: Readonly<Record<string, PartKind>>): Iterable<Problem> {
    for (const [key, kind] of Object.entries(keys)) {
      if (!model.known.has(kind)) continue;
      const value = get(map, key);
      for (const item of value?.kind === 'list' ? itemsOf(value) : [value]) {
        const name = textOf(item);
        const known = ids.get(kind) ?? new Set();
        if (item === undefined || name === undefined || known.has(name)) continue;
        yield problemAt(
          item.at,
          'unknown-id',
          `there is no ${nounOf(kind)} \`${name}\``,
          didYouMean(name, known),
        );
      }
    }
  }

  for (const { kind, tree } of model.parts) {
    if (kind !== 'property') continue;
    yield* checkNames(tree, PREMISES);
    yield* checkNames(get(tree, 'expect'), EXPECTED);
  }
}
