import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assessmentWriter } from '../../src/batch/assessment-line.ts';
import { countCases } from '../../src/batch/count-cases.ts';
import { FIELD_NAMES, shortResults } from '../../src/batch/short-result.ts';
import { codeAnswers } from '../../src/engine/answers.ts';
import { assess, compilePack, type Pack } from '../../src/engine/index.ts';
import { anyCase } from '../rules/arbitrary-case.ts';
import { pack } from '../rules/shipped-pack.ts';

const coded = (given: unknown, of = pack) => codeAnswers(of, given).coded;
const utf8 = (bytes: string) => Buffer.from(bytes, 'latin1').toString('utf8');

describe('a whole assessment on a line', () => {
  test('is what JSON.stringify makes of it, byte for byte', () => {
    const write = assessmentWriter(pack);
    fc.assert(
      fc.property(anyCase, (answers) => {
        expect(utf8(write(coded(answers)))).toBe(JSON.stringify(assess(pack, answers)));
      }),
      { numRuns: 150 },
    );
  });

  test('keeps letters beyond ASCII, and reads back the same where a text would act on a screen', () => {
    const [first, ...others] = pack.data.actions;
    const text = 'Ffoniwch yr heddlu — ŵ 😀 \u001b[2J\u202e "because":0';
    const wording = (first!.wording ?? []).map((words) => ({ ...words, text }));
    const other: Pack = compilePack({ ...pack.data, actions: [{ ...first!, text, wording }, ...others] });
    const answers = { immediate_danger: 'yes' };
    const line = utf8(assessmentWriter(other)(coded(answers, other)));
    expect(JSON.parse(line)).toEqual(assess(other, answers));
    expect(line).toContain('Ffoniwch yr heddlu — ŵ 😀');
    // oxlint-disable-next-line no-control-regex
    expect(line).not.toMatch(/[\u001b\u202e]/);
  });

  test('tells reasons apart that have the same words', () => {
    const levels = pack.data.levels.map((level) => ({
      ...level,
      brought_by: level.brought_by.map((reason) => ({ ...reason, says: 'the same' })),
    }));
    const other = compilePack({ ...pack.data, levels });
    const write = assessmentWriter(other);
    fc.assert(
      fc.property(anyCase, (answers) => {
        expect(utf8(write(coded(answers, other)))).toBe(JSON.stringify(assess(other, answers)));
      }),
      { numRuns: 50 },
    );
  });
});

describe('a short result', () => {
  const shorten = shortResults(pack, FIELD_NAMES);
  const ids = (entries: readonly { readonly id: string }[]) => entries.map(({ id }) => id);
  const that = <T extends { readonly applies: string }>(applies: T['applies'], entries: readonly T[]) =>
    entries.filter((entry) => entry.applies === applies);

  test('says what the assessment says', () => {
    fc.assert(
      fc.property(anyCase, (given) => {
        const assessed = assess(pack, given);
        const { reasons, findOut, conflicts, actions, contacts, notes, since, ...same } = assessed;
        expect(shorten(coded(given))).toEqual({
          ...same,
          reasons: that('yes', reasons).map(({ text }) => text),
          possibleReasons: that('possible', reasons).map(({ text }) => text),
          findOut: findOut.map(({ question }) => question),
          conflicts: ids(conflicts),
          actions: ids(that('yes', actions)),
          possibleActions: ids(that('possible', actions)),
          contacts: ids(contacts),
          notes: ids(that('yes', notes)),
          possibleNotes: ids(that('possible', notes)),
          since: ids(since!),
        });
      }),
      { numRuns: 100 },
    );
  });

  test('has a field for everything in an assessment', () => {
    expect(FIELD_NAMES).toEqual(expect.arrayContaining(Object.keys(assess(pack, {}))));
  });
});

describe('the counts of a batch', () => {
  test('are those of its assessments', () => {
    fc.assert(
      fc.property(fc.array(anyCase, { maxLength: 8 }), (cases) => {
        const counter = countCases(pack);
        const assessed = cases.map((given) => {
          counter.add(coded(given));
          return assess(pack, given);
        });
        const tally = counter.tally(2, 3);
        const count = (holds: (one: (typeof assessed)[number]) => boolean) => assessed.filter(holds).length;
        expect(tally.lines).toEqual({ assessed: cases.length, notUsed: 2, empty: 3 });
        expect(tally.provisional).toBe(count(({ provisional }) => provisional));
        for (const { id, cases: certain, possible } of tally.levels) {
          expect(certain).toBe(count(({ level }) => level === id));
          expect(possible).toBe(count(({ possibleLevel }) => possibleLevel === id));
        }
        for (const { id, cases: certain, possible } of tally.actions) {
          const has = (applies: string) =>
            count(({ actions }) => actions.some((one) => one.id === id && one.applies === applies));
          expect([certain, possible]).toEqual([has('yes'), has('possible')]);
        }
        for (const { id, cases: certain, possible } of tally.concerns) {
          expect(certain).toBe(count(({ answers }) => [answers['concerns'] ?? []].flat().includes(id)));
          expect(possible).toBe(count(({ answers }) => (answers['concerns'] ?? 'unknown') === 'unknown'));
        }
      }),
      { numRuns: 50 },
    );
  });
});
