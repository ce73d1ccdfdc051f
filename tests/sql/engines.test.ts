import { expect, test } from 'vitest';
import { sqlExport } from '../../src/sql/index.ts';
import { RESERVED_WORDS } from '../../src/sql/expression.ts';
import { SQLITE } from '../../src/sql/dialect.ts';
import { is, level, question, tinyPack } from '../engine/tiny-pack.ts';
import { pack } from '../rules/shipped-pack.ts';
import { onEach, openDuckDB, openPostgres, openSQLite } from './warehouse.ts';

test.each([
  ['DuckDB', openDuckDB, `SELECT keyword_name FROM duckdb_keywords() WHERE keyword_category = 'reserved'`],
  ['PostgreSQL', openPostgres, `SELECT word FROM pg_get_keywords() WHERE catcode = 'R'`],
] as const)('no word that %s reserves is used as a name', async (_name, open, query) => {
  const warehouse = await open();
  const words = (await warehouse.rows(query)).map(([word]) => String(word));
  await warehouse.close();
  expect(words.length).toBeGreaterThan(60);
  expect(words.filter((word) => !RESERVED_WORDS.has(word))).toEqual([]);
});

test('PostgreSQL finds a single case by its index and works out nothing twice', async () => {
  const warehouse = await openPostgres();
  await warehouse.run(sqlExport(pack.data, 'safeguard').text);
  await warehouse.run(`CREATE INDEX ON safeguard_answers (case_id); SET enable_seqscan = off;`);
  const plan = await warehouse.rows(`EXPLAIN VERBOSE SELECT * FROM safeguard_wide WHERE case_id = '7'`);
  const text = plan.flat().join('\n');
  expect(text).toMatch(/Index (Cond|Scan)/);
  // Once where the list is checked and once where the option is looked for, however many rules ask for it.
  expect(text.match(/'\/cyberbullying\/'/g)).toHaveLength(2);
  await warehouse.close();
});

/** The words of https://www.sqlite.org/lang_keywords.html. SQLite has no table of those that it reserves. */
const SQLITE_KEYWORDS =
  `abort action add after all alter always analyze and as asc attach autoincrement before begin between by cascade case cast
  check collate column commit conflict constraint create cross current current_date current_time current_timestamp database
  default deferrable deferred delete desc detach distinct do drop each else end escape except exclude exclusive exists explain
  fail filter first following for foreign from full generated glob group groups having if ignore immediate in index indexed
  initially inner insert instead intersect into is isnull join key last left like limit match materialized natural no not
  nothing notnull null nulls of offset on or order others outer over partition plan pragma preceding primary query raise range
  recursive references regexp reindex release rename replace restrict returning right rollback row rows savepoint select set
  table temp temporary then ties to transaction trigger unbounded union unique update using vacuum values view virtual when
  where window with without`.split(/\s+/);

test('every word of SQLite can be the id of a question', async () => {
  const named = tinyPack({
    questions: SQLITE_KEYWORDS.map((id) => question(id)),
    levels: [level('high', ...SQLITE_KEYWORDS.map((id) => is(id))), level('low', undefined)],
  });
  const { run, rows, close } = await openSQLite();
  await run(sqlExport(named.data, 'words', SQLITE).text);
  await run(`INSERT INTO words_answers (case_id) VALUES ('1')`);
  expect(await rows('SELECT level, possible_level FROM words_assessments')).toEqual([['low', 'high']]);
  await close();
});

test('SQLite works out nothing twice, and keeps no copy of all cases', async () => {
  const { run, rows, close } = await openSQLite();
  await run(sqlExport(pack.data, 'safeguard', SQLITE).text);
  const program = (await rows('EXPLAIN SELECT * FROM safeguard_wide')).flat();
  expect(program.filter((part) => part === '/cyberbullying/')).toHaveLength(2);
  const plan = (await rows('EXPLAIN QUERY PLAN SELECT * FROM safeguard_wide')).flat().join('\n');
  expect(plan).toContain('CO-ROUTINE');
  expect(plan).not.toContain('MATERIALIZE');
  await close();
});

test('a NUL in a text of SQLite makes it another one', async () => {
  const several = tinyPack({
    questions: [question('danger'), question('signs', { type: 'many_of' })],
    levels: [level('high', is('danger'), is('signs', 'a')), level('low', undefined)],
  });
  const { run, rows, close } = await openSQLite();
  await run(sqlExport(several.data, 'nul', SQLITE).text);
  const values = [
    "'yes' || CHAR(0), NULL",
    'CHAR(0), NULL',
    "NULL, 'a' || CHAR(0)",
    "NULL, 'a;' || CHAR(0) || 'x'",
  ];
  for (const [at, value] of values.entries()) await run(`INSERT INTO nul_answers VALUES ('${at}', ${value})`);
  expect(await rows('SELECT case_id, level, wrong_answers FROM nul_assessments ORDER BY case_id')).toEqual(
    values.map((_, at) => [String(at), 'low', 1]),
  );
  await close();
});

onEach('a view of answers', (warehouse) => {
  test('that is there before is used', async () => {
    const { dialect, run, rows } = warehouse();
    const columns = pack.data.questions.map(({ id }) =>
      id === 'immediate_danger' ? `'yes' AS ${id}` : `CAST(NULL AS VARCHAR(10)) AS ${id}`,
    );
    await run(`CREATE VIEW mine_answers AS SELECT 'one' AS case_id, ${columns.join(', ')}`);
    await run(sqlExport(pack.data, 'mine', dialect).text);
    expect(await rows('SELECT case_id, level FROM mine_assessments')).toEqual([['one', 'emergency']]);
  });
});
