import type { PackData } from '../../../engine/pack-data.ts';
import type { PackModel } from '../../../pack/checks/pack-model.ts';
import { entryOf, itemsOf, textOf } from '../../../pack/read/tree.ts';
import type { Position } from '../../../pack/read/source-file.ts';
import type { Check } from '../check.ts';

/**
 * Statements of the guide whose `carried_by` does not name exactly what cites them: the second entry of a double entry, so
 * that no citation is lost unnoticed. A statement without `carried_by` is not compared.
 */
export const carriedBy: Check = {
  code: 'carried-by',
  severity: 'error',
  means:
    'What cites a statement of the guide is not what `carried_by` names: a citation was lost or came in. Each id stands there once for every place that cites the statement; options and comparisons count for their question, reasons for their level.',
  remedy: 'Put the lost citation back. If the change is meant, write `carried_by` as the hint says.',
  *find({ model, rules }) {
    if (rules === undefined) return;
    const carriers = carriersOf(rules.pack.data);
    for (const { statement, at, ids } of listedCarriers(model)) {
      const actual = carriers.get(statement) ?? [];
      const [named, cites] = [countsOf(ids), countsOf(actual)];
      const wrong = [...new Set([...ids, ...actual])].flatMap((id) =>
        miscounted(id, named.get(id) ?? 0, cites.get(id) ?? 0),
      );
      if (wrong.length === 0) continue;
      yield {
        id: statement,
        at,
        message: `\`${statement}\`: ${wrong.join('; ')}`,
        hint: `Was a citation lost by mistake? If not, write carried_by: [${actual.join(', ')}]`,
      };
    }
  },
};

/**
 * Statement to the ids of what cites it, in the order of the pack: once for every place, options and comparisons for
 * their question, each reason for its level.
 */
export function carriersOf(data: PackData): ReadonlyMap<string, readonly string[]> {
  const carriers = new Map<string, string[]>();
  const add = (id: string, cites: readonly string[]): void => {
    for (const statement of cites) {
      const there = carriers.get(statement);
      if (there) there.push(id);
      else carriers.set(statement, [id]);
    }
  };
  for (const { id, cites, options, compare } of data.questions) {
    for (const part of [{ cites }, ...options, ...compare]) add(id, part.cites);
  }
  for (const { id, cites } of data.facts) add(id, cites);
  for (const { id, brought_by } of data.levels) for (const { cites } of brought_by) add(id, cites);
  for (const { id, cites, within } of data.actions) {
    add(id, cites);
    if (within) add(id, within.cites);
  }
  for (const { id, cites } of [...data.contacts, ...data.notes, ...data.conflicts]) add(id, cites);
  return carriers;
}

interface Listed {
  readonly statement: string;
  readonly at: Position;
  readonly ids: readonly string[];
}

function listedCarriers(model: PackModel): Listed[] {
  return [...model.statements].flatMap(([statement, part]) => {
    const list = entryOf(part.tree, 'carried_by');
    if (list === undefined) return [];
    return [{ statement, at: list.at, ids: itemsOf(list.value).map((item) => textOf(item) ?? '') }];
  });
}

/** What is wrong with the number of times that an id is listed; nothing if it is right. */
function miscounted(id: string, named: number, cites: number): string[] {
  if (named === cites) return [];
  if (cites === 0) return [`\`${id}\` is named, and does not cite it`];
  if (named === 0) return [`\`${id}\` cites it, and is not named`];
  return [`\`${id}\` is named ${times(named)}, and cites it ${times(cites)}`];
}

function countsOf(ids: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}

function times(count: number): string {
  return count === 1 ? 'once' : `${count} times`;
}
