import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { knowingMoreNeverLowers, laws } from '../engine/laws.ts';
import { anyCase, completeCase, oneMore, type Answered } from './arbitrary-case.ts';
import { applying, judge, pack, standing } from './shipped-pack.ts';

const RUNS = { numRuns: 300 };
const LAW_RUNS = { numRuns: 200 };
const LOWEST = pack.data.levels.at(-1)!.id;
const EVIDENCE = pack.data.actions.filter(({ group }) => group === 'evidence').map(({ id }) => id);
const DANGER = ['immediate_danger', 'meeting_perpetrator'] as const;

describe('for the pack that ships, the laws of the engine hold', () => {
  test.each(Object.entries(laws))('%s', (_, law) => {
    fc.assert(
      fc.property(anyCase, (given) => law(pack, given)),
      LAW_RUNS,
    );
  });

  test('a known answer in place of an unknown one never lowers the level nor exceeds the possible level', () => {
    fc.assert(
      fc.property(oneMore, ({ given, more }) => {
        if (more) knowingMoreNeverLowers(pack, given, more.id, more.value);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('for the pack that ships', () => {
  test('no answers give a provisional result that may be an emergency, never a final lowest one', () => {
    for (const given of [{}, Object.fromEntries(open().map((id) => [id, 'unknown']))]) {
      const result = judge(given);
      expect(result).toMatchObject({ level: LOWEST, possibleLevel: 'emergency', provisional: true });
      expect(standing(result, 'seek_advice')).toBe('yes');
      expect(result.findOut.length).toBeGreaterThan(0);
    }
  });

  test('danger is always an emergency, 999 is the first thing to do, and no other answer takes it away', () => {
    fc.assert(
      fc.property(anyCase, fc.constantFrom(...DANGER), (given, danger) => {
        const result = judge({ ...given, [danger]: 'yes' });
        expect(result).toMatchObject({ level: 'emergency', possibleLevel: 'emergency', provisional: false });
        expect(result.actions[0]).toMatchObject({ id: 'call_999', kind: 'do', applies: 'yes' });
        expect(result.contacts[0]).toMatchObject({ id: 'police_999', phone: '999' });
      }),
      RUNS,
    );
  });

  test('without danger there is no emergency; while it is open, one stays possible', () => {
    fc.assert(
      fc.property(anyCase, (given) => {
        const answers = new Set(DANGER.map((id) => given[id] ?? 'unknown'));
        const expected = answers.has('yes') ? 'yes' : answers.has('unknown') ? 'possible' : 'absent';
        expect(standing(judge(given), 'call_999')).toBe(expected);
      }),
      RUNS,
    );
  });

  test('aged 18 or over, only 999, advice, the evidence and the adult procedures stand', () => {
    const stands = new Set(['call_999', 'seek_advice', 'adult_procedures', ...EVIDENCE]);
    fc.assert(
      fc.property(anyCase, (given) => {
        const result = judge({ ...given, age: '18_over' });
        expect(result.actions.filter(({ id }) => !stands.has(id))).toEqual([]);
        expect(standing(result, 'adult_procedures')).toBe('yes');
        expect(['emergency', LOWEST]).toContain(result.level);
        expect(['emergency', LOWEST]).toContain(result.possibleLevel);
        expect(standing(result, 'seek_advice')).toBe(result.provisional ? 'yes' : 'absent');
        expect(result.contacts.map(({ id }) => id)).toEqual(['police_999']);
        expect(result.notes).toEqual([]);
      }),
      RUNS,
    );
  });

  test('refused consent never takes a report away, and always takes the referral for assessment away', () => {
    fc.assert(
      fc.property(anyCase, (given) => {
        const needs: Answered = { ...given, age: '16_17', care_support_needs: 'yes', parents_can_meet: 'no' };
        const { parental_consent: _, ...open } = needs;
        const after = judge({ ...open, parental_consent: 'refused' });
        expect(standing(after, 'refer_information_advice_assistance')).toBe('absent');
        expect(standing(after, 'report_section_130')).toBe(standing(judge(open), 'report_section_130'));
        const anywhere = { ...given, parental_consent: 'refused' };
        expect(standing(judge(anywhere), 'report_section_130')).toBe(
          standing(judge({ ...given, parental_consent: 'given' }), 'report_section_130'),
        );
      }),
      RUNS,
    );
  });

  test('a reason for a report brings the report as an action, and only such a reason does', () => {
    fc.assert(
      fc.property(anyCase, (given) => {
        const result = judge(given);
        const reasons = result.reasons.filter(({ level }) => level === 'report');
        const applies = new Set(reasons.map((reason) => reason.applies));
        const expected = applies.has('yes') ? 'yes' : applies.has('possible') ? 'possible' : 'absent';
        expect(standing(result, 'report_section_130')).toBe(expected);
        expect(standing(result, 'prepare_report')).toBe(expected);
      }),
      RUNS,
    );
  });

  test('telling the parents never stands beside a reason not to', () => {
    fc.assert(
      fc.property(anyCase, (given) => {
        const stands = applying(judge({ ...given, consent_unsafe: 'yes' }));
        expect(stands).not.toContain('advise_parents_carers');
        expect(stands).not.toContain('seek_parental_consent');
        const open = applying(judge({ ...given, consent_unsafe: 'unknown' }));
        expect(open).not.toContain('advise_parents_carers');
        expect(open).not.toContain('seek_parental_consent');
      }),
      RUNS,
    );
  });

  test('a provisional result always asks for advice, and says what to find out', () => {
    fc.assert(
      fc.property(anyCase, (given) => {
        const result = judge(given);
        if (!result.provisional) return;
        expect(standing(result, 'seek_advice')).toBe('yes');
        expect(result.findOut.length).toBeGreaterThan(0);
      }),
      RUNS,
    );
  });

  test('a complete case is settled: what else is open changes no level', () => {
    fc.assert(
      fc.property(completeCase, (given) => {
        expect(judge(given)).toMatchObject({ provisional: false, unanswered: [], findOut: [] });
      }),
      RUNS,
    );
  });

  test('every line says why it is there and where it comes from', () => {
    fc.assert(
      fc.property(anyCase, (given) => {
        const { actions, reasons } = judge(given);
        for (const { cites, basis, source, rationale } of [...actions, ...reasons]) {
          expect(cites.length).toBeGreaterThan(0);
          expect(source !== undefined).toBe(basis === 'procedures');
          expect(rationale !== undefined).toBe(basis === 'interpretation');
        }
      }),
      RUNS,
    );
  });

  test('every assessment has the shape of its schema', () => {
    const schema = new URL('../../rules/schema/assessment.schema.json', import.meta.url);
    const validate = new Ajv2020({ strict: true, allErrors: true }).compile(
      JSON.parse(readFileSync(schema, 'utf8')) as object,
    );
    fc.assert(
      fc.property(anyCase, (given) => {
        validate(JSON.parse(JSON.stringify(judge(given))));
        expect(validate.errors ?? []).toEqual([]);
      }),
      RUNS,
    );
  });
});

function open(): string[] {
  return pack.data.questions.filter(({ unknown }) => unknown).map(({ id }) => id);
}
