import { type Problem, problemWithFile } from './problem.ts';

/** Whoever has more problems than this in one file puts these right first. */
const MOST_IN_A_FILE = 100;

/** Problems in the order of the files and, within each, of the lines; each once, and not too many of one file. */
export function collectProblems(paths: readonly string[], problems: readonly Problem[]): Problem[] {
  const byFile = new Map<string, Map<string, Problem>>(paths.map((path) => [path, new Map()]));
  for (const problem of problems) {
    const ofFile = byFile.get(problem.file) ?? new Map<string, Problem>();
    byFile.set(problem.file, ofFile);
    ofFile.set(`${problem.line}:${problem.column} ${problem.code} ${problem.message}`, problem);
  }
  return [...byFile].flatMap(([file, found]) => {
    const sorted = [...found.values()].toSorted((a, b) => a.line - b.line || a.column - b.column);
    if (sorted.length <= MOST_IN_A_FILE) return sorted;
    const message = `this file has ${sorted.length - MOST_IN_A_FILE} further problems`;
    return [...sorted.slice(0, MOST_IN_A_FILE), problemWithFile(file, 'too-many-problems', message)];
  });
}
