import { describe, expect, test } from 'vitest';
import { assess } from '../../src/engine/index.ts';
import { departs, isAsKept, isOutdated, recordOf, withDecision } from '../../src/record/index.ts';
import { kept, PACK, sha256 } from './records.ts';

const ANSWERS = { immediate_danger: 'no', concerns: ['cyberbullying'] };
const DECIDED = {
  decision: { level: 'refer' },
  departure: 'More is known now.',
  decidedBy: 'safeguarding lead',
  decidedAt: '2026-03-02T15:00:00+00:00',
};

describe('a record', () => {
  test('has its keys in a fixed order, whatever order they were given in', () => {
    const record = withDecision(kept(ANSWERS), DECIDED, sha256);
    expect(Object.keys(record)).toEqual([
      'schema',
      'tool',
      'assessedAt',
      'finished',
      'assessment',
      'recommendation',
      'decision',
      'departure',
      'decidedBy',
      'decidedAt',
      'digest',
    ]);
  });

  test('is the same, to the last byte, for the same answers, clock and program', () => {
    expect(JSON.stringify(kept(ANSWERS))).toBe(JSON.stringify(kept(ANSWERS)));
  });

  test('names the pack with id, version and digest', () => {
    const { id, version, digest } = kept(ANSWERS).assessment.pack;
    expect({ id, version, digest }).toEqual({
      id: 'online-abuse',
      version: PACK.data.version,
      digest: PACK.data.digest,
    });
  });
});

describe('the digest', () => {
  const record = withDecision(kept(ANSWERS), DECIDED, sha256);

  test('fits the record as it was kept, and after a journey through JSON in any order of keys', () => {
    expect(isAsKept(record, sha256)).toBe(true);
    const turned = Object.fromEntries(Object.entries(record).reverse());
    expect(isAsKept(JSON.parse(JSON.stringify(turned)), sha256)).toBe(true);
  });

  test.each([
    ['an answer', { assessment: { ...record.assessment, answers: {} } }],
    ['the level', { assessment: { ...record.assessment, level: 'inform' } }],
    ['the decision', { decision: { level: 'report' } }],
    ['the reason', { departure: 'Another reason.' }],
    ['the role', { decidedBy: 'practitioner' }],
    ['the time', { assessedAt: '2026-03-01T14:05:00+00:00' }],
    ['the version of the program', { tool: '0.2.0' }],
  ])('tells that %s was changed', (_what, change) => {
    expect(isAsKept({ ...record, ...change }, sha256)).toBe(false);
  });

  test('tells that a field was taken away', () => {
    const { departure: _gone, ...rest } = record;
    expect(isAsKept(rest, sha256)).toBe(false);
  });
});

describe('a decision', () => {
  test('stands beside the recommendation that it was taken on, which is not touched', () => {
    const record = withDecision(kept(ANSWERS), DECIDED, sha256);
    expect(record.recommendation).toEqual({
      level: record.assessment.level,
      possibleLevel: record.assessment.possibleLevel,
      text: 'Ask for advice now. So far: early support',
    });
    expect(record.assessment).toEqual(kept(ANSWERS).assessment);
  });

  test('departs if it is another level, higher or lower, or something else in words', () => {
    expect(departs({ level: 'support' }, { level: 'support' })).toBe(false);
    expect(departs({ level: 'report' }, { level: 'support' })).toBe(true);
    expect(departs({ level: 'inform' }, { level: 'support' })).toBe(true);
    expect(departs({}, { level: 'support' })).toBe(true);
  });

  test('replaces the one before as a whole: no reason of the old one stays', () => {
    const first = withDecision(kept(ANSWERS), DECIDED, sha256);
    const decision = { level: first.assessment.level };
    const second = withDecision(first, { decision, decidedAt: '2026-03-03T09:00:00Z' }, sha256);
    expect(second).not.toHaveProperty('departure');
    expect(second).not.toHaveProperty('decidedBy');
  });

  test('stays with its recommendation when the answers change, and is then out of date', () => {
    const before = withDecision(kept(ANSWERS), DECIDED, sha256);
    const now = assess(PACK, { ...ANSWERS, immediate_danger: 'yes' });
    const after = recordOf(
      now,
      { tool: '0.1.0', at: '2026-03-04T09:00:00Z', finished: true },
      sha256,
      before,
    );
    expect(isOutdated(before)).toBe(false);
    expect(isOutdated(after)).toBe(true);
    expect(after.recommendation).toEqual(before.recommendation);
    expect(after.assessment.level).toBe('emergency');
    expect(isAsKept(after, sha256)).toBe(true);
  });
});
