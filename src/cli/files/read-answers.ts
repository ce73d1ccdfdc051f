import { howMany } from '../../words/en/counted.ts';
import { readAnswers, type Answers, type Pack } from '../../engine/index.ts';
import { keysTwice } from '../../engine/keys-twice.ts';
import { readBounded, STANDARD_INPUT } from './read-bounded.ts';
import { UserError } from '../user-error.ts';

/**
 * Answers from a file, or from standard input where no file is named, as JSON or YAML.
 *
 * Clean JSON is taken as it is; only what may be wrong is read again by the slower reader that knows lines and columns.
 *
 * @throws UserError with every problem, its place and a suggestion.
 */
export async function answersFrom(pack: Pack, file: string | undefined): Promise<Answers> {
  const name = file ?? STANDARD_INPUT;
  const text = await readBounded(file);
  if (text.trim() === '') {
    throw new UserError(({ refusal }) => refusal.file.noAnswers(file ?? refusal.standardInput));
  }
  const clean = cleanJson(text);
  if (clean !== undefined) {
    const { answers, problems } = readAnswers(pack, clean);
    if (problems.length === 0) return answers;
  }
  const { locateAnswers } = await import('../../pack/locate-answers.ts');
  const { formatProblem } = await import('../../pack/format-problem.ts');
  const { answers, problems } = locateAnswers(pack, name, text);
  if (problems.length === 0) return answers;
  const list = 'To list the questions: safeguard questions';
  throw new UserError(
    `${problems.map(formatProblem).join('\n\n')}\n\n${howMany(problems.length, 'problem')} in the answers. Nothing was assessed. ${list}`,
  );
}

/**
 * A JSON object of plain values and lists of them, in which no key stands twice; undefined for anything else. Deeper nesting
 * is left to the reader that bounds it.
 */
function cleanJson(text: string): object | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  if (!Object.values(value).every(isPlain)) return undefined;
  return keysTwice(text, Object.keys(value).length).size === 0 ? value : undefined;
}

function isPlain(value: unknown): boolean {
  return Array.isArray(value) ? value.every(isScalar) : isScalar(value);
}

function isScalar(value: unknown): boolean {
  return typeof value !== 'object' || value === null;
}
