import { expect, test } from 'vitest';
import { withDecision } from '../../src/record/index.ts';
import { renderJson } from '../../src/document/json.ts';
import { kept, sha256 } from '../record/records.ts';
import { openFile, START } from '../web/page.ts';
import { safeguard } from './safeguard.ts';

const TEXT = renderJson(
  withDecision(
    kept({ immediate_danger: 'no', concerns: ['image_threats'] }),
    { decision: { level: 'report' }, decidedAt: '2026-03-02T15:05:00Z' },
    sha256,
  ),
);
const changed = (find: string | RegExp, put: string): string => {
  const text = TEXT.replace(find, put);
  if (text === TEXT) throw new Error(`the record has no ${String(find)}`);
  return text;
};

/** What is in a file, whether it is a record, and what the command line and the page say where it is none. */
const FILES: readonly (readonly [string, string, undefined | readonly [RegExp, RegExp]])[] = [
  ['a record', TEXT, undefined],
  ['one on a single line', JSON.stringify(JSON.parse(TEXT)), undefined],
  ['one that is indented with tabs', TEXT.replace(/^ +/gm, '\t'), undefined],
  ['one with colons on lines of their own', TEXT.replaceAll('": ', '"\n:\n'), undefined],
  ['one with old line ends', TEXT.replaceAll('\n', '\r'), undefined],
  [
    'a decision that stands twice',
    changed('{', '{"decision": {"level": "emergency"},'),
    [/`decision` stands twice/, /"decision" stands twice/],
  ],
  [
    'an answer that stands twice, once written with an escape',
    changed('"immediate_danger": "no"', '"immediate_danger": "no", "immediate\\u005fdanger": "yes"'),
    [/`immediate_danger` stands twice/, /"immediate_danger" stands twice/],
  ],
  [
    'a comma at the end',
    changed(/\n}\s*$/, ',\n}\n'),
    [/^standard input:\d+:\d+ not-json this is not JSON\n.*\n.*\n.*comma too many/, /not a record/],
  ],
  ['a comment', changed('{', '{ # kept\n'), [/^standard input:1:3 not-json/, /not a record/]],
  ['single quotes', changed('"schema"', "'schema'"), [/^standard input:2:3 not-json/, /not a record/]],
  ['YAML', 'schema: safeguard/record@1\n', [/1:1 missing-key/, /not a record/]],
  ['a hidden character', changed('"tool": "', '"tool": "\\u202e'), [/U\+202E/, /not a record/]],
  [
    'a day that is not in the calendar',
    changed('2026-03-02T14', '2026-02-31T14'),
    [/no date/, /not a record/],
  ],
  [
    'a list that is too deep',
    changed('"tool": "', `"x": ${'['.repeat(99)}${']'.repeat(99)}, "tool": "`),
    [/64 deep/, /not a record/],
  ],
  [
    'half a record',
    TEXT.slice(0, TEXT.length / 2),
    [/yaml-syntax|not-json/, /Perhaps a part of it is missing/],
  ],
];

test.each(FILES)('the page and the command line read it alike: %s', (_, text, refused) => {
  const page = openFile(START, text);
  const { status, stderr } = safeguard(['record', 'show', '-'], { input: text });
  if (refused === undefined) {
    expect({ status, stderr, problems: page.problems }).toEqual({ status: 0, stderr: '', problems: [] });
    expect(page.shown?.record).toEqual(JSON.parse(TEXT));
    return;
  }
  expect(status).toBe(2);
  expect(stderr).toMatch(refused[0]);
  expect(page.problems[0]?.text.en).toMatch(refused[1]);
  expect(page.shown).toBeUndefined();
});
