import { existsSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  DEFAULT_SETTINGS,
  lint,
  readSettings,
  type CheckedTranslation,
  type CheckReport,
  type LintSubject,
} from '../../check/lint/index.ts';
import { compileOwn, type PackData } from '../../engine/index.ts';
import { textsIn, textsInScenarios } from '../../engine/texts.ts';
import { modelOfAreas } from '../../pack/areas/check-areas.ts';
import { loadAreas } from '../../pack/areas/load-areas.ts';
import { loadScenarios } from '../../pack/load-scenarios.ts';
import { loadSource } from '../../pack/load.ts';
import type { Scenario } from '../../pack/scenario.ts';
import { loadTerms } from '../../pack/language/load-terms.ts';
import { loadTranslation } from '../../pack/language/load-translation.ts';
import { problemWithFile, type Problem } from '../../pack/problem.ts';
import { shippedId } from '../../pack/shipped.ts';
import { readTextInside } from '../../pack/read/read-text.ts';
import { refuseFile } from '../files/pack-folder.ts';
import { isFolder } from '../files/is-folder.ts';
import { UserError } from '../user-error.ts';

/** The file with the limits of a pack and what was accepted. A pack may do without. */
const SETTINGS = 'lint.yaml';

/** The list of areas, in a folder of its own: no pack has one. */
const AREAS = 'areas.yaml';

/** The words with a fixed Welsh, beside them. */
const TERMS = 'terms.yaml';

/** Where what ships lies, seen from the bundle and from the source. */
const SHIPPED = ['../rules', '../../../rules'];

/** The folder to check, as people see it: the one that they named, or that of rules that ship. */
export async function folderToCheck(named: string | undefined): Promise<string> {
  refuseFile(named);
  const ships = shippedId(named);
  if (ships !== undefined) return shippedFolder(ships);
  if (named === undefined || !(await isFolder(named))) throw new UserError(`There is no folder ${named}.`);
  return named;
}

/** The folder of the areas that ship, as people see it. */
export function areasFolder(): Promise<string> {
  return shippedFolder('wales');
}

async function shippedFolder(name: string): Promise<string> {
  for (const place of SHIPPED) {
    const folder = join(import.meta.dirname, place, name);
    if (!(await isFolder(folder))) continue;
    const near = relative(process.cwd(), folder);
    return near.startsWith('..') ? folder : near;
  }
  throw new Error('the rules that ship are not there');
}

/** The same for several folders as one report, one after the other. */
export async function checkFolders(folders: readonly string[], today: string): Promise<CheckReport> {
  const reports: CheckReport[] = [];
  for (const folder of folders) reports.push(await checkFolder(folder, today));
  return {
    findings: reports.flatMap(({ findings }) => findings),
    accepted: reports.flatMap(({ accepted }) => accepted),
    acceptedSums: reports.flatMap(({ acceptedSums }) => acceptedSums).toSorted((a, b) => b.count - a.count),
    undecided: reports.flatMap(({ undecided }) => undecided),
    unreviewed: reports.flatMap(({ unreviewed = [] }) => unreviewed),
    complete: reports.every(({ complete }) => complete),
  };
}

/**
 * Checks everything in the folder of a pack, or in that of a list of areas: its files, its scenarios where it has some, and what the checks find. Whatever
 * the files hold, the result is a report.
 *
 * @param today the day of the check, as `2026-02-28`.
 */
export async function checkFolder(folder: string, today: string): Promise<CheckReport> {
  const { settings, problems: settingsProblems } = await settingsIn(folder);
  if (!existsSync(join(folder, 'pack.yaml')) && existsSync(join(folder, AREAS))) {
    const { tree, problems } = await loadAreas(join(folder, AREAS));
    const terms = existsSync(join(folder, TERMS)) ? await loadTerms(join(folder, TERMS)) : { problems: [] };
    const subject = { model: modelOfAreas(tree), settings, today, noRules: true } as const;
    return lint(subject, [...problems, ...terms.problems, ...settingsProblems]);
  }
  const { subject, problems } = await readForCheck(folder, today);
  return lint({ ...subject, settings }, [...problems, ...settingsProblems]);
}

/** A pack with its scenarios and translations as the checks look at them, and what loading found. */
export async function readForCheck(
  folder: string,
  today: string,
): Promise<{ readonly subject: LintSubject; readonly problems: readonly Problem[] }> {
  const { pack: data, properties, model, problems: packProblems } = await loadSource(folder);
  const pack = data && compileOwn(data);
  const inside = join(folder, 'scenarios');
  const { scenarios = [], problems: ofScenarios } =
    pack && (await isFolder(inside)) ? await loadScenarios(inside, pack) : { problems: [] };
  const translations = pack ? await translationsIn(folder, pack.data, scenarios) : [];
  const { terms } = translations.some(({ source }) => source.language === 'cy')
    ? await loadTerms(join(await areasFolder(), TERMS))
    : {};
  const problems = [
    ...packProblems,
    ...ofScenarios,
    ...translations.flatMap(({ source }) => source.problems),
  ];
  const rules = pack ? { rules: { pack, properties } } : {};
  const settings = DEFAULT_SETTINGS;
  return { subject: { model, settings, today, translations, ...(terms && { terms }), ...rules }, problems };
}

/** The texts of the pack and of its scenarios in every language but the one in which they were written. */
async function translationsIn(
  folder: string,
  pack: PackData,
  scenarios: readonly Scenario[],
): Promise<readonly CheckedTranslation[]> {
  const translations: CheckedTranslation[] = [];
  for (const language of pack.languages.slice(1)) {
    for (const [place, english] of [
      [folder, textsIn(pack)],
      [join(folder, 'scenarios'), textsInScenarios(scenarios)],
    ] as const) {
      translations.push({ source: await loadTranslation(place, language, english), english });
    }
  }
  return translations;
}

async function settingsIn(folder: string): Promise<ReturnType<typeof readSettings>> {
  const path = join(folder, SETTINGS);
  const read = await readTextInside(folder, SETTINGS);
  if ('text' in read) return readSettings(path, read.text);
  const problems =
    read.code === 'file-missing' ? [] : [problemWithFile(path, read.code, read.message, read.hint)];
  return { settings: DEFAULT_SETTINGS, problems };
}

/** The address of a file: relative to the working folder with forward slashes, or `file:` where it lies outside. */
export function addressOf(file: string): string {
  const near = relative(process.cwd(), resolve(file));
  const outside = near.startsWith('..') || resolve(near) === near;
  return outside ? pathToFileURL(resolve(file)).href : near.split(sep).map(encodeURIComponent).join('/');
}
