import type { Pack } from '../../engine/index.ts';
import { problemAt, type Problem } from '../problem.ts';
import type { ProblemCode } from '../problem-codes.ts';
import { didYouMean } from './suggest.ts';
import { get, itemsOf, textOf, type Tree } from '../read/tree.ts';

/**
 * What a scenario names besides its answers: all of it must be in the pack, and its id must be the name of its file.
 * `others` are the scenarios of the folder, where they are known.
 */
export function* checkScenario(
  scenario: Tree,
  { data }: Pack,
  fileName: string,
  others: readonly string[] | undefined,
): Iterable<Problem> {
  const id = get(scenario, 'id');
  if (id !== undefined && textOf(id) !== undefined && textOf(id) !== fileName) {
    yield problemAt(id.at, 'wrong-value', `the file of this scenario is called \`${fileName}.yaml\``);
  }
  if (others) yield* checkName(get(scenario, 'contrast'), 'scenario', others);
  const expect = get(scenario, 'expect');
  const levels = data.levels.map((level) => level.id);
  yield* checkName(get(expect, 'level'), 'level', levels);
  yield* checkName(get(expect, 'possible_level'), 'level', levels);
  yield* checkLevelOrder(expect, levels);
  yield* checkActions(expect, new Set(data.actions.map((action) => action.id)));
  const plan = get(expect, 'plan');
  const toDo = data.actions.filter(({ kind }) => kind !== 'do_not').map((action) => action.id);
  for (const list of ['now', 'then']) {
    for (const item of itemsOf(get(plan, list))) yield* checkName(item, 'action to be done', toDo);
  }
  const forbidding = data.actions.filter(({ kind }) => kind === 'do_not').map((action) => action.id);
  for (const item of itemsOf(get(plan, 'do_not'))) yield* checkName(item, '`do_not` action', forbidding);
  const contacts = data.contacts.map((contact) => contact.id);
  for (const item of itemsOf(get(plan, 'rings'))) yield* checkName(item, 'contact', contacts);
  const conflicts = data.conflicts.map((conflict) => conflict.id);
  for (const item of itemsOf(get(expect, 'conflicts'))) yield* checkName(item, 'conflict', conflicts);
  for (const mistake of itemsOf(get(scenario, 'mistakes'))) {
    yield* checkName(get(mistake, 'breaks'), '`do_not` action', forbidding);
  }
  const statements = data.statements.map((statement) => statement.id);
  yield* checkName(get(scenario, 'deciding'), 'statement', statements, 'unknown-statement');
}

function* checkName(
  tree: Tree | undefined,
  kind: string,
  known: readonly string[],
  code: ProblemCode = 'unknown-id',
): Iterable<Problem> {
  const name = textOf(tree);
  if (tree === undefined || name === undefined || known.includes(name)) return;
  yield problemAt(tree.at, code, `there is no ${kind} \`${name}\``, didYouMean(name, known));
}

function* checkLevelOrder(expect: Tree | undefined, levels: readonly string[]): Iterable<Problem> {
  const possible = get(expect, 'possible_level');
  const [certain, highest] = [get(expect, 'level'), possible].map((tree) =>
    levels.indexOf(textOf(tree) ?? ''),
  );
  if (possible === undefined || certain === undefined || highest === undefined) return;
  if (certain >= 0 && highest > certain) {
    yield problemAt(possible.at, 'wrong-value', 'the possible level is never less urgent than the level');
  }
}

/** An action stands in one of the three lists: it applies, it may apply, or it is not listed. */
function* checkActions(expect: Tree | undefined, known: ReadonlySet<string>): Iterable<Problem> {
  const listed = new Map<string, string>();
  for (const list of ['actions', 'possible', 'not_actions']) {
    for (const item of itemsOf(get(expect, list))) {
      yield* checkName(item, 'action', [...known]);
      const name = textOf(item);
      const other = name === undefined ? undefined : listed.get(name);
      if (name === undefined) continue;
      if (other !== undefined && other !== list) {
        yield problemAt(item.at, 'duplicate-entry', `\`${name}\` stands under \`${other}\` already`);
      }
      listed.set(name, list);
    }
  }
}
