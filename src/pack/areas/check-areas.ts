import { checkIds } from '../checks/ids.ts';
import type { PackModel } from '../checks/pack-model.ts';
import type { Part } from '../checks/parts.ts';
import { looksOfName } from '../checks/look-alike.ts';
import { didYouMean } from '../checks/suggest.ts';
import { problemAt, type Problem } from '../problem.ts';
import { get, itemsOf, textOf, type Tree } from '../read/tree.ts';
import { wrongNumber } from './uk-number.ts';

/** As many principal councils as Wales has. */
export const AREAS_IN_WALES = 22;

/** The services of an area that have a number. */
export const AREA_SERVICES = ['social_services', 'out_of_hours'] as const;

/** What a schema cannot say about the list of areas. */
export function* checkAreas(tree: Tree): Iterable<Problem> {
  const model = modelOfAreas(tree);
  yield* checkIds(model);
  yield* checkNames(model.parts);
  const ids = new Set(model.parts.flatMap(({ id }) => (id === undefined ? [] : [id])));
  for (const area of model.parts) yield* checkNumbers(area, ids);
  const count = model.parts.length;
  if (count === AREAS_IN_WALES) return;
  const message = `Wales has ${AREAS_IN_WALES} local authorities, and here are ${count}`;
  yield problemAt(tree.at, 'schema', message);
}

/** The areas as the checks look at them. Nothing else is known: no rule stands in this file. */
export function modelOfAreas(tree: Tree | undefined): PackModel {
  const parts = itemsOf(tree).map((area): Part => {
    const id = get(area, 'id');
    const name = textOf(id);
    return { kind: 'area', ...(name === undefined ? {} : { id: name }), at: id?.at ?? area.at, tree: area };
  });
  const none = new Map<string, never>();
  return {
    parts,
    questions: none,
    facts: none,
    statements: none,
    known: new Set(['area']),
    namesKnown: false,
    statementsKnown: false,
    usesKnown: false,
  };
}

/** Councils with the same name, in either language. */
function* checkNames(areas: readonly Part[]): Iterable<Problem> {
  for (const language of ['en', 'cy']) {
    const taken = new Map<string, string>();
    for (const { tree } of areas) {
      const name = get(get(tree, 'name'), language);
      const text = textOf(name);
      if (name === undefined || text === undefined) continue;
      const looks = looksOfName(text);
      const other = taken.get(looks);
      if (other !== undefined) yield problemAt(name.at, 'duplicate-entry', `${other} is there already`);
      taken.set(looks, text);
    }
  }
}

function* checkNumbers({ tree }: Part, ids: ReadonlySet<string>): Iterable<Problem> {
  for (const key of AREA_SERVICES) {
    const service = get(tree, key);
    const phone = get(service, 'phone');
    const wrong = wrongNumber(textOf(phone) ?? '0');
    if (phone && textOf(phone) !== undefined && wrong !== undefined) {
      yield problemAt(phone.at, 'wrong-value', wrong, 'Look at the page that is the source again.');
    }
    const page = get(service, 'page_of');
    const owner = textOf(page);
    if (page && owner !== undefined && !ids.has(owner)) {
      yield problemAt(page.at, 'unknown-id', `there is no area \`${owner}\``, didYouMean(owner, ids));
    }
  }
}
