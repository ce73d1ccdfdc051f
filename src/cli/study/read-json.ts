import type { Answers, Pack } from '../../engine/index.ts';
import { didYouMean } from '../../pack/checks/suggest.ts';
import { answersInTree } from '../../pack/locate-answers.ts';
import { problemAt, type Problem } from '../../pack/problem.ts';
import { parseYaml } from '../../pack/read/parse-yaml.ts';
import { entriesOf, entryOf, textOf } from '../../pack/read/tree.ts';
import { SHEET_SCHEMA } from '../../study/index.ts';
import { visible } from '../../document/visible.ts';
import { sheetOf, wrongFile, type ReadSheet } from './sheet.ts';

/**
 * The answers in a sheet as JSON. An empty text is a question that was left blank.
 *
 * @param file as people see it.
 * @param reader whose sheet it must be.
 * @param known the ids of the cases.
 */
export function readJsonSheet(
  pack: Pack,
  file: string,
  text: string,
  reader: string,
  known: readonly string[],
): ReadSheet {
  const { tree, problems } = parseYaml(file, text);
  if (!tree) return sheetOf(new Map(), problems);
  const found: Problem<string>[] = [...problems];
  const cases = new Map<string, Answers>();
  if (textOf(entryOf(tree, 'schema')?.value) !== SHEET_SCHEMA) {
    if (problems.length > 0) return sheetOf(cases, problems);
    const says = `A sheet begins with { "schema": "${SHEET_SCHEMA}", ... }.`;
    return wrongFile(file, 'no-sheet', 'this is no sheet of answers of a study', says);
  }
  const of = entryOf(tree, 'reader');
  if (textOf(of?.value) !== reader) {
    const place = of?.value.at ?? tree.at;
    found.push(
      problemAt(
        place,
        'other-reader',
        `this is not the sheet of ${reader}`,
        'Put it into the folder of its reader.',
      ),
    );
  }
  for (const { key, at, value } of entriesOf(entryOf(tree, 'cases')?.value)) {
    if (!known.includes(key)) {
      found.push(problemAt(at, 'unknown-case', `there is no case ${visible(key)}`, didYouMean(key, known)));
      continue;
    }
    const read = answersInTree(pack, value);
    found.push(...read.problems);
    if (Object.keys(read.answers).length > 0) cases.set(key, read.answers);
  }
  return sheetOf(cases, found);
}
