import { describe, expect, test } from 'vitest';
import { assess, compilePack, loadPack, loadProperties, next, type Answers } from '../../src/index.ts';

const SETS: readonly Answers[] = [
  {},
  { immediate_danger: 'yes' },
  { immediate_danger: 'no', concerns: ['image_threats'] },
];

/** Everything that the library hands out for some answers. */
async function handedOut(): Promise<unknown> {
  const pack = (await loadPack()).pack!;
  const { properties } = await loadProperties();
  const shown = pack.data.levels.map(({ id }) => id);
  return SETS.map((answers) => [
    assess(pack, answers),
    next(pack, answers),
    next(pack, answers, { shown }),
    next(pack, answers, { shown, mode: 'quick' }),
    pack,
    properties,
  ]);
}

/** Spoils whatever can be written to, in all its parts. */
function spoil(value: unknown, seen = new Set<object>()): void {
  if (typeof value !== 'object' || value === null || seen.has(value)) return;
  seen.add(value);
  Object.values(value).forEach((part) => spoil(part, seen));
  for (const key of Object.keys(value)) Reflect.set(value, key, 'spoilt');
  Reflect.set(value, 'added', 'spoilt');
}

describe('what the library hands out', () => {
  test('can be written to without any later result, question or pack being another', async () => {
    const before = JSON.stringify(await handedOut());
    // Twice: what is listed a second time is made in another way.
    for (let time = 0; time < 2; time++) spoil(await handedOut());
    const pack = (await loadPack()).pack!;
    for (let time = 0; time < 3; time++) for (const answers of SETS) spoil(assess(pack, answers));
    expect(JSON.stringify(await handedOut())).toBe(before);
    const fresh = (await loadPack()).pack!;
    for (const answers of SETS) expect(assess(pack, answers)).toEqual(assess(fresh, answers));
  });

  test.each(['cites', 'for', 'languages'])('says so where `%s` of an entry is written to', async (key) => {
    const { actions, contacts } = assess((await loadPack()).pack!, SETS[2]!);
    const lists = [...actions, ...contacts].flatMap((entry) =>
      Object.entries(entry).filter(([k]) => k === key),
    );
    expect(lists).not.toEqual([]);
    for (const [, list] of lists) expect(() => (list as unknown as string[]).push('x')).toThrow(TypeError);
  });

  test('as a pack holds its data and nothing else, and all of it is frozen', async () => {
    const loaded = (await loadPack()).pack!;
    for (const pack of [loaded, compilePack(structuredClone(loaded.data)), (await loadProperties()).pack!]) {
      expect(Reflect.ownKeys(pack)).toEqual(['data']);
      expect(Reflect.set(pack, 'data', {})).toBe(false);
      const parts: unknown[] = [pack];
      for (const part of parts) {
        expect(Object.isFrozen(part)).toBe(true);
        if (typeof part === 'object' && part !== null) parts.push(...Object.values(part));
      }
    }
  });

  test('is what it takes: data alone, or a copy of a pack, is no pack', async () => {
    const pack = (await loadPack()).pack!;
    for (const other of [pack.data, { ...pack }, {}])
      expect(() => assess(other as typeof pack, {})).toThrow('This is no pack.');
  });
});
