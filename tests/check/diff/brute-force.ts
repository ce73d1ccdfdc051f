import type { Answers, Pack } from '../../../src/engine/index.ts';
import { bothWays, type BothWays } from '../../../src/check/diff/both-ways.ts';
import type { SearchResult, Search } from '../../../src/check/diff/index.ts';
import { everyAnswer } from '../every-answer.ts';

/** Looks at every set of answers that one of two small packs accepts, the smallest first, with the engine alone. */
export function bruteForce(old: Pack, fresh: Pack): Search {
  const sets = [...everyAnswer(old.data), ...everyAnswer(fresh.data)].map((answers) => ({
    answers,
    both: bothWays(old, fresh, answers),
  }));
  const sorted = sets.toSorted((a, b) => sizeOf(a.answers) - sizeOf(b.answers));
  const first = (fits: (both: BothWays) => boolean): Promise<SearchResult> => {
    const found = sorted.find(({ both }) => fits(both));
    return Promise.resolve(
      found ? { kind: 'found', answers: found.answers, smallest: true } : { kind: 'none' },
    );
  };
  return {
    level: (from, to) => first((both) => both.old.level === from && both.new.level === to),
    action: (id, change, otherwise) =>
      first(({ actions }) => {
        const standing = actions.find((one) => one.id === id);
        const [has, lacks] = change === 'lost' ? (['old', 'new'] as const) : (['new', 'old'] as const);
        return standing?.[has] === 'yes' && standing[lacks] === otherwise;
      }),
  };
}

export function sizeOf(answers: Answers): number {
  return Object.keys(answers).length;
}
