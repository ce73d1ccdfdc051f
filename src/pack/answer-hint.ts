import { NOT_KNOWN, type AnswerProblem, type Pack } from '../engine/index.ts';
import { didYouMean } from './checks/suggest.ts';

/** What probably helps with a wrong answer: the word that was meant, the values there are, or how it is written. */
export function answerHint(
  pack: Pack,
  { code, question: id = '', value }: AnswerProblem,
): string | undefined {
  if (code === 'not-a-map') return `Write question: value, such as ${example(pack)}`;
  if (code === 'unknown-question') return didYouMean(id, pack.byId.keys());
  if (code === 'stands-alone') return 'Give it by itself, or leave it out.';
  const question = pack.byId.get(id)?.question;
  if (!question) return undefined;
  const values = [...question.options.map((option) => option.id), ...(question.unknown ? [NOT_KNOWN] : [])];
  const meant = code === 'unknown-value' && typeof value === 'string' ? didYouMean(value, values) : undefined;
  return `${meant ? `${meant} ` : ''}It takes ${question.type === 'many_of' ? 'a list of' : 'one of'}: ${values.join(', ')}.`;
}

/** A small set of answers to show how they are written. */
export function example({ questions: [first] }: Pack): string {
  return `{ "${first?.question.id}": "${first?.question.options[0]?.id}" }`;
}
