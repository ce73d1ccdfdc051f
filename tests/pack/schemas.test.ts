import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import type {
  AssessedAction,
  AssessedConflict,
  AssessedContact,
  AssessedNote,
  AssessedReason,
  AssessedSince,
  Assessment,
  Because,
  FindOut,
} from '../../src/engine/assessment.ts';
import { aloneSchema, assessmentSchema } from '../../src/pack/schemas.ts';

const FOLDER = new URL('../../rules/schema/', import.meta.url);

interface Schema {
  readonly $id?: string;
  readonly $ref?: string;
  readonly type?: string;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Schema;
  readonly description?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
}

const names = readdirSync(FOLDER).toSorted();
const schemas = new Map(
  names.map((name) => [name, JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8')) as Schema]),
);

/** Every schema inside a schema that describes a map with properties, but not the parts of if and then. */
function mapsIn(schema: Schema, path: string): [string, Schema][] {
  const inner = Object.entries(schema).flatMap(([key, part]: [string, unknown]) =>
    typeof part === 'object' && part !== null && !['if', 'then'].includes(key)
      ? mapsIn(part, `${path}/${key}`)
      : [],
  );
  return typeof schema.properties === 'object' && schema.type === 'object'
    ? [[path, schema], ...inner]
    : inner;
}

const maps = [...schemas].flatMap(([name, schema]) => mapsIn(schema, name));

test('each kind of file has a schema that is named like its file', () => {
  const kinds = [
    'actions',
    'areas',
    'assessment',
    'assurance',
    'common',
    'conflicts',
    'contacts',
    'facts',
    'guide',
    'levels',
    'lint',
    'local',
    'notes',
  ];
  expect(names).toEqual(
    [
      ...kinds,
      'pack',
      'properties',
      'questions',
      'quiz-response',
      'record',
      'report',
      'reviews',
      'scenario',
      'since',
      'terms',
      'translation',
    ].map((kind) => `${kind}.schema.json`),
  );
  for (const [name, schema] of schemas) expect(schema.$id).toBe(name);
});

test.each(maps)('%s refuses what it does not know and describes what it knows', (_, schema) => {
  expect(schema.additionalProperties).toBe(false);
  const silent = Object.entries(schema.properties ?? {}).filter(
    ([, { description }]) => !/^\S.*[.:`"]$/.test(description ?? ''),
  );
  expect(silent).toEqual([]);
  expect(Object.keys(schema.properties ?? {})).toEqual(expect.arrayContaining([...(schema.required ?? [])]));
});

test.each(['assessment', 'pack'])(
  'the schema that `safeguard schema %s` prints stands on its own',
  (name) => {
    const ajv = new Ajv2020({ strict: true, allowUnionTypes: true });
    expect(() => ajv.compile(name === 'pack' ? aloneSchema('pack') : assessmentSchema)).not.toThrow();
  },
);

type Presence<T> = { readonly [K in keyof T]-?: undefined extends T[K] ? 'optional' : 'required' };

const assessment = {
  schema: 'required',
  pack: 'required',
  language: 'optional',
  answers: 'required',
  unanswered: 'required',
  ignored: 'required',
  level: 'required',
  possibleLevel: 'required',
  provisional: 'required',
  headline: 'optional',
  urgent: 'optional',
  reasons: 'required',
  findOut: 'required',
  conflicts: 'required',
  actions: 'required',
  contacts: 'required',
  notes: 'required',
  since: 'optional',
  plan: 'optional',
} satisfies Presence<Assessment>;
const pack = {
  id: 'required',
  version: 'required',
  digest: 'required',
  standing: 'required',
  review: 'required',
  local: 'optional',
} satisfies Presence<Assessment['pack']>;
const because = { question: 'required', answer: 'required' } satisfies Presence<Because>;
const reason = {
  level: 'required',
  text: 'required',
  applies: 'required',
  because: 'required',
  cites: 'required',
  basis: 'required',
  source: 'optional',
  rationale: 'optional',
} satisfies Presence<AssessedReason>;
const openQuestion = {
  question: 'required',
  text: 'required',
  answers: 'required',
  level: 'required',
  with: 'optional',
} satisfies Presence<FindOut>;
const conflict = {
  id: 'required',
  text: 'required',
  questions: 'required',
} satisfies Presence<AssessedConflict>;
const action = {
  id: 'required',
  kind: 'required',
  applies: 'required',
  text: 'required',
  short: 'optional',
  rings: 'optional',
  within: 'optional',
  detail: 'optional',
  why: 'optional',
  because: 'required',
  cites: 'required',
  basis: 'required',
  source: 'optional',
  rationale: 'optional',
} satisfies Presence<AssessedAction>;
const contact = {
  id: 'required',
  name: 'required',
  first: 'optional',
  for: 'required',
  phone: 'optional',
  text: 'optional',
  web: 'optional',
  email: 'optional',
  languages: 'optional',
  source: 'required',
  checked: 'required',
  in_guide: 'required',
  caution: 'optional',
  local: 'optional',
  area: 'optional',
  because: 'required',
  cites: 'required',
} satisfies Presence<AssessedContact>;
const note = {
  id: 'required',
  kind: 'required',
  applies: 'required',
  title: 'required',
  text: 'required',
  because: 'required',
  cites: 'required',
  source: 'optional',
} satisfies Presence<AssessedNote>;
const since = {
  id: 'required',
  since: 'required',
  title: 'required',
  text: 'required',
  because: 'required',
  source: 'required',
  touches: 'required',
  looked_at: 'required',
} satisfies Presence<AssessedSince>;

describe('the schema of the assessment has the keys of the type, in its order', () => {
  const root = assessmentSchema as Schema;
  const becauseItems = root.$defs?.['because']?.items;
  test.each([
    ['assessment', assessment, root],
    ['pack', pack, root.properties?.['pack']],
    ['because', because, becauseItems],
    ['reason', reason, root.$defs?.['reason']],
    ['open question', openQuestion, root.$defs?.['open_question']],
    ['conflict', conflict, root.$defs?.['conflict']],
    ['action', action, root.$defs?.['action']],
    ['contact', contact, root.$defs?.['contact']],
    ['note', note, root.$defs?.['note']],
    ['since', since, root.$defs?.['since']],
  ])('%s', (_, presence, schema) => {
    expect(Object.keys(schema?.properties ?? {})).toEqual(Object.keys(presence));
    const required = Object.entries(presence).filter(([, needed]) => needed === 'required');
    expect(schema?.required).toEqual(required.map(([key]) => key));
  });
});
