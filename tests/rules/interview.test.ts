import { describe, expect, test } from 'vitest';
import { next, openCount, read } from '../../src/engine/index.ts';
import { shippedScenarios } from '../../src/pack/shipped.ts';
import { judge, pack, QUIET, type Given } from './shipped-pack.ts';

/** The questions that an interview asks of somebody who knows these answers, in their order. */
function asked(known: Given, mode: 'full' | 'quick' = 'full'): string[] {
  const given: Record<string, unknown> = {};
  const shown = pack.data.levels.map(({ id }) => id);
  for (;;) {
    const step = next(pack, given, { mode, shown });
    if (step.kind !== 'question') return Object.keys(given);
    const { id, unknown, options } = step.question;
    given[id] = known[id] ?? (unknown ? 'unknown' : options[0]!.id);
  }
}

const KNOWN: Given = {
  ...QUIET,
  child_role: 'harmed',
  age: '13_15',
  concerns: ['cyberbullying'],
  hackett: 'does_not_apply',
  images_forwarded: 'no',
  device_access_known: 'no',
  position_of_trust: 'no',
  birth_family_contact_harmful: 'no',
  strategy_outcome: 'not_yet',
  plan_needed: 'no',
  conference_enquiries: 'no',
  other_children_at_home: 'no',
  parents_can_meet: 'yes',
};

const BEHAVIOUR = new Set(['hackett', 'outside_norm', 'harms_self', 'harms_other', 'other_children_at_home']);
const HARM = new Set([
  'significant_harm',
  'abuse_or_risk',
  'care_support_needs',
  'parents_can_meet',
  'parental_consent',
]);

/** Typical cases. */
const CASES: Readonly<Record<string, Given>> = {
  blackmail: {
    concerns: ['image_threats'],
    other_party: 'several',
    images_involved: 'yes',
    device_evidence: 'yes',
    coercion: 'yes',
    report_status: 'not_reported',
  },
  'a picture passed round': {
    concerns: ['sexting_harassment'],
    images_involved: 'yes',
    images_forwarded: 'yes',
    device_evidence: 'yes',
  },
  'pictures that both wanted': {
    concerns: ['sexting_harassment'],
    child_role: 'neither',
    images_involved: 'yes',
    hackett: 'inappropriate',
    device_evidence: 'yes',
  },
  'a friend in a game': {
    age: 'under_13',
    concerns: ['other'],
    other_party: 'adult',
    grooming_signs: ['isolation', 'night_contact'],
  },
  'a meeting': { meeting_perpetrator: 'yes', concerns: ['sexual_abuse_grooming'], other_party: 'adult' },
  bullying: {},
  radicalisation: { age: '16_17', concerns: ['radicalisation'], other_party: 'several' },
  'pornography by chance': {
    age: 'under_13',
    concerns: ['pornography'],
    child_role: 'neither',
    other_party: 'nobody_else',
  },
  'contact with a father': {
    circumstances: ['looked_after'],
    concerns: ['birth_family_contact'],
    other_party: 'adult',
    birth_family_contact_harmful: 'yes',
    care_support_needs: 'yes',
  },
  'self-harm content': { concerns: ['self_harm'], child_role: 'neither', other_party: 'nobody_else' },
};

