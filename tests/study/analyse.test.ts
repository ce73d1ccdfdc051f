import { describe, expect, test } from 'vitest';
import type { Answers } from '../../src/engine/index.ts';
import { analyse, chooseScenarios, makeStudy, type Sheet } from '../../src/study/index.ts';
import { outcomeFor } from '../../src/study/outcome.ts';
import { pack, scenarios } from '../train/library.ts';

const study = makeStudy(pack, chooseScenarios(scenarios, 6, 'test'), 3, 'test');
const ids = study.cases.map(({ id }) => id);
const answersOf = (id: string): Answers => {
  const { scenario } = study.cases.find((one) => one.id === id)!;
  return scenarios.find((one) => one.id === scenario)!.answers;
};
const model = new Map(ids.map((id) => [id, answersOf(id)]));

/** A reader who answers as the model does, but for what is said here; a case of undefined was left out. */
const reader = (at: number, other: Readonly<Record<string, Partial<Answers> | undefined>> = {}): Sheet => ({
  reader: `reader-${at}`,
  cases: new Map(
    ids.flatMap((id) => {
      if (id in other && other[id] === undefined) return [];
      const answers = Object.entries({ ...answersOf(id), ...other[id] }).filter(
        ([, value]) => value !== undefined,
      );
      return [[id, Object.fromEntries(answers) as Answers] as const];
    }),
  ),
});

const urgent = ids.find((id) => answersOf(id)['immediate_danger'] === 'yes')!;
const calm = ids.find((id) => answersOf(id)['immediate_danger'] === 'no')!;
const on = (analysis: ReturnType<typeof analyse>, id: string) =>
  analysis.questions.find((question) => question.id === id)!;

describe('a study', () => {
  test('is the same for the same seed, and another for another', () => {
    const again = makeStudy(pack, chooseScenarios(scenarios, 6, 'test'), 3, 'test');
    expect(again).toEqual(study);
    expect(makeStudy(pack, chooseScenarios(scenarios, 6, 'other'), 3, 'other').cases).not.toEqual(
      study.cases,
    );
  });

  test('gives every reader all cases, each in an order of their own', () => {
    for (const { order } of study.readers) expect(order.toSorted()).toEqual(ids);
    expect(new Set(study.readers.map(({ order }) => order.join())).size).toBe(3);
  });

  test('takes cases of every level in turn', () => {
    const levels = chooseScenarios(scenarios, 5, 'any').map(({ expect: { level } }) => level);
    expect(levels.toSorted()).toEqual(pack.data.levels.map(({ id }) => id).toSorted());
  });
});

describe('readers who all answer as the model', () => {
  const analysis = analyse(pack, study, [reader(1), reader(2), reader(3)], model);

  test('agree on everything, and nothing is split or missed', () => {
    expect(analysis.level.percent!.value).toBe(1);
    expect(analysis.splits).toEqual([]);
    expect(analysis.model!.missed).toEqual([]);
    expect(analysis.model!.readers.map(({ same }) => same)).toEqual([6, 6, 6]);
  });

  test('have no interval, because nobody differs', () => {
    expect(analysis.level.percent).toEqual({ value: 1 });
  });

  test('have no alpha where there is nothing to tell apart', () => {
    const same = analysis.questions.filter(({ measure }) => measure.cases > 0 && !measure.varied);
    expect(same.length).toBeGreaterThan(0);
    for (const { measure } of same) expect(measure.alpha).toBeUndefined();
  });
});

describe('a reader who answers one question otherwise', () => {
  const analysis = analyse(
    pack,
    study,
    [reader(1), reader(2), reader(3, { [calm]: { immediate_danger: 'yes' } })],
    model,
  );
  const [split] = analysis.splits;

  test('makes one split, with who said what', () => {
    expect(analysis.splits).toHaveLength(1);
    expect(split).toMatchObject({
      question: 'immediate_danger',
      case: calm,
      answers: [
        { answer: 'yes', readers: ['reader-3'] },
        { answer: 'no', readers: ['reader-1', 'reader-2'] },
      ],
    });
  });

  test('is told what it changes: the result is that of the model with each answer put in', () => {
    const yes = outcomeFor(pack, { ...answersOf(calm), immediate_danger: 'yes' });
    expect(split!.answers[0]!.outcome).toEqual(yes);
    expect(yes.level).toBe('emergency');
    expect(split!.changes.level).toBe(true);
    expect(on(analysis, 'immediate_danger').changes.level).toBe(1);
  });

  test('is one of three pairs of readers alike in that case', () => {
    const { byCase, measure, asModel } = on(analysis, 'immediate_danger');
    expect(byCase[ids.indexOf(calm)]).toBeCloseTo(1 / 3, 10);
    expect(measure.split).toBe(1);
    expect(measure.percent!.value).toBeCloseTo((5 + 1 / 3) / 6, 10);
    expect(asModel).toEqual({ same: 17, of: 18 });
  });
});

