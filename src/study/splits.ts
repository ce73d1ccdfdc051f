import { NOT_KNOWN, type Answer, type Answers, type Pack, type Question } from '../engine/index.ts';
import { outcomeFor, type StudiedResult } from './outcome.ts';
import type { Sheet } from './study.ts';

/** A case in which readers answered a question differently, and what each answer makes of the result. */
export interface Split {
  readonly question: string;
  readonly case: string;
  readonly answers: readonly SplitAnswer[];
  readonly changes: Changes;
}

export interface SplitAnswer {
  readonly answer: Answer;
  readonly readers: readonly string[];
  /** The result where this is the answer, and every other answer is that of the base. */
  readonly outcome: StudiedResult;
}

/** What of the result depends on which of the answers is taken. */
export interface Changes {
  readonly level: boolean;
  readonly possibleLevel: boolean;
  /** The marks that some of the answers bring and others do not. */
  readonly marks: readonly string[];
}

/**
 * Each question and case in which readers differ, in the order of the questions and of the cases.
 *
 * @param bases the answers of each case into which those of the readers are put, one at a time.
 */
export function splitsOf(
  pack: Pack,
  cases: readonly string[],
  sheets: readonly Sheet[],
  bases: ReadonlyMap<string, Answers>,
): readonly Split[] {
  return pack.data.questions.flatMap((question) =>
    cases.flatMap((one) => {
      const groups = readersByAnswer(question, one, sheets);
      if (groups.length < 2) return [];
      const answers = groups.map(({ answer, readers }) => ({
        answer,
        readers,
        outcome: outcomeFor(pack, { ...bases.get(one), [question.id]: answer }),
      }));
      return [{ question: question.id, case: one, answers, changes: changesAmong(pack, answers) }];
    }),
  );
}

/** The answers that were given, "not known" last, each with who gave it. */
export function readersByAnswer(
  { id, options }: Question,
  one: string,
  sheets: readonly Sheet[],
): readonly { readonly answer: Answer; readonly readers: readonly string[] }[] {
  const groups = new Map<string, { answer: Answer; readers: string[] }>();
  for (const { reader, cases } of sheets) {
    const answer = cases.get(one)?.[id];
    if (answer === undefined) continue;
    const key = textOf(answer);
    const group = groups.get(key) ?? { answer, readers: [] };
    group.readers.push(reader);
    groups.set(key, group);
  }
  const place = ({ answer }: { readonly answer: Answer }): number => {
    const [first] = typeof answer === 'string' ? [answer] : answer;
    return first === NOT_KNOWN ? options.length : options.findIndex((option) => option.id === first);
  };
  return [...groups.values()].toSorted((a, b) => place(a) - place(b));
}

/** An answer as one text: the same for the same answer, as `readAnswers` gives them. */
export function textOf(answer: Answer): string {
  return typeof answer === 'string' ? answer : answer.join(' ');
}

function changesAmong(pack: Pack, answers: readonly SplitAnswer[]): Changes {
  const differ = (of: (outcome: StudiedResult) => unknown): boolean =>
    new Set(answers.map(({ outcome }) => of(outcome))).size > 1;
  return {
    level: differ(({ level }) => level),
    possibleLevel: differ(({ possibleLevel }) => possibleLevel),
    marks: pack.data.marks.map(({ id }) => id).filter((id) => differ(({ marks }) => marks.includes(id))),
  };
}

/** The most frequent answer to each question of a case; of several, the one that comes first among its options. */
export function commonAnswers(pack: Pack, one: string, sheets: readonly Sheet[]): Answers {
  return Object.fromEntries(
    pack.data.questions.flatMap((question) => {
      const groups = readersByAnswer(question, one, sheets);
      const most = Math.max(...groups.map(({ readers }) => readers.length));
      const common = groups.find(({ readers }) => readers.length === most);
      return common ? [[question.id, common.answer]] : [];
    }),
  );
}
