// The shape of a record as code: what ajv makes of its schema, in the place of src/record/shape.ts.
import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import standaloneCode from 'ajv/dist/standalone/index.js';

/** For esbuild. */
export const recordShape = {
  name: 'record-shape',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]src[\\/]record[\\/]shape\.ts$/ }, ({ path }) => ({
      contents: shapeAsCode(new URL('../rules/schema/', import.meta.url)),
      resolveDir: path.replace(/[^\\/]*$/, ''),
    }));
  },
};

/** @param schemas the folder of the schemas. */
function shapeAsCode(schemas) {
  const read = (name) => JSON.parse(readFileSync(new URL(`${name}.schema.json`, schemas), 'utf8'), unsaid);
  const ajv = new Ajv2020({
    allowUnionTypes: true,
    messages: false,
    inlineRefs: false,
    code: { source: true, esm: true },
  });
  ajv.addSchema([read('assessment'), read('record')]);
  // Nobody reads what it says of a mistake.
  return standaloneCode
    .default(ajv, { fitsRecord: 'record.schema.json' })
    .replace(/\{instancePath:[^{}]*params:\{[^{}]*\}\}/g, '{}');
}

/** A schema without what it says to people: a reviver of JSON. */
function unsaid(key, value) {
  return key === 'description' && typeof value === 'string' ? undefined : value;
}
