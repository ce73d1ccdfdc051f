import type { Pack } from '../engine/index.ts';
import type { Scenario } from '../pack/scenario.ts';
import { randomFrom, shuffled } from '../train/random.ts';
import { SHEET_SCHEMA, STUDY_SCHEMA, type Study } from './study.ts';

/**
 * As many scenarios as wanted, in an order that only the seed decides. Those of each level take turns, so that a study has
 * urgent and less urgent cases, whatever the library has more of.
 */
export function chooseScenarios(
  scenarios: readonly Scenario[],
  count: number,
  seed: string,
): readonly Scenario[] {
  const byLevel = new Map<string, Scenario[]>();
  for (const one of shuffled(scenarios, randomFrom(`${seed}/choice`)))
    byLevel.set(one.expect.level, [...(byLevel.get(one.expect.level) ?? []), one]);
  const chosen: Scenario[] = [];
  const most = Math.max(0, ...[...byLevel.values()].map(({ length }) => length));
  for (let turn = 0; turn < most; turn++)
    for (const level of byLevel.values()) chosen.push(...level.slice(turn, turn + 1));
  return chosen.slice(0, count);
}

/**
 * A study of these scenarios. Cases are numbered in an order that says nothing of them, and each reader has an order of their
 * own, so that what was read before bears on no case more than on another.
 */
export function makeStudy(
  { data: { id, version, digest, language, languages } }: Pack,
  scenarios: readonly Scenario[],
  people: number,
  seed: string,
): Study {
  const digits = Math.max(2, String(scenarios.length).length);
  const cases = shuffled(scenarios, randomFrom(`${seed}/cases`)).map((scenario, at) => ({
    id: `case-${String(at + 1).padStart(digits, '0')}`,
    scenario: scenario.id,
  }));
  const readers = Array.from({ length: people }, (_, at) => `reader-${at + 1}`).map((reader) => ({
    id: reader,
    order: shuffled(cases, randomFrom(`${seed}/${reader}`)).map((one) => one.id),
  }));
  return {
    schema: STUDY_SCHEMA,
    pack: { id, version, digest },
    language: language ?? languages[0]!,
    seed,
    cases,
    readers,
  };
}

/** The model answers, in the form of a sheet: only for whoever runs the study. */
export function modelData(study: Study, scenarios: ReadonlyMap<string, Scenario>): object {
  return {
    schema: SHEET_SCHEMA,
    reader: 'model',
    cases: Object.fromEntries(study.cases.map(({ id, scenario }) => [id, scenarios.get(scenario)!.answers])),
  };
}
