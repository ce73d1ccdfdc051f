import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';

const FOLDER = new URL('../../rules/schema/', import.meta.url);
const LONG = 100_000;

/** Every regular expression in every schema, also those of keys, with a schema that has it. */
const patterns = new Map<string, string>();
const names = readdirSync(FOLDER);
for (const name of names) collect(JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8')), name);

function collect(part: unknown, name: string): void {
  if (typeof part !== 'object' || part === null) return;
  for (const [key, value] of Object.entries(part)) {
    if (key === 'pattern' && typeof value === 'string') patterns.set(value, name);
    if (key === 'patternProperties') for (const one of Object.keys(value as object)) patterns.set(one, name);
    collect(value, name);
  }
}

/** Pieces of which texts are made that nearly match, and what stands behind them so that they do not. */
const PIECES = [
  'a',
  '0',
  '-',
  '_',
  '.',
  '/',
  ' ',
  '@',
  ':',
  'a-',
  '-a',
  '_a',
  '0_',
  'a.',
  '.a',
  '1 ',
  '0.',
  'a@',
  '/a',
  'é',
  '\n',
  'a\n',
  'http://',
  'mistake.1',
  'all',
  '.yaml',
];
const STARTS = [
  '',
  'a',
  '1',
  'a.',
  'https://a',
  'https://a.b/',
  'a@b',
  'a@b.c',
  '2026-01',
  'sha256:',
  'a b',
  'all',
  '0.0.',
];
const ENDS = ['', '!', '\n', ' ', 'é', '-', '.', '/', '\u0000'];

test.each([...patterns])('%s, of %s, takes no longer for texts that nearly match', (pattern) => {
  const expression = new RegExp(pattern, 'u');
  let worst = { took: 0, text: '' };
  for (const start of STARTS) {
    for (const piece of PIECES) {
      for (const end of ENDS) {
        const text = start + piece.repeat(LONG / piece.length) + end;
        const before = performance.now();
        expression.test(text);
        const took = performance.now() - before;
        if (took > worst.took) worst = { took, text: `${start}${piece}…${end}` };
      }
    }
  }
  // Less than a millisecond where time grows with the length; many seconds where it grows with its square.
  expect(worst.took, worst.text).toBeLessThan(1000);
});

test('every schema is right by itself, as the program takes them for granted', () => {
  const ajv = new Ajv2020();
  for (const name of names) {
    const schema = JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8')) as object;
    expect({ name, right: ajv.validateSchema(schema), errors: ajv.errors }).toEqual({
      name,
      right: true,
      errors: null,
    });
  }
});
