import { describe, expect, test } from 'vitest';
import { ACTIONS } from '../../src/web/actions.ts';
import type { Given } from '../../src/web/action.ts';
import { go, opened, placeOf, returned, type State } from '../../src/web/state.ts';
import type { Place } from '../../src/web/place.ts';
import { viewOf } from '../../src/web/views/index.ts';
import { counting, SAMPLE } from '../cli/interview/sample-pack.ts';

const START: State = opened({ pack: SAMPLE, scenarios: [], version: '0' });

function after(
  state: State,
  ...steps: readonly (readonly [action: string, ...chosen: readonly string[]])[]
): State {
  return steps.reduce((now, [action, ...chosen]) => {
    const given: Given = { value: chosen[0] ?? '', fields: new Map([['answer', chosen]]) };
    return ACTIONS[action]!(now, given);
  }, state);
}

const words = (place: Place): string =>
  place.page === 'question' ? place.question : place.page === 'urgent' ? `urgent ${place.level}` : place.page;
const where = (state: State): string => words(placeOf(state));
const trail = (state: State): readonly string[] => state.trail.map(words);

const SOME_PAGES = Array<undefined>(50).fill(undefined);
const CALM = [['start'], ['answer', 'no'], ['answer', 'no'], ['answer', 'none']] as const;
const DONE = [...CALM, ['answer', 'mild'], ['answer', 'thing1']] as const;

describe('the questions', () => {
  test('come one a page, and end with the answers and the result', () => {
    const state = after(START, ...DONE, ['result']);
    expect(trail(state)).toEqual([
      'start',
      'danger',
      'device',
      'signs',
      'place',
      'many',
      'answers',
      'result',
    ]);
    expect(state.session.answers).toEqual({
      danger: 'no',
      device: 'no',
      signs: ['none'],
      place: 'mild',
      many: ['thing1'],
    });
  });

  test('take boxes in the order of the question, and "not known" as an answer', () => {
    const state = after(
      START,
      ['start'],
      ['answer', 'unknown'],
      ['answer', 'no'],
      ['answer', 'threats', 'hides'],
    );
    expect(state.session.answers).toEqual({ danger: 'unknown', device: 'no', signs: ['hides', 'threats'] });
  });

  test('are not left without an answer: a problem is named, and the page stays', () => {
    const state = after(START, ['start'], ['answer']);
    expect(where(state)).toBe('danger');
    expect(state.problems).toEqual([
      { field: 'answer-1', text: { en: 'Choose an answer. If you do not know, choose "Not known".' } },
    ]);
    expect(after(state, ['answer', 'no']).problems).toEqual([]);
  });

  test('that are quick come in another order and end sooner', () => {
    const quick = after(START, ['quick'], ['answer', 'no']);
    expect(where(quick)).not.toBe('device');
    expect(quick.session.mode).toBe('quick');
    expect(after(quick, ['start']).session.mode).toBe('full');
  });
});

describe('the ways to look at the answers so far', () => {
  const look = (state: State, review: string, ...chosen: readonly string[]): State =>
    ACTIONS['answer']!(state, { value: review, fields: new Map([['answer', chosen]]) });
  const asked = after(START, ['start'], ['answer', 'no']);

  test('take what is chosen on the page with them', () => {
    const device = look(asked, 'answers', 'yes');
    expect(where(device)).toBe('answers');
    expect(device.session.answers).toEqual({ danger: 'no', device: 'yes' });
    expect(look(asked, 'result', 'yes').session.answers).toEqual({ danger: 'no', device: 'yes' });
  });

  test('show an urgent message that the chosen answer requires', () => {
    const changing = after(asked, ['ask', 'danger']);
    expect(where(look(changing, 'answers', 'yes'))).toBe('urgent emergency');
    const result = look(changing, 'result', 'yes');
    expect(where(result)).toBe('result');
    expect(result.session.answers).toMatchObject({ danger: 'yes' });
  });

  test('ask for no answer', () => {
    for (const review of ['answers', 'result']) {
      const state = look(asked, review);
      expect(where(state)).toBe(review);
      expect(state.problems).toEqual([]);
      expect(state.session.answers).toEqual({ danger: 'no' });
    }
  });
});

describe('an urgent message', () => {
  test('comes before the next question, the moment an answer requires it, and once', () => {
    const state = after(START, ['start'], ['answer', 'yes']);
    expect(where(state)).toBe('urgent emergency');
    expect(trail(after(state, ['go-on'], ['answer', 'no']))).toEqual([
      'start',
      'danger',
      'urgent emergency',
      'device',
      'signs',
    ]);
  });

  test('comes again when its answer was taken back and is given anew', () => {
    const state = after(START, ['start'], ['answer', 'yes'], ['ask', 'danger'], ['answer', 'no']);
    expect(where(state)).toBe('device');
    expect(where(after(state, ['ask', 'danger'], ['answer', 'yes']))).toBe('urgent emergency');
  });

  test('comes before a page of answers that came from elsewhere; the result begins with it', () => {
    const loaded: State = { ...START, session: { ...START.session, answers: { danger: 'yes' } } };
    expect(where(go(loaded, { page: 'answers' }))).toBe('urgent emergency');
    const result = go(loaded, { page: 'result' });
    expect(where(result)).toBe('result');
    expect(where(after(result, ['answers']))).toBe('answers');
  });
});

