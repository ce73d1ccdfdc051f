/** The part of JSON Schema that the schema of records is written in. A test holds it to that. */
export interface Schema {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
  readonly anyOf?: readonly Schema[];
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly items?: Schema;
  readonly minItems?: number;
  readonly uniqueItems?: boolean;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: false | Schema;
  readonly minProperties?: number;
  readonly dependentRequired?: Readonly<Record<string, readonly string[]>>;
}

/**
 * Whether a value that JSON was read into has the shape of a schema. It says no more than that: what is wrong with a file is
 * for the command line to say, which has the room for it. Takes time in proportion to the value, whatever it holds.
 */
export function fitsSchema(value: unknown, schema: Schema): boolean {
  return fits(value, schema, schema);
}

/** @param root the schema that a `$ref` beginning with `#` is looked up in. */
function fits(value: unknown, schema: Schema, root: Schema): boolean {
  const { $ref, anyOf, type, enum: allowed } = schema;
  return (
    ($ref === undefined || fitsReferred(value, $ref, root)) &&
    (anyOf === undefined || anyOf.some((one) => fits(value, one, root))) &&
    (type === undefined || [type].flat().includes(typeOf(value))) &&
    (!('const' in schema) || value === schema.const) &&
    (allowed === undefined || allowed.includes(value)) &&
    (typeof value !== 'string' || fitsText(value, schema)) &&
    (!Array.isArray(value) || fitsList(value, schema, root)) &&
    (typeOf(value) !== 'object' || fitsObject(value as Readonly<Record<string, unknown>>, schema, root))
  );
}

/** `#/$defs/name`, or the name of a schema that stands whole among the definitions. */
function fitsReferred(value: unknown, ref: string, root: Schema): boolean {
  const inside = ref.startsWith('#/$defs/');
  const name = inside ? ref.slice('#/$defs/'.length) : ref.replace('.schema.json', '');
  const schema = root.$defs?.[name];
  if (!schema) throw new Error(`there is no schema ${ref}`);
  return fits(value, schema, inside ? root : schema);
}

function fitsText(text: string, { pattern, minLength = 0, maxLength = Infinity }: Schema): boolean {
  const length = maxLength < text.length || text.length < 2 * minLength ? [...text].length : text.length;
  return (
    length >= minLength && length <= maxLength && (pattern === undefined || expressionOf(pattern).test(text))
  );
}

function fitsList(list: readonly unknown[], schema: Schema, root: Schema): boolean {
  const { items, minItems = 0, uniqueItems } = schema;
  return (
    list.length >= minItems &&
    (items === undefined || list.every((item) => fits(item, items, root))) &&
    (uniqueItems !== true || new Set(list).size === list.length)
  );
}

function fitsObject(object: Readonly<Record<string, unknown>>, schema: Schema, root: Schema): boolean {
  const { properties = {}, additionalProperties: others = {}, dependentRequired = {} } = schema;
  const { required = [], minProperties = 0 } = schema;
  const has = (key: string): boolean => Object.hasOwn(object, key);
  const keys = Object.keys(object);
  return (
    keys.length >= minProperties &&
    required.every(has) &&
    Object.entries(dependentRequired).every(([key, needed]) => !has(key) || needed.every(has)) &&
    keys.every((key) => {
      const own = Object.hasOwn(properties, key) ? properties[key]! : others;
      return own !== false && fits(object[key], own, root);
    })
  );
}

function typeOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}

const expressions = new Map<string, RegExp>();

function expressionOf(pattern: string): RegExp {
  const known = expressions.get(pattern) ?? new RegExp(pattern, 'u');
  expressions.set(pattern, known);
  return known;
}
