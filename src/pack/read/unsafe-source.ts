import { type Problem, problemAt } from '../problem.ts';
import type { SourceFile } from './source-file.ts';
import { codePointName, findUnsafe } from './unsafe-text.ts';

/** A file that is no text at all has one in every line. */
const MOST = 200;

/** A problem for each line that holds an unsafe character as such, comments included: at the first one. */
export function findUnsafeSource(file: SourceFile): Problem[] {
  const problems: Problem[] = [];
  let from = 0;
  while (from < file.text.length && problems.length < MOST) {
    const found = findUnsafe(file.text.slice(from));
    if (found === -1) break;
    const offset = from + found;
    const message = `there is a character here that cannot be seen: ${codePointName(file.text, offset)}`;
    problems.push(problemAt({ file, offset }, 'control-character', message, 'Delete it.'));
    const end = file.text.indexOf('\n', offset);
    if (end === -1) break;
    from = end + 1;
  }
  return problems;
}