describe('a change', () => {
  test('leads back to the answers, by way of what is newly asked', () => {
    const state = after(START, ...DONE, ['ask', 'signs'], ['answer', 'threats']);
    expect(where(state)).toBe('proof');
    const done = after(state, ['answer', 'no']);
    expect(where(done)).toBe('answers');
    expect(done.session.answers['place']).toBe('mild');
  });

  test('keeps an answer that fell off the path, and uses it again when the path returns', () => {
    const asked = after(START, ...DONE, ['ask', 'signs'], ['answer', 'threats'], ['answer', 'yes']);
    const off = after(asked, ['ask', 'signs'], ['answer', 'none']);
    expect(off.session.answers['proof']).toBe('yes');
    expect(where(after(off, ['ask', 'signs'], ['answer', 'threats']))).toBe('answers');
  });
});

describe('a question that was opened from a page of answers or from the result', () => {
  const SOME = [['start'], ['answer', 'no'], ['answer', 'no']] as const;

  test('leads back there, complete or not', () => {
    const answers = after(START, ...SOME, ['answers'], ['ask', 'device'], ['answer', 'unknown']);
    expect(placeOf(answers)).toEqual({ page: 'answers', at: { question: 'device' } });
    const result = after(START, ...SOME, ['result'], ['ask', 'place'], ['answer', 'mild']);
    expect(placeOf(result)).toEqual({ page: 'result', at: { question: 'place' } });
    expect(placeOf(returned(result, result.at - 2))).toEqual(placeOf(result));
  });

  test('leads to the beginning of a result that is another now', () => {
    const result = after(START, ...SOME, ['result'], ['ask', 'danger'], ['answer', 'yes']);
    expect(placeOf(result)).toEqual({ page: 'result' });
  });

  test('leads back after an urgent message', () => {
    const urgent = after(START, ...SOME, ['answers'], ['ask', 'danger'], ['answer', 'yes']);
    expect(where(urgent)).toBe('urgent emergency');
    expect(placeOf(after(urgent, ['review']))).toEqual({ page: 'answers', at: { question: 'danger' } });
  });
});

describe('the history', () => {
  test('never grows longer than a browser keeps, and its last pages stay in order', () => {
    const many = after(START, ...SOME_PAGES.flatMap(() => [['answers'], ['result']] as const), ['home']);
    expect(many.trail).toHaveLength(40);
    expect(many.at).toBe(39);
    expect(trail(many).slice(0, 2)).toEqual(['start', 'answers']);
    expect(trail(many).slice(-3)).toEqual(['answers', 'result', 'start']);
  });

  test('goes back and forward without losing an answer', () => {
    const state = after(START, ...CALM);
    const back = returned(state, 2);
    expect(where(back)).toBe('device');
    expect(back.session.answers).toEqual(state.session.answers);
    expect(where(returned(back, 4))).toBe('place');
  });

  test('forgets what lay ahead once another page is opened', () => {
    const state = after(returned(after(START, ...CALM), 1), ['answer', 'yes']);
    expect(trail(state)).toEqual(['start', 'danger', 'urgent emergency']);
  });

  test('leads to the start where nothing is known of an entry, and goes on from there', () => {
    const state = returned(START, 3);
    expect(where(state)).toBe('start');
    expect(after(state, ['start'])).toMatchObject({ at: 4 });
  });

  test('leads to the start alone after everything was forgotten', () => {
    const state = after(START, ...DONE, ['start-again'], ['start-again-sure']);
    expect(state.session.answers).toEqual({});
    expect(new Set(trail(state))).toEqual(new Set(['start']));
    expect(state).toMatchObject({ at: 8 });
  });

  test('names no answer', () => {
    const state = after(START, ...DONE, ['result']);
    expect(JSON.stringify(state.trail)).not.toMatch(/"(?:yes|no|none|mild|thing1|unknown)"/);
  });
});

test('the state, without what the page was made with, can be put into the history of a browser', () => {
  const { material: _material, session, ...rest } = after(START, ...DONE, ['result']);
  const { pack: _pack, ...kept } = session;
  expect(structuredClone({ ...rest, session: kept })).toEqual({ ...rest, session: kept });
});

test('an answer that is changed below the result works the pack out at most three times, the page after it included', () => {
  const { pack, evaluated } = counting(SAMPLE);
  const begun = opened({ pack, scenarios: [], version: '0' });
  const asked = after(begun, ...DONE, ['result'], ['ask', 'device']);
  viewOf(asked);
  const before = evaluated();
  const given: Given = { value: 'result', fields: new Map([['answer', ['yes']]]) };
  const changed = ACTIONS['answer']!(asked, given);
  viewOf(changed);
  expect([changed.session.answers['device'], where(changed)]).toEqual(['yes', 'result']);
  expect(evaluated() - before).toBeLessThanOrEqual(3);
});
