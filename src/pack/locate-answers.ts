import {
  NOT_KNOWN,
  readAnswers,
  type AnswerProblem,
  type AnswerProblemCode,
  type Answers,
  type Pack,
} from '../engine/index.ts';
import { parseYaml } from './parse-yaml.ts';
import { problemAt, type Problem } from './problem.ts';
import type { ProblemCode } from './problem-codes.ts';
import type { Place } from './source-file.ts';
import { didYouMean } from './suggest.ts';
import { entryOf, itemsOf, plain, type Tree } from './tree.ts';

const CODES: Record<AnswerProblemCode, ProblemCode> = {
  'not-a-map': 'wrong-type',
  'unknown-question': 'unknown-id',
  'unknown-value': 'unknown-value',
  'not-one-answer': 'wrong-type',
  'no-answer': 'wrong-value',
  'stands-alone': 'wrong-value',
  'must-be-known': 'wrong-value',
};

/**
 * Reads answers from JSON or YAML text and says for every mistake where it stands and what was probably meant.
 *
 * @param name the file as people see it.
 */
export function locateAnswers(
  pack: Pack,
  name: string,
  text: string,
): { readonly answers: Answers; readonly problems: readonly Problem[] } {
  const { tree, problems } = parseYaml(name, text);
  if (!tree) return { answers: {}, problems };
  const read = answersInTree(pack, tree);
  return { answers: read.answers, problems: [...problems, ...read.problems] };
}

/** Reads the answers in a part of a YAML file that has been parsed, with the place of each mistake. */
export function answersInTree(
  pack: Pack,
  tree: Tree,
): { readonly answers: Answers; readonly problems: readonly Problem[] } {
  const { answers, problems } = readAnswers(pack, plain(tree));
  return {
    answers,
    problems: problems.map((problem) =>
      problemAt(placeOf(tree, problem), CODES[problem.code], problem.message, hintFor(pack, problem)),
    ),
  };
}

function placeOf(tree: Tree, { code, question, at }: AnswerProblem): Place {
  const entry = question === undefined ? undefined : entryOf(tree, question);
  if (!entry) return tree.at;
  if (code === 'unknown-question') return entry.at;
  return (at === undefined ? undefined : itemsOf(entry.value)[at]?.at) ?? entry.value.at;
}

function hintFor(pack: Pack, { code, question: id, value }: AnswerProblem): string | undefined {
  if (code === 'not-a-map')
    return 'Write { "immediate_danger": "no", ... } with the ids of the questions as keys.';
  if (code === 'unknown-question') return didYouMean(id ?? '', pack.byId.keys());
  const question = pack.byId.get(id ?? '')?.question;
  if (!question) return undefined;
  const values = [...question.options.map((option) => option.id), ...(question.unknown ? [NOT_KNOWN] : [])];
  const meant = typeof value === 'string' ? didYouMean(value, values) : undefined;
  return `${meant ? `${meant} ` : ''}It takes ${question.type === 'many_of' ? 'a list of' : 'one of'}: ${values.join(', ')}.`;
}
