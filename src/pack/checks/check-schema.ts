import type { ErrorObject } from 'ajv';
import type { Problem } from '../problem.ts';
import { knownKeys, schemaProblem, stepsOf } from './schema-problem.ts';
import { suggest } from './suggest.ts';
import { plain, type Tree } from '../read/tree.ts';
import { validatorFor, type SchemaName } from './validator.ts';

/** What is wrong with the content of a file by its schema, each thing once. */
export function checkSchema(name: SchemaName, tree: Tree): Problem[] {
  const validate = validatorFor(name);
  if (validate(plain(tree))) return [];
  const errors = (validate.errors ?? []).filter((error) => !isCheckedElsewhere(error, name));
  const misspelt = misspeltKeys(errors);
  const problems = new Map<string, Problem>();
  for (const error of errors) {
    if (misspelt.has(`${error.instancePath} ${error.params['missingProperty']}`)) continue;
    const problem = schemaProblem(error, tree);
    if (problem === undefined) continue;
    const key = `${problem.line}:${problem.column} ${problem.code} ${problem.message}`;
    if (!problems.has(key)) problems.set(key, problem);
  }
  return [...problems.values()];
}

/** Conditions and answers stand in the schemas for editors; the checks know more about them and say it better. */
function isCheckedElsewhere(error: ErrorObject, name: SchemaName): boolean {
  const path = stepsOf(error.instancePath);
  // The first step may be the id of a fact, and a fact may be called anything.
  if (name === 'properties') return path[1] === 'given' || path[1] === 'given_possible';
  return path.lastIndexOf('when') > 0 || (name === 'scenario' && path[0] === 'answers');
}

/** Where a key is missing only because it is misspelt: the place and the key. The misspelling is reported. */
function misspeltKeys(errors: readonly ErrorObject[]): Set<string> {
  const unknown = errors.filter((error) => error.keyword === 'additionalProperties');
  return new Set(
    unknown.flatMap((error) => {
      const meant = suggest(String(error.params['additionalProperty']), knownKeys(error).keys());
      return meant === undefined ? [] : [`${error.instancePath} ${meant}`];
    }),
  );
}
