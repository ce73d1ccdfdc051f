import type { FindOut } from './assessment.ts';
import type { Explainer } from './explain.ts';
import { NO, UNKNOWN, YES } from './kleene.ts';
import { memoByNumber } from './memo.ts';
import type { Pack } from './pack.ts';
import { optionsOf, type State } from './state.ts';
import { meets, type QuestionDemand } from './ways.ts';
import { openReasons, type Reading } from './reading.ts';

interface Candidate {
  readonly question: number;
  readonly rank: number;
  /** All that are to be answered, in the order of the pack, the question itself among them. */
  readonly open: readonly number[];
  bits: number;
}

/**
 * The open questions on which a higher level depends: the highest level first, then those whose answer alone brings it,
 * then the order of the pack. One entry a question, for the highest level that it can bring with the fewest others.
 *
 * @param closed questions that will stay without an answer, however much depends on them.
 */
export function findOut(reading: Reading, closed: ReadonlySet<number> = NONE): readonly FindOut[] {
  if (reading.possibleRank >= reading.rank) return [];
  const { pack, state } = reading;
  const explainer = reading.explainer();
  const best = new Map<number, Candidate>();
  const together = new Map<number, Candidate>();
  const trials = trialsOf(pack, state, explainer);
  for (const { rank, at } of openReasons(reading)) {
    addCandidates({ best, together }, pack, state, at, rank, explainer, closed, trials);
  }
  // Two options that bring a level only together are named where no single one does.
  for (const candidate of together.values()) {
    const present = best.get(candidate.question);
    if (!present || nearness(present, candidate) < 0) best.set(candidate.question, candidate);
  }
  return [...best.values()]
    .sort((a, b) => a.rank - b.rank || a.open.length - b.open.length || a.question - b.question)
    .map((candidate) => inWords(pack, candidate));
}

const NONE: ReadonlySet<number> = new Set();

interface Found {
  /** By question. */
  readonly best: Map<number, Candidate>;
  /** By question, where it takes two of its options together. */
  readonly together: Map<number, Candidate>;
}

function addCandidates(
  { best, together }: Found,
  pack: Pack,
  state: State,
  at: number,
  rank: number,
  explainer: Explainer,
  closed: ReadonlySet<number>,
  trials: Trials,
): void {
  const ways = pack.waysToYes(at);
  let found = false;
  for (const demands of ways ?? []) {
    const open = openIn(pack, demands, state, closed);
    if (!open) continue;
    // Both are in the order of the pack.
    let place = 0;
    for (const { question, hit, helps } of demands) {
      if (open[place] !== question) continue;
      place++;
      const each = hit.reduce((bits, one) => bits & one, helps);
      const isPair = open.length === 1 && each === 0;
      const choices = isPair ? [helps] : singleBits(each);
      const bits = open.length === 1 ? keptOnPath(pack, trials, at, demands, question, choices) : helps;
      if (bits !== 0) keepBetter(isPair ? together : best, { question, rank, open, bits });
      found ||= bits !== 0;
    }
  }
  if (found || (ways && closed.size > 0)) return;
  // Too tangled to list: name every question that keeps the reason open with all the others, and promise nothing.
  const open = explainer.open(at).filter((question) => !closed.has(question));
  for (const question of open) keepBetter(best, { question, rank, open, bits: 0 });
}

/** The questions still to be answered for a way; undefined where an answer, or a question that is closed, bars it. */
function openIn(
  pack: Pack,
  demands: readonly QuestionDemand[],
  state: State,
  closed: ReadonlySet<number>,
): number[] | undefined {
  let open: number[] | undefined;
  for (const demand of demands) {
    const { question } = demand;
    const chosen = state.chosen[question]!;
    const path = pack.circuit.paths[question]!;
    if (path >= 0 && state.values[path] === NO) {
      if (demand.onPath) return undefined;
    } else if (chosen !== 0) {
      if (!meets(demand, chosen)) return undefined;
    } else {
      if (closed.has(question)) return undefined;
      if (open) open.push(question);
      else open = [question];
    }
  }
  return open;
}

/** What a state would become with one more answer. Each answer is tried once, however many ways ask for it. */
interface Trials {
  /** Whether the answer to a question may take an open path away. */
  readonly moves: (path: number, question: number) => boolean;
  /** The values after these options of a question were chosen. */
  readonly after: (question: number, bits: number) => Uint8Array;
}

function trialsOf(pack: Pack, state: State, explainer: Explainer): Trials {
  const { paths } = pack.circuit;
  // An answer counts where it is open whether its question is asked: what decides that can take the answer away.
  const open: (path: number) => ReadonlySet<number> = memoByNumber((path) => {
    const found = new Set(state.values[path] === UNKNOWN ? explainer.open(path) : []);
    for (const question of pack.namedBy(path)) {
      const before = paths[question]!;
      if (before >= 0 && state.values[before] === UNKNOWN) open(before).forEach((one) => found.add(one));
    }
    return found;
  });
  const tried = memoByNumber((question) =>
    memoByNumber((bits) => evaluatedWith(pack, state, question, bits)),
  );
  return {
    moves: (path, question) => open(path).has(question),
    after: (question, bits) => tried(question)(bits),
  };
}

function evaluatedWith(pack: Pack, state: State, question: number, bits: number): Uint8Array {
  const chosen = state.chosen.slice();
  chosen[question] = bits;
  const tried: State = { chosen, values: new Uint8Array(pack.size), provisional: state.provisional };
  pack.evaluate(tried);
  return tried.values;
}

/**
 * Of the choices that take a way by themselves, an option or several together, the options of those after which it is still
 * there: an answer may put another question of the way off the path, or back on it. Such answers are tried.
 */
function keptOnPath(
  { circuit: { paths } }: Pack,
  trials: Trials,
  at: number,
  demands: readonly QuestionDemand[],
  question: number,
  choices: readonly number[],
): number {
  const mayLose = ({ question: other }: QuestionDemand): boolean =>
    paths[other]! >= 0 && trials.moves(paths[other]!, question);
  const lost = demands.some(mayLose);
  const kept = choices.filter((bits) => !lost || trials.after(question, bits)[at] === YES);
  return kept.reduce((all, bits) => all | bits, 0);
}

function singleBits(bits: number): number[] {
  const each = [];
  for (let rest = bits; rest !== 0; rest &= rest - 1) each.push(rest & -rest);
  return each;
}

function keepBetter(best: Map<number, Candidate>, candidate: Candidate): void {
  const present = best.get(candidate.question);
  const nearer = present ? nearness(present, candidate) : NEARER;
  if (nearer < 0) best.set(candidate.question, candidate);
  else if (nearer === 0 && candidate.bits & ~present!.bits && isSame(present!.open, candidate.open))
    present!.bits |= candidate.bits;
}

const NEARER = -1;

/** Below zero where the other brings a higher level, or the same with fewer questions. */
function nearness(present: Candidate, other: Candidate): number {
  return other.rank - present.rank || other.open.length - present.open.length;
}

function isSame(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((question, i) => question === b[i]);
}

function inWords(pack: Pack, { question, rank, open, bits }: Candidate): FindOut {
  const { id, ask: text } = pack.questions[question]!.question;
  const answers = optionsOf(pack.questions[question]!.question, bits);
  const level = pack.levels[rank]!.id;
  if (open.length === 1) return { question: id, text, answers, level };
  const others = open.filter((other) => other !== question);
  return {
    question: id,
    text,
    answers,
    level,
    with: others.map((other) => pack.questions[other]!.question.id),
  };
}
