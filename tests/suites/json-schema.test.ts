// The kinds of the JSON Schema test suite, for the words that the page understands, in schemas of our own.
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { fitsSchema, type Schema } from '../../src/record/fits-schema.ts';

const EMOJI = '😀';

/** A schema, what fits it, and what does not. */
const KINDS: readonly (readonly [
  word: string,
  schema: Schema,
  fits: readonly unknown[],
  other: readonly unknown[],
])[] = [
  ['nothing', {}, [null, true, 0, '', [], {}], []],
  // Types
  ['type: number', { type: 'number' }, [0, 1.5, -1e-9], ['1', true, null, [], {}]],
  ['type: string', { type: 'string' }, ['', '1'], [1, true, null, [], {}]],
  ['type: object', { type: 'object' }, [{}, { a: 1 }], ['{}', 1, true, null, []]],
  ['type: array', { type: 'array' }, [[], [1]], [{}, '[]', 1, true, null]],
  ['type: boolean', { type: 'boolean' }, [true, false], [0, 1, '', 'true', null, [], {}]],
  ['type: null', { type: 'null' }, [null], [0, false, '', 'null', [], {}]],
  ['several types', { type: ['number', 'null'] }, [1, 1.5, null], ['1', {}, []]],
  // Values
  ['const of text', { const: 'a' }, ['a'], ['A', 'a ', '', null, ['a'], { a: 'a' }]],
  ['const of false', { const: false }, [false], [0, '', null, [], {}]],
  ['const of true', { const: true }, [true], [1, 'true', [true]]],
  ['const of null', { const: null }, [null], [0, '', false]],
  ['enum', { enum: ['a', 1, null, false] }, ['a', 1, null, false], ['1', 0, '', true, ['a'], {}]],
  // Texts
  ['minLength', { minLength: 2 }, ['ab', 'abc', EMOJI.repeat(2), 1, null, [], {}], ['', 'a', EMOJI]],
  ['maxLength', { maxLength: 2 }, ['', 'ab', EMOJI.repeat(2), 123, [1, 2, 3]], ['abc', EMOJI.repeat(3)]],
  ['maxLength of nothing', { maxLength: 0 }, [''], ['a', EMOJI]],
  ['a pattern from end to end', { pattern: '^a+$' }, ['a', 'aaa', 1, null, {}], ['', 'b', 'ab', 'a\nb']],
  ['a pattern anywhere', { pattern: 'b' }, ['abc', 'b'], ['', 'ac']],
  ['a pattern with letters of all scripts', { pattern: '^\\p{L}$' }, ['a', 'ŷ', '𝒳'], ['1', '', 'ab']],
  // Lists
  ['items', { items: { type: 'number' } }, [[], [1, 2], 'a', {}], [[1, 'a'], [null]]],
  ['items of items', { items: { items: { type: 'string' } } }, [[['a'], []], []], [[[1]]]],
  ['minItems', { minItems: 1 }, [[1], [null], '', {}], [[]]],
  [
    'uniqueItems',
    { uniqueItems: true, items: { type: ['string', 'number', 'boolean', 'null'] } },
    [[], ['a', 'A'], [1, '1'], [0, false, null, '']],
    [
      ['a', 'a'],
      [1, 1.0],
      [null, 'a', null],
    ],
  ],
  ['uniqueItems that is not asked for', { uniqueItems: false }, [['a', 'a']], []],
  // Maps
  [
    'properties',
    { properties: { a: { type: 'number' }, b: { type: 'string' } } },
    [{}, { a: 1 }, { a: 1, b: '' }, { c: [] }, [], 1],
    [{ a: '1' }, { a: 1, b: {} }],
  ],
  ['required', { required: ['a'] }, [{ a: 1 }, { a: null }, [], 'a', 1], [{}, { b: 1 }]],
  [
    'required words that every object has',
    { required: ['toString', '__proto__'] },
    [JSON.parse('{"toString":1,"__proto__":1}')],
    [{}, { toString: 1 }],
  ],
  [
    'properties that every object has',
    { properties: { constructor: { type: 'number' } } },
    [{}, { constructor: 1 }],
    [{ constructor: 'a' }],
  ],
  [
    'no other keys',
    { properties: { a: {} }, additionalProperties: false },
    [{}, { a: 1 }, [], 'b'],
    [{ b: 1 }, { a: 1, b: 2 }, JSON.parse('{"__proto__":1}'), { toString: 1 }],
  ],
  [
    'other keys of a kind',
    { properties: { a: {} }, additionalProperties: { type: 'boolean' } },
    [{ a: 1, b: true }, {}],
    [{ a: 1, b: 1 }],
  ],
  ['other keys alone', { additionalProperties: { type: 'boolean' } }, [{ b: true }], [{ b: 1 }]],
  ['minProperties', { minProperties: 1 }, [{ a: 1 }, [], '', 1], [{}]],
  [
    'keys that need others',
    { dependentRequired: { a: ['b', 'c'] } },
    [{}, { b: 1 }, { a: 1, b: 2, c: 3 }, ['a'], 'a'],
    [{ a: 1 }, { a: 1, b: 2 }],
  ],
  ['keys that need nothing', { dependentRequired: { a: [] } }, [{}, { a: 1 }], []],
  // Together
  ['anyOf', { anyOf: [{ type: 'number' }, { minLength: 2 }] }, [1, 'ab', null], ['a', '']],
  [
    'anyOf beside other words',
    { type: 'string', anyOf: [{ maxLength: 1 }, { minLength: 3 }] },
    ['', 'a', 'abc'],
    ['ab', 1],
  ],
  ['a reference', { $ref: '#/$defs/a', $defs: { a: { type: 'number' } } }, [1], ['a', null]],
  [
    'a reference beside other words',
    { $ref: '#/$defs/a', required: ['b'], $defs: { a: { required: ['a'] } } },
    [{ a: 1, b: 2 }],
    [{ a: 1 }, { b: 1 }],
  ],
  [
    'a reference to itself',
    {
      $ref: '#/$defs/n',
      $defs: { n: { properties: { n: { $ref: '#/$defs/n' } }, additionalProperties: false } },
    },
    [{}, { n: {} }, { n: { n: {} } }],
    [{ m: 1 }, { n: { n: { m: 1 } } }],
  ],
  [
    'a property that is called like a reference',
    { properties: { $ref: { type: 'string' } } },
    [{ $ref: 'a' }],
    [{ $ref: 1 }],
  ],
  ['a definition that nobody refers to', { $defs: { a: { type: 'number' } } }, ['a'], []],
];

test.each(KINDS)('the page takes %s as the standard does', (_word, schema, fits, other) => {
  const standard = new Ajv2020({ strict: false, ownProperties: true }).compile(schema);
  for (const value of fits)
    expect([fitsSchema(value, schema), standard(value)], JSON.stringify(value)).toEqual([true, true]);
  for (const value of other)
    expect([fitsSchema(value, schema), standard(value)], JSON.stringify(value)).toEqual([false, false]);
});
