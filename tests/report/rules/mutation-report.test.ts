import { expect, test } from 'vitest';
import { MUTATION_KINDS } from '../../../src/check/mutate/mutation.ts';
import { mutationsOf } from '../../../src/check/mutate/mutations/index.ts';
import type { Mutated, Verdict } from '../../../src/check/mutate/verdict.ts';
import { renderJson } from '../../../src/document/json.ts';
import { mutationData, mutationSections } from '../../../src/report/rules/mutation-report.ts';
import { rendered } from '../../document/rendered.ts';
import { displayWidth } from '../../../src/document/wrap.ts';
import { action, is, level, question, tinyData } from '../../engine/tiny-pack.ts';

const PACK = tinyData({
  questions: [question('harm', { ask: 'Is there \u001b[31mharm?' }), question('need')],
  levels: [level('high', is('harm')), level('low', undefined)],
  actions: [{ ...action('act', { all: [is('harm'), is('need')] }), cites: ['s.1'] }],
});
const ALIVE: Verdict = {
  kind: 'alive',
  shown: {
    answers: { need: 'yes' },
    differences: [{ of: 'action', id: 'act', was: 'possible', is: 'applies' }],
  },
};
const CAUGHT: Verdict = { kind: 'caught', by: 'property', id: 'harm_is_high' };

/** Every change, with what became of it by its kind and place; all others are caught. */
function mutated(verdicts: Readonly<Record<string, Verdict>> = {}): readonly Mutated[] {
  return [...mutationsOf(PACK, MUTATION_KINDS)].map((mutation) => {
    const place = `${mutation.kind} ${mutation.entry.id} ${mutation.path}`.trim();
    return { mutation, verdict: verdicts[place] ?? CAUGHT };
  });
}

test('where every change is caught, the report is a table and a line', () => {
  const report = rendered(mutationSections(mutated(), PACK, undefined));
  expect(report).toMatch(/^Change +Made +Check +Scenario +Property +Law +Same outcome +Open$/m);
  expect(report).toMatch(/Every one of \d+ changes is caught\.\n$/);
  expect(report).not.toContain('Nobody would notice');
});

test('what nobody would notice comes last, with answers on a line of their own and what they bring', () => {
  const report = rendered(mutationSections(mutated({ 'weaken act all.0': ALIVE }), PACK, undefined));
  const [, part] = report.split('Nobody would notice\n');
  expect(part).toMatchInlineSnapshot(`
    "───────────────────
    • The action \`act\` no longer asks for this: "Is there \\u{1b}[31mharm?" is yes.
      For these answers the result would be another one. To see it as it is, use
      this command:
      safeguard assess -
      {"need":"yes"}
      The action \`act\` applies, and was possible.

    Altogether
    ──────────
    Nobody would notice 1 of 18 changes.
    "
  `);
});

test('the command for those answers names the folder of the rules', () => {
  const report = rendered(mutationSections(mutated({ 'weaken act all.0': ALIVE }), PACK, 'my rules'));
  expect(report).toContain("  safeguard assess - --pack 'my rules'\n  {");
});

test('changes that leave the outcome as it is stand together under what was proved', () => {
  const none: Verdict = { kind: 'equivalent', apartFrom: [] };
  const report = rendered(
    mutationSections(mutated({ 'weaken act all.0': none, 'weaken act all.1': none }), PACK, undefined),
  );
  expect(report).toMatch(/^Same outcome, same reasons and same open questions \(2\):\n• The action/m);
  expect(report.replace(/\s+/g, ' ')).toContain(
    'for no answers is there another level, possible level, action, contact, note, change since the guide or conflict, and nothing is worded otherwise. ' +
      'Of the rest of a result, only reasons and open questions were compared.',
  );
  expect(report.replace(/\s+/g, ' ')).toMatch(
    /changes is caught, or proved to leave level, actions, contacts, notes, changes since the guide and conflicts as they are \(2\)\. $/,
  );
});

test('what is not decided is not said to be caught', () => {
  const report = rendered(
    mutationSections(mutated({ 'weaken act all.0': { kind: 'undecided' } }), PACK, undefined),
  );
  expect(report).toMatch(/^Not decided\n─+\n• The action `act`/m);
  expect(report).toMatch(/Not decided: 1 of 18 changes\.\n$/);
});

test('a lost citation that nobody would notice brings advice', () => {
  const report = rendered(mutationSections(mutated({ 'citation act': { kind: 'alive' } }), PACK, undefined));
  expect(report).toContain('no longer cites `s.1`');
  expect(report).toMatch(/write `carried_by` beside\nit\.\n$|write `carried_by` beside it\.\n$/);
});

test.each([100, 80, 40, 20])(
  'nothing but what is to be copied is wider than %d columns, and nothing acts on a terminal',
  (width) => {
    const report = rendered(
      mutationSections(mutated({ 'weaken act all.0': ALIVE }), PACK, 'my rules'),
      'text',
      { width },
    );
    const lines = report.split('\n').filter((line) => !/^ {2}(\{|safeguard )/.test(line));
    expect(Math.max(...lines.map(displayWidth))).toBeLessThanOrEqual(width);
    expect(report).not.toContain('\u001b');
  },
);

test('as JSON every change has its words and its verdict, and the counts add up', () => {
  const all = mutated({ 'weaken act all.0': ALIVE });
  const json = renderJson(mutationData(all, PACK));
  expect(json).not.toContain('\u001b');
  const data = JSON.parse(json) as {
    readonly schema: string;
    readonly summary: Readonly<Record<string, unknown>>;
    readonly mutations: readonly { readonly says: string; readonly verdict: Verdict }[];
  };
  expect(data.schema).toBe('safeguard/mutation@1');
  expect(data.summary).toEqual({
    made: all.length,
    caught: { check: 0, scenario: 0, property: all.length - 1, law: 0 },
    equivalent: 0,
    alive: 1,
    undecided: 0,
  });
  expect(data.mutations.length).toBe(all.length);
  expect(data.mutations.find(({ verdict }) => verdict.kind === 'alive')?.verdict).toEqual(ALIVE);
});
