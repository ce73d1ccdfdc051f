import { describe, expect, test } from 'vitest';
import { guideCoverage, type GuideCoverage } from '../../../src/check/coverage.ts';
import { openProperties } from '../../../src/pack/open.ts';
import { coverageData, coverageSections, readingSections } from '../../../src/report/rules/coverage.ts';
import { renderedSheets } from '../../document/rendered.ts';
import { visible } from '../../../src/document/visible.ts';
import { displayWidth } from '../../../src/document/wrap.ts';
import { pack, scenarios } from '../../train/library.ts';
import { hostile } from '../fixtures.ts';

const { properties = [] } = await openProperties();
const coverage = guideCoverage(pack, properties, scenarios);
const { data } = pack;
const screen = (width: number) => ({ width, colour: false, symbols: true });
const textOf = (sections: ReturnType<typeof coverageSections>, width = 80) =>
  renderedSheets('', [sections], 'text', screen(width));

describe('the guide statement by statement', () => {
  const text = textOf(coverageSections(coverage, data), 100);

  test('begins with the totals', () => {
    const { statements } = data;
    const needed = statements.filter(({ kind }) => kind !== 'context').length;
    const words = text.replace(/\s+/g, ' ');
    expect(words).toMatch(
      new RegExp(
        `^How the guide is covered [═ ]*${statements.length} statements. ${needed} need a rule, and ${needed} of these have one.`,
      ),
    );
    expect(words).toMatch(/\d+ actions and reasons for a level: \d+ from the guide, \d+ from the Wales/);
  });

  test('names every statement under its section, in the order of the guide', () => {
    const places = data.statements.map(({ id, kind }) => text.indexOf(`• ${id} (${kind})\n`));
    expect(places.every((place) => place > 0)).toBe(true);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    for (const { section } of data.statements) expect(text).toContain(`\n${section}\n`);
  });

  test('says which rules are not from the guide, and names the scenario that a statement decides first', () => {
    const block = text.slice(text.indexOf('• police.2 ('), text.indexOf('• police.3 ('));
    expect(block).toContain('report_crime_to_police (procedures)');
    const decided = coverage.statements.find(({ decides }) => decides.length > 0)!;
    const after = text.slice(text.indexOf(`• ${decided.id} (`));
    expect(after).toMatch(
      new RegExp(`^• [^•]*Scenarios \\(${decided.scenarios.length}\\):\\s+${decided.decides[0]!}`),
    );
  });

  test('puts what nothing carries and what no scenario exercises before everything else', () => {
    const [first, second, ...rest] = coverage.statements.filter(({ needed }) => needed);
    const gaps: GuideCoverage = {
      ...coverage,
      statements: [{ ...first!, carried: false, rules: [] }, { ...second!, scenarios: [] }, ...rest],
    };
    const words = textOf(coverageSections(gaps, data)).replace(/\s+/g, ' ');
    const carried = words.indexOf(`Nothing carries these: 1`);
    const exercised = words.indexOf(`No scenario exercises these: 1`);
    expect(carried).toBeGreaterThan(0);
    expect(exercised).toBeGreaterThan(carried);
    expect(words.slice(carried, exercised)).toContain(`${first!.id} (${first!.kind}): ${first!.gist}`);
    expect(words.slice(exercised)).toContain(`${second!.id} (${second!.kind}): ${second!.gist}`);
    expect(exercised).toBeLessThan(words.indexOf(` ${rest[0]!.section} `, exercised));
  });
});

test('the other way round names every reading with its reason, and every page of the procedures', () => {
  const words = textOf(readingSections(coverage, data), 100).replace(/\s+/g, ' ');
  const rules = [...data.levels.flatMap(({ brought_by }) => brought_by), ...data.actions];
  const reasons = rules.flatMap(({ rationale }) => rationale ?? []);
  const pages = rules.flatMap(({ source }) => source ?? []);
  expect(reasons.length).toBeGreaterThan(5);
  for (const reason of reasons) expect(words).toContain(`Reason: ${reason}`);
  for (const page of pages) expect(words).toContain(`Procedures: page ${page}`);
  for (const { basis, text } of data.actions) expect(words.includes(`: ${text} [`)).toBe(basis !== 'guide');
});

test.each([40, 80])('no line is wider than %i columns', (width) => {
  for (const sections of [coverageSections(coverage, data), readingSections(coverage, data)]) {
    for (const line of textOf(sections, width).split('\n')) {
      expect(displayWidth(line), line).toBeLessThanOrEqual(width);
    }
  }
});

test('the data names its schema and the pack, and holds every statement and rule', () => {
  const { id, version, digest } = data;
  expect(coverageData(coverage, data)).toMatchObject({
    schema: 'safeguard/coverage@1',
    pack: { id, version, digest },
    summary: { statements: data.statements.length, rules: { total: coverage.rules.length } },
    statements: coverage.statements,
    rules: coverage.rules,
  });
});

test('hostile text stays harmless', () => {
  const evil = hostile(coverage);
  const sections = [...coverageSections(evil, data), ...readingSections(evil, data)];
  for (const format of ['text', 'markdown'] as const) {
    const out = renderedSheets('', [sections], format, screen(80));
    expect(out.split('\n').filter((line) => line !== visible(line))).toEqual([]);
    if (format === 'markdown') expect(out).not.toMatch(/<script|(?<!\\)\]\(/);
  }
});
