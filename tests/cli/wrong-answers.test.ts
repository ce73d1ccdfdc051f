import { describe, expect, test } from 'vitest';
import { refusal, temporaryFile } from './safeguard.ts';

const NAME = 'standard input';

/** What is said about answers on standard input. */
function said(input: string | Buffer): string {
  return refusal(['assess', '--json'], { input });
}

/** Every problem as `line:column code`, and the hint or the message of each. */
function places(stderr: string): string[] {
  return [...stderr.matchAll(/^standard input:(\d+:\d+ [a-z-]+) /gm)].map(([, place]) => place!);
}

describe('a mistake in the answers', () => {
  test('is shown with its file, line, column, source line, a caret and what was probably meant', () => {
    const file = temporaryFile('answers.json', '{\n  "age": "13_15",\n  "imediate_danger": true\n}\n');
    expect(refusal(['assess', file, '--json'])).toBe(
      `${file}:3:3 unknown-id There is no question "imediate_danger".
  3 |   "imediate_danger": true
    |   ^
  Did you mean \`immediate_danger\`?

One problem in the answers. Nothing was assessed. To list the questions: safeguard questions
`,
    );
  });

  test('does not hide the others: all of them are shown, in the order of the lines', () => {
    const stderr = said(`role: [police]
imediate_danger: yes
age: 13-15
concerns: []
circumstances: [none, adopted]
concerns: other
coercion: 1
`);
    expect(places(stderr)).toEqual([
      '1:7 wrong-type',
      '2:1 unknown-id',
      '3:6 unknown-value',
      '4:11 wrong-value',
      '5:17 wrong-value',
      '6:1 duplicate-key',
      '7:11 unknown-value',
    ]);
    expect(stderr).toContain('\n7 problems in the answers. Nothing was assessed.');
    expect(stderr.match(/^ +\d+ \| .+\n +\| *\^$/gm)).toHaveLength(7);
  });

  test('is found in text with Windows line ends, without them in the source line', () => {
    expect(said('# a\r\nage: 13_16\r\n')).toContain(`${NAME}:2:6 unknown-value`);
    expect(said('# a\r\nage: 13_16\r\n')).not.toContain('\r');
  });

  test('far to the right is shown with the part of the line around it', () => {
    const stderr = said(`{"concerns":[${'"other",'.repeat(200)}"othr"]}`);
    expect(places(stderr)).toEqual(['1:1614 unknown-value']);
    expect(stderr).toMatch(/\| ….*"other","othr"\]\}\n/);
    for (const line of stderr.split('\n').slice(0, 3)) expect(line.length).toBeLessThan(140);
  });

  test('that stands a thousand times is shown a hundred times', () => {
    const lines = Array.from({ length: 900 }, (_, i) => `key_${i}: yes\n`).join('');
    const stderr = said(lines);
    expect(places(stderr)).toHaveLength(101);
    expect(stderr).toContain('too-many-problems this file has 800 further problems');
  });
});

describe('is refused, with a hint:', () => {
  test.each([
    ['an unknown question', 'imediate_danger: true', '1:1 unknown-id', '`immediate_danger`'],
    ['a question in capitals', '{"Age": "13_15"}', '1:2 unknown-id', '`age`'],
    ['an empty key', '{"": "yes"}', '1:2 unknown-id', 'There is no question ""'],
    [
      'an unknown value',
      '{"age": "13-15"}',
      '1:9 unknown-value',
      'Did you mean `13_15`? It takes one of: under_13',
    ],
    ['a value in capitals', 'coercion: Yes', '1:11 unknown-value', 'Did you mean `yes`?'],
    ['a value with a blank that is none', '{"age": "\u200313_15"}', '1:9 unknown-value', '`13_15`'],
    ['one unknown value of several', 'concerns: [other, pornografy]', '1:19 unknown-value', '`pornography`'],
    ['a list for one answer', '{"age": ["13_15"]}', '1:9 wrong-type', '"age" takes one answer, not a list.'],
    ['an empty list', '{"concerns": []}', '1:14 wrong-value', 'Say "unknown" instead.'],
    [
      'an empty list where none is a value',
      'circumstances: []',
      '1:16 wrong-value',
      'Say "none" or "unknown" instead.',
    ],
    [
      'none with others',
      'circumstances: [adopted, none]',
      '1:26 wrong-value',
      'Give it by itself, or leave it out.',
    ],
    ['unknown with others', 'concerns: [unknown, other]', '1:12 wrong-value', '"unknown" stands alone'],
    ['null with others', 'concerns: [other, null]', '1:19 wrong-value', '"unknown" stands alone'],
    ['unknown for the role', 'role: unknown', '1:7 wrong-value', '"role" cannot be "unknown".'],
    ['null for the role', '{"role": null}', '1:10 wrong-value', 'It takes one of: practitioner'],
    ['a number', '{"coercion": 1}', '1:14 unknown-value', 'It takes one of: yes, no, unknown.'],
    ['a number in a list', '{"concerns": [2.5]}', '1:15 unknown-value', 'has no value 2.5'],
    ['a number with an underline', 'age: 1315', '1:6 unknown-value', 'under_13, 13_15'],
    ['a map for an answer', '{"age": {"from": 13}}', '1:9 unknown-value', 'has no value {"from":13}'],
    ['a list in a list', '{"concerns": [["other"]]}', '1:15 unknown-value', 'has no value ["other"]'],
    ['on and off', 'coercion: off', '1:11 unknown-value', 'It takes one of: yes, no, unknown.'],
  ])('%s', (_what, input, place, hint) => {
    const stderr = said(input);
    expect(places(stderr)).toEqual([place]);
    expect(stderr).toContain(hint);
  });
});

