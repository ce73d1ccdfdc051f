import { expect, test } from 'vitest';
import { contrastOf } from '../../src/train/index.ts';
import { pack, scenario, scenarioOf, scenarios } from './library.ts';

test('a scenario is compared with its contrast: what differs, and how the other ends', () => {
  const contrast = contrastOf(pack, scenarioOf('planned-meeting-with-online-friend'), scenarios);
  expect(contrast).toMatchObject({
    scenario: 'no-meeting-with-online-friend',
    differing: [{ question: 'meeting_perpetrator', here: 'yes', there: 'no' }],
    level: 'report',
    lost: ['call_999'],
  });
});

test('every contrast that ships differs in some answer and in what follows', () => {
  for (const one of scenarios) {
    const contrast = contrastOf(pack, one, scenarios);
    if (!contrast) continue;
    expect(contrast.differing.length, one.id).toBeGreaterThan(0);
    const follows = contrast.gained.length + contrast.lost.length + contrast.unsure.length;
    expect(follows > 0 || contrast.level !== one.expect.level, one.id).toBe(true);
  }
});

test('a scenario that names no contrast, or one that is not there, has none', () => {
  expect(contrastOf(pack, scenario({ answers: {} }), scenarios)).toBeUndefined();
  expect(contrastOf(pack, scenario({ answers: {}, contrast: 'nowhere' }), scenarios)).toBeUndefined();
});
