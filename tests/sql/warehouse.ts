import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { DuckDBInstance } from '@duckdb/node-api';
import initSqlJs from 'sql.js';
import { afterAll, beforeAll, describe } from 'vitest';
import { memo } from '../../src/engine/memo.ts';
import { SHARED, SQLITE, type Dialect } from '../../src/sql/dialect.ts';

type Value = string | number | null;

/** A database in memory, with nothing of ours but what is asked of it here. */
export interface Warehouse {
  readonly name: string;
  /** What is exported for it. */
  readonly dialect: Dialect;
  /** The query for the names of all tables and views. */
  readonly tables: string;
  /** Any number of statements. */
  readonly run: (statements: string) => Promise<void>;
  /** Yes and no are 1 and 0, as SQLite has them. */
  readonly rows: (query: string) => Promise<readonly (readonly Value[])[]>;
  /** Loads CSV, with a header, into the columns that it names. An empty field is NULL. */
  readonly load: (table: string, csv: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

const TABLES = 'SELECT table_name FROM information_schema.tables';

export async function openDuckDB(): Promise<Warehouse> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  return {
    name: 'DuckDB',
    dialect: SHARED,
    tables: TABLES,
    run: async (statements) => void (await connection.run(statements)),
    rows: async (query) => {
      const reader = await connection.runAndReadAll(query);
      return reader.getRowsJS().map((row) => row.map(plain));
    },
    load: async (table, csv) => {
      const folder = await mkdtemp(join(tmpdir(), 'sql-'));
      await writeFile(join(folder, 'answers.csv'), csv);
      await connection.run(`COPY ${table} (${headerOf(csv)}) FROM '${join(folder, 'answers.csv')}' (HEADER)`);
      await rm(folder, { recursive: true });
    },
    close: async () => {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

/** To set up a cluster takes seconds, to load one a fraction: it is set up once for all that are opened. */
const cluster = memo(async () => {
  const database = await PGlite.create();
  const files = await database.dumpDataDir('none');
  await database.close();
  return files;
});

export async function openPostgres(): Promise<Warehouse> {
  const database = await PGlite.create({ loadDataDir: await cluster() });
  return {
    name: 'PostgreSQL',
    dialect: SHARED,
    tables: TABLES,
    run: async (statements) => void (await database.exec(statements)),
    rows: async (query) => {
      const { rows } = await database.query<unknown[]>(query, [], { rowMode: 'array' });
      return rows.map((row) => row.map(plain));
    },
    load: async (table, csv) => {
      await database.query(
        `COPY ${table} (${headerOf(csv)}) FROM '/dev/blob' WITH (FORMAT csv, HEADER true)`,
        [],
        { blob: new Blob([csv]) },
      );
      await database.exec(`ANALYZE ${table}`);
    },
    close: () => database.close(),
  };
}

export async function openSQLite(): Promise<Warehouse> {
  const { Database } = await initSqlJs();
  const database = new Database();
  return {
    name: 'SQLite',
    dialect: SQLITE,
    tables: 'SELECT name FROM sqlite_master',
    run: async (statements) => void database.exec(statements),
    rows: async (query) => (database.exec(query)[0]?.values ?? []).map((row) => row.map(plain)),
    load: async (table, csv) => {
      if (csv.includes('"')) throw new Error('SQLite is loaded from CSV without quotes');
      const [header, ...lines] = csv.trimEnd().split('\n');
      const places = header!.split(',').map(() => '?');
      const insert = database.prepare(`INSERT INTO ${table} (${header}) VALUES (${places.join(', ')})`);
      database.run('BEGIN');
      for (const line of lines) insert.run(line.split(',').map((cell) => (cell === '' ? null : cell)));
      database.run('COMMIT');
      insert.free();
    },
    close: async () => database.close(),
  };
}

/** The same tests on each real database. Each file opens them once, so every test makes views under a name of its own. */
export function onEach(title: string, tests: (warehouse: () => Warehouse) => void): void {
  describe.each([
    ['DuckDB', openDuckDB],
    ['PostgreSQL', openPostgres],
    ['SQLite', openSQLite],
  ])(`${title} on %s`, (_name, open) => {
    let warehouse: Warehouse;
    beforeAll(async () => {
      warehouse = await open();
    }, 180_000);
    afterAll(() => warehouse.close());
    tests(() => warehouse);
  });
}

function headerOf(csv: string): string {
  return csv.slice(0, csv.indexOf('\n')).trim();
}

function plain(value: unknown): Value {
  if (typeof value === 'bigint' || typeof value === 'boolean') return Number(value);
  if (value === null || typeof value === 'string' || typeof value === 'number') return value;
  throw new Error(`a value of a kind that no view gives: ${typeof value}`);
}
