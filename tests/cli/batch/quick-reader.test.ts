import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { quickReader } from '../../../src/batch/quick-reader.ts';
import { readSlowly } from '../../../src/batch/read-ndjson.ts';
import { anyCase } from '../../rules/arbitrary-case.ts';
import { pack } from '../../rules/shipped-pack.ts';

const read = quickReader(pack);
const quick = (line: string) => read(1, Buffer.from(line));
const slow = (line: string) => readSlowly(pack, 1, Buffer.from(line));

/** A line as programs write it: with or without blanks, with an id or without. */
const written = fc
  .tuple(
    anyCase,
    fc.option(fc.oneof(fc.string({ unit: 'grapheme' }), fc.integer())),
    fc.constantFrom<[string, string]>([',', ':'], [', ', ': ']),
  )
  .map(([answers, id, [comma, colon]]) => {
    const list = (values: readonly string[]) => `[${values.map((one) => JSON.stringify(one)).join(comma)}]`;
    const map = `{${Object.entries(answers)
      .map(([key, value]) => `"${key}"${colon}${Array.isArray(value) ? list(value) : JSON.stringify(value)}`)
      .join(comma)}}`;
    return id === null ? map : `{"id"${colon}${JSON.stringify(id)}${comma}"answers"${colon}${map}}`;
  });

/** The same with one character changed, taken away or put in twice. */
const broken = fc
  .tuple(written, fc.nat(), fc.constantFrom('', '"', ',', ':', '{', '}', '[', ']', '\\', ' ', 'x', '0', '\t'))
  .map(([line, at, character]) => {
    const place = at % line.length;
    return line.slice(0, place) + character + line.slice(place + 1);
  });

describe('the quick way to read a line', () => {
  test('gives what the slow way gives, for lines as programs write them', () => {
    fc.assert(
      fc.property(written, (line) => {
        const found = quick(line);
        if (found) expect(JSON.stringify(found)).toBe(JSON.stringify(slow(line)));
        else expect(line).toMatch(/[^ -~]|\\|-0/);
      }),
    );
  });

  test('gives what the slow way gives or nothing, for lines with a fault', () => {
    fc.assert(
      fc.property(broken, (line) => {
        const found = quick(line);
        if (found) expect(JSON.stringify(found)).toBe(JSON.stringify(slow(line)));
      }),
      { numRuns: 2000 },
    );
  });

  test.each([
    '{"immediate_danger":"yes","immediate_danger":"no"}',
    '{"concerns":["image_threats","image_threats"]}',
    '{"circumstances":["none","adopted"]}',
    '{"concerns":[]}',
    '{"concerns":["unknown"]}',
    '{"role":null}',
    '{"age":["13_15"]}',
    '{"age":true}',
    '{"__proto__":"yes"}',
    '{"immediate_danger":trueish}',
    '{"immediate_danger":"yes"} {}',
    '{"immediate_danger":"yes",}',
    '{"id":"a","answers":{}',
    '{"id":01,"answers":{}}',
    '{"id":"a","answers":{}}}',
  ])('leaves what is unusual or wrong to the slow way: %s', (line) => {
    expect(quick(line)).toBeUndefined();
  });
});
