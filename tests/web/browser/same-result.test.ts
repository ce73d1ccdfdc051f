import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { next, type Answers } from '../../../src/engine/index.ts';
import { randomAnswers } from '../../../src/check/random-answers.ts';
import { randomFrom } from '../../../src/train/random.ts';
import { EXECUTABLE } from '../../cli/safeguard.ts';
import { PACK } from '../../record/records.ts';
import { inBrowser, openPage } from './page.ts';

const random = randomFrom('page and command line');
const SETS: readonly Answers[] = Array.from({ length: 2000 }, () => randomAnswers(PACK.data, random));

/** What the page offers to scripts. */
interface Scripted {
  readonly safeguard: {
    readonly pack: unknown;
    assess(answers: Answers): unknown;
    next(answers: Answers): unknown;
  };
}

inBrowser('the engine in the page', () => {
  test('assesses 2,000 random answer sets as the command line does, to the letter', async () => {
    const { page } = await openPage();
    const lines = SETS.map((answers) => JSON.stringify(answers)).join('\n');
    const stdout = execFileSync(process.execPath, [EXECUTABLE, 'batch', '--no-local'], {
      input: lines,
      encoding: 'utf8',
      maxBuffer: 2 ** 29,
    });
    const expected = stdout.trimEnd().split('\n');
    expect(expected).toHaveLength(SETS.length);
    expect(new Set(expected.map((line) => (JSON.parse(line) as { level: string }).level)).size).toBe(5);
    for (let from = 0; from < SETS.length; from += 250) {
      const batch = SETS.slice(from, from + 250);
      const own = await page.evaluate((sets) => {
        const { safeguard } = window as unknown as Scripted;
        return sets.map((answers) => JSON.stringify(safeguard.assess(answers)));
      }, batch);
      expect(own.map((line) => JSON.parse(line) as unknown)).toEqual(
        expected.slice(from, from + 250).map((line) => JSON.parse(line) as unknown),
      );
      expect(own).toEqual(expected.slice(from, from + 250));
    }
  });

  test('asks the same next question after 200 random answer sets', async () => {
    const { page } = await openPage();
    const sets = SETS.slice(0, 200);
    const own = await page.evaluate((all) => {
      const { safeguard } = window as unknown as Scripted;
      return all.map((answers) => JSON.stringify(safeguard.next(answers)));
    }, sets);
    expect(own).toEqual(sets.map((answers) => JSON.stringify(next(PACK, answers))));
  });

  test('has the rules of the command line, by their digest', async () => {
    const { page } = await openPage();
    const pack = await page.evaluate(() => JSON.stringify((window as unknown as Scripted).safeguard.pack));
    expect(JSON.parse(pack)).toEqual(JSON.parse(JSON.stringify(PACK.data)));
  });
});
