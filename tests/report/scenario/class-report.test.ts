import { describe, expect, test } from 'vitest';
import { renderCsv } from '../../../src/document/csv.ts';
import { classSections } from '../../../src/report/scenario/class-report.ts';
import { markRows } from '../../../src/report/scenario/marks-csv.ts';
import { listSections } from '../../../src/report/scenario/list.ts';
import { lookupIn } from '../../../src/report/words/lookup.ts';
import { rendered } from '../../document/rendered.ts';
import { displayWidth } from '../../../src/document/wrap.ts';
import { mark, summarise, type Response } from '../../../src/train/index.ts';
import { modelResponse, pack, scenarioOf, scenarios } from '../../train/library.ts';

const MEETING = scenarioOf('planned-meeting-with-online-friend');
const marks = (parts: Partial<Response>) => mark(pack, MEETING, { ...modelResponse(MEETING), ...parts });
const CLASS = [
  marks({ who: 'Anna' }),
  marks({ who: '=cmd()', level: 'report', actions: ['keep_device_as_found'], sure: 5 }),
  marks({ who: '\u001b[31mB\u202e', not_actions: [] }),
];
const show = (width: number) =>
  rendered(classSections(CLASS, summarise(CLASS, scenarios), pack.data, scenarios), 'text', { width });

describe('the marks of a class', () => {
  test('begin with who missed an emergency and who chose something that must not be done', () => {
    const lines = show(80).split('\n');
    expect(lines[2]).toBe('=cmd(), in planned-meeting-with-online-friend: missed an emergency. 999 comes');
    expect(lines[4]).toMatch(/^=cmd\(\), in .*: chose something that must not be$/);
  });

  test.each([40, 80])('fit %i columns, and nothing in a name acts on the screen', (width) => {
    const text = show(width);
    for (const line of text.split('\n')) expect(displayWidth(line)).toBeLessThanOrEqual(width);
    expect(text).not.toContain('\u001b');
    expect(text).not.toContain('\u202e');
  });

  test('are summed up', () => {
    const words = show(80).replace(/\s+/g, ' ');
    expect(words).toContain('3 responses.');
    expect(words).toMatch(/Altogether they saw \d+ of \d+ points\./);
    expect(words).toContain(
      'Missed emergencies: 1. Broke a "do not": 1. Left out a "do not": 1. Sure and wrong about the level: 1.',
    );
    expect(words).toContain('To practise');
  });

  test('without any response say so', () => {
    const none = rendered(classSections([], summarise([], scenarios), pack.data, scenarios));
    expect(none).toContain('There is nothing to mark.');
  });

  test('as CSV have a row each, and no cell is a formula', () => {
    const rows = renderCsv(markRows(CLASS)).trimEnd().split('\r\n');
    expect(rows).toHaveLength(4);
    expect(rows[1]).toBe(
      'Anna,planned-meeting-with-online-friend,100,emergency,emergency,right,40,40,,,20,20,,no,,3,in_between',
    );
    expect(rows[2]).toMatch(/^'=cmd\(\),/);
    expect(rows[2]).toContain(',yes,keep_device_as_found,5,sure_and_wrong');
  });
});

describe('the list of scenarios', () => {
  const list = (width: number, of = scenarios) =>
    rendered(listSections(of, lookupIn(pack.data)), 'text', { width });

  test.each([20, 40, 80, 100])('fits %i columns', (width) => {
    for (const line of list(width).split('\n')) expect(displayWidth(line)).toBeLessThanOrEqual(width);
  });

  test('has a line for each scenario at 80 columns', () => {
    const lines = list(80).split('\n');
    for (const { id } of scenarios) expect(lines.filter((line) => line.startsWith(`${id} `))).toHaveLength(1);
  });

  test('marks those whose level is not settled', () => {
    const open = scenarioOf('rumour-of-a-saturday-meeting');
    expect(list(80, [open])).toMatch(/report, open/);
    expect(list(80, [open])).toContain('"open": a higher level is still possible.');
    expect(list(80, [MEETING])).not.toContain('open');
  });

  test('of none says so', () => {
    expect(list(80, [])).toMatch(/^Scenarios\n═+\n0 scenarios\.\n$/);
  });
});
