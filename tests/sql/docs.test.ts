import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sqlExport } from '../../src/sql/index.ts';
import { pack } from '../rules/shipped-pack.ts';
import { onEach, type Warehouse } from './warehouse.ts';

const PAGE = readFileSync('docs/sql.md', 'utf8');
const [, CSV] = /```csv\n(.*?)```/s.exec(PAGE)!;

/** Every block of SQL, the engine that it is for, and the table that stands below it. */
const BLOCKS = [...PAGE.matchAll(/```sql ?(\w*)\n(.*?)```\n(?:\n((?:\|[^\n]*\n)+))?/gs)].map(
  ([, engine, sql, table]) => ({ engine: engine!, sql: sql!, table }),
);

/** The page loads its file in the way of each engine. */
async function loadAsThePageSays({ name, run, load }: Warehouse, sql: string): Promise<void> {
  if (name === 'DuckDB') {
    const folder = await mkdtemp(join(tmpdir(), 'sql-'));
    await writeFile(join(folder, 'answers.csv'), CSV!);
    await run(sql.replace('answers.csv', join(folder, 'answers.csv')));
    return rm(folder, { recursive: true });
  }
  if (name === 'SQLite') {
    // What begins with a dot is for its shell: .import makes the table that is named, with a column for each of the file.
    const [, table] = /^\.import answers\.csv (\w+)$/m.exec(sql)!;
    await run(`CREATE TABLE ${table} (${CSV!.slice(0, CSV!.indexOf('\n')).replaceAll(',', ' TEXT, ')} TEXT)`);
    await load(table!, CSV!);
    return run(sql.replace(/^\..*\n/gm, ''));
  }
  // \copy is psql's own: it sends the file to a COPY of the same table and columns, as is done here.
  const [, table, columns] =
    /^\\copy (\w+) \(([\w, ]+)\) FROM 'answers.csv' WITH \(FORMAT csv, HEADER\)$/m.exec(sql)!;
  expect(columns!.replaceAll(' ', '')).toBe(CSV!.slice(0, CSV!.indexOf('\n')));
  return load(table!, CSV!);
}

onEach('the examples of docs/sql.md', (warehouse) => {
  test('give what stands below them', async () => {
    await warehouse().run(sqlExport(pack.data, 'safeguard', warehouse().dialect).text);
    let shown = 0;
    for (const { engine, sql, table } of BLOCKS) {
      if (engine !== '') {
        if (engine === warehouse().name.toLowerCase()) await loadAsThePageSays(warehouse(), sql);
        continue;
      }
      expect(table, sql).toBeDefined();
      const rows = await warehouse().rows(sql);
      expect(rows.map((row) => row.map(String))).toEqual(cellsOf(table!));
      shown++;
    }
    expect(shown).toBeGreaterThan(4);
  });

  test('name every view, and only views that there are', async () => {
    const { rows, tables } = warehouse();
    const names = (await rows(tables)).map(([name]) => String(name));
    const views = new Set(names.filter((name) => name.startsWith('safeguard')));
    const named = [...PAGE.matchAll(/\bsafeguard_\w+/g)].map(([name]) => name);
    expect(named.filter((name) => !views.has(name))).toEqual([]);
    for (const name of views)
      if (!/_step_|_pack_/.test(name)) expect(PAGE).toContain(name.replace(/^safeguard(?!_answers)/, ''));
  });
});

function cellsOf(table: string): string[][] {
  const lines = table.trimEnd().split('\n').slice(2);
  return lines.map((line) =>
    line
      .slice(1, -1)
      .split('|')
      .map((cell) =>
        cell
          .trim()
          .replace(/^true$/, '1')
          .replace(/^false$/, '0'),
      ),
  );
}
