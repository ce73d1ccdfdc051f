import { expect, test } from 'vitest';
import { CHECKS, DEFAULT_SETTINGS, readSettings } from '../../../src/check/lint/index.ts';
import { READ_TOGETHER, TEXT_FIELDS } from '../../../src/check/lint/texts.ts';
import schema from '../../../rules/schema/lint.schema.json' with { type: 'json' };

const places = (text: string): string[] =>
  readSettings('lint.yaml', text).problems.map(({ line, column, code }) => `${line}:${column} ${code}`);

test('what a lint.yaml leaves out keeps its default', () => {
  const { settings, problems } = readSettings(
    'lint.yaml',
    'longest: { action: { text: 80 } }\nreading_age: { note: 18 }\n',
  );
  expect(problems).toEqual([]);
  expect(settings.longest['action']).toEqual({ ...DEFAULT_SETTINGS.longest['action'], text: 80 });
  expect(settings.longest['question']).toEqual(DEFAULT_SETTINGS.longest['question']);
  expect(settings.reading_age).toEqual({ ...DEFAULT_SETTINGS.reading_age, note: 18 });
  expect(settings.contact_months).toBe(12);
});

test('what is accepted carries its reason and its place', () => {
  const text = 'accepted:\n  - { check: always-together, ids: [a, b], reason: Two on purpose. }\n';
  const { settings, problems } = readSettings('lint.yaml', text);
  expect(problems).toEqual([]);
  expect(settings.accepted).toMatchObject([
    { check: 'always-together', id: 'a', reason: 'Two on purpose.' },
    { check: 'always-together', id: 'b', reason: 'Two on purpose.' },
  ]);
});

test.each([
  ['a misspelt key', 'longets: {}', ['1:1 unknown-key']],
  ['a kind of entry that there is not', 'longest: { action: { txt: 80 } }', ['1:22 unknown-key']],
  ['a number as text', "contact_months: '12'", ['1:17 wrong-type']],
  ['no reason', 'accepted: [{ check: always-together, ids: [a] }]', ['1:12 missing-key']],
  ['an empty reason', "accepted: [{ check: always-together, ids: [a], reason: ' ' }]", ['1:56 wrong-value']],
  [
    'an error that is accepted',
    'accepted: [{ check: never-applies, ids: [a], reason: So. }]',
    ['1:21 wrong-value'],
  ],
  ['text that is not YAML', 'accepted: [', ['1:11 yaml-syntax']],
])('a problem says where: %s', (_says, text, problems) => {
  expect(places(text)).toEqual(problems);
});

test('without a reason nothing is accepted', () => {
  const { settings } = readSettings('lint.yaml', 'accepted: [{ check: always-together, ids: [a] }]');
  expect(settings.accepted).toEqual([]);
});

test('the schema knows every kind of text, every limit, and every check whose findings can be accepted', () => {
  const { longest, reading_age, accepted } = schema.properties;
  const kinds = Object.entries(longest.properties).map(([kind, { properties }]) => [
    kind,
    Object.keys(properties),
  ]);
  expect(Object.fromEntries(kinds)).toEqual(TEXT_FIELDS);
  const defaults = Object.entries(DEFAULT_SETTINGS.longest).map(([kind, limits]) => [
    kind,
    Object.keys(limits),
  ]);
  expect(Object.fromEntries(defaults)).toEqual(TEXT_FIELDS);
  expect(Object.keys(reading_age.properties).toSorted()).toEqual(Object.keys(READ_TOGETHER).toSorted());
  expect(Object.keys(DEFAULT_SETTINGS.reading_age).toSorted()).toEqual(Object.keys(READ_TOGETHER).toSorted());
  const warnings = CHECKS.filter(({ severity }) => severity === 'warning').map(({ code }) => code);
  expect(accepted.items.properties.check.enum.toSorted()).toEqual(warnings.toSorted());
});
