import { expect, test, vi } from 'vitest';
import { areaOfCase } from '../../../src/cli/assess/ask-area.ts';
import { areasLike, shortName } from '../../../src/engine/area.ts';
import { assess } from '../../../src/engine/index.ts';
import { openPack } from '../../../src/pack/open.ts';
import { shippedAreas, shippedScenarios } from '../../../src/pack/shipped.ts';

const { pack } = await openPack();
const resultOf = (scenario: string) =>
  assess(pack!, shippedScenarios().find(({ id }) => id === scenario)!.answers);
const none = resultOf('bullied-boy-without-further-needs');
const report = resultOf('yes-at-the-gate');

test('the area is asked once a report is due, and its numbers are only in such a result', async () => {
  const area = areaOfCase(() => pack!);
  const find = vi.fn<() => Promise<string>>().mockResolvedValue('torfaen');
  await area.ask({ find }, none);
  expect(find).not.toHaveBeenCalled();
  await area.ask({ find }, report);
  await area.ask({ find }, report);
  expect(find).toHaveBeenCalledOnce();
  expect(JSON.stringify(area.into(report))).toContain('01495 762200');
  // Answers were changed, and then changed back.
  expect(area.into(none)).toBe(none);
  expect(JSON.stringify(area.into(report))).toContain('01495 762200');
});

test('who does not know is not asked again', async () => {
  const area = areaOfCase(() => pack!);
  const find = vi.fn<() => Promise<string>>().mockResolvedValue('');
  for (const result of [report, none, report]) await area.ask({ find }, result);
  expect(find).toHaveBeenCalledOnce();
  expect(area.into(report)).toBe(report);
});

test('what somebody types finds first the councils whose name begins so', () => {
  const areas = shippedAreas();
  const found = (typed: string): readonly string[] => areasLike(areas, typed).map(({ id }) => id);
  expect(found('mon')).toEqual(['monmouthshire', 'isle-of-anglesey']);
  expect(found('port')).toEqual(['neath-port-talbot', 'newport']);
  for (const area of areas) expect(found(shortName(area))[0]).toBe(area.id);
});

test('how it stands among the answers: with none while nobody was asked, and not where no result depends on it', async () => {
  const area = areaOfCase(() => pack!);
  const find = vi.fn<() => Promise<string>>();
  const label = 'Which council area did it happen in?';
  expect(area.given(none)).toBeUndefined();
  expect(area.given(report)).toEqual({ label });
  await area.change({ find: find.mockResolvedValue('conwy') });
  expect(area.given(report)).toEqual({
    label,
    answer: 'Conwy County Borough Council (Cyngor Bwrdeistref Sirol Conwy)',
  });
  await area.change({ find: find.mockResolvedValue('') });
  expect(area.given(report)).toEqual({ label, answer: 'I do not know' });
  expect(area.into(report)).toBe(report);
  await area.ask({ find }, report);
  expect(find).toHaveBeenCalledTimes(2);
});
