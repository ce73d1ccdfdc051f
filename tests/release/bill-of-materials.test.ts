import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { expect, test } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { billOfMaterials } from '../../build/release/bill-of-materials.mjs';

const DATE = new Date('2026-02-28T10:00:00Z');
const SCHEMAS = 'node_modules/@cyclonedx/cyclonedx-library/res/schema';
const DIGEST = Buffer.alloc(64, 7);
const PACKAGES = [
  {
    name: '@inquirer/core',
    version: '12.0.6',
    license: 'MIT',
    integrity: `sha512-${DIGEST.toString('base64')}`,
  },
  { name: 'made-up', version: '1.0.0', license: 'ISC' },
];
const made = billOfMaterials(manifest, PACKAGES, { version: '26.10.0' }, DATE);

test('the bill of materials is CycloneDX 1.6, as its schema has it', () => {
  const ajv = new Ajv({ strict: false, validateFormats: false, allErrors: true });
  const schema = (name: string) =>
    JSON.parse(readFileSync(`${SCHEMAS}/${name}.SNAPSHOT.schema.json`, 'utf8')) as object;
  for (const name of ['spdx', 'jsf-0.82'])
    ajv.addSchema(schema(name), `http://cyclonedx.org/schema/${name}.SNAPSHOT.schema.json`);
  const valid = ajv.compile(schema('bom-1.6'));
  expect(valid(JSON.parse(made)), JSON.stringify(valid.errors)).toBe(true);
});

test('it names the program, every package that is bundled with its licence and digest, and Node', () => {
  const { metadata, components, dependencies } = JSON.parse(made) as {
    metadata: { component: object };
    components: { name: string; group?: string; licenses: object[]; hashes?: object[]; purl: string }[];
    dependencies: { ref: string; dependsOn?: string[] }[];
  };
  expect(metadata.component).toMatchObject({ name: 'safeguard', version: manifest.version });
  expect(components.map(({ purl }) => purl)).toEqual([
    'pkg:npm/%40inquirer/core@12.0.6',
    'pkg:npm/made-up@1.0.0',
    'pkg:generic/node@26.10.0',
  ]);
  expect(components[0]).toMatchObject({
    group: '@inquirer',
    licenses: [{ license: { id: 'MIT' } }],
    hashes: [{ alg: 'SHA-512', content: DIGEST.toString('hex') }],
  });
  expect(components[1]!.licenses).toEqual([{ license: { id: 'ISC' } }]);
  expect(dependencies.find(({ ref }) => ref.startsWith('safeguard@'))!.dependsOn).toHaveLength(3);
});

test('it says the same each time', () => {
  expect(billOfMaterials(manifest, PACKAGES.toReversed(), { version: '26.10.0' }, DATE)).toBe(made);
});
