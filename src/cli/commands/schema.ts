import { answersSchema } from '../../pack/answers-schema.ts';
import { assessmentSchema, localSchema, packSchema } from '../../pack/schemas.ts';
import { recordSchema } from '../../record/schema.ts';
import { visible } from '../../report/index.ts';
import { meant } from '../meant.ts';
import { packFor } from '../pack.ts';
import { UserError } from '../user-error.ts';

/** `safeguard schema NAME`: a JSON Schema on standard output. */
export async function schemaCommand(
  name: string | undefined,
  options: { readonly pack?: string },
): Promise<void> {
  const schemas: Record<string, () => object | Promise<object>> = {
    answers: async () => answersSchema((await packFor(options.pack)).data),
    assessment: () => assessmentSchema,
    record: () => recordSchema,
    local: () => localSchema,
    pack: () => packSchema,
  };
  const names = Object.keys(schemas);
  const choose = `Choose ${names.slice(0, -1).join(', ')} or ${names.at(-1)}.`;
  if (name === undefined) throw new UserError(`Which schema? ${choose}`);
  const make = Object.hasOwn(schemas, name) ? schemas[name] : undefined;
  if (!make) throw new UserError(`There is no schema "${visible(name)}".${meant(name, names)} ${choose}`);
  process.stdout.write(`${JSON.stringify(await make(), null, 2)}\n`);
}
