import {
  readAnswers,
  type AnswerProblem,
  type AnswerProblemCode,
  type Answers,
  type Pack,
} from '../engine/index.ts';
import { answerHint } from './answer-hint.ts';
import { collectProblems, problemAt, type Problem } from './problem.ts';
import { parseYaml } from './read/parse-yaml.ts';
import type { ProblemCode } from './problem-codes.ts';
import type { Position } from './read/source-file.ts';
import { entryOf, itemsOf, plain, type Tree } from './read/tree.ts';
import { codePointName } from './read/unsafe-text.ts';

const CODES: Record<AnswerProblemCode, ProblemCode> = {
  'not-a-map': 'wrong-type',
  'unknown-question': 'unknown-id',
  'unknown-value': 'unknown-value',
  'not-one-answer': 'wrong-type',
  'too-long': 'too-long',
  'no-answer': 'wrong-value',
  'stands-alone': 'wrong-value',
  'must-be-known': 'wrong-value',
};

/**
 * Reads answers from JSON or YAML text and says for every mistake where it stands and what was probably meant: all of
 * them, in the order of the lines, up to the hundredth.
 *
 * @param name the file as people see it.
 */
export function locateAnswers(
  pack: Pack,
  name: string,
  text: string,
): { readonly answers: Answers; readonly problems: readonly Problem[] } {
  const { tree, problems } = parseYaml(name, text);
  const read = tree ? answersInTree(pack, tree) : { answers: {}, problems: [] };
  return { answers: read.answers, problems: collectProblems([name], [...problems, ...read.problems]) };
}

/** Reads the answers in a part of a YAML file that has been parsed, with the place of each mistake. */
export function answersInTree(
  pack: Pack,
  tree: Tree,
): { readonly answers: Answers; readonly problems: readonly Problem[] } {
  const { answers, problems } = readAnswers(pack, plain(unbroken(tree)));
  return {
    answers,
    problems: problems.map((problem) =>
      problemAt(
        placeOf(tree, problem),
        CODES[problem.code],
        shown(problem.message),
        answerHint(pack, problem),
      ),
    ),
  };
}

/** Without the answers that something is wrong with already, so that nothing more is said about them. */
function unbroken(tree: Tree): Tree {
  if (tree.kind === 'broken') return { kind: 'map', entries: [], at: tree.at };
  if (tree.kind !== 'map') return tree;
  const broken = (value: Tree) => [value, ...itemsOf(value)].some(({ kind }) => kind === 'broken');
  return { ...tree, entries: tree.entries.filter(({ value }) => !broken(value)) };
}

/** Messages quote keys and values, which may be anything. */
const ACTS = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;
const LONGEST_MESSAGE = 160;

/** One line of bounded length: line breaks and all that cannot be seen are named. */
function shown(message: string): string {
  const short = message.length > LONGEST_MESSAGE ? `${message.slice(0, LONGEST_MESSAGE)}…` : message;
  return short.replace(ACTS, (character) => `<${codePointName(character, 0)}>`);
}

function placeOf(tree: Tree, { code, question, at }: AnswerProblem): Position {
  const entry = question === undefined ? undefined : entryOf(tree, question);
  if (!entry) return tree.at;
  if (code === 'unknown-question') return entry.at;
  return (at === undefined ? undefined : itemsOf(entry.value)[at]?.at) ?? entry.value.at;
}
