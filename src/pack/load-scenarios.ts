import { basename, join } from 'node:path';
import type { Pack } from '../engine/index.ts';
import { checkSchema } from './checks/check-schema.ts';
import { checkScenario } from './checks/check-scenario.ts';
import { collectProblems, problemWithFile, type Problem } from './problem.ts';
import { answersInTree } from './locate-answers.ts';
import { parseYaml } from './read/parse-yaml.ts';
import { readText, readTextInside, type ReadText } from './read/read-text.ts';
import { yamlFilesIn } from './read/yaml-files.ts';
import type { Expectation, Scenario } from './scenario.ts';
import { get, plain } from './read/tree.ts';

type Problems = readonly [Problem, ...Problem[]];

export type LoadedScenario =
  | { readonly scenario: Scenario; readonly problems: readonly [] }
  | { readonly scenario?: undefined; readonly problems: Problems };

export type LoadedScenarios =
  | { readonly scenarios: readonly Scenario[]; readonly problems: readonly [] }
  | { readonly scenarios?: undefined; readonly problems: Problems };

/** Loads a scenario for a pack: the scenario, or everything that is wrong with its file. */
export async function loadScenario(file: string, pack: Pack): Promise<LoadedScenario> {
  return readScenario(file, await readText(file), pack, undefined);
}

/** Loads every `*.yaml` of a folder as a scenario, by name: all of them, or everything that is wrong with any. */
export async function loadScenarios(folder: string, pack: Pack): Promise<LoadedScenarios> {
  const names = await yamlFilesIn(folder);
  if (names === undefined) {
    return { problems: [problemWithFile(folder, 'file-missing', 'this folder cannot be read')] };
  }
  const ids = names.map((name) => basename(name, '.yaml'));
  const scenarios: Scenario[] = [];
  const problems: Problem[] = [];
  for (const name of names) {
    const loaded = readScenario(join(folder, name), await readTextInside(folder, name), pack, ids);
    if (loaded.scenario) scenarios.push(loaded.scenario);
    problems.push(...loaded.problems);
  }
  const [first, ...rest] = problems;
  return first === undefined ? { scenarios, problems: [] } : { problems: [first, ...rest] };
}

function readScenario(
  file: string,
  text: ReadText,
  pack: Pack,
  folder: readonly string[] | undefined,
): LoadedScenario {
  if ('code' in text) return { problems: [problemWithFile(file, text.code, text.message, text.hint)] };
  const parsed = parseYaml(file, text.text);
  if (parsed.tree === undefined) return asProblems(parsed.problems);
  const id = basename(file, '.yaml');
  const answersTree = get(parsed.tree, 'answers');
  const read = answersTree && answersInTree(pack, answersTree);
  const found = [
    ...parsed.problems,
    ...checkSchema('scenario', parsed.tree),
    ...(read?.problems ?? []),
    ...checkScenario(
      parsed.tree,
      pack,
      id,
      folder?.filter((other) => other !== id),
    ),
  ];
  const problems = collectProblems([file], found);
  if (problems.length > 0 || read === undefined) return asProblems(problems);
  return { scenario: buildScenario(plain(parsed.tree) as ScenarioEntry, read.answers), problems: [] };
}

function asProblems(problems: readonly Problem[]): LoadedScenario {
  const [first, ...rest] = problems;
  if (first === undefined) throw new Error('a file without a scenario has a problem');
  return { problems: [first, ...rest] };
}

interface ScenarioEntry extends Omit<Scenario, 'answers' | 'expect'> {
  readonly expect: Omit<Expectation, 'possible' | 'conflicts'> & Partial<Expectation>;
}

function buildScenario(entry: ScenarioEntry, answers: Scenario['answers']): Scenario {
  const { level, possible_level, actions, possible = [], not_actions, conflicts = [], plan } = entry.expect;
  return {
    id: entry.id,
    title: entry.title,
    themes: entry.themes,
    difficulty: entry.difficulty,
    ...(entry.contrast === undefined ? {} : { contrast: entry.contrast }),
    vignette: entry.vignette,
    known: entry.known,
    not_known: entry.not_known,
    answers,
    expect: {
      level,
      possible_level,
      actions,
      possible,
      not_actions,
      conflicts,
      ...(plan && { plan }),
    },
    deciding: entry.deciding,
    why: entry.why,
    debrief: entry.debrief,
    mistakes: entry.mistakes,
  };
}
