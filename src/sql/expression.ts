import { oneLine } from '../document/visible.ts';

/** An SQL expression before it is laid out in lines. */
export type Expression =
  | string
  | { readonly not: Expression }
  | { readonly join: 'AND' | 'OR'; readonly parts: readonly Expression[] };

/** Several joined by AND or OR; none of them is what leaves the others unchanged. */
export function joined(join: 'AND' | 'OR', parts: readonly Expression[]): Expression {
  if (parts.length === 0) return join === 'AND' ? 'TRUE' : 'FALSE';
  return parts.length === 1 ? parts[0]! : { join, parts };
}

const WIDTH = 110;

/** The expression as text. What is too long for a line is broken up, its parts indented below it. */
export function layout(expression: Expression, indent = ''): string {
  const line = inline(expression);
  if (indent.length + line.length <= WIDTH || typeof expression === 'string') return line;
  if ('not' in expression) return `NOT ${inBrackets(expression.not, indent)}`;
  return expression.parts
    .map((part) => (isSimple(part) ? inline(part) : inBrackets(part, indent)))
    .join(`\n${indent}${expression.join} `);
}

function inBrackets(expression: Expression, indent: string): string {
  const line = inline(expression);
  if (indent.length + line.length + 6 <= WIDTH) return `(${line})`;
  return `(\n${indent}  ${layout(expression, `${indent}  `)}\n${indent})`;
}

function inline(expression: Expression): string {
  if (typeof expression === 'string') return expression;
  const part = (inner: Expression) => (isSimple(inner) ? inline(inner) : `(${inline(inner)})`);
  return 'not' in expression
    ? `NOT (${inline(expression.not)})`
    : expression.parts.map(part).join(` ${expression.join} `);
}

function isSimple(expression: Expression): boolean {
  return typeof expression === 'string' || 'not' in expression;
}

/**
 * What means the same inside quotes everywhere. Left out: the quote (Spark before 4 does not read '' as one), the
 * backslash (an escape in Spark alone), the dollar and braces (variables in Spark, templates in dbt), and the semicolon, so
 * that every one in the file ends a statement.
 */
const SAME_EVERYWHERE = /^[A-Za-z0-9 .,:!?()[\]_/+\-%&@#="<>*^~|]$/;

/** A text as an SQL expression, on one line: characters that engines read differently are written by their number. */
export function literal(text: string): string {
  const parts: string[] = [];
  let plain = '';
  const close = () => {
    if (plain !== '') parts.push(`'${plain}'`);
    plain = '';
  };
  for (const character of oneLine(text)) {
    if (SAME_EVERYWHERE.test(character) || character > '\u007f') plain += character;
    else {
      close();
      parts.push(`CHR(${character.codePointAt(0)})`);
    }
  }
  close();
  return parts.length === 0 ? "''" : parts.join(' || ');
}

/** A text that may be missing, and how it is written otherwise. The cast gives the column a type where nothing in it is known. */
export function literalOrNull(text: string | null | undefined, write: (text: string) => string): string {
  return text === undefined || text === null ? 'CAST(NULL AS VARCHAR(4000))' : write(text);
}

/**
 * A text as a comment of one line. Characters that could end a statement, open a quote or carry the comment over to the
 * next line (a backslash at its end does so in Spark) are replaced.
 */
export function comment(text: string): string {
  const plain = oneLine(text)
    .replace(/[;]/g, ',')
    .replace(/'/g, '\u2019')
    .replace(/[^\p{L}\p{M}\p{N} .,:!?()[\]_/+\-%&@#=<>\u2013\u2014\u2019\u201c\u201d\u2026]/gu, ' ');
  return `-- ${plain}`.trimEnd();
}

/** PostgreSQL cuts longer names off without an error that stops anything. */
const LONGEST = 63;

/**
 * Gives out column names that all engines take unquoted and that differ from each other: small letters, digits and
 * underscores, at most 63 of them. A reserved word gets an underscore at its end; a name that is too long is cut and ends
 * in a checksum of the whole. The same requests in the same order give the same names.
 */
export function nameGiver(): (wanted: string) => string {
  const given = new Set<string>();
  return (wanted) => {
    const plain = wanted.toLowerCase().replace(/[^a-z0-9_]/g, '_');
    const base = fitting(RESERVED_WORDS.has(plain) ? `${plain}_` : plain, '');
    let name = base;
    for (let count = 2; given.has(name); count++) name = fitting(base, `_${count}`);
    given.add(name);
    return name;
  };
}

function fitting(name: string, end: string): string {
  if (name.length + end.length <= LONGEST) return name + end;
  const mark = `_${checksum(name)}${end}`;
  return name.slice(0, LONGEST - mark.length) + mark;
}

/** FNV-1a over the characters, as eight hex digits: short, and the same on every machine. */
function checksum(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}

/**
 * Words that DuckDB, PostgreSQL, SQLite, Spark SQL (in its ANSI mode too) or Trino does not take as a plain name. Quoting would
 * not help: Spark quotes names with backticks, the others with double quotes.
 */
export const RESERVED_WORDS: ReadonlySet<string> = new Set(
  `add all alter analyse analyze and anti any array as asc asof asymmetric at authorization autoincrement between bigint
  binary bit boolean both by case cast char character check coalesce collate collation column columns commit concurrently
  constraint create cross cube current_catalog current_date current_path current_role current_schema current_time
  current_timestamp current_user deallocate dec decimal default deferrable delete desc describe distinct do drop else end
  escape except execute exists extract false fetch filter float for foreign freeze from full function generated glob
  grant greatest group grouping grouping_id having ilike in index initially inner inout insert int integer intersect
  interval into is isnull join json json_array json_arrayagg json_exists json_object json_objectagg json_query
  json_scalar json_serialize json_table json_value lambda lateral leading least left like limit listagg localtime
  localtimestamp map merge_action minus national natural nchar none normalize noscan not nothing notnull null nullif
  numeric offset on only or order out outer overlaps overlay pivot pivot_longer pivot_wider placing position positional
  precision prepare primary qualify raise real recursive references returning right rollup row select semi session_user
  set setof show similar skip smallint some sql struct substring summarize symmetric system_user table tablesample then
  time timestamp to trailing transaction treat trim true try_cast uescape union unique unknown unnest unpack unpivot
  update user using values varchar variadic verbose when where window with within xmlattributes xmlconcat xmlelement
  xmlexists xmlforest xmlnamespaces xmlparse xmlpi xmlroot xmlserialize xmltable`
    .trim()
    .split(/\s+/),
);

/** A statement that makes a view, and the name of the view. */
export interface SqlView {
  readonly name: string;
  readonly statement: string;
}

/** `says` stands above the statement as a comment. */
export function createView(name: string, says: string, select: string): SqlView {
  return { name, statement: `${comment(says)}\nCREATE VIEW ${name} AS\n${select};` };
}
