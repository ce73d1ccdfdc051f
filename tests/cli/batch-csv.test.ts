import { describe, expect, test } from 'vitest';
import { results } from '../batch/cases.ts';
import { assessed, bash, refusal, safeguard, temporaryFile } from './safeguard.ts';

const csv = (text: string | Buffer, ...args: string[]) =>
  safeguard(['batch', '--from', 'csv', ...args], { input: text });
const rows = (...all: readonly string[]) => all.map((row) => `${row}\n`).join('');

describe('safeguard batch with CSV', () => {
  test('takes a column for each question, several options with semicolons, and empty cells as not answered', () => {
    const { status, stdout, stderr } = csv(
      rows(
        'id,age,concerns,immediate_danger',
        'A-1,13_15,image_threats; cyberbullying,',
        'A-2,,unknown,TRUE',
      ),
    );
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(results(stdout)).toEqual([
      { id: 'A-1', ...assessed({ age: '13_15', concerns: ['image_threats', 'cyberbullying'] }) },
      { id: 'A-2', ...assessed({ concerns: 'unknown', immediate_danger: true }) },
    ]);
  });

  test('knows a file by the end of its name', () => {
    const file = temporaryFile('Cases.CSV', rows('immediate_danger', 'yes'));
    expect(results(safeguard(['batch', file, '--fields', 'level']).stdout)).toEqual([{ level: 'emergency' }]);
    const refused = results(safeguard(['batch', file, '--from', 'ndjson']).stdout);
    expect(refused[0]!.problems![0]!.code).toBe('not-json');
  });

  test('takes what a spreadsheet writes: a byte order mark, CRLF, quotes, line feeds in cells, trailing empty rows', () => {
    const { status, stdout, stderr } = csv(
      '\ufeff"id","immediate_danger","age"\r\n"said ""help"", ŵ\r\nand more","no",13_15\r\n,,\r\n\r\nB,yes,""\r\n,,\r\n',
      '--fields',
      'level,answers',
    );
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(results(stdout)).toEqual([
      {
        id: 'said "help", ŵ\r\nand more',
        level: 'inform',
        answers: { immediate_danger: 'no', age: '13_15' },
      },
      { id: 'B', level: 'emergency', answers: { immediate_danger: 'yes' } },
    ]);
  });

  test('tells a wrong row in its place, by the line on which it begins', () => {
    const { status, stdout } = csv(
      Buffer.concat([
        Buffer.from(
          rows(
            'id,age,concerns',
            '"a',
            'b",13_15,',
            'c,12,sexting;none_such',
            '',
            'd,13_15',
            'e,13_15;16_17,',
          ),
        ),
        Buffer.from('f,\xe9,\n', 'latin1'),
        Buffer.from(rows('g,,;', 'h,16_17,')),
      ]),
      '--fields',
      'answers',
    );
    expect(status).toBe(2);
    expect(
      results(stdout).map(({ id, line, problems, answers }) => [
        id,
        line,
        answers ?? problems!.map(({ code, question }) => question ?? code),
      ]),
    ).toEqual([
      ['a\nb', undefined, { age: '13_15' }],
      ['c', 4, ['age', 'concerns', 'concerns']],
      [undefined, 6, ['wrong-cells']],
      ['e', 7, ['age']],
      [undefined, 8, ['not-utf8']],
      ['g', 9, ['concerns']],
      ['h', undefined, { age: '16_17' }],
    ]);
  });

  test('stops where quotes do not match, with what came before, because nobody knows where the next row begins', () => {
    const { status, stdout } = csv(
      rows('id,age', 'a,13_15', 'b,"16_17', 'c,13_15', 'd,13_15'),
      '--fields',
      'answers',
    );
    expect(status).toBe(2);
    const [first, second, ...others] = results(stdout);
    expect(first).toEqual({ id: 'a', answers: { age: '13_15' } });
    expect(second).toMatchObject({ line: 3, problems: [{ code: 'wrong-quotes' }] });
    expect(second!.problems![0]!.message).toContain('what follows were not read: 2 more lines.');
    expect(others).toEqual([]);
  });

  test('takes ids as they are, and answers without the blanks around them', () => {
    const { status, stdout } = csv(
      'id,immediate_danger\n"  A-17 ",yes\n B\t,"\tyes\r"\nC,\u00a0yes \r\n D ,yes\r\r\n',
      '--fields',
      'level',
    );
    expect(status).toBe(0);
    expect(results(stdout)).toEqual(
      ['  A-17 ', ' B\t', 'C', ' D '].map((id) => ({ id, level: 'emergency' })),
    );
  });

  test.each(['\u2003yes', 'yes\u200b', 'yes\v', '\ufeffyes', 'y es'])(
    'does not guess what other characters that cannot be seen are for: %j',
    (cell) => {
      const { stdout } = csv(rows('id,immediate_danger', `A,${cell}`));
      expect(results(stdout)).toMatchObject([{ id: 'A', problems: [{ code: 'unknown-value' }] }]);
    },
  );

  test('takes yes and no as programs write them', () => {
    const all = ['yes', 'true', 'True', 'TRUE'].map((yes) => [yes, 'emergency'] as const);
    const none = ['no', 'false', 'False', 'FALSE'].map((no) => [no, 'inform'] as const);
    const { stdout } = csv(
      rows('immediate_danger', ...[...all, ...none].map(([cell]) => cell)),
      '--fields',
      'level',
    );
    expect(results(stdout)).toEqual([...all, ...none].map(([, level]) => ({ level })));
  });

  test.each([
    ['lines that all end in a carriage return', 'id,immediate_danger\r1,no\r\r2,yes'],
    ['blanks beside quotes', 'id,immediate_danger\n1 , "no" \n2,\t"yes"\t\r\n'],
    ['a hint for a spreadsheet', 'sep=,\r\nid,immediate_danger\r\n1,no\r\n2,yes\r\n'],
    ['a hint in quotes, after a byte order mark', '\ufeff"sep=,"\nid,immediate_danger\n1,no\n2,yes\n'],
  ])('reads %s', (_, input) => {
    const { status, stdout } = csv(input, '--fields', 'level');
    expect(status).toBe(0);
    expect(results(stdout).map(({ id, level }) => [String(id).trim(), level])).toEqual([
      ['1', 'inform'],
      ['2', 'emergency'],
    ]);
  });

  test.each(['sep=;\nid;age\n', 'id\tage\n'])('says where separators are no commas: %j', (input) => {
    expect(refusal(['batch', '--from', 'csv'], { input })).toContain('Save the file with commas.');
  });

  test('bounds a row whose quotes never end', () => {
    const { status, stdout } = csv(
      `id,age\na,13_15\nb,"${'x'.repeat(3 * 1024 * 1024)}`,
      '--fields',
      'answers',
    );
    expect(status).toBe(2);
    expect(results(stdout)).toMatchObject([{ id: 'a' }, { line: 3, problems: [{ code: 'too-long' }] }]);
  });

  test.each([
    ['in one piece', 1],
    ['and never ends', 150],
  ])('bounds a row of nothing but commas %s, and reads any number of short rows', (_, megabytes) => {
    const { status, stdout } = bash(
      `set +o pipefail; (echo id,age; yes '     ,     ' | head -120000; echo A,13_15; head -c ${megabytes}M /dev/zero | tr '\\0' ,; printf ',\\nB,13_15\\n') | "$NODE" --max-old-space-size=100 "$EXECUTABLE" batch --from csv --fields level`,
    );
    expect(status).toBe(2);
    expect(results(stdout)).toMatchObject([{ id: 'A' }, { line: 120_003, problems: [{ code: 'too-long' }] }]);
  });

  test('does not take a row of too many empty cells for an empty one', () => {
    const { status, stdout, stderr } = csv(
      rows('id,age', 'a,13_15', ',', '', ',,', 'b'),
      '--fields',
      'level',
    );
    expect(status).toBe(2);
    expect(results(stdout)).toMatchObject([
      { id: 'a' },
      {
        line: 5,
        problems: [
          {
            code: 'wrong-cells',
            message: 'This row has 3 cells, and the first has 2.',
            hint: 'A text with a comma in it needs quotes around it.',
          },
        ],
      },
      {
        line: 6,
        problems: [
          {
            code: 'wrong-cells',
            message: 'This row has 1 cell, and the first has 2.',
            hint: 'An empty cell needs its comma too.',
          },
        ],
      },
    ]);
    expect(stderr).toContain('2 lines could not be used');
  });

  test('takes a cell with more options than anybody gives for one mistake', () => {
    const { status, stdout } = csv(rows('id,concerns', `a,${'other;'.repeat(150_000)}other`, 'b,other'));
    expect(status).toBe(2);
    expect(results(stdout)).toMatchObject([{ id: 'a', problems: [{ code: 'too-long' }] }, { id: 'b' }]);
  });

  test('takes cells that look like formulas or names of JavaScript as what they are: wrong answers', () => {
    const { stdout } = csv(
      rows('id,age', '=1+1,__proto__', '__proto__,=HYPERLINK("x")'.replaceAll('"', "'")),
    );
    expect(results(stdout)).toMatchObject([
      { id: '=1+1', problems: [{ code: 'unknown-value' }] },
      { id: '__proto__', problems: [{ code: 'unknown-value' }] },
    ]);
  });

  test('leaves out the columns that it is told to', () => {
    const { status, stdout } = csv(
      rows('name,age,"post, code"', 'Somebody,13_15,CF10'),
      '--ignore-column',
      'name',
      '--ignore-column',
      'post, code',
      '--fields',
      'answers',
    );
    expect(status).toBe(0);
    expect(results(stdout)).toEqual([{ answers: { age: '13_15' } }]);
  });

  test('names every column that is no question, before anything is assessed', () => {
    const said = refusal(['batch', '--from', 'csv', '--ignore-column', 'nmae'], {
      input: rows('imediate_danger,age,age,name,,__proto__', 'yes,13_15,13_15,x,,'),
    });
    expect(said).toContain(
      'standard input:1: there is no question "imediate_danger". Did you mean immediate_danger?',
    );
    expect(said).toContain('standard input:1: there are two columns "age".');
    expect(said).toContain('standard input:1: column 5 has no name.');
    expect(said).toContain('there is no question "__proto__".');
    expect(said).toContain('there is no column "nmae" to ignore. Did you mean name?');
    expect(said).toContain('Nothing was assessed.');
  });

  test.each([
    ['id\nA\n', 'no column is a question'],
    ['immediate_danger;age\nyes;13_15\n', 'separated by semicolons. Save the file with commas.'],
    ['yes,13_15\n', 'there is no question "yes".'],
  ])('needs a first row that names questions: %j', (input, said) => {
    expect(refusal(['batch', '--from', 'csv'], { input })).toContain(said);
  });

  test('is counted like any other input', () => {
    const { stdout } = csv(
      rows('age,concerns', '13_15,image_threats', '13_15,'),
      '--summary',
      '--format',
      'json',
    );
    expect(JSON.parse(stdout)).toMatchObject({ lines: { assessed: 2, notUsed: 0, empty: 0 } });
  });
});
