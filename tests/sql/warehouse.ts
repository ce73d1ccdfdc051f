import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, describe } from 'vitest';
import { memo } from '../../src/engine/memo.ts';

type Value = string | number | boolean | null;

/** A database in memory, with nothing of ours but what is asked of it here. */
export interface Warehouse {
  readonly name: string;
  /** Any number of statements. */
  readonly run: (statements: string) => Promise<void>;
  readonly rows: (query: string) => Promise<readonly (readonly Value[])[]>;
  /** Loads CSV, with a header, into the columns that it names. An empty field is NULL. */
  readonly load: (table: string, csv: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

export async function openDuckDB(): Promise<Warehouse> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  return {
    name: 'DuckDB',
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

/** The same tests on both real databases. Each file opens them once, so every test makes views under a name of its own. */
export function onBoth(title: string, tests: (warehouse: () => Warehouse) => void): void {
  describe.each([
    ['DuckDB', openDuckDB],
    ['PostgreSQL', openPostgres],
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
  if (typeof value === 'bigint') return Number(value);
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return value;
  throw new Error(`a value of a kind that no view gives: ${typeof value}`);
}
