import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadScenario } from '../../src/pack/load-scenarios.ts';
import { applying, judge, pack, questionOf } from './shipped-pack.ts';

const FOLDER = 'rules/online-abuse/scenarios';
const FILES = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.yaml'))
  .toSorted();

const loaded = await Promise.all(
  FILES.map(async (file) => ({ file, ...(await loadScenario(join(FOLDER, file), pack)) })),
);
const scenarios = loaded.flatMap(({ scenario }) => (scenario ? [scenario] : []));

test.each(loaded.map(({ file, problems }) => [file, problems] as const))(
  '%s has no problems',
  (_, problems) => {
    expect(problems).toEqual([]);
  },
);

describe('the result of', () => {
  test.each(scenarios.map((scenario) => [scenario.title, scenario] as const))(
    '%s',
    (_, { answers, expect: wanted }) => {
      const result = judge(answers);
      expect({ level: result.level, possible_level: result.possibleLevel }).toEqual({
        level: wanted.level,
        possible_level: wanted.possible_level,
      });
      const listed = result.actions.map(({ id }) => id);
      const possible = result.actions.filter(({ applies }) => applies === 'possible').map(({ id }) => id);
      expect(applying(result)).toEqual(expect.arrayContaining([...wanted.actions]));
      expect(possible).toEqual(expect.arrayContaining([...wanted.possible]));
      expect(listed.filter((id) => wanted.not_actions.includes(id))).toEqual([]);
      expect(result.conflicts.map(({ id }) => id).toSorted()).toEqual(wanted.conflicts.toSorted());
    },
  );
});

describe('the scenarios together', () => {
  const answered = (question: string) =>
    new Set(
      scenarios.flatMap(({ answers }) =>
        [answers[question] ?? []].flat().filter((value) => value !== 'unknown'),
      ),
    );

  test('are at least twenty, and each is called by the name of its file', () => {
    expect(scenarios.length).toBeGreaterThanOrEqual(20);
    expect(scenarios.map(({ id }) => id)).toEqual(FILES.map((file) => basename(file, '.yaml')));
    expect(new Set(scenarios.map(({ title }) => title)).size).toBe(scenarios.length);
  });

  test.each(['concerns', 'hackett', 'role', 'age', 'circumstances', 'parental_consent', 'report_status'])(
    'have every answer to %s',
    (question) => {
      const values = questionOf(question).options.map(({ id }) => id);
      expect(values.filter((value) => !answered(question).has(value))).toEqual([]);
    },
  );

  test('have every level of response, and every difficulty', () => {
    expect(new Set(scenarios.map(({ expect: wanted }) => wanted.level))).toEqual(
      new Set(pack.data.levels.map(({ id }) => id)),
    );
    expect(new Set(scenarios.map(({ difficulty }) => difficulty))).toEqual(
      new Set(['easy', 'medium', 'hard']),
    );
  });

  test.each(pack.data.stages.map(({ id, title }) => [title, id] as const))(
    'answer the questions of: %s',
    (_, stage) => {
      const questions = pack.data.questions
        .filter((question) => question.stage === stage)
        .map(({ id }) => id);
      expect(questions.filter((question) => answered(question).size === 0)).toEqual([]);
    },
  );

  test('hold cases in which much is unknown, each provisional', () => {
    const open = scenarios.filter(({ expect: wanted }) => wanted.level !== wanted.possible_level);
    expect(open.length).toBeGreaterThanOrEqual(3);
    const barely = scenarios.filter(
      ({ answers }) => Object.values(answers).filter((value) => value !== 'unknown').length <= 10,
    );
    expect(barely.length).toBeGreaterThanOrEqual(2);
  });

  test('show every action of the pack at least once, and rule most of them out somewhere', () => {
    const seen = new Set(scenarios.flatMap(({ answers }) => applying(judge(answers))));
    expect(pack.data.actions.map(({ id }) => id).filter((id) => !seen.has(id))).toEqual([]);
  });

  test('are decided by a statement that an answer given or a line of the result cites', () => {
    const stray = scenarios.filter(({ answers, deciding }) => {
      const { reasons, actions, contacts, notes, conflicts } = judge(answers);
      const asked = Object.entries(answers).flatMap(([id, answer]) => {
        const { cites, options } = questionOf(id);
        return [
          ...cites,
          ...options.filter((option) => [answer].flat().includes(option.id)).flatMap((o) => o.cites),
        ];
      });
      const lines = [...reasons, ...actions, ...contacts, ...notes].flatMap(({ cites }) => cites);
      const clashing = conflicts.flatMap(
        ({ id }) => pack.data.conflicts.find((entry) => entry.id === id)!.cites,
      );
      return ![...asked, ...lines, ...clashing].includes(deciding);
    });
    expect(stray.map(({ id, deciding }) => `${id}: ${deciding}`)).toEqual([]);
  });
});
