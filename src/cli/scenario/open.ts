import type { Pack } from '../../engine/index.ts';
import { formatProblem } from '../../pack/format-problem.ts';
import { openScenarios } from '../../pack/open.ts';
import type { Scenario } from '../../pack/scenario.ts';
import { howMany } from '../../document/counted.ts';
import { visible } from '../../document/visible.ts';
import { suggestion } from '../../pack/checks/suggest.ts';
import { packFor } from '../pack.ts';
import { UserError } from '../user-error.ts';

/** The pack to use and its scenarios: those that ship, or those of the folder that the user named. */
export async function openLibrary(
  dir: string | undefined,
): Promise<{ readonly pack: Pack; readonly scenarios: readonly Scenario[] }> {
  const pack = await packFor(dir);
  const { scenarios, problems } = await openScenarios(pack, dir);
  if (scenarios) return { pack, scenarios };
  throw new UserError(
    `${problems.map(formatProblem).join('\n\n')}\n\n${howMany(problems.length, 'problem')} in the scenarios of ${dir}. They were not used.`,
  );
}

/** The scenario with an id, or a `UserError` that names the nearest one. */
export function scenarioNamed(scenarios: readonly Scenario[], id: string): Scenario {
  const found = scenarios.find((scenario) => scenario.id === id);
  if (found) return found;
  throw new UserError(
    `There is no scenario ${visible(id)}.${suggestion(id, idsOf(scenarios))} List them with: safeguard scenario list`,
  );
}

export function idsOf(entries: readonly { readonly id: string }[]): readonly string[] {
  return entries.map(({ id }) => id);
}
