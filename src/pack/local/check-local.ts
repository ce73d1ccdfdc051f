import type { PackData } from '../../engine/pack-data.ts';
import { checkConditions } from '../checks/conditions.ts';
import { checkIds } from '../checks/ids.ts';
import type { PackModel } from '../checks/pack-model.ts';
import type { Part, PartKind } from '../checks/parts.ts';
import { problemAt, type Problem } from '../problem.ts';
import { entryOf, get, itemsOf, textOf, type Tree } from '../read/tree.ts';
import { checkImitations } from './imitations.ts';
import { checkNumbers } from './numbers.ts';
import { contactFor, SERVICES, waysGiven, WAYS, type ServicePlace } from './settings.ts';

/**
 * What a schema cannot say about local settings: conditions and ids, against the pack that they add to; that every detail
 * has its source; and that nothing of the pack would be replaced, or could be taken for something else.
 */
export function* checkLocal(tree: Tree, pack: PackData): Iterable<Problem> {
  for (const place of SERVICES) yield* checkService(tree, place, pack);
  const model = modelOf(tree, pack);
  yield* checkIds(model);
  for (const problem of checkConditions(model)) yield withPackHint(problem);
  yield* checkNew(model, 'contact', pack.contacts, idsOfServices(pack));
  yield* checkNew(model, 'action', pack.actions, new Map());
  yield* checkNumbers(tree, pack);
  yield* checkImitations(tree, pack);
}

/** A name that is not there may be one of other rules. */
function withPackHint(problem: Problem): Problem {
  if (problem.code !== 'unknown-id') return problem;
  const hint = 'Where this is for other rules, name them beside `when`: `pack: ID`.';
  return { ...problem, hint: problem.hint === undefined ? hint : `${problem.hint} ${hint}` };
}

function* checkService(tree: Tree, place: ServicePlace, pack: PackData): Iterable<Problem> {
  const service = entryOf(tree, place.key);
  if (service === undefined || !isSet(service.value)) return;
  for (const key of ['source', 'checked']) {
    if (isGiven(get(service.value, key))) continue;
    const hint = key === 'source' ? 'Say where you found the details.' : 'Say when, such as 2026-02-28.';
    yield problemAt(service.at, 'missing-key', `\`${key}\` is missing from \`${place.key}\``, hint);
  }
  if (place.ofAuthority && !isGiven(get(tree, 'authority'))) {
    const message = `these details are right for one authority, and \`authority\` does not say which`;
    yield problemAt(service.at, 'missing-key', message, 'Name it in the line authority.');
  }
  const contact = contactFor(place, pack);
  for (const way of contact ? waysGiven(contact) : []) {
    const given = entryOf(service.value, way);
    if (given === undefined || !isGiven(given.value)) continue;
    const message = `the rules give \`${way}\` for the contact \`${contact!.id}\` already, and local settings never replace it`;
    yield problemAt(given.at, 'duplicate-entry', message, 'Leave it out, or add a contact of your own.');
  }
}

/** Whether there is anything to show of a service. */
export function isSet(service: Tree): boolean {
  return ['role', ...WAYS].some((key) => isGiven(get(service, key)));
}

function isGiven(tree: Tree | undefined): boolean {
  return tree !== undefined && !(tree.kind === 'scalar' && tree.value === null);
}

/** The contacts that services are or would be, each with the place of its service. */
function idsOfServices(pack: PackData): ReadonlyMap<string, string> {
  return new Map(SERVICES.map((place) => [contactFor(place, pack)?.id ?? place.key, place.key]));
}

/** Ids that the pack has already, or that belong to a place of this file. */
function* checkNew(
  { parts }: PackModel,
  kind: 'contact' | 'action',
  taken: readonly { readonly id: string }[],
  places: ReadonlyMap<string, string>,
): Iterable<Problem> {
  const inPack = new Set(taken.map(({ id }) => id));
  for (const { id, kind: is, at } of parts) {
    if (is !== kind || id === undefined) continue;
    const place = places.get(id);
    if (place !== undefined) {
      const message = `\`${id}\` has a place of its own in this file`;
      yield problemAt(at, 'duplicate-id', message, `Write it under ${place}.`);
    } else if (inPack.has(id)) {
      const message = `the rules have ${kind === 'action' ? 'an action' : 'a contact'} \`${id}\` already, and local settings never replace it`;
      yield problemAt(at, 'duplicate-id', message, `Choose another id, such as local_${id}.`);
    }
  }
}

/** The entries of the file, beside the names that its conditions may use. */
function modelOf(tree: Tree, pack: PackData): PackModel {
  // What the pack defines stands in no line of this file; only its names and values count.
  const ofPack = (kind: PartKind, id: string): Part => ({ kind, id, at: tree.at, tree });
  const names = new Set<PartKind>(['question', 'fact']);
  return {
    parts: [...partsIn('contact', get(tree, 'contacts')), ...partsIn('action', get(tree, 'actions'))],
    questions: new Map(
      pack.questions.map(({ id, options }) => [
        id,
        { part: ofPack('question', id), values: options.map((option) => option.id) },
      ]),
    ),
    facts: new Map(pack.facts.map(({ id }) => [id, ofPack('fact', id)])),
    statements: new Map(),
    known: names,
    namesKnown: true,
    statementsKnown: false,
    usesKnown: false,
  };
}

function partsIn(kind: PartKind, list: Tree | undefined): readonly Part[] {
  return itemsOf(list).map((tree) => {
    const id = get(tree, 'id');
    const name = textOf(id);
    return { kind, ...(name === undefined ? {} : { id: name }), at: id?.at ?? tree.at, tree };
  });
}
