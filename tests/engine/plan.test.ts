import { expect, test } from 'vitest';
import { assess } from '../../src/engine/index.ts';
import type { PackData } from '../../src/engine/pack-data.ts';
import { action, is, level, question, tinyPack } from './tiny-pack.ts';

const urgent = { title: 'Now', do: ['Ring.'], tell: [], do_not_wait_for: [] };
const pack = (changed: Partial<PackData> = {}) =>
  tinyPack({
    plan: { danger: 'x', standing: 'x', disagree: 'x', vital: ['call', 'report'] },
    questions: [question('danger'), question('child')],
    levels: [{ ...level('high', is('danger')), urgent }, level('low', undefined)],
    actions: [
      action('call', is('danger')),
      action('report', { all: [is('danger'), is('child')] }),
      action('look', is('child')),
    ],
    ...changed,
  });

test('in danger, what is vital is on the plan although it only may hold, and nothing else is', () => {
  const { plan, actions } = assess(pack(), { danger: 'yes' });
  expect(plan!.now).toEqual(['call', 'report']);
  expect(actions.map(({ id, applies }) => [id, applies])).toEqual([
    ['call', 'yes'],
    ['report', 'possible'],
    ['look', 'possible'],
  ]);
});

test('what is vital is not on the plan where it does not hold, or where the level can wait', () => {
  expect(assess(pack(), { danger: 'yes', child: 'no' }).plan!.now).toEqual(['call']);
  expect(assess(pack(), {}).plan!.now).toEqual([]);
  const calm = pack({ levels: [level('high', is('danger')), level('low', undefined)] });
  expect(assess(calm, { danger: 'yes' }).plan!.now).toEqual(['call']);
});

test('in words that have their place elsewhere, it is not on the plan while it only may hold', () => {
  const report = { ...action('report', is('child')), place: 'then' as const };
  const then = pack({ actions: [action('call', is('danger')), report] });
  const { plan } = assess(then, { danger: 'yes' });
  expect([plan!.now, plan!.then]).toEqual([['call'], []]);
});
