import { visible } from '../document/visible.ts';
import type { Pack } from '../engine/index.ts';
import { trimmed } from '../engine/written.ts';
import { suggestion } from '../pack/checks/suggest.ts';
import { NoCases } from './no-cases.ts';

/** What stands in a column. */
export type CsvColumn =
  | { readonly kind: 'question'; readonly question: string }
  | { readonly kind: 'id' }
  | { readonly kind: 'ignored' };

const ID = 'id';
const LONGEST_NAME = 80;
const MOST_PROBLEMS = 20;

/**
 * The columns that the first row names.
 *
 * @param names cells of that row; undefined for one that is not UTF-8.
 * @throws NoCases with all that is wrong: a misspelt question must not be taken for one that nobody answered.
 */
export function columnsOf(
  pack: Pack,
  file: string,
  line: number,
  names: readonly (string | undefined)[],
  ignored: readonly string[],
): readonly CsvColumn[] {
  const problems: string[] = [];
  const seen = new Set<string>();
  const known = [ID, ...pack.byId.keys()];
  const columns = names.map((cell, at): CsvColumn => {
    const name = cell === undefined ? undefined : trimmed(cell);
    if (name === undefined) problems.push(`column ${at + 1} is not UTF-8 text. Save the file as CSV UTF-8.`);
    else if (name === '' && !ignored.includes('')) problems.push(`column ${at + 1} has no name.`);
    else if (seen.has(name)) problems.push(`there are two columns ${shown(name)}.`);
    if (name === undefined) return { kind: 'ignored' };
    seen.add(name);
    if (ignored.includes(name)) return { kind: 'ignored' };
    if (pack.byId.has(name)) return { kind: 'question', question: name };
    if (name === ID) return { kind: 'id' };
    if (name !== '') problems.push(`there is no question ${shown(name)}.${suggestion(name, known)}`);
    return { kind: 'ignored' };
  });
  for (const name of ignored) {
    if (!seen.has(name))
      problems.push(`there is no column ${shown(name)} to ignore.${suggestion(name, seen)}`);
  }
  if (problems.length === 0 && !columns.some(({ kind }) => kind === 'question'))
    problems.push('no column is a question.');
  if (problems.length === 0) return columns;
  const where = `${visible(file)}:${line}: `;
  throw new NoCases(
    [
      ...problems.slice(0, MOST_PROBLEMS).map((problem) => where + problem),
      ...(problems.length > MOST_PROBLEMS ? [`And ${problems.length - MOST_PROBLEMS} more.`] : []),
      '',
      'Nothing was assessed. The first row names the questions: safeguard questions lists them.',
      ...separatorHint(names),
      'To leave a column out: --ignore-column NAME',
    ].join('\n'),
  );
}

/** One column with separators in its name: the file was saved in another way. */
export function separatorHint([only = '', ...others]: readonly (string | undefined)[]): readonly string[] {
  if (others.length > 0 || !/[;\t]/.test(only)) return [];
  const what = only.includes('\t') ? 'tabs' : 'semicolons';
  return [`The columns seem to be separated by ${what}. Save the file with commas.`];
}

function shown(name: string): string {
  return JSON.stringify(name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME)}…` : name);
}
