import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { interviewed, knowingMoreNeverLowers, laws } from '../engine/laws.ts';
import { anyCase, completeCase, oneMore } from './arbitrary-case.ts';
import { judge, pack, standing } from './shipped-pack.ts';

const RUNS = { numRuns: 300 };
const LAW_RUNS = { numRuns: 200 };
const LOWEST = pack.data.levels.at(-1)!.id;

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

  test('refused consent never takes a report away', () => {
    fc.assert(
      fc.property(anyCase, (given) => {
        const [refused, agreed] = ['refused', 'given'].map((parental_consent) =>
          standing(judge({ ...given, parental_consent }), 'report_section_130'),
        );
        expect(refused).toBe(agreed);
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
      }),
      RUNS,
    );
  });

  test('after the whole interview the level is that of all answers: what was left out raises nothing', () => {
    fc.assert(
      fc.property(completeCase, (given) => {
        const { level, possibleLevel } = judge(interviewed(pack, given));
        expect({ level, possibleLevel }).toEqual({ level: judge(given).level, possibleLevel: level });
      }),
      { numRuns: 500 },
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
