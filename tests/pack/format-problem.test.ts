import { expect, test } from 'vitest';
import { loadPack } from '../../src/pack/load.ts';
import { parseYaml } from '../../src/pack/read/parse-yaml.ts';
import { formatProblem } from '../../src/pack/format-problem.ts';
import type { Problem } from '../../src/pack/problem.ts';
import { TINY, writeFiles } from './tiny-pack.ts';

const problem: Problem = {
  code: 'unknown-id',
  message: 'there is no question or fact `dangr`',
  file: 'rules/facts.yaml',
  line: 12,
  column: 11,
  hint: 'Did you mean `danger`?',
  source: '  when: { dangr: yes }',
};

test('a problem shows its place, the line with a caret, and the hint', () => {
  expect(formatProblem(problem)).toMatchInlineSnapshot(`
    "rules/facts.yaml:12:11 unknown-id there is no question or fact \`dangr\`
      12 |   when: { dangr: yes }
         |           ^
      Did you mean \`danger\`?"
  `);
});

test('a problem with a whole file shows neither line nor caret', () => {
  const { hint: _hint, source: _source, ...whole } = problem;
  expect(formatProblem({ ...whole, line: 1, column: 1 })).toBe(
    'rules/facts.yaml:1:1 unknown-id there is no question or fact `dangr`',
  );
});

test('a long line is cut on both sides of the caret', () => {
  const source = `${'a'.repeat(200)}b${'c'.repeat(200)}`;
  const [, line, caret] = formatProblem({ ...problem, source, column: 201 }).split('\n');
  expect(line).toBe(`  12 | …${'a'.repeat(60)}b${'c'.repeat(59)}…`);
  expect(caret?.indexOf('^')).toBe(line?.indexOf('b'));
});

test('the caret stands under its place after tabs and after characters of two code units', () => {
  const [, line, caret] = formatProblem({ ...problem, source: '\t😀: x', column: 5 }).split('\n');
  expect([line, caret]).toEqual(['  12 | \t😀: x', '     | \t  ^']);
});

test('control characters are shown as signs, so that the caret stays in its place', () => {
  const escaped = { ...problem, file: 'a\u001b[31m', message: 'b\u202e', source: '\u001b[31mx', column: 6 };
  expect(formatProblem(escaped).split('\n').slice(0, 3)).toEqual([
    'a<U+001B>[31m:12:6 unknown-id b<U+202E>',
    '  12 | \ufffd[31mx',
    '     |      ^',
  ]);
});

test('a mistake that stops the reader shows its own line alone', () => {
  const { problems } = parseYaml('notes.yaml', '- id: a\n\tkind: law\n  title: A\n  text: B\n');
  expect(problems.map(formatProblem)).toMatchInlineSnapshot(`
    [
      "notes.yaml:2:1 yaml-syntax there is a tab where the line is indented
      2 | 	kind: law
        | ^
      Indent with blanks.",
    ]
  `);
});

test('a loaded pack gives problems with their source lines', async () => {
  const folder = await writeFiles({ ...TINY, 'notes.yaml': TINY['notes.yaml'].replace('title:', 'titel:') });
  const { problems } = await loadPack(folder);
  expect(problems.map((found) => formatProblem(found).replace(`${folder}/`, ''))).toMatchInlineSnapshot(`
    [
      "notes.yaml:3:3 unknown-key \`titel\` means nothing here
      3 |   titel: A law
        |   ^
      Did you mean \`title\`?",
    ]
  `);
});
