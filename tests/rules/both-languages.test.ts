import { describe, expect, test } from 'vitest';
import { assess, compilePack, type Answers, type Pack } from '../../src/engine/index.ts';
import { textsIn } from '../../src/engine/texts.ts';
import { randomAnswers } from '../../src/check/random-answers.ts';
import { openPack, openScenarios } from '../../src/pack/open.ts';
import { shippedIds } from '../../src/pack/shipped.ts';
import { randomFrom } from '../../src/train/random.ts';

/** A pack that ships in both languages, as its folder has it. */
async function inBoth(id: string) {
  const rules = `rules/${id}`;
  const english = (await openPack(rules)).pack!;
  const welsh = (await openPack(rules, 'cy')).pack!;
  const scenarios = (await openScenarios(english, rules)).scenarios!;
  return { id, english, welsh, scenarios, inWelsh: (await openScenarios(welsh, rules)).scenarios! };
}

/** Each English text with the Welsh of the places where it stands. */
function welshOf(english: Pack, welsh: Pack): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  const welshTexts = textsIn(welsh.data);
  for (const [path, text] of textsIn(english.data)) {
    const known = found.get(text) ?? new Set();
    found.set(text, known.add(welshTexts.get(path)!));
  }
  for (const { web, pages } of english.data.contacts)
    if (web !== undefined && pages?.cy !== undefined) found.set(web, new Set([pages.cy]));
  return found;
}

/** What says which language it is, and who has read the translation. */
const OF_LANGUAGE = new Set(['language', 'translation']);

/** Where two results differ in anything but that a text stands in Welsh. */
function differs(
  one: unknown,
  other: unknown,
  texts: ReadonlyMap<string, ReadonlySet<string>>,
  path = 'result',
): string | undefined {
  if (one === other) return undefined;
  if (typeof one === 'string' && typeof other === 'string')
    return texts.get(one)?.has(other) ? undefined : `${path}: "${one}" and "${other}"`;
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
      texts,
      `${path}.${key}`,
    );
    if (found !== undefined) return found;
  }
  return undefined;
}

describe.each(await Promise.all(shippedIds().map(inBoth)))(
  'the pack $id in Welsh',
  ({ english, welsh, scenarios, inWelsh }) => {
    const texts = welshOf(english, welsh);
    const differences = (sets: readonly Answers[]): readonly string[] =>
      sets.flatMap((answers) => {
        const found = differs(assess(english, answers), assess(welsh, answers), texts);
        return found === undefined ? [] : [`${JSON.stringify(answers)}: ${found}`];
      });

    test('is the same but for its texts', () => {
      expect(welsh.data.language).toBe('cy');
      expect(differs(english.data, welsh.data, texts)).toBeUndefined();
    });

    test('has the same scenarios, which come to the same', () => {
      expect(scenarios.length).toBeGreaterThanOrEqual(15);
      expect(inWelsh.map(({ id, answers }) => ({ id, answers }))).toEqual(
        scenarios.map(({ id, answers }) => ({ id, answers })),
      );
      expect(differences(scenarios.map(({ answers }) => answers))).toEqual([]);
    });

    test('gives the same for 10,000 random sets of answers', () => {
      const random = randomFrom('both languages');
      const sets = Array.from({ length: 10_000 }, () => randomAnswers(english.data, random));
      expect(differences(sets)).toEqual([]);
    }, 300_000);

    test('is seen to differ where a result is another one', () => {
      const result = assess(english, scenarios[0]!.answers);
      expect(differs(result, { ...result, level: 'none' }, texts)).toContain('result.level');
      const fewer = { ...result, actions: result.actions.slice(1) };
      expect(differs(result, fewer, texts)).toContain('result.actions');
      const without = compilePack({ ...english.data, actions: english.data.actions.slice(1) });
      expect(differs(english.data, without.data, texts)).toContain('result.actions');
    });
  },
);

test('the Welsh page of a service is named where one is known, and else the one that there is', async () => {
  const welsh = (await openPack('rules/online-abuse', 'cy')).pack!;
  const webOf = (id: string) => welsh.data.contacts.find((one) => one.id === id)?.web;
  expect(['meic', 'hwb', 'schoolbeat', 'childline'].map(webOf)).toEqual([
    'https://www.meiccymru.org/cym/',
    'https://hwb.gov.wales/cadwn-ddiogel-ar-lein',
    'https://schoolbeat.cymru/cy/',
    'www.childline.org.uk/get-support/',
  ]);
});
