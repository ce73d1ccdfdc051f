import { describe, expect, test } from 'vitest';
import { assessmentWriter } from '../../src/batch/assessment-line.ts';
import { codeAnswers } from '../../src/engine/answers.ts';
import { assess, next, type Action } from '../../src/engine/index.ts';
import { wordedAction } from '../../src/engine/wording.ts';
import { action, is, level, question, tinyData, tinyPack } from './tiny-pack.ts';

const OWN: Action = {
  ...action('report', is('due')),
  text: 'Report now.',
  detail: 'Ring them.',
  why: 'Abuse is a crime.',
  cites: ['response.1'],
};

const PACK = tinyPack({
  questions: [question('due'), question('told'), question('again')],
  levels: [
    {
      ...level('high', is('due')),
      title: 'Report',
      says: 'Now.',
      act: 'report',
      wording: [
        { when: { all: [is('told'), { provisional: true }] }, title: 'Never', says: 'Nothing is above.' },
        { when: is('told'), title: 'Tell them what is new', says: 'They know.' },
        { when: is('again'), title: 'Again', says: 'Twice.', act: 'other' },
      ],
      urgent: {
        title: 'RING',
        do: ['Ring them.'],
        tell: ['Who.'],
        do_not_wait_for: ['a form'],
        wording: [{ when: is('told'), do: ['Ring again.'], tell: [], do_not_wait_for: [] }],
      },
      brought_by: [
        {
          says: 'abuse is suspected',
          wording: [{ when: is('told'), says: 'abuse was reported' }],
          when: is('due'),
          cites: [],
          basis: 'guide',
        },
      ],
    },
    {
      ...level('low', undefined),
      wording: [{ when: { provisional: true }, title: 'Not settled', says: 'It can rise.' }],
    },
  ],
  actions: [
    {
      ...OWN,
      wording: [
        { when: is('told'), text: 'Tell them what is new.' },
        {
          when: is('again'),
          text: 'Report again.',
          detail: 'In writing.',
          why: 'It has happened twice.',
          cites: ['response.2'],
          basis: 'procedures',
          source: 'c2-p17',
        },
      ],
    },
  ],
});

describe('what is shown', () => {
  test('is the entry’s own words where no wording is certain', () => {
    for (const answers of [{ due: 'yes' }, { due: 'yes', told: 'unknown' }, { due: 'yes', told: 'no' }]) {
      expect(assess(PACK, answers)).toMatchObject({
        headline: { title: 'Report', says: 'Now.', act: 'report' },
        urgent: { title: 'RING', do: ['Ring them.'] },
        reasons: [{ text: 'abuse is suspected' }, {}],
        actions: [{ text: 'Report now.', detail: 'Ring them.', why: 'Abuse is a crime.' }],
      });
    }
  });

  test('is the first wording that is certain, with what it does not say itself', () => {
    const result = assess(PACK, { due: 'yes', told: 'yes', again: 'yes' });
    expect(result).toMatchObject({
      headline: { title: 'Tell them what is new', says: 'They know.', act: 'report' },
      urgent: { title: 'RING', do: ['Ring again.'], tell: [] },
      reasons: [{ text: 'abuse was reported' }, {}],
    });
    expect(result.actions).toEqual([
      {
        id: 'report',
        kind: 'do',
        applies: 'yes',
        text: 'Tell them what is new.',
        why: 'Abuse is a crime.',
        because: [{ question: 'due', answer: 'yes' }],
        cites: ['response.1'],
        basis: 'guide',
      },
    ]);
  });

  test('has grounds and reasons of its own where the wording has', () => {
    expect(assess(PACK, { due: 'yes', again: 'yes' })).toMatchObject({
      headline: { title: 'Again', act: 'other' },
      actions: [
        { why: 'It has happened twice.', cites: ['response.2'], basis: 'procedures', source: 'c2-p17' },
      ],
    });
  });

  test('may depend on whether the level is settled, and is worded so while an action is only possible', () => {
    expect(assess(PACK, { told: 'yes' })).toMatchObject({
      headline: { title: 'Not settled', says: 'It can rise.' },
      actions: [{ applies: 'possible', text: 'Tell them what is new.' }],
    });
    expect(assess(PACK, { due: 'no' }).headline).toEqual({ title: 'low', says: 'low' });
    expect(assess(PACK, { due: 'no' })).not.toHaveProperty('urgent');
  });

  test('in the interview is the urgent message that fits the answers', () => {
    expect(next(PACK, { due: 'yes', told: 'yes' })).toMatchObject({
      kind: 'urgent',
      level: { title: 'Tell them what is new', urgent: { title: 'RING', do: ['Ring again.'] } },
    });
  });
});

test('a line of a batch is the same assessment to the last byte, whatever words are shown', () => {
  const write = assessmentWriter(PACK);
  const values = ['yes', 'no', 'unknown'];
  const sets = values.flatMap((due) =>
    values.flatMap((told) => values.map((again) => ({ due, told, again }))),
  );
  for (const answers of [...sets, ...sets]) {
    expect(write(codeAnswers(PACK, answers).coded)).toBe(JSON.stringify(assess(PACK, answers)));
  }
});

test('a wording keeps the marks and the `while_unknown` of its action, unless it has marks of its own', () => {
  const data = tinyData({
    actions: [
      {
        ...action('stop', is('due')),
        kind: 'do_not',
        while_unknown: 'Do not, unless.',
        marks: ['family'],
        wording: [
          { when: is('told'), text: 'Do not again.' },
          { when: is('again'), text: 'Stop.', marks: [] },
        ],
      },
    ],
    questions: [question('due'), question('told'), question('again')],
  });
  const [stop] = data.actions;
  const [kept, own] = stop!.wording!.map((wording) => wordedAction(stop!, wording));
  expect(kept).toMatchObject({ text: 'Do not again.', while_unknown: 'Do not, unless.', marks: ['family'] });
  expect(own).toMatchObject({ text: 'Stop.', marks: [] });
});
