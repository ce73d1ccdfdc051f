import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Answers, Pack } from '../../engine/index.ts';
import { visible } from '../../document/visible.ts';
import { parseYaml } from '../../pack/read/parse-yaml.ts';
import { plain } from '../../pack/read/tree.ts';
import { formatProblem } from '../../pack/format-problem.ts';
import { STUDY_SCHEMA, type Sheet, type Study } from '../../study/index.ts';
import { howMany } from '../../words/en/counted.ts';
import { isFolder } from '../files/is-folder.ts';
import { readBounded } from '../files/read-bounded.ts';
import { packFor } from '../pack.ts';
import { UserError } from '../user-error.ts';
import { FILES, ORGANISER } from './files.ts';
import { readJsonSheet } from './read-json.ts';
import { readReader } from './read-reader.ts';

/** A study with everything that came back. */
export interface OpenedStudy {
  readonly pack: Pack;
  readonly study: Study;
  /** One for each reader who has a folder. */
  readonly sheets: readonly Sheet[];
  /** Absent where their file was taken away. */
  readonly model?: ReadonlyMap<string, Answers>;
}

const MOST_PROBLEMS = 100;

/**
 * A study from its folder.
 *
 * @param dir the rules to use; without it, those that the study names.
 * @throws UserError with every problem of every file, each with its place.
 */
export async function openStudy(folder: string, dir: string | undefined): Promise<OpenedStudy> {
  if (!(await isFolder(folder))) throw new UserError(`There is no folder ${visible(folder)}.`);
  const study = await readStudy(folder);
  const pack = await packFor(dir ?? study.pack.id);
  if (pack.data.id !== study.pack.id)
    throw new UserError(
      `The study is about the rules ${visible(study.pack.id)}, and these are ${visible(pack.data.id)}.`,
    );
  const known = study.cases.map(({ id }) => id);
  const problems: string[] = [];
  const model = join(folder, ORGANISER, FILES.model);
  let answers: ReadonlyMap<string, Answers> | undefined;
  if (existsSync(model)) {
    const read = readJsonSheet(pack, model, await readBounded(model), 'model', known);
    problems.push(...read.problems);
    answers = read.cases;
  }
  const sheets: Sheet[] = [];
  for (const reader of readersIn(folder)) {
    const read = await readReader(pack, folder, reader, known);
    problems.push(...read.problems);
    sheets.push(read.sheet);
  }
  if (problems.length > 0) throw notRead(problems);
  return { pack, study, sheets, ...(answers && answers.size > 0 && { model: answers }) };
}

/** The folders of readers, in the order of their numbers. */
function readersIn(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && /^reader-\d+$/.test(entry.name))
    .map(({ name }) => name)
    .toSorted((a, b) => Number(a.slice(7)) - Number(b.slice(7)));
}

async function readStudy(folder: string): Promise<Study> {
  const file = join(folder, ORGANISER, FILES.study);
  if (!existsSync(file))
    throw new UserError(
      `${visible(folder)} is not the folder of a study: there is no ${visible(file)}. To begin one: safeguard study new FOLDER`,
    );
  const { tree, problems } = parseYaml(file, await readBounded(file));
  if (problems.length > 0) throw new UserError(problems.map(formatProblem).join('\n\n'));
  const study: unknown = tree && plain(tree);
  if (isStudy(study)) return study;
  throw new UserError(
    `${visible(file)} does not say which cases were read, as safeguard study new writes it. Put it back as it was, or make the study again with the same seed.`,
  );
}

function isStudy(value: unknown): value is Study {
  if (typeof value !== 'object' || value === null) return false;
  const { schema, pack, cases, readers, seed } = value as Partial<Record<keyof Study, unknown>>;
  const isText = (one: unknown): boolean => typeof one === 'string' && one !== '';
  const hasTexts = (one: unknown, ...keys: readonly string[]): boolean =>
    typeof one === 'object' &&
    one !== null &&
    keys.every((key) => isText((one as Record<string, unknown>)[key]));
  return (
    schema === STUDY_SCHEMA &&
    isText(seed) &&
    hasTexts(pack, 'id', 'version', 'digest') &&
    Array.isArray(cases) &&
    cases.length > 0 &&
    cases.every((one) => hasTexts(one, 'id', 'scenario')) &&
    new Set(cases.map(({ id }: { id: string }) => id)).size === cases.length &&
    Array.isArray(readers)
  );
}

function notRead(problems: readonly string[]): UserError {
  const more = problems.length - MOST_PROBLEMS;
  return new UserError(
    [
      ...problems.slice(0, MOST_PROBLEMS),
      ...(more > 0 ? [`And ${more} more.`] : []),
      `${howMany(problems.length, 'problem')} in the answers. Nothing was compared.`,
    ].join('\n\n'),
  );
}