test('a reader who puts the highest level lower is named, with what they answered otherwise', () => {
  const lower = { immediate_danger: 'no', meeting_perpetrator: 'no' };
  const { missed, highest, of } = analyse(
    pack,
    study,
    [reader(1), reader(2, { [urgent]: lower })],
    model,
  ).model!;
  expect(highest).toBe('emergency');
  expect(of).toBeGreaterThanOrEqual(2);
  expect(missed).toHaveLength(1);
  expect(missed[0]).toMatchObject({ reader: 'reader-2', case: urgent });
  expect(missed[0]!.differs).toContain('immediate_danger');
});

describe('what is missing', () => {
  const analysis = analyse(
    pack,
    study,
    [reader(1), reader(2, { [calm]: undefined }), reader(3, { [urgent]: { immediate_danger: undefined } })],
    model,
  );

  test('is named by reader and case', () => {
    expect(analysis.missing).toEqual([{ reader: 'reader-2', cases: [calm] }]);
  });

  test('counts neither as an answer nor as a difference', () => {
    expect(analysis.splits).toEqual([]);
    expect(on(analysis, 'immediate_danger').asModel).toEqual({ same: 16, of: 16 });
  });
});

test('"not known" is an answer, and a blank is none', () => {
  const known = analyse(
    pack,
    study,
    [reader(1), reader(2, { [calm]: { immediate_danger: 'unknown' } })],
    model,
  );
  const blank = analyse(
    pack,
    study,
    [reader(1), reader(2, { [calm]: { immediate_danger: undefined } })],
    model,
  );
  expect(on(known, 'immediate_danger').measure).toMatchObject({ cases: 6, split: 1 });
  expect(on(blank, 'immediate_danger').measure).toMatchObject({ cases: 5, split: 0 });
});

describe('a question with several answers', () => {
  const one = { [calm]: { concerns: ['cyberbullying', 'hate'] } };
  const other = { [calm]: { concerns: ['cyberbullying'] } };
  const concerns = (second: typeof one | typeof other) =>
    on(analyse(pack, study, [reader(1, one), reader(2, second)], model), 'concerns');

  test('is alike only as a whole, and alpha gives credit for what is shared', () => {
    const near = concerns(other).measure;
    const far = on(
      analyse(pack, study, [reader(1, one), reader(2, { [calm]: { concerns: ['money'] } })], model),
      'concerns',
    ).measure;
    expect(near.percent).toEqual(far.percent);
    expect(near.alpha!.value).toBeGreaterThan(far.alpha!.value);
    expect(near.gwet).toBeUndefined();
  });

  test('has each option by itself', () => {
    const { options } = concerns(other);
    const split = options.filter(({ measure }) => measure.split > 0).map(({ id }) => id);
    expect(split).toEqual(['hate']);
  });
});

describe('without model answers', () => {
  const analysis = analyse(
    pack,
    study,
    [reader(1), reader(2), reader(3, { [calm]: { immediate_danger: 'yes' } })],
    undefined,
  );

  test('splits are looked at among what most readers said', () => {
    expect(analysis.base).toBe('common');
    expect(analysis.splits[0]!.answers[1]!.outcome).toEqual(outcomeFor(pack, answersOf(calm)));
  });

  test('nothing is compared with them', () => {
    expect(analysis.model).toBeUndefined();
    expect(on(analysis, 'immediate_danger').asModel).toBeUndefined();
  });
});

test('what the plan does is read from the wording that is shown', () => {
  const answers: Answers = { immediate_danger: 'yes' };
  const { marks, plan } = outcomeFor(pack, answers);
  expect(plan).toContain('call_999');
  expect(marks).toContain('sends_to_police');
  const reported = outcomeFor(pack, {
    immediate_danger: 'no',
    age: '13_15',
    concerns: ['image_threats'],
    child_role: 'harmed',
    report_status: 'awaiting_decision',
  });
  expect(reported.marks).not.toContain('makes_report');
});
