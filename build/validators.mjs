// The validators of YAML files as code: what ajv makes of the schemas, in the place of src/pack/checks/validator.ts. To make them
// when the program runs takes longer than to check every file of a pack.
import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import standaloneCode from 'ajv/dist/standalone/index.js';

/** For esbuild. */
export const validators = {
  name: 'validators',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]src[\\/]pack[\\/]checks[\\/]validator\.ts$/ }, ({ path }) => ({
      contents: validatorsAsCode(new URL('../rules/schema/', import.meta.url)),
      resolveDir: path.replace(/[^\\/]*$/, ''),
    }));
  },
};

/** No file of a pack, and read elsewhere. */
const OTHERS = new Set(['assessment', 'common', 'record', 'quiz-response']);

/** @param folder that of the schemas. */
function validatorsAsCode(folder) {
  const ajv = new Ajv2020({
    allErrors: true,
    verbose: true,
    allowUnionTypes: true,
    inlineRefs: false,
    code: { source: true, esm: true },
  });
  const read = (name) => JSON.parse(readFileSync(new URL(`${name}.schema.json`, folder), 'utf8'));
  const names = readdirSync(folder)
    .sort()
    .map((file) => file.replace('.schema.json', ''))
    .filter((name) => !OTHERS.has(name));
  for (const name of ['common', ...names]) ajv.addSchema(read(name));
  const exported = Object.fromEntries(names.map((name) => [name, `${name}.schema.json`]));
  return [
    standaloneCode.default(ajv, exported),
    `const byName = {${names.join(', ')}};`,
    'export const validatorFor = (name) => byName[name];',
  ].join('\n');
}
