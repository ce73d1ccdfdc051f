import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mark, mistakeId, modelOf, type Response } from '../../src/train/index.ts';
import { shuffled, randomFrom } from '../../src/train/random.ts';
import { anyResponse, anyScenario, modelResponse, pack, scenario, scenarioOf, scenarios } from './library.ts';

const any = anyScenario.chain((of) => anyResponse(of).map((response) => ({ of, response })));
const MEETING = scenarioOf('planned-meeting-with-online-friend');
const BLACKMAIL = scenarioOf('image-blackmail-student-missing');
const BULLIED = scenarioOf('cruel-comments-that-pass');
const marked = (of: typeof MEETING, parts: Partial<Response>) =>
  mark(pack, of, { ...modelResponse(of), ...parts });

describe('the score', () => {
  test.each(scenarios.map((one) => [one.id, one] as const))('is full for the model answers: %s', (_, one) => {
    const marks = mark(pack, one, modelResponse(one));
    expect(marks.score).toBe(100);
    expect(marks.flags).toEqual([]);
  });

  test('is a whole number from 0 to 100', () => {
    fc.assert(
      fc.property(any, ({ of, response }) => {
        const { score } = mark(pack, of, response);
        expect(Number.isInteger(score)).toBe(true);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(100);
      }),
    );
  });

  test('is full only where the level is right, nothing is missed and nothing wrong was chosen', () => {
    fc.assert(
      fc.property(any, ({ of, response }) => {
        const { score, level, actions, notActions, flags } = mark(pack, of, response);
        if (score < 100) return;
        expect(level.verdict).toBe('right');
        expect([
          ...actions.missed,
          ...actions.wrong,
          ...actions.refused,
          ...notActions.missed,
          ...flags,
        ]).toEqual([]);
      }),
    );
  });

  test('never goes above half where an emergency was missed, whatever else is right', () => {
    const emergencies = scenarios.filter((one) => modelOf(pack, one).emergency);
    expect(emergencies.length).toBeGreaterThan(0);
    const missed = fc.constantFrom(...emergencies).chain((of) => {
      const model = modelResponse(of);
      const lower = pack.data.levels.slice(1).map(({ id }) => id);
      const without = model.actions.filter((id) => id !== 'call_999');
      return fc.oneof(
        fc.constantFrom(...lower).map((level) => ({ of, response: { ...model, level } })),
        fc.constant({ of, response: { ...model, actions: without } }),
        fc.constant({ of, response: { ...model, not_actions: [...(model.not_actions ?? []), 'call_999'] } }),
        anyResponse(of).map((response) => ({
          of,
          response: { ...response, actions: response.actions.filter((id) => id !== 'call_999') },
        })),
      );
    });
    fc.assert(
      fc.property(missed, ({ of, response }) => {
        const { score, flags } = mark(pack, of, response);
        expect(score).toBeLessThanOrEqual(50);
        expect(flags[0]?.kind).toBe('missed_emergency');
      }),
    );
  });

  test('does not depend on the order of anything, nor on anything named twice', () => {
    fc.assert(
      fc.property(any, fc.string(), ({ of, response }, seed) => {
        const mixed = Object.fromEntries(
          shuffled(Object.entries(response), randomFrom(seed)).map(([key, value]) => [
            key,
            Array.isArray(value) ? shuffled([...value, ...value.slice(0, 1)], randomFrom(seed)) : value,
          ]),
        ) as unknown as Response;
        expect(mark(pack, of, mixed)).toEqual(mark(pack, of, response));
      }),
    );
  });

  test('does not depend on how sure somebody is, on who they are, or on their answers to the questions', () => {
    fc.assert(
      fc.property(any, fc.constantFrom(1, 2, 3, 4, 5), anyScenario, ({ of, response }, sure, other) => {
        const told = mark(pack, of, { ...response, sure, who: 'x', answers: other.answers });
        expect(told.score).toBe(mark(pack, of, response).score);
      }),
    );
  });

  test('never falls by one more right choice and never rises by one more wrong one', () => {
    fc.assert(
      fc.property(any, ({ of, response }) => {
        const { first } = modelOf(pack, of);
        const { score, actions } = mark(pack, of, response);
        const add = (id: string) => mark(pack, of, { ...response, actions: [...response.actions, id] }).score;
        const missing = first.find(
          (id) => actions.missed.includes(id) && !response.not_actions?.includes(id),
        );
        if (missing !== undefined) expect(add(missing)).toBeGreaterThanOrEqual(score);
        if (!response.actions.includes('mistake.1')) expect(add('mistake.1')).toBeLessThanOrEqual(score);
      }),
    );
  });

  test('is nothing for choosing everything', () => {
    const all = pack.data.actions.map(({ id }) => id);
    const { actions } = marked(BULLIED, { actions: [...all, 'mistake.1', 'mistake.2'] });
    expect(actions.points).toBe(0);
  });
});

