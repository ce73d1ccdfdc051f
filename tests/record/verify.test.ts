import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fitAnswers } from '../../src/engine/fit-answers.ts';
import { differ, holds, sealed, verify } from '../../src/record/index.ts';
import { anyCase } from '../rules/arbitrary-case.ts';
import { kept, otherVersion, PACK, sha256 } from './records.ts';

const CASE = { immediate_danger: 'no', meeting_perpetrator: 'no', concerns: ['sexual_abuse_grooming'] };

describe('the same pack', () => {
  test('gives every record the same assessment again, byte for byte', () => {
    fc.assert(
      fc.property(anyCase, (answers) => {
        const record = kept(answers);
        const found = verify(JSON.parse(JSON.stringify(record)), PACK, sha256);
        expect(found.samePack && found.sameAssessment && holds(found)).toBe(true);
        expect(JSON.stringify(found.now)).toBe(JSON.stringify(record.assessment));
      }),
      { numRuns: 100 },
    );
  });

  test('tells a record whose result was changed, even where its digest was worked out again', () => {
    const record = kept(CASE);
    const { digest: _old, ...content } = record;
    const lowered = { ...record.assessment, level: 'inform', possibleLevel: 'inform' };
    const found = verify(sealed({ ...content, assessment: lowered }, sha256), PACK, sha256);
    expect(found.asKept).toBe(true);
    expect(found.sameAssessment).toBe(false);
    expect(holds(found)).toBe(false);
    expect(found.differences.level).toEqual({ kept: 'inform', now: 'report' });
  });

  test('tells a record in which local settings forbid something: they cannot', () => {
    const { digest: _old, ...content } = kept(CASE);
    const local = { digest: `sha256:${'0'.repeat(64)}` };
    const added = (kind: 'do' | 'do_not') => ({
      ...content.assessment,
      pack: { ...content.assessment.pack, local },
      actions: [
        ...content.assessment.actions,
        { ...content.assessment.actions[0]!, id: 'local_a', kind, basis: 'local' as const, cites: [] },
      ],
    });
    const holdsWith = (kind: 'do' | 'do_not') =>
      holds(verify(sealed({ ...content, assessment: added(kind) }, sha256), PACK, sha256));
    expect(holdsWith('do')).toBe(true);
    expect(holdsWith('do_not')).toBe(false);
  });

  test('tells a record that was changed by hand', () => {
    const record = kept(CASE);
    const found = verify({ ...record, decidedBy: 'somebody' }, PACK, sha256);
    expect(found).toMatchObject({ asKept: false, sameAssessment: true });
    expect(holds(found)).toBe(false);
  });
});

describe('another version of the pack', () => {
  test('holds where levels, actions and answers are the same, and says that the rules are others', () => {
    const found = verify(
      kept(CASE),
      otherVersion(() => ({})),
      sha256,
    );
    expect(found).toMatchObject({ samePack: false, comparedWith: { version: '9.0.0' } });
    expect(differ(found.differences)).toBe(false);
    expect(holds(found)).toBe(true);
  });

  test('names levels and actions that would differ', () => {
    const record = kept(CASE);
    const gone = record.assessment.actions.find(({ applies }) => applies === 'yes')!.id;
    const other = otherVersion((data) => ({
      levels: data.levels.map((level) => (level.id === 'report' ? { ...level, brought_by: [] } : level)),
      actions: [
        ...data.actions.filter(({ id }) => id !== gone),
        { ...data.actions[0]!, id: 'new_one', text: 'Do the new thing.', when: { all: [] } },
      ],
    }));
    const { differences } = verify(record, other, sha256);
    expect(differences.level?.kept).toBe('report');
    expect(differences.gained).toContainEqual({ id: 'new_one', text: 'Do the new thing.', applies: 'yes' });
    expect(differences.lost.map(({ id }) => id)).toContain(gone);
    expect(holds(verify(record, other, sha256))).toBe(false);
  });

  test('keeps what it understands of an answer and names the rest', () => {
    const other = otherVersion((data) => ({
      questions: data.questions.map((question) =>
        question.id === 'concerns'
          ? { ...question, options: question.options.filter(({ id }) => id !== 'pornography') }
          : question,
      ),
    }));
    const fitted = fitAnswers(other, {
      concerns: ['cyberbullying', 'pornography'],
      images_involved: 'no',
      never_asked: 'yes',
    });
    expect(fitted.answers).toEqual({ concerns: ['cyberbullying'], images_involved: 'no' });
    expect(fitted.leftOut).toEqual([
      { question: 'concerns', values: ['pornography'] },
      { question: 'never_asked', values: ['yes'] },
    ]);
  });
});
