import { describe, expect, test } from 'vitest';
import { diffPacks, type PackVersion, type Search } from '../../../src/check/diff/index.ts';
import type { PackData } from '../../../src/engine/index.ts';
import { displayWidth } from '../../../src/document/wrap.ts';
import { renderJson } from '../../../src/document/json.ts';
import { diffData } from '../../../src/report/rules/diff-json.ts';
import type { ComparedPack } from '../../../src/report/rules/diff-model.ts';
import { diffSections } from '../../../src/report/rules/diff-sections.ts';
import { rendered } from '../../document/rendered.ts';
import { bruteForce } from '../../check/diff/brute-force.ts';
import { action, is, level, question, tinyPack } from '../../engine/tiny-pack.ts';
import { scenario } from '../../train/library.ts';

const questions = [
  question('danger', { ask: 'Is there danger?' }),
  question('signs', { type: 'many_of', ask: 'Which signs?' }),
];
const scenarios = [
  scenario({ id: 'only-b', title: 'Only b', answers: { danger: 'no', signs: ['b'] } }),
  scenario({ id: 'danger', title: 'Danger', answers: { danger: 'yes' } }),
];
const version = (name: string, parts: Partial<PackData>): PackVersion => ({
  name,
  pack: tinyPack({
    questions,
    levels: [level('high', is('danger')), level('middle', is('signs', 'a', 'b')), level('low', undefined)],
    actions: [action('call', is('danger')), action('report', is('signs', 'a', 'b')), action('watch')],
    ...parts,
  }),
  properties: [],
  scenarios,
});
const old = version('old', {});
const fresh = version('new', {
  levels: [level('high', is('danger')), level('middle', is('signs', 'a')), level('low', undefined)],
  actions: [action('watch'), action('call', is('danger')), action('report', is('signs', 'a'))],
});

interface Options {
  readonly width?: number;
  /** Absent: every set of answers is looked at. */
  readonly search?: Search | 'none';
  readonly notSearched?: string;
  readonly before?: ComparedPack['from'];
}

async function show(
  to: PackVersion,
  format: 'text' | 'markdown' | 'json',
  { width = 80, search, notSearched = '', before = { folder: old.name } }: Options = {},
): Promise<string> {
  const report = {
    old: { name: old.name, data: old.pack.data, from: before },
    new: { name: to.name, data: to.pack.data, from: { folder: to.name } },
    diff: await diffPacks(old, to, search === 'none' ? undefined : (search ?? bruteForce(old.pack, to.pack))),
    ...(notSearched === '' ? {} : { notSearched }),
  };
  return format === 'json' ? renderJson(diffData(report)) : rendered(diffSections(report), format, { width });
}

interface Report {
  readonly schema: string;
  readonly levels: object;
  readonly scenarios: object;
  readonly changes: readonly { readonly part: string; readonly fields: readonly object[] }[];
}

