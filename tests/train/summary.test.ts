import { expect, test } from 'vitest';
import { mark, summarise, type Response } from '../../src/train/index.ts';
import { modelResponse, pack, scenarioOf, scenarios } from './library.ts';

const MEETING = scenarioOf('planned-meeting-with-online-friend');
const BULLIED = scenarioOf('cruel-comments-that-pass');
const marks = (of: typeof MEETING, parts: Partial<Response> = {}) =>
  mark(pack, of, { ...modelResponse(of), ...parts });

const CLASS = [
  marks(MEETING, { who: 'A', level: 'inform', actions: [], not_actions: [], sure: 5 }),
  marks(MEETING, { who: 'B', actions: [...modelResponse(MEETING).actions, 'keep_device_as_found'] }),
  marks(BULLIED, { who: 'A' }),
];

test('a summary counts what was told first, and who was sure and wrong', () => {
  expect(summarise(CLASS, scenarios)).toMatchObject({
    count: 3,
    missedEmergencies: 1,
    broken: 1,
    notNamed: 1,
    sureAndWrong: 1,
  });
});

test('themes, scenarios and people come with the weakest first', () => {
  const { themes, scenarios: by, people } = summarise(CLASS, scenarios);
  expect(by.map(({ id, count, rightLevel }) => [id, count, rightLevel])).toEqual([
    [MEETING.id, 2, 1],
    [BULLIED.id, 1, 1],
  ]);
  expect(people.map(({ id, count }) => [id, count])).toEqual([
    ['A', 2],
    ['B', 1],
  ]);
  expect(themes.map(({ id }) => id).toSorted()).toEqual(
    [...new Set([...MEETING.themes, ...BULLIED.themes])].toSorted(),
  );
  const means = themes.map(({ mean }) => mean);
  expect(means).toEqual(means.toSorted((a, b) => a - b));
});

test('what to practise are the scenarios of weak themes that nobody has answered, easy ones first', () => {
  const { practise } = summarise(CLASS, scenarios);
  expect(practise.map(({ theme }) => theme).toSorted()).toEqual(MEETING.themes.toSorted());
  const hard = { easy: 0, medium: 1, hard: 2 };
  for (const { theme, scenarios: next } of practise) {
    expect(next).not.toContain(MEETING.id);
    const found = next.map(scenarioOf);
    expect(found.every(({ themes }) => themes.includes(theme))).toBe(true);
    const order = found.map(({ difficulty }) => hard[difficulty]);
    expect(order).toEqual(order.toSorted((a, b) => a - b));
  }
});

test('no marks, no mean', () => {
  const summary = summarise([], scenarios);
  expect(summary).toMatchObject({ count: 0, themes: [], scenarios: [], people: [], practise: [] });
  expect('mean' in summary).toBe(false);
});
