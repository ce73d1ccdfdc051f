import type { AskedQuestion } from './asked-question.ts';
import type { FindOut } from './assessment.ts';
import { findOut } from './find-out.ts';
import { NO, UNKNOWN, YES } from './kleene.ts';
import type { Pack } from './pack.ts';
import type { Level, Question, Stage } from './pack-data.ts';
import { levelOf, read, type Reading } from './reading.ts';

/** What the interview does next. */
export type Step =
  /** Show this before anything else: the answers given so far require it. */
  | { readonly kind: 'urgent'; readonly level: Level }
  | { readonly kind: 'question'; readonly question: Question; readonly progress: Progress }
  | { readonly kind: 'end' };

export interface Progress {
  readonly stage: Stage;
  /** The stage's place among the stages, counted from 1. */
  readonly number: number;
  readonly of: number;
}

export interface InterviewOptions {
  /**
   * `quick` asks only what can still change the level, what raises it most first, and after that what the pack wants asked
   * even so. Default `full`.
   */
  readonly mode?: 'full' | 'quick';
  /** Levels whose urgent message has been shown already. */
  readonly shown?: readonly string[];
}

/**
 * The next step of an interview. The answers are its only state: going back is removing one, resuming is loading them.
 * A question answered with `unknown` is not asked again; one without an entry may be.
 *
 * @throws InvalidAnswers like `assess`.
 */
export function next(
  pack: Pack,
  answers: Readonly<Record<string, unknown>>,
  options: InterviewOptions = {},
): Step {
  return stepOf(read(pack, answers), options);
}

/** The next step for answers that have been read. */
export function stepOf(reading: Reading, { mode = 'full', shown = [] }: InterviewOptions = {}): Step {
  const level = levelOf(reading);
  if (level.urgent && !shown.includes(level.id)) return { kind: 'urgent', level };
  const asked = mode === 'quick' ? nextQuick(reading) : nextFull(reading);
  if (!asked) return { kind: 'end' };
  const stages = reading.pack.data.stages;
  const place = stages.findIndex((stage) => stage.id === asked.question.stage);
  return {
    kind: 'question',
    question: asked.question,
    progress: { stage: stages[place]!, number: place + 1, of: stages.length },
  };
}

/**
 * How many questions an interview still asks, as far as can be told: answers to come make some of them superfluous, and
 * bring others. In the cases that ship it is four too many at the beginning, eight where they are quick, and right at the end.
 */
export function openCount(reading: Reading, mode: InterviewOptions['mode'] = 'full'): number {
  const relevant = mode === 'quick' ? askedQuickly(reading) : dependedOn(reading);
  const isSure = ({ askAt }: AskedQuestion): boolean => askAt < 0 || reading.state.values[askAt] === YES;
  return reading.pack.questions.filter(
    (asked) =>
      relevant.has(asked.index) && !isAnswered(reading, asked) && isSure(asked) && !isLeftOut(reading, asked),
  ).length;
}

/** The first question in the pack's order that is on the path, not asked yet, and on which something still depends. */
function nextFull(
  reading: Reading,
  such: (asked: AskedQuestion) => boolean = () => true,
): AskedQuestion | undefined {
  const relevant = dependedOn(reading);
  return reading.pack.questions.find(
    (asked) =>
      relevant.has(asked.index) && !isAnswered(reading, asked) && such(asked) && !isLeftOut(reading, asked),
  );
}

/** Whether somebody answered, "not known" included. */
function isAnswered({ answers }: Reading, { index }: AskedQuestion): boolean {
  return answers.given[index] === 1;
}

/**
 * The question that can raise the level most, leaving aside those that somebody said are not known; then those that are to be
 * asked although they cannot.
 */
function nextQuick(reading: Reading): AskedQuestion | undefined {
  const first = raising(reading)[0];
  if (first) return beforeIt(reading, reading.pack.byId.get(first.question)!);
  return nextFull(reading, (asked) => isWantedQuickly(reading, asked));
}

function raising(reading: Reading): readonly FindOut[] {
  const { pack, state } = reading;
  const isNotKnown = (asked: AskedQuestion) => isAnswered(reading, asked) && state.chosen[asked.index] === 0;
  const closed = new Set(
    pack.questions
      .filter((asked) => isNotKnown(asked) || isLeftOut(reading, asked))
      .map(({ index }) => index),
  );
  return findOut(reading, closed);
}

function isWantedQuickly({ state }: Reading, { quickAt }: AskedQuestion): boolean {
  return quickAt >= 0 && state.values[quickAt] === YES;
}

/** What may come up in quick questions, each with those without which it raises nothing. */
function askedQuickly(reading: Reading): ReadonlySet<number> {
  const { questions, byId } = reading.pack;
  const raise = raising(reading).flatMap(({ question, with: others = [] }) => [question, ...others]);
  const wanted = questions.filter((asked) => isWantedQuickly(reading, asked));
  return new Set([...raise.map((id) => byId.get(id)!), ...wanted].map(({ index }) => index));
}

/**
 * The question itself, or the first one that decides whether it is to be asked and was not asked yet. Where questions wait
 * for each other, the first that would come up again.
 */
function beforeIt(reading: Reading, asked: AskedQuestion): AskedQuestion {
  const { questions } = reading.pack;
  const explainer = reading.explainer();
  const waiting = new Set<AskedQuestion>();
  let before: AskedQuestion = asked;
  while (!waiting.has(before)) {
    waiting.add(before);
    const open = before.askAt < 0 ? [] : explainer.open(before.askAt);
    const first = open.find((index) => !isAnswered(reading, questions[index]!));
    if (first === undefined) return before;
    before = questions[first]!;
  }
  return before;
}

/**
 * Whether the pack does not want a question asked, although it is on the path. A question that waits for an answer which
 * somebody said is not known is not asked either: what is behind it is not known to them. Nor is one that waits only for
 * questions that are left out themselves.
 */
function isLeftOut(
  reading: Reading,
  { index, askAt, skipAt }: AskedQuestion,
  waiting: readonly number[] = [],
): boolean {
  const { pack, state } = reading;
  if (skipAt >= 0 && state.values[skipAt] === YES) return true;
  if (askAt < 0 || state.values[askAt] === YES) return false;
  if (state.values[askAt] === NO) return true;
  return reading
    .explainer()
    .open(askAt)
    .every((at) => {
      const before = pack.questions[at]!;
      if (isAnswered(reading, before)) return true;
      // Two that wait for each other are both asked, rather than neither.
      return !waiting.includes(at) && isLeftOut(reading, before, [...waiting, index]);
    });
}

/**
 * The questions that keep a reason for a higher level, an action or its wording open, and those that settle
 * whether such a question is on the path. Nobody is asked anything only to settle a lower level, a note, a contact, a change
 * since the guide or whether two answers fit together.
 */
function dependedOn(reading: Reading): ReadonlySet<number> {
  const { pack, state, rank } = reading;
  const relevant = new Set<number>();
  const explainer = reading.explainer();
  const addOpen = (at: number): void => {
    if (state.values[at] === UNKNOWN) explainer.open(at).forEach(add);
  };
  const add = (index: number): void => {
    const path = pack.circuit.paths[index]!;
    if (relevant.has(index) || (path >= 0 && state.values[path] === NO)) return;
    relevant.add(index);
    if (path >= 0) addOpen(path);
  };
  for (const level of pack.levels.slice(0, rank)) for (const { at } of level.reasons) addOpen(at);
  for (const { at, conditions } of pack.actions) {
    addOpen(at);
    if (state.values[at] !== NO) conditions.forEach(addOpen);
  }
  return relevant;
}
