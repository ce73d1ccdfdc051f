import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { recordSchema } from '../../src/record/schema.ts';
import { withDecision } from '../../src/record/index.ts';
import { fitsSchema } from '../../src/record/fits-schema.ts';
import { isRecord } from '../../src/record/read-record.ts';
import { kept, sha256 } from './records.ts';

const byAjv = new Ajv2020({ allowUnionTypes: true }).compile(recordSchema);

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

  test('every word of the schema is one that is looked at', () => {
    const known = new Set(
      (
        '$ref $defs anyOf type const enum pattern minLength maxLength items ' +
        'minItems uniqueItems properties required additionalProperties minProperties ' +
        'dependentRequired $schema $id title description'
      ).split(' '),
    );
    const wordsIn = (schema: unknown, names: boolean): readonly string[] => {
      if (typeof schema !== 'object' || schema === null || Array.isArray(schema)) return [];
      return Object.entries(schema).flatMap(([key, value]) => [
        ...(names ? [] : [key]),
        ...(key === 'enum' || key === 'dependentRequired'
          ? []
          : key === 'anyOf'
            ? (value as readonly unknown[]).flatMap((one) => wordsIn(one, false))
            : wordsIn(value, !names && (key === 'properties' || key === '$defs'))),
      ]);
    };
    expect([...new Set(wordsIn(recordSchema, false))].filter((word) => !known.has(word))).toEqual([]);
  });

  test('a reference that leads nowhere is a bug, and is not passed over', () => {
    expect(() => fitsSchema('x', { $ref: '#/$defs/none' })).toThrow('there is no schema');
  });

  test('a list of 200,000 entries takes no time to speak of', () => {
    const ids = Array.from({ length: 200_000 }, (_, at) => `q${at}`);
    const value = { ...DECIDED, assessment: { ...DECIDED.assessment, unanswered: ids } };
    const before = performance.now();
    expect(isRecord(value)).toBe(true);
    expect(performance.now() - before).toBeLessThan(5000);
  });
});
