import fc from 'fast-check';
import { describe, test } from 'vitest';
import { arbitraryAnswers, arbitraryPack } from './arbitrary-pack.ts';
import { knowingMoreNeverLowers, laws, oneMoreAnswer, wholeInterviewSettles } from './laws.ts';

const RUNS = { numRuns: 500 };
const packAndAnswers = arbitraryPack.chain((pack) =>
  arbitraryAnswers(pack).map((answers) => ({ pack, answers })),
);

describe('for every pack and every set of answers', () => {
  test.each(Object.entries(laws))('%s', (_, law) => {
    fc.assert(
      fc.property(packAndAnswers, ({ pack, answers }) => law(pack, answers)),
      RUNS,
    );
  });

  test('the whole interview settles what the answers can settle: level and actions are those of all answers', () => {
    fc.assert(
      fc.property(packAndAnswers, ({ pack, answers }) => wholeInterviewSettles(pack, answers)),
      RUNS,
    );
  });

  test('a known answer in place of an unknown one never lowers the level nor exceeds the possible level', () => {
    fc.assert(
      fc.property(oneMoreAnswer(arbitraryPack), ({ pack, answers, more }) => {
        if (more) knowingMoreNeverLowers(pack, answers, more.id, more.value);
      }),
      { numRuns: 2000 },
    );
  });
});
