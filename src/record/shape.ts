import { Ajv2020 } from 'ajv/dist/2020.js';
import { recordSchema } from './schema.ts';

let validate: ((value: unknown) => boolean) | undefined;

/**
 * Whether a value that JSON was read into has the shape of a record. It says no more than that: what is wrong with a file is
 * for the command line to say, which has the room for it.
 *
 * What ships has the code that ajv makes of the schema in the place of this file (`build/record-shape.mjs`): the policy of
 * the page lets nothing make functions from text.
 */
export function fitsRecord(value: unknown): boolean {
  validate ??= new Ajv2020({ allowUnionTypes: true }).compile(recordSchema);
  return validate(value);
}
