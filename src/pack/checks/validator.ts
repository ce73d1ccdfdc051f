import type { ValidateFunction } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import {
  areasSchema,
  assuranceSchema,
  commonSchema,
  fileSchemas,
  lintSchema,
  localSchema,
  reviewsSchema,
  termsSchema,
  translationSchema,
} from '../schemas.ts';

export type SchemaName =
  keyof typeof fileSchemas | 'areas' | 'assurance' | 'lint' | 'local' | 'reviews' | 'terms' | 'translation';

let ajv: Ajv2020 | undefined;

/**
 * The validator of a kind of file. Compiled when it is first asked for.
 *
 * What ships has the code that ajv makes of the schemas in the place of this file (`build/validators.mjs`).
 */
export function validatorFor(name: SchemaName): ValidateFunction {
  if (ajv === undefined) {
    ajv = new Ajv2020({
      allErrors: true,
      verbose: true,
      allowUnionTypes: true,
      strictTypes: true,
      // To compile takes longer than to check any file. That the schemas are right is for the tests to say.
      validateSchema: false,
      inlineRefs: false,
      code: { optimize: false },
    });
    ajv.addSchema(commonSchema);
    const others = [
      areasSchema,
      assuranceSchema,
      lintSchema,
      localSchema,
      reviewsSchema,
      termsSchema,
      translationSchema,
    ];
    for (const schema of [...Object.values(fileSchemas), ...others]) ajv.addSchema(schema);
  }
  const validate = ajv.getSchema(`${name}.schema.json`);
  if (validate === undefined) throw new Error(`there is no schema ${name}`);
  return validate;
}