describe('the interview', () => {
  test.each(Object.entries(CASES))(
    'in %s settles the level, with few questions, and fewer when it is quick',
    (_, parts) => {
      const known = { ...KNOWN, ...parts };
      const [full, quick] = [asked(known), asked(known, 'quick')];
      const answered = (ids: readonly string[]) =>
        Object.fromEntries(ids.map((id) => [id, known[id] ?? 'unknown']));
      for (const ids of [full, quick])
        expect(judge(answered(ids))).toMatchObject({ level: judge(known).level, provisional: false });
      expect(full.length).toBeLessThanOrEqual(21);
      expect(quick.length).toBeLessThanOrEqual(16);
    },
  );

  test('begins with danger, goes on with the concern, and comes to devices last', () => {
    const ids = asked({ ...KNOWN, ...CASES['blackmail'] });
    expect(ids.slice(0, 3)).toEqual(['immediate_danger', 'meeting_perpetrator', 'concerns']);
    expect(ids.at(-1)).toBe('device_evidence');
    expect(ids.indexOf('consent_unsafe')).toBeLessThan(10);
  });

  test('asks nobody about the sexual behaviour of a child who is harmed, once a report is due', () => {
    for (const name of ['blackmail', 'a picture passed round']) {
      const ids = asked({ ...KNOWN, ...CASES[name] });
      expect(ids.filter((id) => BEHAVIOUR.has(id))).toEqual([]);
    }
    const whoHarms = asked({
      ...KNOWN,
      ...CASES['a picture passed round'],
      child_role: 'harming',
      hackett: 'abusive',
    });
    expect(whoHarms).toContain('hackett');
  });

  test('asks nobody who does not know the part of the child about sexual behaviour, once a report is due', () => {
    for (const name of ['blackmail', 'a meeting']) {
      const vague = { ...KNOWN, ...CASES[name], child_role: 'unknown', other_party: 'unknown' };
      expect(asked(vague).filter((id) => BEHAVIOUR.has(id))).toEqual([]);
    }
  });

  test('asks of harm and needs only while a report is not due', () => {
    expect(asked({ ...KNOWN, ...CASES['blackmail'] }).filter((id) => HARM.has(id))).toEqual([]);
    expect(asked(KNOWN)).toEqual(
      expect.arrayContaining(['significant_harm', 'abuse_or_risk', 'care_support_needs']),
    );
  });

  test('does not ask for consent where asking for it could be unsafe', () => {
    const needs = { ...KNOWN, care_support_needs: 'yes', parents_can_meet: 'no', parental_consent: 'given' };
    expect(asked(needs)).toContain('parental_consent');
    expect(asked({ ...needs, consent_unsafe: 'yes' })).not.toContain('parental_consent');
  });

  test('asks what only others can know of those others', () => {
    const reported = { ...KNOWN, ...CASES['blackmail'], report_status: 'awaiting_decision' };
    expect(asked(reported)).not.toContain('strategy_outcome');
    expect(asked({ ...reported, role: 'social_services' })).toContain('strategy_outcome');
    expect(asked({ ...reported, report_status: 'at_risk' })).toContain('strategy_outcome');
    expect(asked(reported)).not.toContain('device_access_known');
    expect(asked({ ...reported, role: 'police' })).toContain('device_access_known');
  });

  test('asks about a device only where a report is due, pictures are part of it or the concern makes it matter', () => {
    expect(asked(KNOWN)).not.toContain('device_evidence');
    for (const more of [
      { concerns: ['control'] },
      { concerns: ['radicalisation'] },
      { images_involved: 'yes' },
      { coercion: 'yes' },
    ])
      expect(asked({ ...KNOWN, ...more })).toContain('device_evidence');
  });

  test.each([
    ['full', 4],
    ['quick', 8],
  ] as const)(
    'says how many %s questions there are, about: at first %i too many in the middle, at last none',
    (mode, most) => {
      const tooMany = shippedScenarios().map(({ answers }) => {
        const ids = asked(answers, mode);
        const left = (after: number): number => {
          const given = Object.fromEntries(ids.slice(0, after).map((id) => [id, answers[id] ?? 'unknown']));
          return openCount(read(pack, given), mode) - (ids.length - after);
        };
        return { first: left(0), last: left(ids.length - 1) };
      });
      const inTheMiddle = (all: readonly number[]) => [...all].sort((a, b) => a - b)[all.length >> 1]!;
      expect(inTheMiddle(tooMany.map(({ first }) => first))).toBe(most);
      expect(inTheMiddle(tooMany.map(({ last }) => last))).toBe(0);
    },
  );

  test('is quick, and asks about pictures and devices even so where a report is due', () => {
    const quick = asked({ ...KNOWN, ...CASES['self-harm content'], coercion: 'yes' }, 'quick');
    expect(quick).toEqual(expect.arrayContaining(['images_involved', 'device_evidence']));
    expect(asked({ ...KNOWN, age: '16_17' }, 'quick')).not.toContain('device_evidence');
  });
});
