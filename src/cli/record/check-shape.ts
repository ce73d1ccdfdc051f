import type { ValidateFunction } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { howMany } from '../../words/en/counted.ts';
import { collectProblems, type Problem } from '../../pack/problem.ts';
import { formatProblem } from '../../pack/format-problem.ts';
import { parseYaml } from '../../pack/read/parse-yaml.ts';
import { schemaProblem } from '../../pack/checks/schema-problem.ts';
import { plain } from '../../pack/read/tree.ts';
import type { Decided, KeptRecord } from '../../record/index.ts';
import type { NoRecord } from '../../record/read-record.ts';
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
 * Reads what was decided: JSON or YAML that must have a certain shape.
 *
 * @param name the file as people see it.
 * @throws UserError with every problem and its place: lines and columns count from 1.
 */
export function readDecided(name: string, text: string): Shapes['decided'] {
  const { value, problems } = looked('decided', name, text);
  if (problems.length > 0) throw notUsable('decided', name, problems);
  return value as Shapes['decided'];
}

/** What to say about a text that is no record: all that is wrong with it, each with its place. */
export function noRecord(name: string, text: string, no: NoRecord): UserError {
  const { problems } = looked('record', name, text);
  // The reader that knows places takes YAML too, which has more ways to write the same.
  return notUsable('record', name, problems.length > 0 ? problems : [strictly(name, text, no)]);
}

/** A text as it is read where every problem has a place: the value, and what is wrong with it. */
function looked(
  shape: keyof Shapes,
  name: string,
  text: string,
): { readonly value: unknown; readonly problems: readonly Problem[] } {
  const { tree, problems } = parseYaml(name, text);
  const value = tree && plain(tree);
  const validate = validatorOf(shape);
  const errors =
    tree && !validate(value)
      ? (validate.errors ?? []).flatMap((error) => schemaProblem(error, tree) ?? [])
      : [];
  return { value, problems: collectProblems([name], [...problems, ...errors]) };
}

function notUsable(shape: keyof Shapes, name: string, problems: readonly Problem<string>[]): UserError {
  return new UserError(
    `${problems.map(formatProblem).join('\n\n')}\n\n${howMany(problems.length, 'problem')} in ${name}. It is not a ${WORDS[shape]} that safeguard can use.`,
  );
}

/** What the reader of records says, where it is JSON at the place that the parser names. */
function strictly(name: string, text: string, no: NoRecord): Problem<string> {
  if (no.why !== 'not-json')
    return { code: 'schema', message: 'this is no record', file: name, line: 1, column: 1 };
  const [, position = text.length] = /at position (\d+)/.exec(no.said) ?? [];
  const at = Number(position);
  const before = text.slice(0, at).split('\n');
  const last = before.at(-1) ?? '';
  return {
    code: 'not-json',
    message: 'this is not JSON',
    file: name,
    line: before.length,
    column: last.length + 1,
    source: last + (text.slice(at).split('\n', 1)[0] ?? ''),
    hint: 'A record is JSON. Look for a comma too many, or a missing quote, just before this place.',
  };
}

function validatorOf(shape: keyof Shapes): ValidateFunction {
  ajv ??= new Ajv2020({ allErrors: true, verbose: true, allowUnionTypes: true }).addSchema(recordSchema);
  const validate = ajv.getSchema(PLACES[shape]);
  if (validate === undefined) throw new Error(`there is no schema ${PLACES[shape]}`);
  return validate;
}
