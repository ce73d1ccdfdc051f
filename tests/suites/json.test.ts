// The kinds of JSONTestSuite (Nicolas Seriot), in texts of our own.
import { describe, expect, test } from 'vitest';
import { readLine } from '../../src/batch/read-ndjson.ts';
import { parseYaml } from '../../src/pack/read/parse-yaml.ts';
import { plain } from '../../src/pack/read/tree.ts';
import { pack } from '../rules/shipped-pack.ts';

const DEEP = 500;

/** What is JSON, one text for each kind. */
// prettier-ignore
const JSON_TEXTS = [
  // Lists
  '[]', '[ ]', '[[]]', '[""]', '[null]', '[1,2]', '[null, 1, "1", {}]', ' [1]', '[2] ', '[1\t, 2]', '[[[[[[]]]]]]', '[false,true]',
  // Numbers
  '0', '-0', '1', '-1', '-123', '20e1', '1E22', '1E-2', '1E+2', '123e65', '0e+1', '0e1', '123.456', '123.456e78', '-1.5', '0.5', '1.0', '4 ',
  '-0.0000000000000000000000000000000000000001',
  // Maps
  '{}', '{ }', '{"":0}', '{"a":"b"}', '{"a":"b","c":"d"}', '{"a":[]}', '{"a":{"b":{"c":null}}}', '{"min": -1.0e+28, "max": 1.0e+28}',
  '{"x":[{"id": "x"}], "id": "y"}', '{\n"a":\n"b"\n}', '{"a b":1}', '{"a\\u0062c":1}', '{"a":"b","A":"c"}',
  // Text
  '"x"', '"\\"\\\\\\/\\n\\t"', '"\\uFFFE"', '"\\u0061\\u30af\\u30EA"', '"\\uD834\\uDD1E"', '"\\ud83d\\ude00"', '"a/*b*/c"', '"# no comment"',
  '"é"', '"€"', '"𝄞"', '"\\\\a"', '"\\\\u0061"', '"[1,2]"', '"new\\nline"', '"\\u005C"', '"\\u0022"', '"Tŷ Gwyn"', '"ａ"', '"a\\u00e9b"', '" "',
  // Structure
  '{\n\t"a": [\n\t\t1,\n\t\t2\n\t]\n}', '{\n\t"a": {\n\t\t"b": 1\n\t},\n\t"c": "d"\n}\n', '{\r\n  "a": 1\r\n}\r\n',
  'true', 'false', 'null', ' null ', 'null\t', '"asd"', '42', '-0.1',
];

/** What JSON allows, and is refused all the same: nobody could see it, or say which of two counts. */
// prettier-ignore
const REFUSED_BY_NAME: readonly (readonly [text: string, code: string])[] = [
  ['{"a":"b","a":"c"}', 'duplicate-key'], ['{"a":"b","a":"b"}', 'duplicate-key'], ['{"a":1,"\\u0061":1}', 'duplicate-key'],
  ['"\\u0000"', 'control-character'], ['"\\u001b[31m"', 'control-character'], ['"\\u0012"', 'control-character'], ['"\u007f"', 'control-character'],
  ['"\\u200B"', 'control-character'], ['"\\u2028"', 'control-character'],
  ['"\\uD800"', 'control-character'], ['"\\uDFAA"', 'control-character'], ['"\\uDd1e\\uD834"', 'control-character'], ['["\\uD800\\n"]', 'control-character'],
  ['"\\b"', 'control-character'], ['"\\f"', 'control-character'], ['"\\r"', 'control-character'], ['[1,\r2]', 'control-character'],
  ['{"__proto__":1}', 'forbidden-key'], ['{"constructor":{}}', 'forbidden-key'],
];

