// The kinds of yaml-test-suite (YAML test suite contributors), in texts of our own.
import { describe, expect, test } from 'vitest';
import { parseYaml } from '../../src/pack/read/parse-yaml.ts';
import { plain } from '../../src/pack/read/tree.ts';

/** What is YAML as files here use it, and what it says. */
const READ: readonly (readonly [kind: string, text: string, value: unknown])[] = [
  // Maps and lists in blocks
  ['a list of words', '- one\n- two\n- three\n', ['one', 'two', 'three']],
  ['a map of words', 'a: 1\nb: two\n', { a: 1, b: 'two' }],
  ['a list in a map', 'a:\n  - x\n  - y\nb:\n  - z\n', { a: ['x', 'y'], b: ['z'] }],
  ['a list in a map, as far left as its key', 'a:\n- x\n- y\nb: z\n', { a: ['x', 'y'], b: 'z' }],
  ['a list of maps', '- a: 1\n  b: 2\n- a: 3\n', [{ a: 1, b: 2 }, { a: 3 }]],
  ['a list of maps that begin on the next line', '-\n  a: 1\n-\n  a: 2\n', [{ a: 1 }, { a: 2 }]],
  ['a list of lists', '- - a\n  - b\n- - c\n', [['a', 'b'], ['c']]],
  ['a map in a map', 'a:\n  b:\n    c: d\n  e: f\n', { a: { b: { c: 'd' }, e: 'f' } }],
  ['other indentation at each level', 'a:\n      b:\n       - c\n', { a: { b: ['c'] } }],
  ['an entry of a list that is not there', '- a\n-\n- c\n', ['a', null, 'c']],
  ['a value that is not there', 'a:\nb: 1\n', { a: null, b: 1 }],
  ['a key in quotes', '"a b": 1\n\'c: d\': 2\n', { 'a b': 1, 'c: d': 2 }],
  ['a key with blanks', 'a b c: 1\n', { 'a b c': 1 }],
  ['a blank before the colon', 'a : 1\n', { a: 1 }],
  ['a key that is marked as one', '? a\n: 1\n', { a: 1 }],
  // Maps and lists in brackets
  ['a list in brackets', '[a, b, c]\n', ['a', 'b', 'c']],
  ['a map in brackets', '{ a: 1, b: [x, { c: d }] }\n', { a: 1, b: ['x', { c: 'd' }] }],
  ['brackets over several lines', 'a: [\n  b,\n  c,\n  ]\n', { a: ['b', 'c'] }],
  ['a comma at the end', '[a, b, ]\n', ['a', 'b']],
  ['a pair in a list in brackets', '[a: 1, b]\n', [{ a: 1 }, 'b']],
  ['keys without values in brackets', '{ a, b: }\n', { a: null, b: null }],
  ['colons without blanks after quotes in brackets', '{"a":1,"b":"c"}\n', { a: 1, b: 'c' }],
  ['empty brackets', '{ a: [], b: {} }\n', { a: [], b: {} }],
  ['no blanks at all', '[[[],[]],{}]\n', [[[], []], {}]],
  // Plain text
  ['plain text over lines', 'a: one\n  two\n\n  three\n', { a: 'one two\nthree' }],
  ['colons, hashes and commas inside plain text', 'a: b:c#d, e\n', { a: 'b:c#d, e' }],
  ['an address', 'a: https://example.org/x?y#z\n', { a: 'https://example.org/x?y#z' }],
  ['signs at the beginning', '- -a\n- ?b\n- :c\n- ~d\n', ['-a', '?b', ':c', '~d']],
  ['brackets inside plain text', 'a: b [c] {d}\n', { a: 'b [c] {d}' }],
  ['apostrophes inside plain text', "a: don't\n", { a: "don't" }],
  // Quotes
  ['single quotes', "a: 'it''s # no comment: \"so\"'\n", { a: 'it\'s # no comment: "so"' }],
  ['double quotes', 'a: "x\\ty \\u00e9 \\"z\\""\n', { a: 'x\ty é "z"' }],
  ['double quotes over lines', 'a: "one\n  two\n\n  three"\n', { a: 'one two\nthree' }],
  ['an escaped line end', 'a: "one \\\n  two"\n', { a: 'one two' }],
  ['blanks at the edges of quotes', 'a: " x "\n', { a: ' x ' }],
  ['empty quotes', 'a: ""\nb: \'\'\n', { a: '', b: '' }],
  [
    'quoted words that would be something else',
    '- "yes"\n- "null"\n- "1"\n- "true"\n',
    ['yes', 'null', '1', 'true'],
  ],
  // Text in blocks
  ['a literal text', 'a: |\n  one\n    two\n\n  three\n', { a: 'one\n  two\n\nthree\n' }],
  ['a folded text', 'a: >\n  one\n  two\n\n  three\n', { a: 'one two\nthree\n' }],
  ['a folded text with deeper lines', 'a: >\n  one\n    two\n  three\n', { a: 'one\n  two\nthree\n' }],
  ['no line end kept', 'a: |-\n  one\n\nb: >-\n  two\n  three\n', { a: 'one', b: 'two three' }],
  ['all line ends kept', 'a: |+\n  one\n\nb: 1\n', { a: 'one\n\n', b: 1 }],
  ['an indentation that is named', 'a: |2\n    one\n   two\n', { a: '  one\n two\n' }],
  ['a text in a list', '- |\n  one\n- >-\n  two\n', ['one\n', 'two']],
  ['a hash in a text', 'a: |\n  # one\n', { a: '# one\n' }],
  ['signs of a document inside a text', 'a: |\n  ---\n  ...\n', { a: '---\n...\n' }],
  ['a text of no lines', 'a: |\nb: 1\n', { a: '', b: 1 }],
  // Comments and ends
  ['comments in every place', '# a\na: 1 # b\n# c\nb:\n  # d\n  - x # e\n', { a: 1, b: ['x'] }],
  ['one document with its marks', '---\na: 1\n...\n', { a: 1 }],
  ['a comment before its mark', '# c\n---\na: 1\n', { a: 1 }],
  ['Windows line ends', 'a: 1\r\nb:\r\n  - x\r\n', { a: 1, b: ['x'] }],
  ['Windows line ends in a text', 'a: |\r\n  one\r\n  two\r\n', { a: 'one\ntwo\n' }],
  ['no line end', 'a: 1', { a: 1 }],
  ['blanks at line ends', 'a: 1  \nb: [x]\t\n', { a: 1, b: ['x'] }],
  ['tabs between words', 'a:\t1\nb: [x,\ty]\n', { a: 1, b: ['x', 'y'] }],
  ['letters of other scripts', 'ŷ: Tŷ Gwyn\n😀: 😁\n', { ŷ: 'Tŷ Gwyn', '😀': '😁' }],
  // What a word means
  ['numbers', '[0, -1, 1.5, 1e3, 0x10, 0o17, +2, .5]', [0, -1, 1.5, 1000, 16, 15, 2, 0.5]],
  [
    'what only looks like a number',
    '[1_000, 1.2.3, 12e, 0x, 1:30, 2021-02-03, 13_15]',
    ['1_000', '1.2.3', '12e', '0x', '1:30', '2021-02-03', '13_15'],
  ],
  [
    'true, false and null in their spellings',
    '[true, False, TRUE, null, Null, ~]',
    [true, false, true, null, null, null],
  ],
  ['yes, no, on, off, y and n', '[yes, No, ON, off, y, n]', ['yes', 'No', 'ON', 'off', 'y', 'n']],
  ['the countries of Norway and Oman', '[NO, OM]', ['NO', 'OM']],
  ['merge keys, which are a word', '{ "<<": 1 }', { '<<': 1 }],
];