describe('is refused as no set of answers:', () => {
  test.each([
    ['a word', 'yes', '1:1 wrong-type'],
    ['null', 'null', '1:1 wrong-type'],
    ['a number', '42', '1:1 wrong-type'],
    ['a list', '["yes"]', '1:1 wrong-type'],
    ['a list of answer sets', '[{"age": "13_15"}]', '1:1 wrong-type'],
    ['nothing but comments', '# nothing yet\n', '1:1 wrong-type'],
    ['an empty document', '---\n', '1:1 wrong-type'],
    ['several JSON texts', '{"age": "13_15"}\n{"age": "16_17"}\n', '2:1 yaml-syntax'],
    ['several documents', 'age: 13_15\n---\nage: 16_17\n', '2:1 yaml-syntax'],
    ['JSON that stops in the middle', '{"age": "13_1', '1:9 yaml-syntax'],
    ['JSON without a colon', '{"age" "13_15"}', '1:8 yaml-syntax'],
    ['a tab as indentation', 'concerns:\n\t- other\n', '2:1 yaml-syntax'],
    ['a directive', '%YAML 1.1\n---\nage: 13_15\n', '1:1 yaml-syntax'],
    ['a key that is a list', '? [a]\n: yes\n', '1:3 wrong-type'],
    ['a key that is a number', '13: yes\n', '1:1 wrong-type'],
  ])('%s', (_what, input, place) => {
    expect(places(said(input))).toEqual([place]);
  });

  test('and says how answers are written', () => {
    expect(said('yes')).toContain('Write question: value, such as { "immediate_danger": "yes" }');
  });
});

describe('what could mean two things is refused:', () => {
  test.each([
    ['a key twice in JSON', '{"age": "13_15", "age": "16_17"}', ['1:18 duplicate-key']],
    ['a key twice with the same value', '{"age": "13_15", "age": "13_15"}', ['1:18 duplicate-key']],
    [
      'a key twice, once written as an escape',
      '{"age": "13_15", "\\u0061ge": "16_17"}',
      ['1:18 duplicate-key'],
    ],
    ['a key twice in YAML', 'age: 13_15\nrole: police\nage: 16_17\n', ['3:1 duplicate-key']],
    ['an anchor and its alias', 'age: &a 13_15\nrole: *a\n', ['1:6 alias-refused', '2:7 alias-refused']],
    ['an alias without an anchor', 'role: *nobody\n', ['1:7 alias-refused']],
    ['a merge key', 'age: 13_15\n<<: { role: police }\n', ['2:1 unknown-id']],
    ['a tag', 'age: !!str 13_15\n', ['1:6 yaml-syntax']],
    ['a tag of its own', 'coercion: !js/function yes\n', ['1:11 yaml-syntax']],
    [
      'a JavaScript name',
      '{"__proto__": "yes", "constructor": 1}',
      ['1:2 forbidden-key', '1:22 forbidden-key'],
    ],
    [
      'a JavaScript name in YAML',
      'prototype: yes\n__proto__: { age: 13_15 }\n',
      ['1:1 forbidden-key', '2:1 forbidden-key'],
    ],
    [
      'a JavaScript name written as an escape',
      '{"\\u005f_proto__": {"age": "13_15"}}',
      ['1:2 forbidden-key'],
    ],
    [
      'other names that every object has',
      '{"toString": 1, "hasOwnProperty": 1}',
      ['1:2 unknown-id', '1:17 unknown-id'],
    ],
  ])('%s', (_what, input, expected) => {
    expect(places(said(input))).toEqual(expected);
  });

  test('aliases that multiply, before they do', () => {
    const names = [...'abcdefghij'];
    const bomb = names
      .map((name, i) => `${name}: &${name} [${`*${names[i - 1] ?? name},`.repeat(9)}]\n`)
      .join('');
    expect(said(bomb)).toContain('alias-refused');
  });
});
