import { expect, test } from 'vitest';
import { sqlExport } from '../../src/sql/index.ts';
import { oneLine } from '../../src/document/visible.ts';
import { action, is, level, question, tinyPack } from '../engine/tiny-pack.ts';
import { answersCsv } from './answers-csv.ts';
import { signatureOf, signatureQuery } from './signature.ts';
import { onEach } from './warehouse.ts';

const TEXTS = [
  `'; DROP TABLE safeguard_answers; --`,
  `" ; DROP TABLE safeguard_answers`,
  `it's "quoted" and 'quoted' and ''`,
  `a backslash at the end \\`,
  `\\' OR 1 = 1 --`,
  'two\nlines -- and \u2028 three',
  '${spark.var} $$ :name ? %s @x {{ template }} {% raw %} #{ruby} <%= erb %>',
  '/* a comment */ */ -- /*',
  '\u202Eright to left\u202C \u001b[31mred \u0000 nul',
  'Cymraeg: ŵ ŷ, 你好, 👩‍👧',
  ';',
  "'",
];

const PACK = tinyPack({
  title: TEXTS[0]!,
  standing: TEXTS[3]!,
  closing: TEXTS[7]!,
  questions: [question('danger', { ask: TEXTS[1]! })],
  facts: TEXTS.map((says, i) => ({ id: `f${i}`, says, when: is('danger'), cites: [] })),
  levels: [{ ...level('high', is('danger')), title: TEXTS[6]! }, level('low', undefined)],
  actions: TEXTS.map((text, i) => ({ ...action(`a${i}`), text, detail: text })),
});

/** Names that some engine would not take as they stand. */
const LONG = 'a_question_with_the_longest_name_that_a_pack_may_give_to_any_of_it';
const ODD = tinyPack({
  questions: [
    question('order'),
    question('order_'),
    question('user'),
    question('case_id'),
    question('level'),
    question(`${LONG.slice(0, 63)}x`),
    question(`${LONG.slice(0, 63)}y`, { type: 'many_of', when: is('user') }),
    question('a_b', { type: 'many_of', options: [{ id: 'c', label: 'c', help: [], cites: [] }] }),
    question('a', { type: 'many_of', options: [{ id: 'b_c', label: 'c', help: [], cites: [] }] }),
  ],
  facts: [{ id: 'select', says: 'select', when: { any: [is('order'), is('order_')] }, cites: [] }],
  levels: [level('high', { fact: 'select' }, is('a_b', 'c'), is('a', 'b_c')), level('low', undefined)],
  actions: [action('end', is('case_id')), action('group', is(`${LONG.slice(0, 63)}y`, 'b'))],
});

onEach('a hostile pack', (warehouse) => {
  test('texts that look like SQL come back as they are, and do nothing', async () => {
    const { dialect, run, rows } = warehouse();
    await run(sqlExport(PACK.data, 'safeguard', dialect).text);
    await run(`INSERT INTO safeguard_answers VALUES ('1', 'yes')`);
    const got = await rows('SELECT says, detail FROM safeguard_pack_actions ORDER BY place');
    expect(got).toEqual(TEXTS.map((text) => [oneLine(text), oneLine(text)]));
    expect(await rows('SELECT title FROM safeguard_pack')).toEqual([[oneLine(TEXTS[0]!)]]);
    expect(await rows('SELECT COUNT(*) FROM safeguard_actions')).toEqual([[TEXTS.length]]);
  });

  test('questions whose names are reserved, too long or alike are told apart', async () => {
    const sets = [
      {},
      { order: 'yes' },
      { order_: 'yes', case_id: 'no' },
      { case_id: 'yes', level: 'no' },
      { user: 'no', [`${LONG.slice(0, 63)}y`]: ['b'] },
      { user: 'yes', [`${LONG.slice(0, 63)}y`]: ['b', 'c'], [`${LONG.slice(0, 63)}x`]: 'yes' },
      { a_b: ['c'] },
      { a: ['b_c'] },
    ];
    const { dialect, run, rows, load } = warehouse();
    await run(sqlExport(ODD.data, 'x', dialect).text);
    await load('x_answers', answersCsv(ODD.data, sets));
    const got = await rows(signatureQuery(ODD, 'x'));
    expect(got.flat()).toEqual(sets.map((answers) => signatureOf(ODD, answers)));
    expect(await rows('SELECT answers_column FROM x_pack_questions ORDER BY place')).toEqual(
      [
        'order_',
        'order__2',
        'user_',
        'case_id_2',
        'level_2',
        expect.stringMatching(/^a_question_\w+_[0-9a-f]{8}$/),
        expect.stringMatching(/^a_question_\w+_[0-9a-f]{8}$/),
        'a_b',
        'a',
      ].map((name) => [name]),
    );
  });
});
