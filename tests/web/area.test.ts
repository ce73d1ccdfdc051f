import { describe, expect, test } from 'vitest';
import { assess, compilePack } from '../../src/engine/index.ts';
import { begin } from '../../src/interview/session.ts';
import { shippedAreas } from '../../src/pack/shipped.ts';
import { resultIn } from '../../src/web/area.ts';
import { turned } from '../../src/web/language.ts';
import { opened, placeOf, returned, type State } from '../../src/web/state.ts';
import { viewOf } from '../../src/web/views/index.ts';
import { AREAS } from '../pack/areas/example.ts';
import { PACK } from '../record/records.ts';
import { mergedWith } from '../pack/local/example.ts';
import { fields, html, openFile, press, save, START, words } from './page.ts';
import { BOTH } from './welsh.ts';

type Given = Readonly<Record<string, string | readonly string[]>>;

const REPORT = { coercion: 'yes', age: '13_15', immediate_danger: 'no', meeting_perpetrator: 'no' } as const;
const DANGER = { ...REPORT, immediate_danger: 'yes' };
const QUIET = START.material.scenarios.find(({ answers }) => {
  const { level, provisional } = assess(PACK, answers);
  return level === 'inform' && !provisional;
})!.answers;
/** With nothing left to ask. */
const WHOLE = START.material.scenarios.find(({ id }) => id === 'yes-at-the-gate')!.answers;
const OPENED = opened({ ...START.material, areas: AREAS });
const ASKS = 'Which council area did it happen in?';
const NUMBER = 'href="tel:02920180001"';

function withAnswers(answers: Given, state = OPENED): State {
  return { ...state, session: begin(state.session.pack, answers) };
}

/** What comes where somebody wants to see the result. */
function resultOf(answers: Given, state = OPENED): State {
  return press(withAnswers(answers, state), 'result');
}

const where = (state: State): string => placeOf(state).page;
const choose = (state: State, area: string): State => press(state, 'area', fields(['area', area]));
const doNotKnow = (state: State): State =>
  press(state, 'area', { value: 'not-known', ...fields(['area', '']) });

