import type { Language, Pack } from '../../engine/index.ts';
import { formatProblem } from '../../pack/format-problem.ts';
import { openScenarios } from '../../pack/open.ts';
import type { Scenario } from '../../pack/scenario.ts';
import { howMany } from '../../words/en/counted.ts';
import { visible } from '../../document/visible.ts';
import { suggest } from '../../pack/checks/suggest.ts';
import { languageFor } from '../language.ts';
import { packFor } from '../pack.ts';
import type { ListOptions } from './command.ts';
import { UserError } from '../user-error.ts';

/**
 * The pack to use and its scenarios, in English for those who write them: those that ship, or those of the folder that the
 * user named.
 */
export async function openLibrary(
  dir: string | undefined,
  language?: Language,
): Promise<{ readonly pack: Pack; readonly scenarios: readonly Scenario[] }> {
  const pack = await packFor(dir, language);
  const { scenarios, problems } = await openScenarios(pack, dir);
  if (scenarios) return { pack, scenarios };
  throw new UserError(
    `${problems.map(formatProblem).join('\n\n')}\n\n${howMany(problems.length, 'problem')} in the scenarios of ${dir}. They were not used.`,
  );
}

/** The same in the language of whoever trains with them. */
export function openTraining({ pack, lang }: Spoken): ReturnType<typeof openLibrary> {
  return openLibrary(pack, languageFor(lang, process.env));
}

/** Which rules, and in which language. */
type Spoken = Pick<ListOptions, 'pack' | 'lang'>;

/** The scenario with an id, or a `UserError` that names the nearest one. */
export function scenarioNamed(scenarios: readonly Scenario[], id: string): Scenario {
  const found = scenarios.find((scenario) => scenario.id === id);
  if (found) return found;
  throw new UserError(({ refusal }) => refusal.noScenario(visible(id), suggest(id, idsOf(scenarios))));
}

export function idsOf(entries: readonly { readonly id: string }[]): readonly string[] {
  return entries.map(({ id }) => id);
}
