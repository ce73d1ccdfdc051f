import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

type Cases = Record<string, Record<string, string | string[]>>;

/** One answer that is another than that of the model; `*` for all questions of the case. */
export interface Answer {
  readonly case: string;
  readonly question: string;
  readonly value: string;
}

/** The model answers of a study, by case. */
export function casesOf(folder: string): Cases {
  return read<{ cases: Cases }>(join(folder, 'organiser/model-answers.json')).cases;
}

/** Fills in the JSON sheet of a reader with the model answers, but for one. */
export function fillIn(folder: string, reader: number, other?: Answer): void {
  const file = join(folder, `reader-${reader}/answers.json`);
  const sheet = read<{ cases: Cases }>(file);
  const model = casesOf(folder);
  for (const [id, answers] of Object.entries(sheet.cases)) {
    Object.assign(answers, model[id]);
    if (other?.case !== id) continue;
    const questions = other.question === '*' ? Object.keys(answers) : [other.question];
    for (const question of questions) answers[question] = other.value;
  }
  writeFileSync(file, JSON.stringify(sheet, null, 2));
}

function read<T>(file: string): T {
  return JSON.parse(readFileSync(file, 'utf8')) as T;
}
