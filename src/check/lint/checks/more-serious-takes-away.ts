import { answerOf, type AskedQuestion } from '../../../engine/asked-question.ts';
import { leavesOf } from '../../../engine/entries.ts';
import { memoIn } from '../../../engine/memo.ts';
import type { Answers } from '../../../engine/index.ts';
import { NO, YES } from '../../../engine/kleene.ts';
import type { Condition } from '../../../engine/pack-data.ts';
import type { Pack } from '../../../engine/pack.ts';
import { weigh } from '../../../engine/reading.ts';
import type { State } from '../../../engine/state.ts';
import type { Check } from '../check.ts';
import { factsOf } from '../answer-space.ts';
import { likelyStates, mayTry } from '../decide.ts';
import { conditionPlace, partOf } from '../entries.ts';

/**
 * An action that a more serious answer takes away, because the question on which it rests is then no longer asked. Nobody wrote that
 * it should go: it goes with the path. Where the action names that answer itself, somebody did.
 *
 * It tries the fewest answers for which the action applies, and one other answer to each question on the path. So it may overlook
 * something.
 */
export const moreSeriousTakesAway: Check = {
  code: 'more-serious-takes-away',
  severity: 'warning',
  means:
    'An answer that makes the case more serious takes an action away, because a question on which the action rests is then no longer asked.',
  remedy:
    'Let the question, or its stage, be asked there as well. If the action has no place there, name that answer in its own `when`, or accept it.',
  called: ['action that a more serious answer takes away', 'actions that a more serious answer takes away'],
  *find({ model, rules }) {
    if (rules === undefined) return;
    const { pack } = rules;
    const questions = questionsIn(pack);
    for (const { id, kind, when } of pack.data.actions) {
      // What holds only while a higher level is possible goes when it is reached.
      if (kind === 'consider' || when === undefined || pack.circuit.nodes[pack.test(when).at]!.afterLevels)
        continue;
      const part = partOf(model, 'action', id);
      const taken = part && takenAway(pack, when, questions);
      if (!taken) continue;
      const { by, from, to, off, answers, levels } = taken;
      yield {
        id,
        at: conditionPlace(part),
        message: `the action \`${id}\` goes where \`${by}\` is answered more seriously, because \`${off}\` is then no longer asked`,
        hint: `With ${JSON.stringify(answers)} it is there, and the level is \`${levels[0]}\`. With \`${to}\` instead of \`${from}\` the level is \`${levels[1]}\`, and it is gone.`,
      };
    }
  },
};

interface Taken {
  /** The question whose other answer does it, and what it is changed from and to. */
  readonly by: string;
  readonly from: string;
  readonly to: string;
  /** The question that is no longer asked. */
  readonly off: string;
  /** With these the action applies. */
  readonly answers: Answers;
  readonly levels: readonly [before: string, after: string];
}

function takenAway(pack: Pack, when: Condition, questions: Questions): Taken | undefined {
  const action = pack.test(when);
  const named = questions.named(when);
  for (const index of named) {
    const { question } = pack.questions[index]!;
    if (question.when === undefined) continue;
    const path = pack.test(question.when);
    // Where the action names a question itself, somebody decided what its answers do.
    const rests = questions.deciding(question.when).filter((one) => !named.has(one));
    if (rests.length === 0) continue;
    for (const state of likelyStates(pack, pack.test({ all: [when, question.when] }))) {
      if (action.value(state) !== YES || state.chosen[index] === 0 || path.value(state) !== YES) continue;
      const { rank } = weigh(pack, state);
      for (const by of rests.map((one) => pack.questions[one]!)) {
        const before = state.chosen[by.index]!;
        if (before === 0) continue;
        for (const chosen of otherAnswers(by, before)) {
          if (!mayTry(pack)) return undefined;
          const next = changed(pack, state, by.index, chosen);
          const after = weigh(pack, next);
          if (after.rank >= rank || action.value(next) !== NO || path.value(next) !== NO) continue;
          return {
            by: by.question.id,
            from: String(answerOf(by.question, before)),
            to: String(answerOf(by.question, chosen)),
            off: question.id,
            answers: answersIn(pack, state),
            levels: [pack.levels[rank]!.id, pack.levels[after.rank]!.id],
          };
        }
      }
    }
  }
  return undefined;
}

/** Which questions conditions rest on, each worked out once: many actions name the same ones. */
interface Questions {
  /** Those that a condition names, by itself or through facts. */
  readonly named: (condition: Condition) => ReadonlySet<number>;
  /** Those whose answers decide a path, and those that decide whether these are asked. */
  readonly deciding: (path: Condition) => readonly number[];
}

function questionsIn(pack: Pack): Questions {
  const byCondition = new Map<Condition, ReadonlySet<number>>();
  const byPath = new Map<Condition, readonly number[]>();
  const named = (condition: Condition): ReadonlySet<number> =>
    memoIn(byCondition, condition, () => namedIn(pack, condition));
  return { named, deciding: (path) => memoIn(byPath, path, () => decidingIn(pack, path, named)) };
}

/** Not those that decide whether they are asked. */
function namedIn(pack: Pack, condition: Condition): ReadonlySet<number> {
  const facts = factsOf(pack);
  const leaves = new Set(leavesOf(condition));
  for (const leaf of leaves) {
    const when = 'fact' in leaf ? facts.get(leaf.fact) : undefined;
    for (const further of leavesOf(when)) leaves.add(further);
  }
  return new Set(
    [...leaves].flatMap((leaf) => ('question' in leaf ? pack.byId.get(leaf.question)!.index : [])),
  );
}

function decidingIn(pack: Pack, path: Condition, named: Questions['named']): readonly number[] {
  const deciding = new Set(named(path));
  for (const index of deciding) {
    const { when } = pack.questions[index]!.question;
    if (when !== undefined) for (const further of named(when)) deciding.add(further);
  }
  return [...deciding];
}

/** Each other option; of a question with several answers also each beside those that are chosen. */
function otherAnswers({ question, bits, alone }: AskedQuestion, chosen: number): readonly number[] {
  const others = [...bits.values()].filter((bit) => bit !== chosen);
  if (question.type !== 'many_of') return others;
  const beside = others
    .filter((bit) => bit !== alone && (chosen & bit) === 0)
    .map((bit) => (chosen & ~alone) | bit);
  return [...new Set([...beside, ...others])];
}

function changed(pack: Pack, { chosen }: State, index: number, bits: number): State {
  const state: State = {
    chosen: chosen.with(index, bits),
    values: new Uint8Array(pack.size),
    provisional: YES,
  };
  pack.evaluate(state);
  return state;
}

function answersIn(pack: Pack, { chosen }: State): Answers {
  const given = pack.questions.filter(({ index }) => chosen[index] !== 0);
  return Object.fromEntries(
    given.map(({ index, question }) => [question.id, answerOf(question, chosen[index]!)]),
  );
}