/** What is no YAML, or not as files here use it. */
const REFUSED: readonly (readonly [kind: string, text: string])[] = [
  ['a bracket that is not closed', '[a, b\n'],
  ['a brace that is not closed', 'a: { b: 1\n'],
  ['a bracket too many', '[a]]\n'],
  ['a quote that is not closed', 'a: "b\nc: d\n'],
  ['text after a quote', 'a: "b" c\n'],
  ['a map in a line of a map', 'a: b: c\n'],
  ['a list in a line of a map', 'a: - b\n'],
  ['a key that is less indented', 'a:\n    b: 1\n  c: 2\n'],
  ['an entry that is less indented', '  - a\n - b\n'],
  ['a list that turns into a map', '- a\nb: 1\n'],
  ['a map that turns into a list', 'a: 1\n- b\n'],
  ['text that turns into a map', 'one\ntwo: 3\n'],
  ['a comma too many', '[a, , b]\n'],
  ['a comma at the beginning', '[, a]\n'],
  ['a tab that indents', 'a:\n\tb: 1\n'],
  ['a tab that indents a list', 'a:\n\t- b\n'],
  ['an escape that means nothing', 'a: "\\q"\n'],
  ['a code of a character that is cut off', 'a: "\\u12"\n'],
  ['a sign that is kept for later', 'a: @b\n'],
  ['a grave accent at the beginning', 'a: `b`\n'],
  ['a percent sign at the beginning', '%a: b\n'],
  ['an anchor', 'a: &x 1\n'],
  ['an alias', 'a: &x 1\nb: *x\n'],
  ['an alias to nothing', 'a: *x\n'],
  ['a merge', 'a: &x { b: 1 }\nc:\n  <<: *x\n'],
  ['a tag', 'a: !!str 1\n'],
  ['a tag of a program', 'a: !!js/function "x"\n'],
  ['a tag of one’s own', 'a: !x 1\n'],
  ['a directive', '%YAML 1.2\n---\na: 1\n'],
  ['a directive that is not known', '%FOO bar\n---\na: 1\n'],
  ['two documents', 'a: 1\n---\nb: 2\n'],
  ['text after the end', 'a: 1\n... b\n'],
  ['a list as a key', '? [a, b]\n: 1\n'],
  ['a map as a key', '{ { a: 1 }: 2 }\n'],
  ['a key twice', 'a: 1\na: 2\n'],
  ['a key twice, once in quotes', 'a: 1\n"a": 2\n'],
  ['a header of a text that is wrong', 'a: |x\n  b\n'],
  ['a text with a first line that is too far in', 'a: |\n     \n  b\n'],
  ['a control character', 'a: \u0007\n'],
  ['a comment without a blank before it', 'a: "b"#c\n'],
  ['a bracket at the margin of a map', 'a: [\nb,\nc\n]\n'],
];

describe('YAML is read as it is meant:', () => {
  test.each(READ)('%s', (_kind, text, value) => {
    const { tree, problems } = parseYaml('file.yaml', text);
    expect(problems).toEqual([]);
    expect(plain(tree!)).toEqual(value);
  });
});

describe('what is refused is refused in its place:', () => {
  test.each(REFUSED)('%s', (_kind, text) => {
    const { problems, sound } = parseYaml('file.yaml', text);
    expect(problems.length).toBeGreaterThan(0);
    const lines = text.split('\n').length;
    for (const { line, source } of problems) {
      expect(line).toBeLessThanOrEqual(lines);
      expect(source ?? '').not.toContain('\n');
    }
    expect(sound || problems.length > 0).toBe(true);
  });
});
