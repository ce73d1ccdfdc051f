import { describe, expect, test } from 'vitest';
import type { Grounds } from '../../src/engine/index.ts';
import { pack } from './shipped-pack.ts';
import { DETAILS } from './contact-details.ts';
import { STATEMENTS } from './statements.ts';
import { ACTIONS, CONTACTS, LEVELS, QUESTIONS, SEVERAL } from './vocabulary.ts';

const { data } = pack;

/** Kinds that ask for something: a question, action, contact or note must carry each of them. */
const CARRIED = new Set(['duty', 'prohibition', 'step', 'threshold', 'contact', 'advice', 'law']);

/** Kinds that explain: they must help to answer a question. */
const EXPLAINED = new Set(['definition', 'indicator', 'example']);

/** The pages of the Wales Safeguarding Procedures that a rule may rest on; `older` ones must be marked so. */
const PAGES = {
  current: [
    'c2-p4',
    'c2-p6',
    'c2-p13',
    'c2-p16',
    'c2-p17',
    'c3pt1-p4',
    'c3pt1-p8',
    's5-i-7',
    'c6-p12',
    'glossary',
  ],
  older: ['c2-p18'],
} as const;

/** Every number that the pack may name, short ones apart: those of the contacts, each from the guide or the source named. */
const NUMBERS = Object.values(DETAILS).flatMap(({ phone, text }) => [phone ?? [], text ?? []].flat());

const questionCites = data.questions.map(({ id, cites, options, compare }) => ({
  id,
  cites: [
    ...cites,
    ...options.flatMap((option) => option.cites),
    ...compare.flatMap((comparison) => comparison.cites),
  ],
}));
const reasons = data.levels.flatMap((level) =>
  level.brought_by.map((reason) => ({ id: level.id, ...reason })),
);
const ruled: readonly (Grounds & { readonly id: string })[] = [...data.actions, ...reasons];
const carriers = [...questionCites, ...data.actions, ...data.contacts, ...data.notes];
const everything = [...carriers, ...reasons, ...data.facts, ...data.conflicts];

const kindOf = new Map(STATEMENTS);
const labels = (kinds: ReadonlySet<string>) =>
  STATEMENTS.filter(([, kind]) => kinds.has(kind)).map(([id]) => id);

/** Every text that somebody may read, ids left out. */
function texts(value: unknown, key = ''): string[] {
  if (typeof value === 'string')
    return ['id', 'question', 'fact', 'in', 'option', 'alone', 'digest'].includes(key) ? [] : [value];
  if (Array.isArray(value)) return value.flatMap((item) => texts(item, key));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, item]) => texts(item, name));
}

describe('the statements of the guide', () => {
  test('are all in the pack, in their order, with their kinds, each with a gist', () => {
    expect(data.statements.map(({ id, kind }) => [id, kind])).toEqual(STATEMENTS);
    expect(data.statements.filter(({ gist, section }) => gist.length < 10 || section.length < 5)).toEqual([]);
  });

  test('that ask for something are each carried by a question, an action, a contact or a note', () => {
    const carried = new Set(carriers.flatMap(({ cites }) => cites));
    expect(labels(CARRIED).filter((id) => !carried.has(id))).toEqual([]);
  });

  test('that explain something each help to answer a question', () => {
    const helping = new Set(questionCites.flatMap(({ cites }) => cites));
    expect(labels(EXPLAINED).filter((id) => !helping.has(id))).toEqual([]);
  });

  test('that say what is to be done stand in an action, a contact or a note, not in a question alone', () => {
    const done = new Set([...data.actions, ...data.contacts, ...data.notes].flatMap(({ cites }) => cites));
    const asked = labels(new Set(['duty', 'prohibition', 'step', 'contact', 'advice', 'law']));
    expect(asked.filter((id) => !done.has(id))).toEqual([]);
  });

  test('that set a threshold stand in a question that asks for it', () => {
    const asking = new Set(questionCites.flatMap(({ cites }) => cites));
    expect(labels(new Set(['threshold'])).filter((id) => !asking.has(id))).toEqual([]);
  });

  test('are never cited by a label that the guide does not have', () => {
    const stray = everything.flatMap(({ id, cites }) =>
      cites.filter((label) => !kindOf.has(label)).map((label) => `${id}: ${label}`),
    );
    expect(stray).toEqual([]);
  });

  test('are of kinds that this test knows', () => {
    const kinds = new Set(STATEMENTS.map(([, kind]) => kind));
    expect(kinds).toEqual(new Set([...CARRIED, ...EXPLAINED, 'context']));
  });
});

