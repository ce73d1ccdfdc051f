import { describe, expect, test } from 'vitest';
import { mutate } from '../../src/check/mutate/mutate.ts';
import { mutationsOf } from '../../src/check/mutate/mutations/index.ts';
import { assess, compilePack, type PackData } from '../../src/engine/index.ts';
import { inLanguage, textsIn } from '../../src/engine/texts.ts';
import { loadPack, loadSource } from '../../src/pack/load.ts';
import { packViews } from '../../src/sql/pack-views.ts';
import { columnsOf } from '../../src/sql/columns.ts';
import { SHARED } from '../../src/sql/dialect.ts';
import { renderMarkdown, renderText } from '../../src/report/result/render.ts';
import { mutationInWords } from '../../src/report/rules/mutation-words.ts';
import { placesOf, TINY, writeFiles } from './tiny-pack.ts';

const SAYS = 'Before the end of one month from when you saw it.';

/** The tiny pack, in which the guide gives a time for the first action. */
function withDeadline(within: string): Promise<string> {
  return writeFiles({
    ...TINY,
    'actions/now.yaml': TINY['actions/now.yaml'].replace(
      '  cites: [police.1]\n',
      `  within: ${within}\n  cites: [police.1]\n`,
    ),
    'guide.yaml': TINY['guide.yaml'].replace(
      '- section: The rest',
      '- section: Times\n  statements:\n    - { id: time.1, kind: duty, gist: one month, carried_by: [call_999] }\n- section: The rest',
    ),
  });
}

const GOOD = `{ months: 1, says: ${SAYS}, cites: [time.1] }`;

async function tiny(): Promise<PackData> {
  const { pack, problems } = await loadPack(await withDeadline(GOOD));
  expect(problems).toEqual([]);
  return pack!;
}

test('a deadline is in the result: as data, on the plan and in the details', async () => {
  const data = await tiny();
  const assessment = assess(compilePack(data), { danger: 'yes' });
  expect(assessment.actions[0]).toMatchObject({
    id: 'call_999',
    within: { months: 1, says: SAYS, cites: ['time.1'] },
  });
  const options = { width: 80, colour: false, symbols: true, box: true } as const;
  const plan = renderText(assessment, data, { ...options, detail: 'plan' });
  expect(plan).toContain(`1 Call 999. ${SAYS}`);
  const full = renderText(assessment, data, { ...options, detail: 'full' });
  expect(full).toContain(`By when: ${SAYS}`);
  expect(renderMarkdown(assessment, data, 'plan')).toContain(SAYS);
});

test('it has a text of its own in each language, and SQL has it', async () => {
  const data = await tiny();
  expect(textsIn(data).get('actions.call_999.within.says')).toBe(SAYS);
  const other = inLanguage(
    data,
    { language: 'cy', texts: { 'actions.call_999.within.says': 'Cyn diwedd mis.' } },
    (text) => text,
  );
  expect(other.actions[0]!.within).toEqual({ months: 1, says: 'Cyn diwedd mis.', cites: ['time.1'] });
  const views = packViews(data, columnsOf(data), 'tiny', SHARED).map(({ statement }) => statement);
  expect(views.find((view) => view.includes('tiny_pack_actions'))).toContain(SAYS);
});

describe('refuses', () => {
  test.each([
    ['no number', `{ says: ${SAYS}, cites: [time.1] }`, 'schema'],
    ['two numbers', `{ months: 1, days: 3, says: ${SAYS}, cites: [time.1] }`, 'schema'],
    ['a unit that there is not', `{ years: 1, says: ${SAYS}, cites: [time.1] }`, 'unknown-key'],
    ['part of a month', `{ months: 0.5, says: ${SAYS}, cites: [time.1] }`, 'wrong-type'],
    ['none at all', `{ months: 0, says: ${SAYS}, cites: [time.1] }`, 'schema'],
    ['no statement', `{ months: 1, says: ${SAYS} }`, 'missing-citation'],
    ['a statement that there is not', `{ months: 1, says: ${SAYS}, cites: [time.9] }`, 'unknown-statement'],
  ])('%s', async (_, within, code) => {
    const folder = await withDeadline(within);
    const { problems } = await loadPack(folder);
    const found = placesOf(folder, problems).filter((place) => place.startsWith('actions/now.yaml:6:'));
    expect(found.map((place) => place.split(' ')[1])).toContain(code);
  });
});

test('a deadline that is lost, is longer or cites nothing is noticed', async () => {
  const folder = await withDeadline(GOOD);
  const { pack: data, model } = await loadSource(folder);
  const pack = compilePack(data!);
  const guarded = { pack, model, properties: [], scenarios: [], corpus: [] };
  const all = [...mutationsOf(pack.data, ['deadline', 'citation'])].filter(
    ({ kind, entry }) => kind === 'deadline' || entry.kind === 'deadline',
  );
  const verdicts: string[] = [];
  for await (const { mutation, verdict } of mutate(guarded, all, undefined, 1)) {
    const by = verdict.kind === 'caught' ? verdict.id : verdict.kind;
    verdicts.push(`${mutationInWords(mutation, pack.data)}: ${by}`);
  }
  expect(verdicts).toEqual([
    'the action `call_999` has no deadline any more: uncited-statement',
    'the action `call_999` is to be done within 2 months, and was within 1: deadline-says-other',
    'the deadline of the action `call_999` no longer cites `time.1`: missing-citation',
  ]);
});
