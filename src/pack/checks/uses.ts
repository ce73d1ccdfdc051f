import type { PackModel } from './pack-model.ts';
import { problemAt, type Problem } from '../problem.ts';
import { referencesIn } from './references.ts';
import { suggest } from './suggest.ts';
import { get } from '../read/tree.ts';

/** Comparing takes time, and nobody misspells more names than this. */
const MOST_COMPARED = 100;

/** Facts and questions that no condition uses. */
export function* checkUses(model: PackModel): Iterable<Problem> {
  if (!model.usesKnown) return;
  const known = [...model.questions.keys(), ...model.facts.keys()];
  const used = new Set(
    model.parts.flatMap((part) => referencesIn(get(part.tree, 'when')).map((reference) => reference.name)),
  );
  // A misspelt name still shows that the question or fact is meant to be used.
  const misspelt = [...used].filter((name) => !model.questions.has(name) && !model.facts.has(name));
  for (const name of misspelt.slice(0, MOST_COMPARED)) used.add(suggest(name, known) ?? name);
  for (const [id, { part }] of model.questions) {
    if (!used.has(id))
      yield problemAt(part.at, 'unused-question', `no condition uses the question \`${id}\``);
  }
  for (const [id, part] of model.facts) {
    if (!used.has(id)) yield problemAt(part.at, 'unused-fact', `no condition uses the fact \`${id}\``);
  }
}
