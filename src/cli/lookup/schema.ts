import { answersSchema } from '../../pack/answers-schema.ts';
import { assessmentSchema, localSchema, packSchema } from '../../pack/schemas.ts';
import { recordSchema } from '../../record/schema.ts';
import { visible } from '../../document/visible.ts';
import { renderJson } from '../../document/json.ts';
import { suggestion } from '../../pack/checks/suggest.ts';
import { packFor } from '../pack.ts';
import type { SchemaOptions } from './command.ts';
import { eitherOf, SCHEMA_NAMES, type SchemaName } from './schema-names.ts';
import { UserError } from '../user-error.ts';

/** `safeguard schema NAME`: a JSON Schema on standard output. */
export async function schemaCommand(name: string | undefined, options: SchemaOptions): Promise<void> {
  const schemas: Record<SchemaName, () => object | Promise<object>> = {
    answers: async () => answersSchema((await packFor(options.pack)).data),
    assessment: () => assessmentSchema,
    record: () => recordSchema,
    local: () => localSchema,
    pack: () => packSchema,
  };
  const choose = `Choose ${eitherOf(SCHEMA_NAMES)}.`;
  if (name === undefined) throw new UserError(`Which schema? ${choose}`);
  const known = SCHEMA_NAMES.find((one) => one === name);
  if (known === undefined) {
    throw new UserError(`There is no schema "${visible(name)}".${suggestion(name, SCHEMA_NAMES)} ${choose}`);
  }
  process.stdout.write(renderJson(await schemas[known]()));
}
