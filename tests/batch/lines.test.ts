import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { keysTwice } from '../../src/engine/keys-twice.ts';
import { linesOf } from '../../src/batch/lines.ts';

async function* inParts(bytes: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function linesIn(text: string, size: number, longest: number) {
  const all: (string | undefined)[] = [];
  for await (const lines of linesOf(inParts(Buffer.from(text), size), longest))
    for (const { number, bytes } of lines) {
      expect(number).toBe(all.length + 1);
      all.push(bytes?.toString());
    }
  return all;
}

describe('the lines of a stream', () => {
  test('are the same however it is cut, and those that are too long are told', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: fc.constantFrom('a', '\r', 'ŵ', '{'), maxLength: 12 })),
        fc.integer({ min: 1, max: 20 }),
        fc.boolean(),
        async (lines, size, ends) => {
          const text = lines.join('\n') + (ends ? '\n' : '');
          const parts = text.split('\n');
          if (parts.at(-1) === '') parts.pop();
          const expected = parts.map((line) => (Buffer.byteLength(line) > 8 ? undefined : line));
          expect(await linesIn(text, size, 8)).toEqual(expected);
        },
      ),
    );
  });
});

describe('keys that stand twice', () => {
  test.each([
    ['{"a":1,"a":2,"a":3}', ['a']],
    ['{"a":{"b":1,"c":2,"b":3}}', ['b']],
    ['{"a":1,"b":{"c":1,"c":2},"a":2}', ['c', 'a']],
    ['{"a":1,"\\u0061":2}', ['a']],
    ['{"a" : 1, "b":"x", "a"\t: 2}', ['a']],
    ['{"a":{"b":1},"c":{"b":1}}', []],
    ['{"a":["a","a:"],"b":"\\"a\\":1"}', []],
    ['{"__proto__":1,"__proto__":2}', ['__proto__']],
  ])('are found in %s', (text, keys) => {
    expect([...keysTwice(text)]).toEqual(keys);
  });
});