/** What is no JSON, one text for each kind. */
// prettier-ignore
const NO_JSON = [
  // Lists
  '[1 true]', '[""],', '[,1]', '[1,,2]', '["x"]]', '["",]', '["x"', '[x', '[3[4]]', '[1:2]', '["": 1]', '[,]', '[-]', '[   , ""]', '["a\u000ba"]',
  '[1,', '[1,]', '[[]', '[*]', '[1,\n1\n,1', '["a",\n4\n,1,', '[""', '[', ']', '[]]', '[][]',
  // Numbers
  '++1', '+1', '+Inf', '-01', '-1.0.', '-2.', '-NaN', '.-1', '.2e-3', '0.1.2', '0.3e+', '0.3e', '0.e1', '0E+', '0e', '1.0e+', '1.0e-', '1.0e', '1 000.0',
  '1eE2', '2.e+3', '2.e3', '9.e+', 'Inf', 'NaN', '1+2', '0x1', '0x42', 'Infinity', '-Infinity', '0e+-1', '1e1.0', '-foo', '- 1', '-012', '1ea', '.123', '012', '1_000', '１', '1a', '1/2',
  // Maps
  '["x", truth]', '{[: "x"}', '{"x", null}', '{"x"::"b"}', '{"a":"a" 123}', '{key: "value"}', '{"a" b}', '{:"b"}', '{"a"', '{"a":', '{"a":"b",}', '{"a":"b",,}', '{1:1}', '{9999E9999:1}',
  '{null:null}', '{"id":0,,,,,}', "{'a':0}", '{"a":"b"}/**/', '{"a":"b"}//', '{"a":"b"}#', '{"a":"b",,"c":"d"}', '{a:"b"}', '{"a":"a', '{ "a" : "b" "c" }', '{"a":true} "x"', '{', '}', '{}}', '{,', '{"a":1 "b":2}',
  // Text
  '["\\uD800\\"]', '["\\u00A"]', '["\\u"]', '["\\u1"]', '["\\u123', '["\\"]', '["\\\\\\"]', '["\\x00"]', '["\\a"]', '["\\🌀"]', '["\\', '["\\uqqqq"]', '[\\u0020"asd"]', '[\\n]', '"', "['single quote']",
  'abc', '["new\u0001line"]', '["tab\there"]', '"\\UA66D"', '""x', '“a”', '["\\0"]', '"\\',
  // Structure
  '<.>', '[<null>]', '[1]x', '[1]]', '["asd]', 'aå', '[True]', '1]', '{"x": true,', 'å', '[\u000c]', '[\u2060]', '\u00a0[1]', 'nul', 'tru', 'fals', 'TRUE', 'undefined', '*', '&', ';', '{}; ', '{"a":1}{"b":2}',
  '/* c */ {}', 'null null', '\u2028{}',
  '['.repeat(DEEP), '[{"":'.repeat(DEEP),
];

/** Bytes that are no text in UTF-8, in the middle of a text. */
const NO_UTF8 = ['ff', 'e5', 'e9', 'c0af', 'eda080', 'f4bfbfbf', 'fcbfbfbfbfbf', '81', 'e0ff', 'f09d84'];

const LINE = 2;

const codesOf = (bytes: Buffer): string[] => {
  const read = readLine(pack, LINE, bytes);
  return read !== undefined && 'problems' in read ? read.problems.map(({ code }) => code) : [];
};

describe('a line of a batch', () => {
  test.each(JSON_TEXTS)('that is JSON is read as such: %s', (text) => {
    const value: unknown = JSON.parse(text);
    const codes = codesOf(Buffer.from(text));
    expect(codes).not.toContain('not-json');
    const isMap = typeof value === 'object' && value !== null && !Array.isArray(value);
    if (!isMap) expect(codes).toEqual(['not-a-map']);
    else expect(codes.length > 0).toBe(Object.keys(value).length > 0);
  });

  test.each(NO_JSON)('that is no JSON is never a result: %s', (text) => {
    expect(codesOf(Buffer.from(text))).toEqual(['not-json']);
    // Nor where it stands for the answer to a question, or beside one.
    for (const around of [`{"age": ${text}}`, `{"age": "13_15"} ${text}`, `${text} {"age": "13_15"}`])
      expect(codesOf(Buffer.from(around)), around).toEqual(['not-json']);
  });

  test.each(NO_UTF8)('that is no UTF-8 is never a result: %s', (hex) => {
    const bytes = Buffer.concat([Buffer.from('{"age": "13_15'), Buffer.from(hex, 'hex'), Buffer.from('"}')]);
    expect(codesOf(bytes)).toEqual(['not-utf8']);
  });

  // A carriage return is blank, and a blank text is no answer.
  const never = REFUSED_BY_NAME.filter(([text]) => text !== '"\\r"');
  test.each(never)('that nobody could read is never a result: %s', (text) => {
    expect(codesOf(Buffer.from(`{"concerns": ${text}}`)).length).toBeGreaterThan(0);
  });
});

describe('answers as a file', () => {
  test.each(JSON_TEXTS)('that is JSON is read as JSON is: %s', (text) => {
    const { tree, problems } = parseYaml('answers.json', text);
    expect(problems).toEqual([]);
    expect(plain(tree!)).toEqual(JSON.parse(text));
  });

  test.each(REFUSED_BY_NAME)('that nobody could read is refused: %s', (text, code) => {
    expect(parseYaml('answers.json', text).problems.map((problem) => problem.code)).toContain(code);
  });
});
