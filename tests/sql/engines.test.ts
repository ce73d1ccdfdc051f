import { expect, test } from 'vitest';
import { sqlExport } from '../../src/sql/index.ts';
import { RESERVED_WORDS } from '../../src/sql/expression.ts';
import { pack } from '../rules/shipped-pack.ts';
import { onBoth, openDuckDB, openPostgres } from './warehouse.ts';

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

onBoth('a view of answers', (warehouse) => {
  test('that is there before is used', async () => {
    const { run, rows } = warehouse();
    const columns = pack.data.questions.map(({ id }) =>
      id === 'immediate_danger' ? `'yes' AS ${id}` : `CAST(NULL AS VARCHAR(10)) AS ${id}`,
    );
    await run(`CREATE VIEW mine_answers AS SELECT 'one' AS case_id, ${columns.join(', ')}`);
    await run(sqlExport(pack.data, 'mine').text);
    expect(await rows('SELECT case_id, level FROM mine_assessments')).toEqual([['one', 'emergency']]);
  });
});