describe('where it happened', () => {
  const asked = resultOf(REPORT);

  test('is the last question, with all areas and "I do not know", before the result is shown the first time', () => {
    expect(where(asked)).toBe('area');
    expect(html(asked)).toContain(`<h1><label for="area">${ASKS}</label></h1>`);
    for (const part of ['Ynys Afallon', 'Gwales', 'I do not know']) expect(words(asked)).toContain(part);
    const result = choose(asked, 'ynys-afallon');
    expect(where(result)).toBe('result');
    expect(html(result)).toContain(NUMBER);
    expect(words(result)).toContain("Seen on the council's page of 9 March 2026; check it.");
    expect(words(result)).toContain('Seen on the page of Gwales Council');
  });

  test.each([
    ['not known', doNotKnow],
    ['not chosen', (state: State) => choose(state, '')],
    ['one that the list does not have', (state: State) => choose(state, 'lyonesse')],
  ])('can be %s: one press leads to the result, and it is not asked again', (_, pressed) => {
    const result = pressed(asked);
    expect(where(result)).toBe('result');
    expect(html(result)).not.toContain(NUMBER);
    expect(where(press(press(result, 'answers'), 'result'))).toBe('result');
  });

  test('can be changed on the result, which stays the same page', () => {
    const result = choose(asked, 'ynys-afallon');
    expect(html(result)).toContain('value="ynys-afallon" selected');
    const other = choose(result, 'gwales');
    expect(html(other)).toContain('https://www.example.com');
    expect(html(choose(other, 'not-known'))).not.toContain(NUMBER);
    expect(other.trail).toBe(result.trail);
  });

  test('is asked after the chosen answer of a question was taken, where somebody looks at the result so far', () => {
    const question = press(press(withAnswers({}), 'start'), 'answer', fields(['answer', 'no']));
    for (const chosen of [['answer', 'no'], ['other']] as const) {
      const looked = press(question, 'answer', { value: 'result', ...fields(chosen) });
      expect(where(looked)).toBe('area');
      expect(looked.session.answers['meeting_perpetrator']).toBe(chosen[1]);
      expect(words(looked)).toContain('Show the result so far');
      expect(words(looked)).not.toContain('Question');
    }
  });

  test('never stands before 999: in danger the result comes at once, with the list in it', () => {
    const result = resultOf(DANGER);
    expect(where(result)).toBe('result');
    expect(words(result)).toMatch(/^ Call 999 now/);
    expect(words(result)).toContain(ASKS);
    expect(html(choose(result, 'ynys-afallon'))).toContain(NUMBER);
  });

  test('is asked once the danger was a mistake', () => {
    const result = resultOf(DANGER);
    const changed = press(
      press(result, 'ask', { value: 'immediate_danger' }),
      'answer',
      fields(['answer', 'no']),
    );
    expect(where(changed)).toBe('area');
    expect(where(doNotKnow(changed))).toBe('result');
  });

  test('lies behind the result, with what was chosen, and "back" leads over it to the answers', () => {
    const result = choose(press(press(withAnswers(REPORT), 'answers'), 'result'), 'gwales');
    const back = returned(result, result.at - 1);
    expect(where(back)).toBe('area');
    expect(html(back)).toContain('value="gwales" selected');
    expect(html(choose(back, 'ynys-afallon'))).toContain(NUMBER);
    expect(where(returned(result, result.at - 2))).toBe('answers');
    // Who went back without an answer was not asked.
    expect(where(press(returned(asked, 0), 'result'))).toBe('area');
  });

  test('gives way to 999 where it is opened again and other answers have come meanwhile', () => {
    expect(words(withAnswers(DANGER, asked))).toMatch(/^ Call 999 now/);
  });

  test('is no answer: it stands in no entry of the history and in no record', () => {
    const result = choose(asked, 'ynys-afallon');
    expect(JSON.stringify(result.trail)).not.toContain('afallon');
    expect(save(result).text).not.toMatch(/afallon|2018 0001/i);
    expect(save(result).text).toBe(save(withAnswers(REPORT)).text);
  });

  test('is forgotten with the answers, and asked anew for a record of another case', () => {
    const result = choose(asked, 'ynys-afallon');
    expect(press(result, 'start-again-sure').area).toBeUndefined();
    const other = press(
      openFile(result, save(withAnswers({ ...REPORT, age: '16_17' })).text),
      'record-answers',
    );
    expect(where(press(other, 'result'))).toBe('area');
    const own = press(save(result).state, 'record-answers');
    expect(where(press(own, 'result'))).toBe('result');
    expect(html(press(own, 'result'))).toContain(NUMBER);
  });

  test('is not asked where nobody is to be told', () => {
    expect(resultIn(resultOf(QUIET)).contacts.some(({ id }) => id === 'social_services')).toBe(false);
    expect(where(resultOf(QUIET))).toBe('result');
    expect(words(resultOf(QUIET))).not.toContain(ASKS);
  });

  test.each([
    ['name the authority', 'authority: Cyngor Ynys Afallon\n', '029 2018 0001'],
    [
      'have the numbers of another one',
      `authority: Lyonesse Council
social_services: { phone: 01632 960006, source: Switchboard list, checked: 2026-02-28 }
emergency_duty_team: { phone: 01632 960007, source: Switchboard list, checked: 2026-02-28 }
`,
      '01632 960006',
    ],
  ])('is not asked where local settings %s, and their numbers are there', (_, settings, number) => {
    const pack = compilePack(mergedWith(settings, PACK.data));
    const result = resultOf(REPORT, opened({ ...START.material, pack, areas: AREAS }));
    expect(where(result)).toBe('result');
    expect(words(result)).not.toContain(ASKS);
    expect(words(result)).toContain(number);
  });

  test('is counted with the questions, the last of them', () => {
    const about = (state: State): readonly number[] =>
      /Question (\d+) of about (\d+)/.exec(words(state))!.slice(1).map(Number);
    const counts = [OPENED, START].map((state) => about(press(state, 'start'))[1]!);
    expect(counts[0]).toBe(counts[1]! + 1);
    const last = resultOf(WHOLE);
    expect(where(last)).toBe('area');
    const answers = Object.keys(WHOLE).length;
    expect(about(last)).toEqual([answers + 1, answers + 1]);
    expect(html(last)).toMatch(/<progress max="(\d+)" value="\d+"/);
    // Once it was asked, it does not count any more.
    const again = press(press(doNotKnow(last), 'answers'), 'ask', { value: 'immediate_danger' });
    expect(about(again)[1]).toBe(answers);
  });

  test('has a title that names no outcome', () => {
    expect(viewOf(asked).title).toBe(ASKS);
  });
});

describe('the list of areas', () => {
  const asked = press(withAnswers(REPORT, BOTH), 'result');
  const listed = (state: State): readonly string[] =>
    [...html(state).matchAll(/<option[^>]*>([^<]*)/g)].map(([, name]) => name!);

  test('has both names of each council, in the order of the language that is shown', () => {
    const [english, welsh] = [listed(asked), listed(turned(asked, 'cy'))];
    expect(english).toHaveLength(shippedAreas().length + 1);
    expect(english.slice(0, 4)).toEqual([
      'Choose an area',
      'Blaenau Gwent',
      'Bridgend (Pen-y-bont ar Ogwr)',
      'Caerphilly (Caerffili)',
    ]);
    expect(english[english.length - 1]).toBe('Wrexham (Wrecsam)');
    expect(welsh.slice(0, 4)).toEqual([
      'Dewiswch ardal',
      'Abertawe (Swansea)',
      'Blaenau Gwent',
      'Bro Morgannwg (Vale of Glamorgan)',
    ]);
    for (const list of [english, welsh])
      expect(list.slice(1)).toEqual(list.slice(1).sort((one, other) => one.localeCompare(other, 'cy')));
  });

  test('says on the result as well that it is not known', () => {
    expect(listed(doNotKnow(asked)).slice(-1)).toEqual(['I do not know']);
    expect(html(doNotKnow(asked))).toContain('value="not-known" selected');
  });
});
