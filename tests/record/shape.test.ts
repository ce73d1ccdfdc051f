import { Ajv2020 } from 'ajv/dist/2020.js';
import { build } from 'esbuild';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { recordSchema } from '../../src/record/schema.ts';
import { withDecision } from '../../src/record/index.ts';
import { recordShape } from '../../build/record-shape.mjs';
import { kept, sha256 } from './records.ts';

const byAjv = new Ajv2020({ allowUnionTypes: true }).compile(recordSchema);

/** What ships, in the program and in the page. */
const { outputFiles, metafile } = await build({
  entryPoints: ['src/record/read-record.ts'],
  bundle: true,
  format: 'esm',
  write: false,
  metafile: true,
  plugins: [recordShape],
});
const { isRecord } = (await import(
  `data:text/javascript,${encodeURIComponent(outputFiles[0]!.text)}`
)) as typeof import('../../src/record/read-record.ts');

const CASE = {
  immediate_danger: 'no',
  concerns: ['sexual_abuse_grooming', 'cyberbullying'],
  abuse_or_risk: 'yes',
};
const DECIDED = withDecision(
  kept(CASE),
  {
    decision: { level: 'inform', text: 'x' },
    departure: 'y',
    decidedBy: 'z',
    decidedAt: '2026-03-02T14:05:00Z',
  },
  sha256,
);

type Path = readonly (string | number)[];

function pathsIn(value: unknown, path: Path = []): readonly Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  const keys = Array.isArray(value) ? [...value.keys()] : Object.keys(value);
  return [path, ...keys.flatMap((key) => pathsIn((value as Record<string, unknown>)[key], [...path, key]))];
}

/** The record with one place in it removed, or something else put there. */
function changed(path: Path, instead: { readonly value?: unknown }): unknown {
  const copy = structuredClone({ root: DECIDED });
  const whole: Path = ['root', ...path];
  let at = copy as Record<string | number, unknown>;
  for (const key of whole.slice(0, -1)) at = at[key] as typeof at;
  const last = whole.at(-1)!;
  if ('value' in instead) at[last] = instead.value;
  else if (Array.isArray(at)) at.splice(Number(last), 1);
  else delete at[last];
  return copy.root;
}

const PATHS = pathsIn(DECIDED);
const ODD = [
  null,
  true,
  0,
  1.5,
  '',
  ' ',
  'x',
  'unknown',
  'Not An Id',
  '2026-13-02T14:05:00Z',
  '2026-03-02T14:05:00+01:00',
  'x'.repeat(101),
  '\u{1f600}'.repeat(100),
  '\u{1f600}'.repeat(101),
  [],
  [''],
  ['a', 'a'],
  [['a']],
  {},
  { a: 1 },
  { level: 'inform' },
];

describe('what fits the schema of records', () => {
  test('is what a validator of JSON Schema says, whatever stands in one place', () => {
    expect(isRecord(DECIDED)).toBe(true);
    fc.assert(
      fc.property(
        fc.constantFrom(...PATHS),
        fc.oneof(
          fc.constant({}),
          fc.constantFrom(...ODD).map((value) => ({ value })),
          fc.jsonValue({ maxDepth: 2 }).map((value) => ({ value })),
        ),
        (path, instead) => {
          const value = changed(path, instead);
          expect(isRecord(value), JSON.stringify({ path, instead })).toBe(byAjv(value));
        },
      ),
      { numRuns: 800 },
    );
  });

  test('is what such a validator says, whatever key is added', () => {
    const objects = PATHS.filter((path) => {
      const value = path.reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], DECIDED);
      return typeof value === 'object' && value !== null && !Array.isArray(value);
    });
    fc.assert(
      fc.property(
        fc.constantFrom(...objects),
        fc.constantFrom('__proto__', 'constructor', 'toString', 'extra', 'level', 'text', 'local', 'source'),
        fc.constantFrom(...ODD),
        (path, key, odd) => {
          const text = JSON.stringify(changed(path, { value: '@' })).replace('"@"', () => {
            const own = path.reduce<unknown>((at, step) => (at as Record<string, unknown>)[step], DECIDED);
            return `{${JSON.stringify(key)}:${JSON.stringify(odd)},${JSON.stringify(own).slice(1)}`.replace(
              ',}',
              '}',
            );
          });
          const value: unknown = JSON.parse(text);
          expect(isRecord(value), text.slice(0, 200)).toBe(byAjv(value));
        },
      ),
      { numRuns: 400 },
    );
  });

  test('is asked by code that makes none from text, and has nothing of ajv but how to count characters', () => {
    expect(outputFiles[0]!.text).not.toMatch(/\beval\b|\bFunction\(/);
    const packages = Object.keys(metafile.inputs).filter((path) => path.includes('node_modules'));
    expect(packages.map((path) => path.replace(/^.*node_modules\//, ''))).toEqual([
      'ajv/dist/runtime/ucs2length.js',
    ]);
  });

  const MANY = Array.from({ length: 200_000 }, (_, at) => `q${at}`);
  test.each([
    ['of ids', { unanswered: MANY }, true],
    ['of answers', { answers: { concerns: MANY } }, true],
    ['of anything else', { unanswered: MANY.map((id) => ({ id })) }, false],
  ])('a list of 200,000 entries takes no time to speak of: %s', (_what, list, fits) => {
    const value = { ...DECIDED, assessment: { ...DECIDED.assessment, ...list } };
    const before = performance.now();
    expect(isRecord(value)).toBe(fits);
    expect(performance.now() - before).toBeLessThan(5000);
  });

  test('every list of which no two entries may be the same says of what kind they are, which keeps it fast', () => {
    const listsIn = (schema: unknown): readonly object[] =>
      typeof schema !== 'object' || schema === null
        ? []
        : [...('uniqueItems' in schema ? [schema] : []), ...Object.values(schema).flatMap(listsIn)];
    const lists = listsIn(recordSchema);
    expect(lists.length).toBeGreaterThan(3);
    for (const list of lists) expect(list).toMatchObject({ items: { type: 'string' } });
  });
});
