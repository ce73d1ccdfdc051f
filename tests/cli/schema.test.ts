import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { assess, compilePack, NOT_KNOWN, readAnswers, type Pack } from '../../src/engine/index.ts';
import { trimmed } from '../../src/engine/written.ts';
import { answersSchema } from '../../src/pack/answers-schema.ts';
import { shippedPack } from '../../src/pack/shipped.ts';
import { arbitraryPack } from '../engine/arbitrary-pack.ts';
import { assessed, refusal, safeguard, temporaryFolder } from './safeguard.ts';

const RULES = new URL('../../rules/online-abuse/', import.meta.url);

function printed(what: string): object {
  const { status, stdout, stderr } = safeguard(['schema', what]);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return JSON.parse(stdout) as object;
}

function compiled(schema: object): ValidateFunction {
  return new Ajv2020({ allowUnionTypes: true, allErrors: true }).compile(schema);
}

/** Values that some question takes, and values that none does. */
function valueFor(pack: Pack): fc.Arbitrary<unknown> {
  const options = pack.data.questions.flatMap((question) => question.options.map(({ id }) => id));
  const one = fc.oneof(
    { arbitrary: fc.constantFrom(...options), weight: 6 },
    { arbitrary: fc.constantFrom(NOT_KNOWN, 'yes', 'no', true, false, null), weight: 4 },
    { arbitrary: fc.constantFrom('', 'Yes', 0, 1, 13.5, {}, { yes: true }, []), weight: 1 },
  );
  return fc.oneof({ arbitrary: one, weight: 2 }, { arbitrary: fc.array(one, { maxLength: 3 }), weight: 1 });
}

/** Answer sets of a few keys, most of them right. */
function answersTo(pack: Pack): fc.Arbitrary<Record<string, unknown>> {
  const keys = pack.data.questions.map(({ id }) => id);
  const own = fc.constantFrom(...pack.data.questions).chain(({ id, type, options, unknown }) => {
    const values = [...options.map((option) => option.id), ...(unknown ? [NOT_KNOWN] : [])];
    const value = fc.constantFrom(...values);
    return fc.tuple(fc.constant(id), type === 'many_of' ? fc.array(value, { maxLength: 3 }) : value);
  });
  const any = fc.tuple(
    fc.oneof({ arbitrary: fc.constantFrom(...keys), weight: 9 }, { arbitrary: fc.string(), weight: 1 }),
    valueFor(pack),
  );
  return fc
    .array(fc.oneof<fc.Arbitrary<readonly [string, unknown]>[]>(own, any), { maxLength: 4 })
    .map((entries) => Object.fromEntries(entries));
}

/** What the schema and what the program say of answers. The schema has no blanks, which mean nothing to the program. */
function verdicts(pack: Pack, validate: ValidateFunction, answers: unknown) {
  return {
    schema: validate(withoutBlanks(pack, answers)),
    program: readAnswers(pack, answers).problems.length === 0,
  };
}

function withoutBlanks(pack: Pack, answers: unknown): unknown {
  if (typeof answers !== 'object' || answers === null || Array.isArray(answers)) return answers;
  const bare = (value: unknown) => (typeof value === 'string' ? trimmed(value) : value);
  const given = Object.entries(answers).map(([key, value]: [string, unknown]) => {
    const said = Array.isArray(value) ? value.map(bare).filter((one) => one !== '') : bare(value);
    return [key, said] as const;
  });
  return Object.fromEntries(given.filter(([key, said]) => said !== '' || !pack.byId.has(key)));
}

describe('safeguard schema', () => {
  test.each(['answers', 'assessment', 'pack'])('prints %s as a valid schema of draft 2020-12', (what) => {
    const schema = printed(what);
    expect(schema).toMatchObject({ $schema: 'https://json-schema.org/draft/2020-12/schema' });
    expect(new Ajv2020().validateSchema(schema)).toBe(true);
    expect(compiled(schema)).toBeTypeOf('function');
  });

  test('names the schemas that there are when one is wrong', () => {
    expect(refusal(['schema', 'answer'])).toBe(
      'There is no schema "answer". Did you mean answers? Choose answers, assessment, record, local, pack, questions, facts, levels, actions, contacts, notes, conflicts, since, report, guide, properties or scenario.\n',
    );
    expect(refusal(['schema', '__proto__'])).toContain('There is no schema "__proto__".');
  });
});