describe('every rule', () => {
  test('cites the guide, and so does every question, fact, note and conflict, and every contact of the guide', () => {
    const outside: readonly string[] = CONTACTS.outside;
    expect(
      everything.filter(({ id, cites }) => cites.length === 0 && !outside.includes(id)).map(({ id }) => id),
    ).toEqual([]);
  });

  test('that is the guide rests on more than context', () => {
    const bare = ruled.filter(
      ({ basis, cites }) => basis === 'guide' && cites.every((label) => kindOf.get(label) === 'context'),
    );
    expect(bare.map(({ id }) => id)).toEqual([]);
  });

  test('that is our reading gives its reason, and no other rule does', () => {
    const readings = ruled.filter(({ basis }) => basis === 'interpretation');
    expect(readings.length).toBeGreaterThan(0);
    expect(readings.filter(({ rationale }) => (rationale ?? '').length < 40).map(({ id }) => id)).toEqual([]);
    expect(
      ruled.filter(({ basis, rationale }) => basis !== 'interpretation' && rationale !== undefined),
    ).toEqual([]);
  });

  test('of the procedures names a page that was read, an older one as such, and no other rule names one', () => {
    const sources = [
      ...ruled
        .filter(({ basis }) => basis === 'procedures')
        .map(({ id, source }) => ({ id, source: source ?? '' })),
      ...data.notes.flatMap(({ id, source }) => (source === undefined ? [] : [{ id, source }])),
    ];
    const allowed = new Set([
      ...PAGES.current,
      ...PAGES.older.map((page) => `${page} (an older version)`),
    ] as string[]);
    const wrong = sources.filter(({ source }) => source.split(', ').some((page) => !allowed.has(page)));
    expect(wrong).toEqual([]);
    expect(ruled.filter(({ basis, source }) => basis !== 'procedures' && source !== undefined)).toEqual([]);
  });
});

describe('the names that others rely on', () => {
  test('all questions are there, each with exactly its values', () => {
    const sorted = (entries: (readonly [string, readonly string[]])[]) =>
      Object.fromEntries(entries.map(([id, values]) => [id, values.toSorted()]));
    const values = data.questions.map(
      ({ id, options, unknown }) =>
        [id, [...options.map((option) => option.id), ...(unknown ? ['unknown'] : [])]] as const,
    );
    expect(sorted(values)).toEqual(sorted(Object.entries(QUESTIONS)));
  });

  test('questions that take several answers are those named, with the value that stands alone', () => {
    const several = data.questions
      .filter(({ type }) => type === 'many_of')
      .map(({ id, alone }) => [id, alone]);
    expect(Object.fromEntries(several)).toEqual(SEVERAL);
  });

  test('the levels are those named, most urgent first', () => {
    expect(data.levels.map(({ id }) => id)).toEqual(LEVELS);
  });

  test('all actions are there', () => {
    const ids = new Set(data.actions.map(({ id }) => id));
    expect(ACTIONS.filter((id) => !ids.has(id))).toEqual([]);
  });

  test('the contacts are exactly those named, and those from outside the guide are marked', () => {
    const of = (guide: boolean) =>
      data.contacts
        .filter(({ in_guide }) => in_guide === guide)
        .map(({ id }) => id)
        .toSorted();
    expect(of(true)).toEqual(CONTACTS.guide.toSorted());
    expect(of(false)).toEqual(CONTACTS.outside.toSorted());
  });
});

describe('every text', () => {
  const all = texts(data);

  test('calls no child an offender or a perpetrator', () => {
    expect(all.length).toBeGreaterThan(500);
    expect(
      all.filter((text) => /\b(offender|perpetrator|culprit|abuser child|guilty)s?\b/i.test(text)),
    ).toEqual([]);
  });

  test('names no number but those of the guide and of the sources named', () => {
    const named = all
      .flatMap((text) => text.match(/\d[\d -]{3,}\d/g) ?? [])
      .filter((number) => number.replace(/\D/g, '').length > 4);
    const dates = /^\d{4}-\d{2}(-\d{2})?$/;
    expect(new Set(named.filter((number) => !dates.test(number)))).toEqual(
      new Set(NUMBERS.filter((number) => number.length > 4)),
    );
    expect(all.filter((text) => /\b(111|112)\b/.test(text))).toEqual([]);
  });

  test('sets no time limit but those of the procedures', () => {
    const limits = all.flatMap(
      (text) => text.match(/\b(\d+|one|two|three|next) (working )?(hours?|days?|weeks?)\b/gi) ?? [],
    );
    expect(new Set(limits.map((limit) => limit.toLowerCase()))).toEqual(
      new Set(['1 working day', 'one working day', '7 working days', '24 hours', 'next working day']),
    );
  });

  test('says who stands behind the rules: an independent encoding that nobody with authority has reviewed', () => {
    expect(data.source).toMatchObject({
      title: expect.stringMatching(/^All Wales Practice Guide/) as unknown,
      updated: '2021-02',
    });
    expect(data.standing).toMatch(/independent encoding.*February 2021.*not an official publication/);
    expect(data.review).toMatchObject({ by: null, on: null });
    expect(data.review.says).toMatch(/^nobody from Welsh Government or a safeguarding board has checked/i);
    expect(data.closing).toMatch(/does not replace/);
  });
});
