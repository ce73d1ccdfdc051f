import fc from 'fast-check';
import { expect, test } from 'vitest';
import { randomAnswers } from '../../src/check/random-answers.ts';
import type { Answers, Pack } from '../../src/engine/index.ts';
import { sqlExport } from '../../src/sql/index.ts';
import { randomFrom } from '../../src/train/random.ts';
import { arbitraryPack } from '../engine/arbitrary-pack.ts';
import { pack as shipped } from '../rules/shipped-pack.ts';
import { answersCsv } from './answers-csv.ts';
import { signatureOf, signatureQuery } from './signature.ts';
import { onBoth, type Warehouse } from './warehouse.ts';

const random = randomFrom('warehouse');
const SETS = Array.from({ length: 100_000 }, () => randomAnswers(shipped.data, random));

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

/** The same for both databases. */
const SHIPPED = ask(shipped, SETS);

/** The first set of answers of which the views say something else than the engine, with what both say. */
async function findDifference(warehouse: Warehouse, pack: Pack, { sets, said, csv }: Asked) {
  await warehouse.run('DROP TABLE IF EXISTS safeguard_answers CASCADE;');
  await warehouse.run(sqlExport(pack.data, 'safeguard').text);
  await warehouse.load('safeguard_answers', csv);
  const rows = await warehouse.rows(signatureQuery(pack, 'safeguard'));
  if (rows.length !== sets.length) return { rows: rows.length };
  const at = said.findIndex((signature, i) => rows[i]![0] !== signature);
  return at < 0 ? undefined : { answers: sets[at], views: rows[at]![0], engine: said[at] };
}

onBoth('views', (warehouse) => {
  test('say what the engine says of 100,000 random sets of answers to the pack that ships', async () => {
    expect(await findDifference(warehouse(), shipped, SHIPPED)).toBeUndefined();
  }, 600_000);

  test('say what the engine says of small packs of any shape', async () => {
    const random = randomFrom('small packs');
    for (const pack of fc.sample(arbitraryPack, { numRuns: 25, seed: 5 })) {
      const sets = [{}, ...Array.from({ length: 200 }, () => randomAnswers(pack.data, random))];
      expect(await findDifference(warehouse(), pack, ask(pack, sets))).toBeUndefined();
    }
  }, 300_000);
});
