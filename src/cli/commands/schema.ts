import { answersSchema } from '../../pack/answers-schema.ts';
import { assessmentSchema, packSchema } from '../../pack/schemas.ts';
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
    pack: () => packSchema,
  };
  if (name === undefined) throw new UserError('Which schema? Choose answers, assessment or pack.');
  const make = Object.hasOwn(schemas, name) ? schemas[name] : undefined;
  if (!make) {
    throw new UserError(
      `There is no schema "${visible(name)}".${meant(name, Object.keys(schemas))} Choose answers, assessment or pack.`,
    );
  }
  process.stdout.write(`${JSON.stringify(await make(), null, 2)}\n`);
}
