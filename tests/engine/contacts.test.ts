import { expect, test } from 'vitest';
import { assess, outcomeOf } from '../../src/engine/index.ts';
import { YES } from '../../src/engine/kleene.ts';
import { contact, is, question, tinyPack } from './tiny-pack.ts';

const pack = tinyPack({
  questions: [question('danger'), question('report'), question('child')],
  contacts: [
    contact('999', 1, { first_when: is('danger') }),
    contact('site', 2),
    contact('social_services', 3, { when: is('report'), first_when: is('report') }),
    ...[4, 5, 6, 7].map((rank) => contact(`line_${rank}`, rank, { first_when: is('child') })),
  ],
});

const shown = (answers: object) => assess(pack, { ...answers }).contacts.map(({ id, first }) => [id, first]);

test('the contacts that may come first do, by rank, then the others', () => {
  expect(shown({ danger: 'no', report: 'yes', child: 'no' })).toEqual([
    ['social_services', true],
    ['999', false],
    ['site', false],
    ['line_4', false],
    ['line_5', false],
    ['line_6', false],
    ['line_7', false],
  ]);
});

test('what is not known may put a contact first; one that is not listed takes no room', () => {
  expect(shown({ report: 'no' })).toEqual([
    ['999', true],
    ['line_4', true],
    ['line_5', true],
    ['line_6', true],
    ['line_7', true],
    ['site', false],
  ]);
});

test('the sixth waits with the others', () => {
  const all = shown({});
  expect(all.slice(0, 5).map(([id]) => id)).toEqual(['999', 'social_services', 'line_4', 'line_5', 'line_6']);
  expect(all.filter(([, first]) => first)).toHaveLength(5);
  expect(all.slice(5)).toEqual([
    ['site', false],
    ['line_7', false],
  ]);
  expect(outcomeOf(pack, {}).firstContacts.map((value) => value === YES)).toEqual([
    true,
    false,
    true,
    true,
    true,
    true,
    false,
  ]);
});

test('a pack of which none comes first lists its contacts by rank', () => {
  const plain = tinyPack({ contacts: [contact('a', 1), contact('b', 2)] });
  expect(assess(plain, {}).contacts.map(({ id, first }) => [id, first])).toEqual([
    ['a', false],
    ['b', false],
  ]);
});
