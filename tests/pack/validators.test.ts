import { readdirSync, readFileSync } from 'node:fs';
import type { ErrorObject } from 'ajv';
import { build } from 'esbuild';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { validators } from '../../build/validators.mjs';
import { validatorFor, type SchemaName } from '../../src/pack/checks/validator.ts';
import { EXAMPLE } from './local/example.ts';

/** What ships. */
const { outputFiles, metafile } = await build({
  entryPoints: ['src/pack/checks/validator.ts'],
  bundle: true,
  format: 'esm',
  write: false,
  metafile: true,
  plugins: [validators],
});
const built = (await import(
  `data:text/javascript,${encodeURIComponent(outputFiles[0]!.text)}`
)) as typeof import('../../src/pack/checks/validator.ts');

const RULES = 'rules/online-abuse';
const read = (file: string): unknown => parse(readFileSync(file, 'utf8'));
const inFolder = (name: string) =>
  readdirSync(`${RULES}/${name}`)
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => read(`${RULES}/${name}/${file}`));

/** What right files of every kind hold. */
const RIGHT: Readonly<Record<SchemaName, readonly unknown[]>> = {
  pack: [read(`${RULES}/pack.yaml`)],
  questions: inFolder('questions'),
  facts: [read(`${RULES}/facts.yaml`)],
  levels: [read(`${RULES}/levels.yaml`)],
  actions: inFolder('actions'),
  contacts: [read(`${RULES}/contacts.yaml`)],
  notes: [read(`${RULES}/notes.yaml`)],
  conflicts: [read(`${RULES}/conflicts.yaml`)],
  since: [read(`${RULES}/since.yaml`)],
  report: [read(`${RULES}/report.yaml`)],
  guide: [read(`${RULES}/guide.yaml`)],
  properties: [(read(`${RULES}/properties.yaml`) as unknown[]).slice(0, 30)],
  scenario: inFolder('scenarios').slice(0, 5),
  areas: [read('rules/wales/areas.yaml')],
  assurance: [read('rules/assurance.yaml'), read(`${RULES}/assurance.yaml`)],
  lint: [read(`${RULES}/lint.yaml`), read('rules/wales/lint.yaml')],
  local: [parse(EXAMPLE)],
  reviews: [
    [
      {
        by: 'translation unit of a council',
        on: '2026-12-01',
        texts: { 'actions.call_999.text': '0a1b2c3d' },
      },
    ],
  ],
  terms: [read('rules/wales/terms.yaml')],
  translation: inFolder('cy'),
};

const ODD = [
  null,
  true,
  0,
  1.5,
  '',
  ' ',
  'x',
  'Not An Id',
  '2026-13-02',
  'y'.repeat(5000),
  [],
  [[]],
  ['a', 'a'],
  {},
];

type Keyed = Record<string, unknown>;

/** The same, with one place somewhere in it removed, made odd, or given a key that means nothing. */
function spoilt(
  value: unknown,
  steps: readonly number[],
  how: (holder: Keyed, key: string) => void,
): unknown {
  const root = { root: structuredClone(value) };
  let [holder, key]: [Keyed, string] = [root, 'root'];
  for (const step of steps) {
    const inner = holder[key];
    if (typeof inner !== 'object' || inner === null || Object.keys(inner).length === 0) break;
    const keys = Object.keys(inner);
    [holder, key] = [inner as Keyed, keys[step % keys.length]!];
  }
  how(holder, key);
  return root.root;
}

const SPOIL = fc.oneof(
  fc.constant((holder: Keyed, key: string) => {
    if (Array.isArray(holder)) holder.splice(Number(key), 1);
    else delete holder[key];
  }),
  fc.constantFrom(...ODD).map((odd) => (holder: Keyed, key: string) => void (holder[key] = odd)),
  fc.constantFrom('__proto', 'when', 'ids', 'while_unknown', 'rationale').map((added) => (holder: Keyed) => {
    if (!Array.isArray(holder)) holder[added] = 'x';
  }),
);

/** All that problems are made from, in order. */
function told(errors: readonly ErrorObject[] | null | undefined): string {
  const all = errors?.map(({ parentSchema, ...error }) => ({
    ...error,
    data: undefined,
    known: parentSchema?.['properties'],
    hint: parentSchema?.['description'],
  }));
  return JSON.stringify(all);
}

test.each(Object.entries(RIGHT))('what ships says of a file of %s what ajv says', (name, right) => {
  const byAjv = validatorFor(name as SchemaName);
  const asBuilt = built.validatorFor(name as SchemaName);
  for (const value of right) expect([byAjv(value), asBuilt(value)]).toEqual([true, true]);
  fc.assert(
    fc.property(
      fc.constantFrom(...right),
      fc.array(fc.nat(), { maxLength: 8 }),
      SPOIL,
      (value, steps, how) => {
        const wrong = spoilt(value, steps, how);
        expect(asBuilt(wrong)).toBe(byAjv(wrong));
        expect(told(asBuilt.errors)).toBe(told(byAjv.errors));
      },
    ),
    { numRuns: 60 },
  );
});

test('what ships makes no code when it runs, and has of ajv only what that code calls', () => {
  expect(outputFiles[0]!.text).not.toMatch(/\beval\b|\bFunction\(/);
  const packages = Object.keys(metafile.inputs).filter((path) => path.includes('node_modules'));
  expect(packages.map((path) => path.replace(/^.*node_modules\//, ''))).toEqual([
    'ajv/dist/runtime/ucs2length.js',
    'fast-deep-equal/index.js',
    'ajv/dist/runtime/equal.js',
  ]);
});
