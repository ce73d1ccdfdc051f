import { outcomeOf, type Answers } from '../../../engine/index.ts';
import { NO, YES } from '../../../engine/kleene.ts';
import { and, not, or, same } from '../../encode/term.ts';
import { levelsInWords } from '../level-words.ts';
import type { Obligation, Subject } from '../obligation.ts';

/**
 * A question that `ask_when` or `skip_when` leaves out has no answer that would raise the level. It is said of every set of answers, whatever
 * else was answered, so it holds too of several questions that are left out together.
 */
export function leftOutRaisesNothing({ pack, first, second, variables: [a, b] }: Subject): Obligation {
  const { questions } = pack.data;
  const raised = or(
    pack.levels.map((_, rank) => and([second.atLeast[rank]!.certain, not(first.atLeast[rank]!.certain)])),
  );
  const alike = new Map(
    questions.map(({ id }) => {
      const [one, other] = [a.get(id)!, b.get(id)!];
      return [id, and([...one.options].map(([option, term]) => same(term, other.options.get(option)!)))];
    }),
  );
  const hidden = questions.flatMap(({ id, ask_when, skip_when }) => {
    if (!ask_when && !skip_when) return [];
    const others = questions.filter((other) => other.id !== id).map((other) => alike.get(other.id)!);
    const leftOut = or([
      ...(ask_when ? [not(first.condition(ask_when).possible)] : []),
      ...(skip_when ? [first.condition(skip_when).certain] : []),
    ]);
    return [and([not(a.get(id)!.answered), leftOut, ...others])];
  });
  const tests = questions.map(({ ask_when, skip_when }) => ({
    ask: pack.test(ask_when),
    skip: skip_when && pack.test(skip_when),
  }));
  const differing = (one: Answers, other: Answers): readonly number[] =>
    [...questions.keys()].filter((at) => String(one[questions[at]!.id]) !== String(other[questions[at]!.id]));
  return {
    id: 'left_out_raises_nothing',
    kind: 'law',
    says: 'Where `ask_when` is no or `skip_when` is yes, no answer to the question would raise the level.',
    sets: 2,
    broken: and([or(hidden), raised]),
    breaks: (one = {}, other = {}) => {
      const [before, after] = [outcomeOf(pack, one), outcomeOf(pack, other)];
      const [at, ...more] = differing(one, other);
      return (
        at !== undefined &&
        more.length === 0 &&
        one[questions[at]!.id] === undefined &&
        (tests[at]!.ask.value(before.state) === NO || tests[at]!.skip?.value(before.state) === YES) &&
        after.rank < before.rank
      );
    },
    failures: (one = {}, other = {}) => [
      ...differing(one, other).map((at) => `\`${questions[at]!.id}\` is left out for the first answers`),
      ...levelsInWords(pack, one, other),
    ],
  };
}