describe('a comparison of two packs', () => {
  test('begins with levels that are less urgent now, then lost actions, scenarios and wording', async () => {
    expect(`\n${await show(fresh, 'text')}`).toMatchInlineSnapshot(`
      "
      What changed from old to new
      ════════════════════════════
      Before: old (tiny 1.0.0, sha256:0)
      Now: new (tiny 1.0.0, sha256:0)
      To see an example as it was before, give its line of answers to this command:
        safeguard assess - --pack old
      To see an example as it is now, give its line of answers to this command:
        safeguard assess - --pack new

      How urgent it is
      ────────────────
      Some answers now lead to a less urgent level. Look at these first.
      All possible answers were searched. There are no other moves between levels.

      Less urgent: from "middle" (middle) to "low" (low):
      For example with one question answered. No smaller set of answers does the same.
      • Which signs? b

        {"signs":["b"]}
      Scenarios that move so: 1 (only-b).

      Actions that some answers lose
      ──────────────────────────────
      • report (report)
        no longer listed
        Scenarios: 1 (only-b)

      For example with one question answered. No smaller set of answers does the same.
      • Which signs? b

        {"signs":["b"]}

      Actions that some answers gain
      ──────────────────────────────
      No answers gain an action. All possible answers were searched.

      Scenarios
      ─────────
      1 of 2 differ, with the same answers before and now.

      • One moves from "middle" to "low"
        only-b

      • only-b: Only b
        Level: middle before, low now
        Highest level still possible: middle before, low now
        No longer listed: report

      What changed in words
      ─────────────────────
      Levels and what brings them:
      • Changed: reason for the level middle: "middle"
        No longer counts: "b" for "Which signs?"
        Brought when, before: "Which signs?" includes "a" or "b"
        Brought when, now: "Which signs?" includes "a"

      Actions:
      • Moved: action watch: "watch"
        Before: after report
        Now: the first

      • Changed: action report: "report"
        No longer counts: "b" for "Which signs?"
        When, before: "Which signs?" includes "a" or "b"
        When, now: "Which signs?" includes "a"
      "
    `);
  });

  test('as Markdown has headings, lists, and the answers in a block to be copied', async () => {
    const markdown = await show(fresh, 'markdown');
    expect(markdown).toMatch(/^# What changed from old to new\n/);
    expect(markdown).toContain('### Less urgent: from "middle" (middle) to "low" (low)\n');
    expect(markdown).toContain('\n```json\n{"signs":["b"]}\n```\n');
    expect(markdown).toContain('**Some answers now lead to a less urgent level. Look at these first.**');
    expect(markdown).toContain(
      '- **Moved: action watch: "watch"**\n  - *Before:* after report\n  - *Now:* the first',
    );
  });

  test('as JSON names its schema, and gives conditions as data and in words', async () => {
    const report = JSON.parse(await show(fresh, 'json')) as Report;
    expect(Object.keys(report)).toEqual([
      'schema',
      'old',
      'new',
      'levels',
      'actions',
      'scenarios',
      'changes',
    ]);
    expect(report.schema).toBe('safeguard/diff@1');
    expect(report.levels).toMatchObject({
      extent: 'searched',
      moves: [
        {
          from: 'middle',
          to: 'low',
          direction: 'down',
          witness: { answers: { signs: ['b'] }, smallest: true },
          scenarios: ['only-b'],
        },
      ],
    });
    expect(report.scenarios).toMatchObject({
      compared: 2,
      moves: [{ from: 'middle', to: 'low', scenarios: ['only-b'] }],
    });
    const reason = report.changes.find(({ part }) => part === 'reason');
    expect(reason?.fields[0]).toEqual({
      field: 'when',
      kind: 'condition',
      old: is('signs', 'a', 'b'),
      new: is('signs', 'a'),
      edits: [{ kind: 'option_removed', question: 'signs', options: ['b'], negated: false }],
      words: { old: '"Which signs?" includes "a" or "b"', new: '"Which signs?" includes "a"' },
    });
  });

  test.each([20, 40, 80])('keeps to %i columns, but for what is to be copied', async (width) => {
    const lines = (await show(fresh, 'text', { width })).split('\n');
    expect(lines.filter((line) => displayWidth(line) > width && !/^ {2}(\{|safeguard )/.test(line))).toEqual(
      [],
    );
  });

  test('says that nothing changed where nothing did', async () => {
    const text = await show({ ...old, name: 'new' }, 'text', { width: 100 });
    expect(text).toContain('No answers lead to another level: nothing that decides the level changed.');
    expect(text).toContain('No answers lose an action: nothing that decides an action changed.');
    expect(text).toContain('None of 2 leads to anything else.');
    expect(text).toMatch(/What changed in words\n─+\nNothing\.\n$/);
    expect(text).not.toContain('safeguard assess');
  });

  test('says of a git revision what it takes to try an example with it', async () => {
    const text = (await show(fresh, 'text', { before: 'revision' })).replace(/\s+/g, ' ');
    expect(text).toContain(
      'To see an example as it was before, check out old in a folder of its own, and name the pack there with --pack. ' +
        'To see an example as it is now, give its line of answers to this command: safeguard assess - --pack new',
    );
    expect(text).not.toContain('--pack old');
  });

  test('says that only scenarios were looked at, and what to install', async () => {
    const text = await show(fresh, 'text', { search: 'none', notSearched: 'Install it.' });
    expect(text.replace(/\s+/g, ' ')).toContain(
      'Only the scenarios were looked at. Other answers may move too. Install it.',
    );
    expect(text).toContain('There may be a smaller set of answers.');
    expect(text).not.toContain('All possible answers were searched');
  });

  test('says what is not decided, and never that there is none', async () => {
    const undecided = () => Promise.resolve({ kind: 'undecided' } as const);
    const text = await show(
      version('new', {
        levels: [level('high', is('danger', 'no')), level('low', undefined)],
        actions: [action('call', is('danger', 'no'))],
      }),
      'text',
      { search: { level: undecided, action: undecided } },
    );
    expect(text).toContain('Moves that are not decided:');
    expect(text).toContain('• Less urgent: from "middle" (middle) to "low" (low)');
    expect(text).toContain('Not decided: the search was not done in time.');
    expect(text).not.toMatch(/No answers/);
  });

  test('says of an action that is only possible now where it is not decided that others lose it altogether', async () => {
    const later = version('new', {
      actions: [action('call', { all: [is('danger'), is('signs', 'a')] }), ...old.pack.data.actions.slice(1)],
    });
    const hand = bruteForce(old.pack, later.pack);
    const search: Search = {
      ...hand,
      action: async (id, change, otherwise) =>
        otherwise === 'no' ? { kind: 'undecided' } : hand.action(id, change, otherwise),
    };
    expect((await show(later, 'text', { search })).replace(/\s+/g, ' ')).toContain(
      'call (call) now only possible Whether other answers lose it altogether is not decided.',
    );
  });

  test('says which answers one of the packs does not know', async () => {
    const [danger, signs] = questions as [PackData['questions'][number], PackData['questions'][number]];
    const options = [...signs.options, { id: 'd', label: 'D', help: [], cites: [] }];
    const text = await show(
      version('new', {
        questions: [danger, { ...signs, options }],
        levels: [level('high', is('danger'), is('signs', 'd')), ...old.pack.data.levels.slice(1)],
      }),
      'text',
    );
    expect(text).toContain('More urgent: from "low" (low) to "high" (high):');
    expect(text).toContain('• Which signs? D\n');
    expect(text).toContain('Not among the answers before, and left out there: signs (d).');
    expect(text).toContain('• Added: answer d of signs: "D"');
  });
});

test('texts from a pack are shown and never acted on, in every form', async () => {
  const evil = '<b>*x*</b> [y](z)\u001b[31m\u202e ``` \n# heading | | $a$';
  const hostile = version(`new ${evil}`, {
    levels: [
      { ...level('high', is('danger')), title: evil },
      level('middle', is('signs', 'a')),
      level('low', undefined),
    ],
    actions: [{ ...action('call', is('danger', 'no')), text: evil, detail: evil }],
    questions: [question('danger', { ask: evil }), questions[1]!],
  });
  for (const format of ['text', 'markdown', 'json'] as const) {
    const shown = await show(hostile, format);
    expect([shown.includes('\u001b'), shown.includes('\u202e')]).toEqual([false, false]);
  }
  const markdown = await show(hostile, 'markdown');
  // A block of code shows what it holds.
  expect(markdown.replace(/^(`{3,}).*\n.*\n\1$/gm, '')).not.toMatch(/<b>|[^\\]\]\(z\)|[^\\]\*x/);
  expect(markdown).not.toMatch(/^# heading/m);
});