describe('the level', () => {
  test.each([
    ['emergency', 'too_urgent', 0],
    ['report', 'too_urgent', 0],
    ['refer', 'too_urgent', 20],
    ['support', 'right', 40],
    ['inform', 'too_low', 10],
  ])('%s in a case of support: %s, %i points', (level, verdict, points) => {
    expect(marked(BULLIED, { level }).level).toMatchObject({ verdict, points, of: 40 });
  });

  test('that is still possible gets half, however far away', () => {
    const open = scenarios.find(
      ({ expect: { level, possible_level } }) => level === 'inform' && possible_level === 'emergency',
    );
    const refer = scenarios.find(({ expect: { level, possible_level } }) => level !== possible_level)!;
    for (const one of open ? [open, refer] : [refer]) {
      expect(marked(one, { level: one.expect.possible_level }).level).toMatchObject({
        verdict: 'still_possible',
        points: 20,
      });
    }
  });
});

describe('what is told first', () => {
  test('is a missed emergency, by level, by call or by both', () => {
    const without = modelResponse(MEETING).actions.filter((id) => id !== 'call_999');
    expect(marked(MEETING, { level: 'report' }).flags).toEqual([
      { kind: 'missed_emergency', level: true, call: false },
    ]);
    expect(marked(MEETING, { actions: without }).flags).toEqual([
      { kind: 'missed_emergency', level: false, call: true },
    ]);
    expect(marked(MEETING, { level: 'inform', actions: [] }).flags[0]).toEqual({
      kind: 'missed_emergency',
      level: true,
      call: true,
    });
  });

  test('is then sending or deleting, chosen by its rule', () => {
    const { flags, score } = marked(BLACKMAIL, {
      actions: [...modelResponse(BLACKMAIL).actions, 'do_not_forward_images', 'keep_device_as_found'],
    });
    expect(flags).toEqual([
      { kind: 'broken', action: 'do_not_forward_images', by: ['do_not_forward_images'] },
      { kind: 'broken', action: 'keep_device_as_found', by: ['keep_device_as_found'] },
    ]);
    expect(score).toBeLessThan(75);
  });

  test('is also a mistake of the scenario that breaks such a rule', () => {
    const [first, ...others] = BLACKMAIL.mistakes;
    const of = { ...BLACKMAIL, mistakes: [{ ...first!, breaks: 'keep_device_as_found' }, ...others] };
    const { flags, actions } = mark(pack, of, { ...modelResponse(of), actions: ['call_999', 'mistake.1'] });
    expect(flags).toEqual([{ kind: 'broken', action: 'keep_device_as_found', by: ['mistake.1'] }]);
    expect(actions.wrong).toEqual([{ id: 'mistake.1', kind: 'mistake', why: first!.why }]);
  });

  test('is then each rule that applies and was not named', () => {
    expect(marked(BLACKMAIL, { not_actions: ['do_not_ask_parents'] }).flags).toEqual([
      { kind: 'not_named', action: 'do_not_forward_images' },
      { kind: 'not_named', action: 'keep_device_as_found' },
    ]);
  });

  test('comes in that order, every time', () => {
    const order = ['missed_emergency', 'broken', 'not_named'];
    fc.assert(
      fc.property(any, ({ of, response }) => {
        const kinds = mark(pack, of, response).flags.map(({ kind }) => order.indexOf(kind));
        expect(kinds).toEqual(kinds.toSorted((a, b) => a - b));
      }),
    );
  });

  test('is complete: whoever leaves out or goes against a rule that applies is told so', () => {
    fc.assert(
      fc.property(any, ({ of, response }) => {
        const { flags } = mark(pack, of, response);
        for (const id of modelOf(pack, of).mustNot) {
          const kind = flags.find((flag) => flag.kind !== 'missed_emergency' && flag.action === id)?.kind;
          const against = of.mistakes.flatMap(({ breaks }, at) => (breaks === id ? [mistakeId(at)] : []));
          const broken = [id, ...against].some((choice) => response.actions.includes(choice));
          expect(kind).toBe(broken ? 'broken' : response.not_actions?.includes(id) ? undefined : 'not_named');
        }
      }),
    );
  });
});

