import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answerVariables, wellFormed } from '../../../src/check/encode/answer-variables.ts';
import { encodePack } from '../../../src/check/encode/encode-pack.ts';
import { type Truth, not, or, same, type Term } from '../../../src/check/encode/term.ts';
import { randomAnswers } from '../../../src/check/random-answers.ts';
import { openZ3 } from '../../../src/check/solver/z3.ts';
import { assess, compilePack, type PackData } from '../../../src/engine/index.ts';
import { mergeLocal } from '../../../src/pack/local/merge.ts';
import { withoutLocal } from '../../../src/record/without-local.ts';
import { randomFrom } from '../../../src/train/random.ts';
import { arbitraryPack } from '../../engine/arbitrary-pack.ts';
import { pack as shipped } from '../../rules/shipped-pack.ts';
import { EXAMPLE, mergedWith, settingsOf } from './example.ts';

const { data } = shipped;
const merged = mergedWith(EXAMPLE, data);

/** Each thing that a pack works out, as what is certain and what is possible. */
function outcomes(pack: PackData): readonly (readonly [string, Truth])[] {
  const terms = encodePack(pack, answerVariables(pack));
  const named = (kind: string, map: ReadonlyMap<string, Truth>) =>
    [...map].map(([id, truth]) => [`${kind} ${id}`, truth] as const);
  return [
    ...terms.atLeast.map((truth, rank) => [`level ${rank}`, truth] as const),
    ...terms.reasons.flatMap((reasons, rank) =>
      reasons.map((truth, at) => [`reason ${rank}.${at}`, truth] as const),
    ),
    ...named('path', terms.paths),
    ...named('action', terms.actions),
    ...named('contact', terms.contacts),
    ...named('note', terms.notes),
    ...named('conflict', terms.conflicts),
  ];
}

function differs([a, b]: readonly [Truth, Truth]): Term {
  return or([not(same(a.certain, b.certain)), not(same(a.possible, b.possible))]);
}

describe('local settings change nothing of the rules', () => {
  test('proved with the solver: for no set of answers is there another level, reason, action, contact or note', async () => {
    const after = new Map(outcomes(merged));
    const before = outcomes(data);
    expect(after.size).toBe(before.length + 4);
    const pairs = before.map(([name, truth]) => [truth, after.get(name)!] as const);
    const solver = await openZ3();
    const answers = wellFormed(answerVariables(data));
    expect(await solver.check([answers, or(pairs.map(differs))], { timeout: 60_000 })).toEqual({
      kind: 'none',
    });
    // The same question finds a difference where there is one.
    const weaker = {
      ...merged,
      actions: merged.actions.map((action) => ({ ...action, when: merged.facts[0]!.when })),
    };
    const changed = new Map(outcomes(weaker));
    const found = before.map(([name, truth]) => differs([truth, changed.get(name)!]));
    expect((await solver.check([answers, or(found)], { timeout: 60_000 })).kind).toBe('found');
  });

  test('without what they added, an assessment is what the rules say, to the last byte: 300 random sets of answers', () => {
    const random = randomFrom('local');
    const pack = compilePack(merged);
    for (let i = 0; i < 300; i++) {
      const answers = randomAnswers(data, random);
      const with_ = assess(pack, answers);
      expect(with_.pack.local).toEqual({
        authority: 'Exampleshire County Council',
        digest: merged.local!.digest,
      });
      expect(JSON.stringify(withoutLocal(with_))).toBe(JSON.stringify(assess(shipped, answers)));
    }
  });

  test('that holds for packs of any shape, and settings with every sort of condition', () => {
    fc.assert(
      fc.property(arbitraryPack, fc.nat(), (pack, seed) => {
        const random = randomFrom(String(seed));
        const [question] = pack.data.questions;
        const value = question!.options[0]!.id;
        const text = `
prevent_lead: { phone: '01632 960009', source: Somewhere, checked: 2026-01 }
actions:
  - { id: local_a, kind: do, text: A., source: S, checked: 2026-01, when: { not: { ${question!.id}: ${value} } } }
  - { id: local_b, kind: consider, text: B., source: S, checked: 2026-01, when: { provisional: yes } }
`;
        const full = compilePack(mergedWith(text, pack.data));
        const answers = randomAnswers(pack.data, random);
        expect(withoutLocal(assess(full, answers))).toEqual(assess(pack, answers));
      }),
      { numRuns: 50 },
    );
  });

  test('questions, facts, levels, notes and actions of the merged pack are the very same objects', () => {
    for (const key of [
      'stages',
      'questions',
      'facts',
      'levels',
      'notes',
      'conflicts',
      'statements',
    ] as const) {
      expect(merged[key]).toBe(data[key]);
    }
    for (const [at, action] of data.actions.entries()) expect(merged.actions[at]).toBe(action);
    expect({ id: merged.id, version: merged.version, digest: merged.digest }).toEqual({
      id: data.id,
      version: data.version,
      digest: data.digest,
    });
  });
});

describe('what they add', () => {
  const { contacts, actions } = assess(compilePack(merged), {
    abuse_or_risk: 'yes',
    age: '13_15',
    concerns: ['radicalisation'],
  });
  const contact = (id: string) => contacts.find((one) => one.id === id)!;

  test('a contact of the rules keeps its source and date, and says which ways are local and from where', () => {
    expect(contact('information_advice_assistance')).toMatchObject({
      phone: '01632 960001',
      web: 'https://www.example.org/refer-a-child',
      source: expect.stringContaining('All Wales Practice Guide'),
      checked: '2021-02',
      local: {
        adds: 'ways',
        ways: ['phone', 'web'],
        source: "The council's website, page on children",
        checked: '2026-06-03',
        note: expect.stringContaining(
          'Only for a child whose home is in the area of Exampleshire County Council.',
        ),
      },
    });
    expect(contact('prevent_police_lead')).toMatchObject({
      email: 'prevent@example.org',
      local: { ways: ['email'] },
    });
  });

  test('what the rules do not name becomes a contact of its own, by role', () => {
    expect(contact('designated_safeguarding_person')).toMatchObject({
      name: 'Designated safeguarding person (the deputy head)',
      phone: '01632 960003',
      in_guide: false,
      local: { adds: 'contact' },
      source: 'Safeguarding policy, section 2',
      checked: '2026-06-03',
    });
    expect(contact('independent_professional_advocacy').for).toEqual(['child', 'practitioner']);
    expect(contacts.map(({ id }) => id)).not.toContain('local_school_police');
  });

  test('one that is only for children hangs on the fact that the rules name, and on none where they name none', () => {
    const whenIn = (pack: PackData) =>
      mergedWith(EXAMPLE, pack).contacts.find(({ id }) => id === 'independent_professional_advocacy')!.when;
    expect(whenIn({ ...data, child_fact: 'danger_now' })).toEqual({ fact: 'danger_now' });
    const { child_fact: _, ...silent } = data;
    expect(whenIn(silent)).toBeUndefined();
  });

  test('an action stands after those of the rules, with the basis `local` and its source', () => {
    expect(actions.at(-1)).toEqual({
      id: 'local_tell_safeguarding_person',
      kind: 'do',
      applies: 'yes',
      text: 'Tell the designated safeguarding person the same day.',
      because: [{ question: 'abuse_or_risk', answer: 'yes' }],
      cites: [],
      basis: 'local',
      source: 'Safeguarding policy, section 4, checked 2026-02-28',
    });
  });

  test('settings are merged once: a second time is a bug', () => {
    expect(() => mergeLocal(merged, settingsOf(EXAMPLE, data))).toThrow('local settings already');
  });
});
