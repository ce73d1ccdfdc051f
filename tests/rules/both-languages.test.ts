import { expect, test } from 'vitest';
import { assess, compilePack, type Answers } from '../../src/engine/index.ts';
import { textsIn } from '../../src/engine/texts.ts';
import { randomAnswers } from '../../src/check/random-answers.ts';
import { openPack, openScenarios } from '../../src/pack/open.ts';
import { randomFrom } from '../../src/train/random.ts';

const RULES = 'rules/online-abuse';
const english = (await openPack(RULES)).pack!;
const welsh = (await openPack(RULES, 'cy')).pack!;
const { scenarios } = await openScenarios(english, RULES);
const inWelsh = await openScenarios(welsh, RULES);

/** Each English text with the Welsh of the places where it stands. */
const welshOf = new Map<string, Set<string>>();
const welshTexts = textsIn(welsh.data);
for (const [path, text] of textsIn(english.data)) {
  const known = welshOf.get(text) ?? new Set();
  welshOf.set(text, known.add(welshTexts.get(path)!));
}

/** What says which language it is, and who has read the translation. */
const OF_LANGUAGE = new Set(['language', 'translation']);

/** Where two results differ in anything but that a text stands in Welsh. */
function differs(one: unknown, other: unknown, path = 'result'): string | undefined {
  if (one === other) return undefined;
  if (typeof one === 'string' && typeof other === 'string')
    return welshOf.get(one)?.has(other) ? undefined : `${path}: "${one}" and "${other}"`;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null)
    return `${path}: ${String(one)} and ${String(other)}`;
  const [keys, others] = [one, other].map((object) =>
    Object.keys(object).filter((key) => !OF_LANGUAGE.has(key)),
  );
  if (keys!.join(' ') !== others!.join(' ')) return `${path}: other parts`;
  for (const key of keys!) {
    const found = differs(
      (one as Record<string, unknown>)[key],
      (other as Record<string, unknown>)[key],
      `${path}.${key}`,
    );
    if (found !== undefined) return found;
  }
  return undefined;
}

const differences = (sets: readonly Answers[]): readonly string[] =>
  sets.flatMap((answers) => {
    const found = differs(assess(english, answers), assess(welsh, answers));
    return found === undefined ? [] : [`${JSON.stringify(answers)}: ${found}`];
  });

test('the pack in Welsh is the same but for its texts', () => {
  expect(welsh.data.language).toBe('cy');
  expect(differs(english.data, welsh.data)).toBeUndefined();
});

test('every scenario comes to the same in both languages', () => {
  expect(scenarios!.length).toBeGreaterThan(80);
  expect(inWelsh.scenarios!.map(({ id, answers }) => ({ id, answers }))).toEqual(
    scenarios!.map(({ id, answers }) => ({ id, answers })),
  );
  expect(differences(scenarios!.map(({ answers }) => answers))).toEqual([]);
});

test('10,000 random sets of answers come to the same in both languages', () => {
  const random = randomFrom('both languages');
  expect(differences(Array.from({ length: 10_000 }, () => randomAnswers(english.data, random)))).toEqual([]);
}, 300_000);

test('a result that is another one is noticed', () => {
  const [first] = scenarios!;
  const result = assess(english, first!.answers);
  expect(differs(result, { ...result, level: 'inform' })).toContain('result.level');
  expect(differs(result, { ...result, actions: result.actions.slice(1) })).toContain('result.actions');
  const without = compilePack({ ...english.data, actions: english.data.actions.slice(1) });
  expect(differs(english.data, without.data)).toContain('result.actions');
});