describe('the choices', () => {
  test('fall into found, missed, also right, wrong and refused', () => {
    const { actions, notActions } = marked(MEETING, {
      actions: ['call_999', 'involve_child', 'seek_parental_consent', 'mistake.1'],
      not_actions: ['share_information', 'do_not_ask_parents'],
    });
    expect(actions.found).toEqual(['call_999']);
    expect(actions.missed).toContain('share_information');
    expect(actions.alsoRight).toEqual(['involve_child']);
    expect(actions.wrong.map(({ id, kind }) => `${id} ${kind}`)).toEqual([
      'mistake.1 mistake',
      'seek_parental_consent not_called_for',
    ]);
    expect(actions.refused).toEqual(['share_information']);
    expect(notActions).toMatchObject({
      found: [],
      missed: ['keep_device_as_found'],
      wrong: ['do_not_ask_parents'],
      points: 0,
    });
  });

  test('lose a share for each that is wrong, and two for one that is to be done and was refused', () => {
    const { actions: first } = modelResponse(MEETING);
    const each = 40 / first.length;
    const points = (parts: Partial<Response>) => marked(MEETING, parts).actions.points;
    expect(points({ actions: first.slice(1) })).toBeCloseTo(40 - each);
    expect(points({ actions: [...first, 'mistake.1'] })).toBeCloseTo(40 - each);
    expect(points({ not_actions: [first.at(-1)!] })).toBeCloseTo(40 - 2 * each);
  });

  test('lose nothing by an action that applies and is not asked for, or that may apply', () => {
    for (const one of scenarios) {
      const { alsoRight, perhaps } = modelOf(pack, one);
      expect(marked(one, { actions: [...modelResponse(one).actions, ...alsoRight, ...perhaps] }).score).toBe(
        100,
      );
    }
  });

  test('about what must not be done count for nothing where there is nothing of the kind', () => {
    const free = scenarios.find((one) => modelOf(pack, one).mustNot.length === 0)!;
    expect(marked(free, {}).notActions).toMatchObject({ points: 0, of: 0 });
    expect(marked(free, { level: 'emergency' }).score).toBeGreaterThanOrEqual(50);
  });
});

test.each([
  [5, true, 'sure_and_right'],
  [4, false, 'sure_and_wrong'],
  [3, true, 'in_between'],
  [2, true, 'unsure_and_right'],
  [1, false, 'unsure_and_wrong'],
] as const)('sure %i and right %s is told as %s', (sure, right, verdict) => {
  const { calibration } = marked(BULLIED, { sure, level: right ? 'support' : 'emergency' });
  expect(calibration).toEqual({ sure, right, verdict });
});

test('a 999 call belongs to the model even where a scenario does not name it', () => {
  const silent = { ...MEETING, expect: { ...MEETING.expect, actions: ['share_information'] } };
  expect(modelOf(pack, silent).first).toEqual(['call_999', 'share_information']);
});

test('which action is the call for help is said by the pack, and no action is where it says none', () => {
  const silent = { ...MEETING, expect: { ...MEETING.expect, actions: ['share_information'] } };
  const { emergency_call: _, ...data } = pack.data;
  expect(modelOf({ ...pack, data }, silent).first).toEqual(['share_information']);
  const another = { ...pack, data: { ...data, emergency_call: 'share_information' } };
  const { flags } = mark(another, MEETING, { ...modelResponse(MEETING), actions: ['call_999'] });
  expect(flags).toContainEqual({ kind: 'missed_emergency', level: false, call: true });
});

test('where a scenario names no action, the first three that apply are the model', () => {
  const bare = scenario({ answers: BULLIED.answers });
  expect(modelOf(pack, bare).first).toHaveLength(3);
});

test('mistakes that break no rule count where they were asked for, and not on older sheets', () => {
  const others = MEETING.mistakes.flatMap(({ breaks }, at) =>
    breaks === undefined ? [`mistake.${at + 1}`] : [],
  );
  const { not_actions: rules = [], ...model } = modelResponse(MEETING);
  const older = mark(pack, MEETING, { ...model, not_actions: rules });
  expect(older).toMatchObject({ score: 100, notActions: { missed: [] } });
  const missed = mark(pack, MEETING, { ...model, mistakes: rules });
  expect(missed.notActions.missed).toEqual(others);
  expect(missed.seen).toEqual({ points: missed.seen.of - others.length, of: older.seen.of + others.length });
  expect(mark(pack, MEETING, { ...model, mistakes: [...rules, ...others] })).toMatchObject({ score: 100 });
});
