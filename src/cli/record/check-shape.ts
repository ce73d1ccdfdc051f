import type { ValidateFunction } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { collectProblems } from '../../pack/collect-problems.ts';
import { formatProblem } from '../../pack/format-problem.ts';
import { parseYaml } from '../../pack/parse-yaml.ts';
import { schemaProblem } from '../../pack/schema-problem.ts';
import { plain } from '../../pack/tree.ts';
import type { Decided, KeptRecord } from '../../record/index.ts';
import { recordSchema } from '../../record/schema.ts';
import { UserError } from '../user-error.ts';

/** The shapes of files: a record, and what `record decide --from` reads. */
interface Shapes {
  readonly record: KeptRecord;
  readonly decided: Omit<Decided, 'decidedAt'> & Partial<Decided>;
}

const PLACES = { record: 'record.schema.json', decided: 'record.schema.json#/$defs/decided' } as const;
const WORDS = { record: 'record', decided: 'decision' } as const;

let ajv: Ajv2020 | undefined;

/**
 * Reads a text (JSON, or YAML) that must have a certain shape.
 *
 * @param name the file as people see it.
 * @throws UserError with every problem and its place: lines and columns count from 1.
 */
export function readShape<S extends keyof Shapes>(shape: S, name: string, text: string): Shapes[S] {
  const { tree, problems, sound } = parseYaml(name, text);
  const value = tree && plain(tree);
  const validate = validatorOf(shape);
  const fits = validate(value);
  if (tree && sound && problems.length === 0 && fits) return value as Shapes[S];
  const errors = tree ? (validate.errors ?? []).flatMap((error) => schemaProblem(error, tree) ?? []) : [];
  const found = collectProblems([name], [...problems, ...errors]);
  const count = found.length === 1 ? 'One problem' : `${found.length} problems`;
  throw new UserError(
    `${found.map(formatProblem).join('\n\n')}\n\n${count} in ${name}. It is not a ${WORDS[shape]} that safeguard can use.`,
  );
}

function validatorOf(shape: keyof Shapes): ValidateFunction {
  ajv ??= new Ajv2020({ allErrors: true, verbose: true, allowUnionTypes: true }).addSchema(recordSchema);
  const validate = ajv.getSchema(PLACES[shape]);
  if (validate === undefined) throw new Error(`there is no schema ${PLACES[shape]}`);
  return validate;
}
