import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { randomAnswers } from '../../src/check/random-answers.ts';
import { compilePack, type Answers, type Pack } from '../../src/engine/index.ts';
import { shippedIds, shippedPack } from '../../src/pack/shipped.ts';
import { sqlExport } from '../../src/sql/index.ts';
import { randomFrom } from '../../src/train/random.ts';
import { generatedPack } from '../bench/generated-pack.mjs';
import { arbitraryPack } from '../engine/arbitrary-pack.ts';
import { pack as shipped } from '../rules/shipped-pack.ts';
import { answersCsv } from './answers-csv.ts';
import { signatureOf, signatureQuery } from './signature.ts';
import { onEach, type Warehouse } from './warehouse.ts';

/** Sets of answers to a pack. Every tenth has an answer to every question: how much is known is the first number drawn. */
function randomSets({ data }: Pack, length: number, seed: string): readonly Answers[] {
  const random = randomFrom(seed);
  const complete = () => {
    const drawn = [1].values();
    return randomAnswers(data, () => drawn.next().value ?? random());
  };
  return Array.from({ length }, (_, i) => (i % 10 === 0 ? complete() : randomAnswers(data, random)));
}

interface Asked {
  readonly sets: readonly Answers[];
  /** What the engine says of each set. */
  readonly said: readonly string[];
  readonly csv: string;
}

const ask = (pack: Pack, sets: readonly Answers[]): Asked => ({
  sets,
  said: sets.map((answers) => signatureOf(pack, answers)),
  csv: answersCsv(pack.data, sets),
});

/** The same for all databases. */
const SHIPPED = ask(shipped, randomSets(shipped, 100_000, 'warehouse'));

/** The first set of answers of which the views, of this name, say something else than the engine, with what both say. */
async function findDifference(warehouse: Warehouse, name: string, pack: Pack, { sets, said, csv }: Asked) {
  const { text, tooLarge } = sqlExport(pack.data, name, warehouse.dialect);
  if (tooLarge !== undefined) return { tooLarge };
  await warehouse.run(text);
  await warehouse.load(`${name}_answers`, csv);
  const rows = await warehouse.rows(signatureQuery(pack, name));
  if (rows.length !== sets.length) return { rows: rows.length };
  const at = said.findIndex((signature, i) => rows[i]![0] !== signature);
  return at < 0 ? undefined : { answers: sets[at], views: rows[at]![0], engine: said[at] };
}

onEach('views', (warehouse) => {
  test('say what the engine says of 100,000 random sets of answers to the pack that ships', async () => {
    expect(await findDifference(warehouse(), 'shipped', shipped, SHIPPED)).toBeUndefined();
  }, 600_000);

  test('say what the engine says of small packs of any shape', async () => {
    for (const [at, pack] of fc.sample(arbitraryPack, { numRuns: 25, seed: 5 }).entries()) {
      const sets = [{}, ...randomSets(pack, 200, `small pack ${at}`)];
      expect(await findDifference(warehouse(), `small_${at}`, pack, ask(pack, sets))).toBeUndefined();
    }
  }, 300_000);

  test.each(shippedIds().slice(1))(
    'say what the engine says of 5,000 random sets of answers to %s',
    async (id) => {
      const pack = compilePack(shippedPack(id));
      const difference = await findDifference(
        warehouse(),
        'other',
        pack,
        ask(pack, randomSets(pack, 5000, id)),
      );
      expect(difference).toBeUndefined();
    },
    120_000,
  );

  test('say what the engine says of a pack of 300 questions, or why the engine has no room for it', async () => {
    vi.stubEnv('SAFEGUARD_LARGE_PACKS', 'yes');
    const pack = compilePack((await generatedPack(300)).pack.data);
    vi.unstubAllEnvs();
    const sets = [{}, ...randomSets(pack, 300, 'large')];
    const difference = await findDifference(warehouse(), 'large', pack, ask(pack, sets));
    if (warehouse().name === 'SQLite') expect(difference).toBeUndefined();
    else expect(difference).toEqual({ tooLarge: expect.stringContaining('PostgreSQL takes 1600') });
  }, 300_000);
});
