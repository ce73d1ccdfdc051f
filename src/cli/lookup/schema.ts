import { answersSchema } from '../../pack/answers-schema.ts';
import { aloneSchema, assessmentSchema, localSchema, packSchemas } from '../../pack/schemas.ts';
import { recordSchema } from '../../record/schema.ts';
import { visible } from '../../document/visible.ts';
import { renderJson } from '../../document/json.ts';
import { suggestion } from '../../pack/checks/suggest.ts';
import { packFor } from '../pack.ts';
import type { SchemaOptions } from './command.ts';
import { eitherOf, SCHEMA_NAMES, type PrintableSchema } from './schema-names.ts';
import { UserError } from '../user-error.ts';

/** `safeguard schema NAME`: a JSON Schema on standard output. With `--output` those of all files of a pack, in a folder. */
export async function schemaCommand(name: string | undefined, options: SchemaOptions): Promise<void> {
  if (options.output !== undefined) return writeAll(name, options.output, options.force === true);
  if (options.force) throw new UserError('--force goes with --output DIR.');
  const choose = `Choose ${eitherOf(SCHEMA_NAMES)}.`;
  if (name === undefined) throw new UserError(`Which schema? ${choose}`);
  const known = SCHEMA_NAMES.find((one) => one === name);
  if (known === undefined) {
    throw new UserError(`There is no schema "${visible(name)}".${suggestion(name, SCHEMA_NAMES)} ${choose}`);
  }
  process.stdout.write(renderJson(await schemaOf(known, options)));
}

async function schemaOf(name: PrintableSchema, { pack }: SchemaOptions): Promise<object> {
  if (name === 'answers') return answersSchema((await packFor(pack)).data);
  if (name === 'assessment') return assessmentSchema;
  if (name === 'record') return recordSchema;
  return name === 'local' ? localSchema : aloneSchema(name);
}

async function writeAll(name: string | undefined, folder: string, force: boolean): Promise<void> {
  if (name !== undefined) {
    throw new UserError(
      `--output writes the schemas of all files of a pack. Leave out ${visible(name)}, or write one with: safeguard schema ${visible(name)} > FILE`,
    );
  }
  if (folder === '' || folder === '-') throw new UserError('--output needs the name of a folder.');
  const { writeFolder } = await import('../files/output-folder.ts');
  await writeFolder(folder, schemaFiles(), force, 'others');
  console.error(
    `The schemas are in ${visible(folder)}. Name them in the first line of each file of a pack in the folder above, such as:\n` +
      '  # yaml-language-server: $schema=schema/facts.schema.json',
  );
}

/** The schemas of the files of a pack, by their names. */
export function schemaFiles(): ReadonlyMap<string, string> {
  return new Map(Object.entries(packSchemas).map(([file, schema]) => [file, renderJson(schema)]));
}
