import type { FindOut } from './assessment.ts';
import type { Test } from './condition.ts';
import { openQuestions } from './explain.ts';
import { NO } from './kleene.ts';
import type { Pack } from './pack.ts';
import { optionsOf, type State } from './state.ts';
import { helpful, meets, type Way } from './ways.ts';
import { openReasons, type Weighed } from './weigh.ts';

interface Candidate {
  readonly question: number;
  readonly rank: number;
  readonly with: readonly number[];
  readonly bits: number;
}

/**
 * The open questions on which a higher level depends: the highest level first, then those whose answer alone brings it,
 * then the order of the pack. One entry a question, for the highest level that it can bring with the fewest others.
 *
 * @param closed questions that will stay without an answer, however much depends on them.
 */
export function findOut(
  pack: Pack,
  state: State,
  weighed: Weighed,
  closed: ReadonlySet<number> = new Set(),
): readonly FindOut[] {
  const best = new Map<number, Candidate>();
  for (const { level, test } of openReasons(pack, weighed)) {
    for (const candidate of candidates(pack, state, test, level.rank, closed)) {
      const present = best.get(candidate.question);
      best.set(candidate.question, present ? better(present, candidate) : candidate);
    }
  }
  return [...best.values()]
    .sort((a, b) => a.rank - b.rank || a.with.length - b.with.length || a.question - b.question)
    .map(({ question, rank, with: others, bits }) => {
      const asked = pack.questions[question]!.question;
      return {
        question: asked.id,
        text: asked.ask,
        answers: optionsOf(asked, bits),
        level: pack.levels[rank]!.id,
        ...(others.length === 0 ? {} : { with: others.map((other) => pack.questions[other]!.question.id) }),
      };
    });
}

function candidates(
  pack: Pack,
  state: State,
  test: Test,
  rank: number,
  closed: ReadonlySet<number>,
): Candidate[] {
  const found: Candidate[] = [];
  const ways = test.toYes();
  for (const way of ways ?? []) {
    const open = openIn(way, state);
    if (!open || open.some((question) => closed.has(question))) continue;
    for (const question of open) {
      const others = open.filter((other) => other !== question);
      found.push({ question, rank, with: others, bits: helpful(way.get(question)!) });
    }
  }
  if (found.length > 0 || (ways && closed.size > 0)) return found;
  // Too tangled to list: name every question that keeps the reason open with all the others, and promise nothing.
  const open = openQuestions(test, state).filter((question) => !closed.has(question));
  return open.map((question) => ({
    question,
    rank,
    with: open.filter((other) => other !== question),
    bits: 0,
  }));
}

/** The questions still to be answered for a way, or null where an answer already bars it. */
function openIn(way: Way, state: State): number[] | null {
  const open: number[] = [];
  for (const [question, demand] of way) {
    const chosen = state.chosen[question]!;
    if (state.path[question] === NO) {
      if (demand.onPath) return null;
    } else if (chosen === 0) open.push(question);
    else if (!meets(demand, chosen)) return null;
  }
  return open.sort((a, b) => a - b);
}

function better(a: Candidate, b: Candidate): Candidate {
  if (a.rank !== b.rank) return a.rank < b.rank ? a : b;
  if (a.with.length !== b.with.length) return a.with.length < b.with.length ? a : b;
  if (a.with.join() === b.with.join()) return { ...a, bits: a.bits | b.bits };
  return a;
}
