import { oneLine } from '../document/visible.ts';
import { literal } from './expression.ts';

/** What engines write in different ways. Values are SQL expressions; characters, ids and texts stand for themselves. */
export interface Dialect {
  /** As for `rules export --to`. */
  readonly name: string;
  /** The engine that takes least, the most columns of a view there, and how deep conditions may be nested. */
  readonly least: { readonly engine: string; readonly columns: number; readonly nested: number };
  /** What a query ends in that is to be worked out once, and not again wherever one of its columns is named. */
  readonly once: string;
  /** A text, on one line. */
  readonly text: (text: string) => string;
  /** The value without any of the characters at its ends. */
  readonly trimmed: (value: string, characters: string) => string;
  /** The value with each of the characters replaced by that at the same place in a text of the same length. */
  readonly translated: (value: string, from: string, to: string) => string;
  /** Whether the list has this part. Lists have a slash at each end of each part. */
  readonly has: (list: string, part: string) => string;
  /** Whether the list has no parts but these, and empty ones. */
  readonly hasOnly: (list: string, parts: readonly string[]) => string;
}

/** DuckDB and PostgreSQL, and what Spark SQL and Trino share with them. */
export const SHARED: Dialect = {
  name: 'sql',
  least: { engine: 'PostgreSQL', columns: 1600, nested: Infinity },
  once: '',
  text: literal,
  trimmed: (value, characters) => `TRIM(BOTH ${byNumber(characters)} FROM ${value})`,
  translated: (value, from, to) => `TRANSLATE(${value}, ${byNumber(from)}, '${to}')`,
  has: (list, part) => `POSITION(${inList(part)} IN ${list}) > 0`,
  hasOnly: (list, parts) => `${bare(parts.reduce(without, list))} = ''`,
};

/**
 * SQLite. It has neither CHR, TRANSLATE nor POSITION. Before its parser had a stack that grows, it could not read
 * functions within functions as deep as a question may have options: so the lengths of what each part takes away are added up.
 */
export const SQLITE: Dialect = {
  name: 'sqlite',
  least: { engine: 'SQLite', columns: 2000, nested: 20 },
  // It takes every row. Two queries with a limit are not made one, and rows still pass one by one: MATERIALIZED keeps them all.
  once: ' LIMIT -1',
  text: (text) => `'${oneLine(text).replaceAll("'", "''")}'`,
  trimmed: (value, characters) => `TRIM(${value}, ${numbered(characters)})`,
  translated: (value, from, to) =>
    [...from].reduce((text, one, at) => `REPLACE(${text}, ${numbered(one)}, '${to[at]}')`, value),
  has: (list, part) => `INSTR(${list}, ${inList(part)}) > 0`,
  hasOnly: (list, parts) => {
    const found = parts.map(
      (part) => `(${bytes(list)} - ${bytes(without(list, part))}) / ${part.length + 2} * ${part.length}`,
    );
    return `${bytes(bare(list))} = ${found.join(' + ') || '0'}`;
  },
};

/** LENGTH of a text ends at the first NUL in it. Ids have a byte for each character. */
function bytes(value: string): string {
  return `LENGTH(CAST(${value} AS BLOB))`;
}

/** The list without the slashes around its parts. */
export function bare(list: string): string {
  return `REPLACE(${list}, '/', '')`;
}

/** The list without a part, wherever it stands. */
export function without(list: string, part: string): string {
  return `REPLACE(${list}, ${inList(part)}, '')`;
}

function inList(part: string): string {
  return literal(`/${part}/`);
}

function byNumber(characters: string): string {
  const parts = characters.match(/[!-~]+|[^!-~]/g)!;
  return parts.map((part) => (/[ -~]/.test(part) ? `'${part}'` : `CHR(${part.codePointAt(0)})`)).join(' || ');
}

function numbered(characters: string): string {
  return /^[ -~]+$/.test(characters)
    ? `'${characters}'`
    : `CHAR(${[...characters].map((character) => character.codePointAt(0)).join(', ')})`;
}
