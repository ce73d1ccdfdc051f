import { PROBLEM_CODES } from '../../src/pack/problem-codes.ts';
import { commonSchema, fileSchemas } from '../../src/pack/schemas.ts';

/** The parts of a JSON Schema that the schemas of a pack use. */
interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly enum?: readonly string[];
  readonly const?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly additionalProperties?: boolean | Schema;
  readonly anyOf?: readonly Schema[];
  readonly $defs?: Readonly<Record<string, Schema>>;
}

const MARKED = /(<!-- table: (\S+) -->\n)[\s\S]*?(<!-- end of table -->)/g;

/**
 * Markdown with every part between `<!-- table: NAME -->` and `<!-- end of table -->` made anew. NAME is a kind of file,
 * `condition`, `problems`, or that of one of `more` tables. Throws for any other name: that is a mistake in the document.
 */
export function fillTables(markdown: string, more: Readonly<Record<string, string>> = {}): string {
  return markdown.replaceAll(
    MARKED,
    (_, start: string, name: string, end: string) => `${start}\n${more[name] ?? tables(name)}\n\n${end}`,
  );
}

function tables(name: string): string {
  if (name === 'problems') return problemTable();
  const common = commonSchema as Schema;
  const schema =
    name === 'condition' ? common.$defs?.['condition'] : fileSchemas[name as keyof typeof fileSchemas];
  if (schema === undefined) throw new Error(`there is no table ${name}`);
  const root = { common, $defs: (schema as Schema).$defs ?? common.$defs ?? {} };
  return sections(schema, '', root).join('\n\n');
}

interface Root {
  readonly common: Schema;
  readonly $defs: Readonly<Record<string, Schema>>;
}

function problemTable(): string {
  const rows = Object.entries(PROBLEM_CODES).map(
    ([code, { means, remedy }]) => `| \`${code}\` | ${means} | ${remedy} |`,
  );
  return ['| Code | What it means | What to do |', '| --- | --- | --- |', ...rows].join('\n');
}

/** A table for a map and one for each map inside it. */
function sections(schema: Schema, title: string, root: Root): string[] {
  const { properties, required = [] } = schema;
  const inner = innerMap(schema, root);
  if (properties === undefined) return inner === undefined ? [] : sections(inner, title, root);
  const rows = Object.entries(properties).map(([key, property]) => {
    const { description = '' } = property;
    return `| \`${key}\` | ${required.includes(key) ? 'yes' : ''} | ${typeName(property, root)} | ${description} |`;
  });
  const table = ['| Key | Needed | Type | What it is |', '| --- | --- | --- | --- |', ...rows].join('\n');
  const nested = Object.entries(properties).flatMap(([key, property]) => {
    const map = innerMap(resolve(property, root), root);
    // Conditions have a table of their own.
    return map === undefined || map === root.common.$defs?.['condition'] ? [] : sections(map, key, root);
  });
  return [title === '' ? table : `Inside \`${title}\`:\n\n${table}`, ...nested];
}

/** The map that a schema is or holds: itself, the entry of a list, or the entry under any key. */
function innerMap(schema: Schema, root: Root): Schema | undefined {
  if (schema.properties !== undefined) return schema;
  const inside =
    schema.items ??
    (typeof schema.additionalProperties === 'object' ? schema.additionalProperties : undefined);
  const resolved = inside && resolve(inside, root);
  return resolved?.properties === undefined ? undefined : resolved;
}

function resolve(schema: Schema, root: Root): Schema {
  if (schema.$ref === undefined) return schema;
  const name = nameOf(schema.$ref);
  const local = schema.$ref.startsWith('#') ? root.$defs[name] : undefined;
  const found = local ?? root.common.$defs?.[name];
  if (found === undefined) throw new Error(`${schema.$ref} is not there`);
  return found;
}

function nameOf(ref: string): string {
  return ref.slice(ref.lastIndexOf('/') + 1);
}

/** What the shared parts are called in the tables. */
const TYPE_NAMES: Readonly<Record<string, string>> = {
  id: 'id',
  slug: 'id',
  option_id: 'id',
  name: 'id',
  ids: 'list of ids',
  text: 'text',
  texts: 'list of texts',
  statement: 'statement',
  cites: 'list of statements',
  cites_if_any: 'list of statements',
  date: 'date',
  file: 'file',
  language: 'language',
  condition: 'condition',
};

function typeName(schema: Schema, root: Root): string {
  if (schema.$ref !== undefined) {
    return TYPE_NAMES[nameOf(schema.$ref)] ?? typeName(resolve(schema, root), root);
  }
  if (schema.enum !== undefined) return schema.enum.map((value) => `\`${value}\``).join(', ');
  if (schema.const !== undefined) return `\`${schema.const}\``;
  const types = new Set([schema.type ?? []].flat());
  if (types.has('array'))
    return schema.items === undefined ? 'list' : `list of ${itemName(schema.items, root)}`;
  if (types.has('boolean')) return '`true`, `false`';
  if (types.has('object')) return 'map';
  if (types.has('integer')) return 'whole number';
  return types.has('null') ? 'text or `null`' : 'text';
}

function itemName(items: Schema, root: Root): string {
  const name = typeName(items, root);
  if (name === 'map') return 'maps';
  return name.startsWith('`') ? name : `${name}s`;
}
