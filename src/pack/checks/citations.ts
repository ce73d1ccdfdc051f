import type { PackModel } from './pack-model.ts';
import { nameOf, type Part, type PartKind } from './parts.ts';
import { problemAt, type Problem } from '../problem.ts';
import { didYouMean, suggest } from './suggest.ts';
import { get, itemsOf, textOf, type Tree } from '../read/tree.ts';

const ASKING: ReadonlySet<PartKind> = new Set(['question', 'option', 'comparison']);
const CARRYING: ReadonlySet<PartKind> = new Set([...ASKING, 'action', 'contact', 'note']);

/** Which entries carry a statement of a kind: one of them must cite it. Context needs none. */
export const CARRIERS: Readonly<Record<string, ReadonlySet<PartKind>>> = {
  duty: CARRYING,
  prohibition: CARRYING,
  step: CARRYING,
  threshold: CARRYING,
  contact: CARRYING,
  advice: CARRYING,
  law: CARRYING,
  definition: ASKING,
  indicator: ASKING,
  example: ASKING,
};

/** To look for what was meant takes time, and where so many are misspelt, something else is wrong. */
const MOST_SUGGESTIONS = 200;

/** Citations of statements that do not exist, contacts of the guide without one, and statements that nothing carries. */
export function* checkCitations(model: PackModel): Iterable<Problem> {
  const citedBy = new Map<string, Set<PartKind>>();
  let suggestions = MOST_SUGGESTIONS;
  for (const part of model.parts) {
    // What came later touches statements and carries none.
    for (const touched of itemsOf(get(part.tree, 'touches'))) yield* checkStatement(touched, model);
    for (const cite of itemsOf(get(part.tree, 'cites'))) {
      yield* checkStatement(cite, model);
      const statement = textOf(cite);
      if (statement === undefined) continue;
      // A misspelt citation still shows that the statement is meant to be cited.
      const known = model.statements.has(statement);
      const meant = known || suggestions-- <= 0 ? statement : suggest(statement, model.statements.keys());
      if (meant !== undefined)
        citedBy.set(meant, (citedBy.get(meant) ?? new Set()).add(carrierOf(part).kind));
    }
    yield* checkContact(part);
  }
  if (!model.usesKnown) return;
  for (const statement of model.statements.values()) yield* checkCarried(statement, citedBy);
}

function* checkStatement(named: Tree, model: PackModel): Iterable<Problem> {
  const statement = textOf(named);
  if (statement === undefined || model.statements.has(statement) || !model.statementsKnown) return;
  const hint = didYouMean(statement, model.statements.keys());
  yield problemAt(named.at, 'unknown-statement', `the guide has no statement \`${statement}\``, hint);
}

/** A wording carries for what it words, a deadline for its action. */
function carrierOf(part: Part): Part {
  return (part.kind === 'wording' || part.kind === 'deadline') && part.owner ? part.owner : part;
}

function* checkContact(part: Part): Iterable<Problem> {
  const inGuide = get(part.tree, 'in_guide');
  if (part.kind !== 'contact' || inGuide?.kind !== 'scalar' || inGuide.value !== true) return;
  const cites = get(part.tree, 'cites');
  if (cites !== undefined && (cites.kind !== 'list' || cites.items.length > 0)) return;
  const message = `${nameOf(part)} is in the guide and cites no statement`;
  yield problemAt(cites?.at ?? part.at, 'missing-citation', message);
}

function* checkCarried(
  statement: Part,
  citedBy: ReadonlyMap<string, ReadonlySet<PartKind>>,
): Iterable<Problem> {
  const kind = textOf(get(statement.tree, 'kind')) ?? '';
  const carriers = Object.hasOwn(CARRIERS, kind) ? CARRIERS[kind] : undefined;
  const citing = [...(citedBy.get(statement.id ?? '') ?? [])];
  if (carriers === undefined || citing.some((part) => carriers.has(part))) return;
  const needed = carriers === ASKING ? 'question, option or comparison' : 'question, action, contact or note';
  const message = `no ${needed} cites the statement \`${statement.id}\` (${kind})`;
  yield problemAt(statement.at, 'uncited-statement', message);
}
