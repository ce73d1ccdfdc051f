import { expect, test } from 'vitest';
import { shippedAreas, shippedIds, shippedPack, shippedScenarios } from '../../src/pack/shipped.ts';
import type { OfferedPack } from '../../src/web/editions.ts';
import { editionsOf } from '../../src/web/editions.ts';
import { frameOf } from '../../src/web/frame.ts';
import { opened, placeOf, type State } from '../../src/web/state.ts';
import { fields, press, START, words } from './page.ts';

/** The packs that ship, in English, as a page holds them that has them all. */
const PACKS: readonly OfferedPack[] = shippedIds().map((id) => {
  const pack = { ...shippedPack(id), languages: ['en' as const] };
  return {
    id,
    version: pack.version,
    languages: pack.languages,
    cases: shippedScenarios(id).length,
    editions: editionsOf(pack, shippedScenarios(id), () => ({ pack: [], scenarios: [] })),
  };
});
const [FIRST, SECOND] = PACKS as readonly [OfferedPack, OfferedPack];
const BOTH: State = opened({
  ...FIRST.editions('en'),
  packs: PACKS,
  areas: shippedAreas(),
  version: '0.1.0',
});

const titleOf = ({ editions }: OfferedPack): string => editions('en').pack.data.title;
const choose = (state: State, { id }: OfferedPack): State => press(state, 'choose-rules', { value: id });

test('a page with several packs begins with their titles, and what to do in danger', () => {
  expect(words(BOTH)).toContain('What is it about?');
  expect(words(BOTH)).toContain('999');
  for (const pack of PACKS) expect(words(BOTH)).toContain(titleOf(pack));
});

test('a page with one pack has nothing to choose, at the beginning or later', () => {
  expect(words(START)).not.toContain('What is it about?');
  expect(words(START)).not.toContain('Something else');
});

test.each(PACKS)('$id is begun, asked and assessed once it is chosen', (pack) => {
  const chosen = choose(BOTH, pack);
  expect(words(chosen)).toContain(titleOf(pack));
  expect(words(chosen)).not.toContain('What is it about?');
  const asked = press(chosen, 'start');
  const [question] = pack.editions('en').pack.data.questions;
  expect(placeOf(asked)).toMatchObject({ page: 'question', question: question!.id });
  expect(words(asked)).toContain(question!.ask);
  const urgent = press(asked, 'answer', fields(['answer', 'yes']));
  expect(words(urgent)).toContain('CALL 999 NOW');
});

test('another one can be chosen: answers stay with the same rules, and are forgotten with others', () => {
  const answered = press(press(choose(BOTH, SECOND), 'start'), 'answer', fields(['answer', 'no']));
  const again = press(press(answered, 'home'), 'other-rules');
  expect(words(again)).toContain('What is it about?');
  expect(words(again)).toContain('are forgotten');
  expect(choose(again, SECOND).session.answers).toEqual({ immediate_danger: 'no' });
  const other = choose(again, FIRST);
  expect(other.session.answers).toEqual({});
  expect(other.session.pack.data.id).toBe(FIRST.id);
  expect(placeOf(other)).toEqual({ page: 'start' });
});

test('"Start again" keeps the rules that were chosen', () => {
  const answered = press(press(choose(BOTH, SECOND), 'start'), 'answer', fields(['answer', 'no']));
  const again = press(press(answered, 'start-again'), 'start-again-sure');
  expect(words(again)).toContain(titleOf(SECOND));
  expect(words(again)).not.toContain('What is it about?');
});

test('a name that no pack of the page has chooses nothing', () => {
  expect(words(press(BOTH, 'choose-rules', { value: 'nothing' }))).toContain('What is it about?');
});

test('the foot of every page names all of them, whichever is chosen', () => {
  for (const state of [BOTH, choose(BOTH, SECOND)]) {
    const frame = frameOf(state);
    expect(frame['rules']).toContain(FIRST.id);
    expect(frame[`rules-${SECOND.id}`]).toContain(SECOND.id);
  }
});
