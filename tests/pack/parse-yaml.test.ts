import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatProblem } from '../../src/pack/format-problem.ts';
import { parseYaml } from '../../src/pack/read/parse-yaml.ts';
import { plain } from '../../src/pack/read/tree.ts';

const pieces = [
  '- ',
  ': ',
  '? ',
  '[',
  ']',
  '{',
  '}',
  ',',
  '&a ',
  '*a ',
  '!t ',
  '"',
  "'",
  '|\n',
  '>-\n',
  '\n',
  '  ',
  '\t',
];
const soup = fc
  .array(
    fc.constantFrom(
      ...pieces,
      '#',
      'a',
      'b: 1',
      '%YAML 1.1',
      '---',
      '...',
      '<<',
      '__proto__',
      '\u001b',
      '\u202e',
      '1e9',
    ),
  )
  .map((parts) => parts.join(''));

test('whatever the text, there is a tree or a problem, and never an error', () => {
  fc.assert(
    fc.property(fc.oneof(soup, fc.string({ unit: 'binary' })), (text) => {
      const { tree, problems, sound } = parseYaml('file.yaml', text);
      expect(tree !== undefined || problems.length > 0).toBe(true);
      // What is only a character that cannot be seen leaves the tree whole.
      expect(sound || problems.length > 0).toBe(true);
      for (const { line, column } of problems) expect(Math.min(line, column)).toBeGreaterThan(0);
    }),
    { numRuns: 500 },
  );
});

test('whatever the text, its problems are shown without a control character', () => {
  fc.assert(
    fc.property(soup, fc.string({ unit: 'binary' }), (text, name) => {
      const shown = parseYaml(name, text).problems.map(formatProblem).join('\n');
      expect(shown).not.toMatch(/(?![\n\t])\p{Cc}|\p{Bidi_Control}/u);
    }),
  );
});

test('JSON is read as it is', () => {
  fc.assert(
    fc.property(fc.jsonValue({ noUnicodeString: true, maxDepth: 4 }), (value) => {
      const { tree, problems } = parseYaml('file.json', JSON.stringify(value));
      fc.pre(!problems.some(({ code }) => code === 'control-character' || code === 'forbidden-key'));
      expect(problems).toEqual([]);
      expect(plain(tree!)).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});

test('yes and no are words, whatever older versions of YAML say', () => {
  const { tree } = parseYaml(
    'file.yaml',
    '{ a: yes, b: no, c: on, d: 2021-02, e: 0x1F, f: true, g: ~, h: 13_15, i: 012 }',
  );
  expect(plain(tree!)).toEqual({
    a: 'yes',
    b: 'no',
    c: 'on',
    d: '2021-02',
    e: 31,
    f: true,
    g: null,
    h: '13_15',
    i: 12,
  });
});
