import { expect, test } from 'vitest';
import { planFindings } from '../../../../src/check/lint/checks/plan-settings.ts';
import { action, is, level, tinyData } from '../../../engine/tiny-pack.ts';
import { pack as shipped } from '../../../rules/shipped-pack.ts';

const plan = { danger: 'In danger: 999', standing: 's', disagree: 'd', vital: ['call'] };
const urgent = { title: 'Now', do: ['Call.'], tell: [], do_not_wait_for: [] };
const pack = tinyData({
  levels: [{ ...level('high', is('danger')), act: 'call', urgent }, level('low', undefined)],
  actions: [action('call', is('danger'))],
});
const messages = (change: object) =>
  [...planFindings({ ...pack, contacts: [], plan, ...change })].map(({ message }) => message);
const contacts = [{ ...shipped.data.contacts[0]!, phone: '999' }];

test('accepts what is vital and the number of a contact', () => {
  expect(messages({ contacts })).toEqual([]);
});

test('finds an act that is not vital', () => {
  expect(messages({ contacts, plan: { ...plan, vital: [] } })).toEqual([
    '`vital` of the plan lacks `call`, which the level `high` names',
  ]);
});

test("finds a number that is nobody's", () => {
  expect(messages({ contacts, plan: { ...plan, danger: 'In danger: 998' } })).toEqual([
    "`danger` of the plan names 998, which is no contact's number",
  ]);
});