describe('the schemas of the files of a pack', () => {
  test.each(['facts', 'levels', 'contacts', 'notes', 'conflicts', 'since', 'report', 'guide', 'properties'])(
    'the one of %s can be used on its own, and accepts the file that ships',
    (kind) => {
      const validate = compiled(printed(kind));
      validate(parse(readFileSync(new URL(`${kind}.yaml`, RULES), 'utf8')));
      expect(validate.errors).toBeNull();
    },
  );

  test('--output writes all of them to a folder, where they find one another, and replaces none', () => {
    const cwd = temporaryFolder();
    const { status, stdout, stderr } = safeguard(['schema', '--output', 'schema'], { cwd });
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
    expect(stderr).toContain('# yaml-language-server: $schema=schema/facts.schema.json');
    const ajv = new Ajv2020({ allowUnionTypes: true });
    const names = readdirSync(join(cwd, 'schema'));
    for (const name of names)
      ajv.addSchema(JSON.parse(readFileSync(join(cwd, 'schema', name), 'utf8')) as object);
    for (const name of names) expect(() => ajv.getSchema(name)).not.toThrow();
    expect(names).toEqual(
      expect.arrayContaining(['actions.schema.json', 'common.schema.json', 'lint.schema.json']),
    );
    expect(refusal(['schema', '--output', 'schema'], { cwd })).toContain('Nothing was changed.');
    expect(safeguard(['schema', '--output', 'schema', '--force'], { cwd }).status).toBe(0);
    expect(readdirSync(join(cwd, 'schema'))).toEqual(names);
  });

  test('--output takes no name, and --force goes with it alone', () => {
    expect(refusal(['schema', 'facts', '--output', 'x'])).toContain('Leave out facts');
    expect(refusal(['schema', 'facts', '--force'])).toContain('--force goes with --output DIR.');
    expect(refusal(['schema', '--output', ''])).toContain('--output needs the name of a folder.');
  });
});

describe('the schema of answers', () => {
  const pack = compilePack(shippedPack());
  const validate = compiled(printed('answers'));
  const ACCEPTED = { schema: true, program: true };
  const REJECTED = { schema: false, program: false };

  test('accepts what assess accepts and rejects what assess rejects', () => {
    const seen = { accepted: 0, rejected: 0 };
    fc.assert(
      fc.property(answersTo(pack), (answers) => {
        const { schema, program } = verdicts(pack, validate, answers);
        seen[program ? 'accepted' : 'rejected']++;
        expect({ answers, schema }).toEqual({ answers, schema: program });
      }),
      { numRuns: 5000 },
    );
    expect(Math.min(seen.accepted, seen.rejected)).toBeGreaterThan(500);
  });

  test('does so for any pack', () => {
    const packAndAnswers = arbitraryPack.chain((other) =>
      fc.tuple(fc.constant(other), fc.array(answersTo(other), { minLength: 5 })),
    );
    fc.assert(
      fc.property(packAndAnswers, ([other, sets]) => {
        const validateOther = compiled(answersSchema(other.data));
        for (const answers of sets) {
          const { schema, program } = verdicts(other, validateOther, answers);
          expect({ answers, schema }).toEqual({ answers, schema: program });
        }
      }),
      { numRuns: 30 },
    );
  });

  test.each([[null], [[]], ['yes'], [42], [true]])('rejects what is no map: %j', (answers) => {
    expect(verdicts(pack, validate, answers)).toEqual(REJECTED);
  });

  test('accepts {}, and null for what is not known, in a list too', () => {
    for (const answers of [{}, { age: null }, { concerns: [null] }, { concerns: null }]) {
      expect(verdicts(pack, validate, answers)).toEqual(ACCEPTED);
    }
  });
});

describe('the schema of assessments', () => {
  const validate = compiled(printed('assessment'));

  test('accepts the assessment of every scenario', () => {
    const pack = compilePack(shippedPack());
    const folder = new URL('scenarios/', RULES);
    for (const name of readdirSync(folder).filter((file) => file.endsWith('.yaml'))) {
      const { answers } = parse(readFileSync(new URL(name, folder), 'utf8')) as {
        answers: Record<string, unknown>;
      };
      const written: unknown = JSON.parse(JSON.stringify(assess(pack, answers)));
      expect({ name, valid: validate(written), errors: validate.errors }).toMatchObject({
        name,
        valid: true,
      });
    }
  });

  test('accepts the assessment of any answers', () => {
    const pack = compilePack(shippedPack());
    const right = answersTo(pack).filter((answers) => readAnswers(pack, answers).problems.length === 0);
    fc.assert(
      fc.property(right, (answers) => {
        const written: unknown = JSON.parse(JSON.stringify(assess(pack, answers)));
        expect({ answers, valid: validate(written), errors: validate.errors }).toMatchObject({ valid: true });
      }),
      { numRuns: 200 },
    );
  });

  test('rejects one that lacks a part or has one too many', () => {
    const whole = assessed({ immediate_danger: true });
    expect(validate(whole)).toBe(true);
    // What was kept before these could be said is still opened.
    const later = new Set(['headline', 'urgent', 'since', 'plan']);
    const required = Object.keys(whole).filter((key) => !later.has(key));
    for (const key of required) {
      expect(validate(Object.fromEntries(Object.entries(whole).filter(([other]) => other !== key)))).toBe(
        false,
      );
    }
    expect(validate({ ...whole, verdict: 'guilty' })).toBe(false);
  });
});

test('the schema of packs accepts the pack that ships', () => {
  const pack: unknown = parse(readFileSync(new URL('pack.yaml', RULES), 'utf8'));
  expect(compiled(printed('pack'))(pack)).toBe(true);
});
