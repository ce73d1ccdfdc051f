import { describe, expect, test } from 'vitest';
import { compilePack, readAnswers } from '../../src/engine/index.ts';
import { loadSource, loadPack } from '../../src/pack/load.ts';
import { formatProblem } from '../../src/pack/format-problem.ts';
import { DEFAULT_SETTINGS, lint } from '../../src/check/lint/index.ts';
import { pack as shipped } from '../rules/shipped-pack.ts';
import { placesOf, TINY, writeFiles, type PackText } from './tiny-pack.ts';

/** Seconds of processor time: two on a machine with nothing else to do, and more where others are at work as well. */
const MOST = 4;

async function seconds(work: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

async function problemsOf(files: PackText): Promise<string[]> {
  const folder = await writeFiles({ ...TINY, ...files });
  return placesOf(folder, (await loadPack(folder)).problems);
}

const times = <T>(number: number, make: (at: number) => T): T[] =>
  Array.from({ length: number }, (_, at) => make(at));

describe('100,000 entries are refused in a moment, with the reason', () => {
  const MANY = 100_000;
  const lists: PackText = {
    'notes.yaml': '- a\n'.repeat(MANY),
    'facts.yaml': times(MANY, (at) => `f${at}: x\n`).join(''),
    'guide.yaml':
      `- section: S\n  statements:\n${times(MANY, (at) => `    - { id: s.${at + 1} }\n`).join('')}`.slice(
        0,
        1_000_000,
      ),
    'actions/now.yaml': `- id: a\n  cites: [${'police.1,'.repeat(MANY)}]\n`,
    'properties.yaml': `[${'{},'.repeat(MANY)}]`,
    'levels.yaml': `high: { brought_by: [${'{},'.repeat(MANY)}] }`,
    'pack.yaml': `stages: [${'a,'.repeat(MANY)}]`,
  };
  test.each(Object.entries(lists))('in %s', async (file, text) => {
    let problems: string[] = [];
    expect(await seconds(async () => (problems = await problemsOf({ [file]: text })))).toBeLessThan(MOST);
    expect(
      problems.some((problem) => problem.endsWith('too-long') && problem.startsWith(file)),
      problems.join('\n'),
    ).toBe(true);
  });

  test.each<[string, unknown, string]>([
    ['the values of an answer', { concerns: times(MANY, () => 'sexting_harassment') }, 'concerns'],
    ['other values', { concerns: times(MANY, (at) => `x${at}`) }, 'concerns'],
    ['answers', Object.fromEntries(times(MANY, (at) => [`q${at}`, 'yes'])), 'q0'],
    ['a list instead of answers', times(MANY, () => 'yes'), ''],
  ])('by the library: %s', async (_what, answers, names) => {
    let found: readonly { readonly message: string }[] = [];
    expect(await seconds(() => (found = readAnswers(shipped, answers).problems))).toBeLessThan(MOST);
    expect(found.length).toBeGreaterThan(0);
    expect(JSON.stringify(found[0])).toContain(names);
  });
});

describe('a pack within the bounds is checked in a moment, whatever is wrong with it', () => {
  const near = (letter: string, at: number) =>
    `${letter.repeat(58)}${String(at).padStart(6, '0')}`.replace(/[01]/g, 'x');

  test('hundreds of names that nearly are others', async () => {
    const facts = times(
      900,
      (at) => `${near('a', at)}x${at}: { says: s, when: { danger: yes }, cites: [police.1] }\n`,
    ).join('');
    const actions = times(
      900,
      (at) =>
        `- { id: b${at}, kind: do, text: T., when: { ${near('a', at + 5000)}: yes, ${near('a', at + 7000)}: no }, cites: [police.9], basis: guide }\n`,
    ).join('');
    const folder = await writeFiles({
      ...TINY,
      'facts.yaml': `${TINY['facts.yaml']}${facts}`,
      'actions/now.yaml': `${TINY['actions/now.yaml']}${actions}`,
    });
    expect(await seconds(() => loadPack(folder))).toBeLessThan(MOST);
  });

  test('hundreds of properties that rule out words, and one statement that everything cites', async () => {
    const files = times(5, (file) => `actions/${file}.yaml`);
    const actions = (file: number) =>
      times(
        180,
        (at) =>
          `- { id: b${file}_${at}, kind: do, text: "Long words about nothing that go on and on and on ${file} ${at}.", when: { danger: yes }, cites: [police.1], basis: guide }\n`,
      ).join('');
    const properties = times(
      430,
      (at) =>
        `- { id: p${at}, says: S., given: { danger: yes }, expect: { not_words: [${times(20, (i) => `on and on and off ${at} ${i}`).join(', ')}] }, cites: [police.1] }\n`,
    ).join('');
    const folder = await writeFiles({
      ...TINY,
      'pack.yaml': TINY['pack.yaml'].replace(
        'facts:',
        `${files.map((file, at) => `  - { id: g${at}, title: G, file: ${file} }\n`).join('')}facts:`,
      ),
      ...Object.fromEntries(files.map((file, at) => [file, actions(at)])),
      'properties.yaml': `${TINY['properties.yaml']}${properties}`,
    });
    const { pack: data, properties: read, model, problems } = await loadSource(folder);
    expect(problems.map(formatProblem)).toEqual([]);
    const rules = { pack: compilePack(data!), properties: read! };
    const spent = await seconds(() =>
      lint({ model, rules, settings: DEFAULT_SETTINGS, today: '2026-01-01' }),
    );
    expect(spent).toBeLessThan(MOST);
  });
});

describe('text that turns the direction of writing', () => {
  const TURNS = [
    '\u202a',
    '\u202b',
    '\u202d',
    '\u202e',
    '\u2066',
    '\u2067',
    '\u2068',
    '\u200e',
    '\u200f',
    '\u061c',
  ];

  test.each(
    TURNS.map((sign) => [`U+${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`, sign]),
  )(
    '%s is refused in every file of a pack, as such and as an escape, and shown by name',
    async (name, sign) => {
      const escape = `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
      for (const put of [sign, escape]) {
        const folder = await writeFiles({
          ...TINY,
          'actions/now.yaml': TINY['actions/now.yaml'].replace('text: Call 999.', `text: "Call${put} 999."`),
          'notes.yaml': TINY['notes.yaml'].replace('title: A law', `title: "A${put} law"`),
          'guide.yaml': TINY['guide.yaml'].replace('gist: keep watch', `gist: "keep${put} watch"`),
        });
        const { problems } = await loadPack(folder);
        expect(
          placesOf(folder, problems).filter((place) => place.endsWith('control-character')),
        ).toHaveLength(3);
        const text = problems.map(formatProblem).join('\n');
        expect(text).not.toContain(sign);
        expect(text).toContain(name);
      }
    },
  );

  test('an id that holds one is refused as well', async () => {
    const problems = await problemsOf({
      'notes.yaml': TINY['notes.yaml'].replace('law_consent', '"law\\u202econsent"'),
    });
    expect(problems).toContain('notes.yaml:1:7 control-character');
  });
});

describe('ids that could be taken for others', () => {
  const withAction = (id: string) => ({
    'actions/now.yaml': TINY['actions/now.yaml'].replace('id: seek_advice', `id: ${id}`),
  });

  test.each([
    ['other case', 'Call_999', 'wrong-value'],
    ['a letter of another alphabet', 'c\u0430ll_999', 'wrong-value'],
    ['wide letters', '\uff43all_999', 'wrong-value'],
    ['an accent', 'càll_999', 'wrong-value'],
    ['a one for an l', 'cal1_999', 'duplicate-id'],
  ])('%s: `%s` beside `call_999` is refused', async (_what, id, code) => {
    const places = await problemsOf(withAction(`"${id}"`));
    expect(
      places.filter((place) => place.startsWith('actions/now.yaml') && place.endsWith(code)),
    ).not.toEqual([]);
  });

  test('the message says which two look the same', async () => {
    const { problems } = await loadPack(await writeFiles({ ...TINY, ...withAction('ca11_999') }));
    expect(problems[0]!.message).toBe(
      'there is the action `call_999` already, in line 1, and `ca11_999` looks the same',
    );
  });

  test('a fact and an option may not look like another one of their kind', async () => {
    expect(
      await problemsOf({
        'facts.yaml': `${TINY['facts.yaml']}chi1d: { says: s, when: { danger: yes }, cites: [scope.1] }\n`,
      }),
    ).toContain('facts.yaml:9:1 duplicate-id');
    const options = TINY['questions/safety.yaml'].replace(
      '{ id: 18_over',
      '{ id: under_l8, label: L }\n    - { id: 18_over',
    );
    expect(await problemsOf({ 'questions/safety.yaml': options })).toContain(
      'questions/safety.yaml:14:13 duplicate-id',
    );
  });

  test('one id for a level, an action, a contact, a note, a conflict and a group means each of them', async () => {
    const same = 'same';
    const actions = TINY['actions/now.yaml'].replace('seek_advice', same);
    const folder = await writeFiles({
      ...TINY,
      'actions/now.yaml': actions,
      'levels.yaml': TINY['levels.yaml'].replace('high:', `${same}:`),
      'contacts.yaml': TINY['contacts.yaml'].replace('id: police', `id: ${same}`),
      'notes.yaml': TINY['notes.yaml'].replace('law_consent', same),
      'conflicts.yaml': TINY['conflicts.yaml'].replace('danger_without_signs', same),
      'pack.yaml': TINY['pack.yaml'].replace('id: now', `id: ${same}`).replace('id: harm', `id: ${same}`),
      'properties.yaml': TINY['properties.yaml']
        .replace('level: high', `level: ${same}`)
        .replace('contacts: [police]', `contacts: [${same}]`),
    });
    const { pack: data, properties, model, problems } = await loadSource(folder);
    expect(problems.map(formatProblem)).toEqual([]);
    const rules = { pack: compilePack(data!), properties: properties! };
    const { findings } = lint({ model, rules, settings: DEFAULT_SETTINGS, today: '2021-03-01' });
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});
