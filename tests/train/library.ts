import fc from 'fast-check';
import { openPack, openScenarios } from '../../src/pack/open.ts';
import type { Scenario } from '../../src/pack/scenario.ts';
import type { Pack } from '../../src/engine/index.ts';
import { mistakeId, modelOf, type Response } from '../../src/train/index.ts';

const opened = await openPack();
if (!opened.pack) throw new Error('the pack that ships has problems');

/** The pack that ships. */
export const pack: Pack = opened.pack;

const library = await openScenarios(pack);
if (!library.scenarios) throw new Error('the scenarios that ship have problems');

/** The scenarios that ship. */
export const scenarios: readonly Scenario[] = library.scenarios;

/** A scenario that ships. Throws if there is none. */
export function scenarioOf(id: string): Scenario {
  const found = scenarios.find((scenario) => scenario.id === id);
  if (!found) throw new Error(`there is no scenario ${id}`);
  return found;
}

/** A scenario for a pack of a test: what the test is about, everything else made up. */
export function scenario(
  parts: Partial<Omit<Scenario, 'expect'>> & { expect?: Partial<Scenario['expect']> },
): Scenario {
  return {
    id: 'made-up',
    title: 'Made up',
    themes: ['tests'],
    difficulty: 'easy',
    vignette: 'Something happened.',
    known: ['Something.'],
    not_known: ['Much.'],
    answers: {},
    deciding: 'police.1',
    why: 'It is so.',
    debrief: ['Talk.'],
    mistakes: [],
    ...parts,
    expect: {
      level: 'low',
      possible_level: 'low',
      actions: [],
      possible: [],
      not_actions: [],
      conflicts: [],
      ...parts.expect,
    },
  };
}

/** The response of a trainee who decides as the model does. */
export function modelResponse(of: Scenario): Response {
  const { level, first, mustNot } = modelOf(pack, of);
  return { scenario: of.id, level, actions: first, not_actions: mustNot, sure: 3 };
}

/** Any scenario that ships. */
export const anyScenario: fc.Arbitrary<Scenario> = fc.constantFrom(...scenarios);

/** Any response to a scenario that can be marked, sensible or not. */
export function anyResponse(to: Scenario): fc.Arbitrary<Response> {
  const ids = [...pack.data.actions.map(({ id }) => id), ...to.mistakes.map((_, at) => mistakeId(at))];
  return fc.record({
    scenario: fc.constant(to.id),
    level: fc.constantFrom(...pack.data.levels.map(({ id }) => id)),
    actions: fc.shuffledSubarray(ids),
    not_actions: fc.shuffledSubarray(ids),
    sure: fc.constantFrom(1, 2, 3, 4, 5),
  });
}
