import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CommandUnknownOpts } from '@commander-js/extra-typings';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { buildProgram } from '../../src/cli/program.ts';
import { FORMATS, TABLE_FORMATS } from '../../src/document/formats.ts';
import { displayWidth } from '../../src/document/wrap.ts';
import { TINY, writeFiles } from '../pack/tiny-pack.ts';
import { kept } from '../record/records.ts';
import { fillIn } from '../study/fill-in.ts';
import { safeguard, temporaryFolder } from './safeguard.ts';

/** Formats that only one command has. */
const OWN: Readonly<Record<string, readonly string[]>> = {
  'rules check': ['sarif'],
  'scenario test': ['tap'],
};

/** Draws a picture, and reports nothing. */
const NO_REPORT = 'rules graph';

const FILES = {
  'answers.json': '{"concerns": ["image_threats"]}',
  'cases.ndjson': '{"immediate_danger": "yes"}\n{}\n',
  'responses.ndjson':
    '{"scenario": "just-an-account", "level": "inform", "actions": [], "not_actions": [], "sure": 4, "who": "a, b"}\n',
  'local.yaml': 'authority: Swansea\n',
  'ahead.yaml': 'designated_safeguarding_person: { role: The head, source: A list, checked: 2999-01 }\n',
  'record.json': JSON.stringify(kept({ age: '13_15' }), null, 2),
};

/** How each command that reports is called: its words, and what goes with them. */
const CALLS: Readonly<Record<string, string>> = {
  assess: 'answers.json --what-if',
  questions: '',
  levels: '',
  contacts: '',
  areas: '',
  guide: '',
  batch: 'cases.ndjson --summary',
  'scenario list': '',
  'scenario show': 'just-an-account --answers',
  'scenario flip': 'just-an-account',
  'scenario test': '--coverage',
  'scenario mark': 'responses.ndjson',
  'study report': 'study',
  'record show': 'record.json',
  'record verify': 'record.json',
  'record report': 'record.json',
  'local show': '--local local.yaml',
  'local check': '--local ahead.yaml',
  'rules check': '--pack tiny',
  'rules prove': '--pack tiny',
  'rules mutate': '--pack tiny --only level',
  'rules diff': 'tiny tiny',
  'rules coverage': '--pack tiny',
};

/** What makes a format well formed. */
const WELL_FORMED: Readonly<Record<string, (text: string) => void>> = {
  text: (text) => {
    for (const line of text.split('\n')) expect(displayWidth(line), line).toBeLessThanOrEqual(80);
  },
  markdown: (text) => {
    expect(text).toMatch(/^# \S|^> # \S/);
    expect(text).not.toMatch(/<(?!a id=|https?:|tel:|mailto:|sms:)\w/);
  },
  html: (text) => {
    expect(text).toMatch(/^<!doctype html>\n<html lang="en-GB">/);
    expect(text.match(/<h1>[^<]/g)).toHaveLength(1);
    expect(text).toMatch(/<title>[^<]+<\/title>/);
    expect(text).toMatch(/<\/html>\n$/);
  },
  json: (text) => void JSON.parse(text),
  csv: (text) => {
    const rows = cellsOf(text);
    expect(rows.length).toBeGreaterThan(1);
    expect(new Set(rows.map((row) => row.length)).size).toBe(1);
  },
};

const reporting = commandsOf(buildProgram('0')).filter(
  ({ path, words }) => words !== undefined && path !== NO_REPORT,
);

describe('every report', () => {
  let folder: string;
  let before: string;
  let written: string[];

  beforeEach(async () => {
    folder = temporaryFolder();
    before = process.cwd();
    symlinkSync(await writeFiles(TINY), join(folder, 'tiny'));
    safeguard(['study', 'new', 'study', '--people', '2', '--count', '2', '--seed', 'forms'], { cwd: folder });
    for (const reader of [1, 2]) fillIn(join(folder, 'study'), reader);
    for (const [name, text] of Object.entries(FILES)) writeFileSync(join(folder, name), text);
    process.chdir(folder);
    written = [];
    vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
      written.push(String(text));
      return true;
    });
    vi.spyOn(console, 'error').mockReturnValue();
  });
  afterEach(() => {
    process.chdir(before);
    process.exitCode = undefined;
    vi.restoreAllMocks();
  });

  test('is known here', () => {
    expect(reporting.map(({ path }) => path)).toEqual(Object.keys(CALLS));
  });

  test.each(reporting)('$path offers what the one declaration says, and its own', ({ path, words }) => {
    const own = OWN[path] ?? [];
    const known = [FORMATS, TABLE_FORMATS].map((formats) => [...Object.keys(formats), ...own]);
    expect(known).toContainEqual(words);
  });

  test.each(['questions', 'levels', 'contacts', 'areas', 'guide'])(
    '%s has a row for each entry of its JSON, by its id',
    async (path) => {
      const printed = async (format: string) => {
        await buildProgram('0').parseAsync([path, '--format', format], { from: 'user' });
        return written.splice(0).join('');
      };
      const entries = JSON.parse(await printed('json')) as readonly { readonly id: string }[];
      const [head, ...rows] = cellsOf(await printed('csv'));
      expect(head![0]).toBe('id');
      expect(rows.map(([id]) => id)).toEqual(entries.map(({ id }) => id));
    },
  );

  test.each(reporting)('$path comes out well formed in each', async ({ path, words = [] }) => {
    for (const format of words.filter((word) => !OWN[path]?.includes(word))) {
      written.length = 0;
      const args = `${path} ${CALLS[path]} --format ${format}`.split(/ +/);
      await buildProgram('0').parseAsync(args, { from: 'user' });
      const text = written.join('');
      expect(text, format).toMatch(/\n$/);
      // oxlint-disable-next-line no-control-regex -- nothing that a terminal acts on
      expect(text, format).not.toMatch(/[\u0000-\u0009\u000b\u000c\u000e-\u001f]/);
      WELL_FORMED[format]!(text);
    }
  });
});

/** Each command by its words, with those that its `--format` takes. */
function commandsOf(
  command: CommandUnknownOpts,
  path: readonly string[] = [],
): readonly { readonly path: string; readonly words: readonly string[] | undefined }[] {
  const format = command.options.find(({ long }) => long === '--format');
  return [
    { path: path.join(' '), words: format?.argChoices },
    ...command.commands.flatMap((inner) => commandsOf(inner, [...path, inner.name()])),
  ];
}

/** The cells of CSV as RFC 4180 has it, read by hand and strictly. */
function cellsOf(text: string): readonly (readonly string[])[] {
  expect(text).toMatch(/\r\n$/);
  return text
    .slice(0, -2)
    .split('\r\n')
    .map((line) => {
      expect(line).toMatch(/^(?:"(?:[^"]|"")*"|[^",]*)(?:,(?:"(?:[^"]|"")*"|[^",]*))*$/);
      return line.match(/(?:^|,)(?:"(?:[^"]|"")*"|[^",]*)/g) ?? [];
    });
}
