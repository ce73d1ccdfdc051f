import { meant } from '../meant.ts';
import type { Scenario } from '../../pack/scenario.ts';
import { visible } from '../../document/visible.ts';
import { randomFrom, shuffled } from '../../train/random.ts';
import { scenarioNamed } from './open.ts';
import { UserError } from '../user-error.ts';

/** How many cases a quiz has where nobody says. */
const USUAL = 5;

export interface QuizChoice {
  readonly ids: readonly string[];
  readonly theme?: string | undefined;
  readonly count?: number | undefined;
  readonly seed: string;
}

/**
 * The cases of a quiz: those named, in that order, or as many as wanted of all, in an order that only the seed decides.
 *
 * @throws UserError for a name or a theme that there is not, and where nothing is left.
 */
export function casesFor(
  scenarios: readonly Scenario[],
  { ids, theme, count, seed }: QuizChoice,
): readonly Scenario[] {
  const named = [...new Set(ids)].map((id) => scenarioNamed(scenarios, id));
  if (theme !== undefined) checkTheme(scenarios, theme);
  const pool = (named.length > 0 ? named : scenarios).filter(
    ({ themes }) => theme === undefined || themes.includes(theme),
  );
  if (pool.length === 0) throw new UserError('None of these scenarios is on that theme.');
  if (named.length > 0) return pool.slice(0, count);
  return shuffled(pool, randomFrom(`${seed}/order`)).slice(0, count ?? USUAL);
}

function checkTheme(scenarios: readonly Scenario[], theme: string): void {
  const themes = [...new Set(scenarios.flatMap((one) => one.themes))].toSorted();
  if (themes.includes(theme)) return;
  throw new UserError(
    `There is no theme ${visible(theme)}.${meant(theme, themes)} There are: ${themes.join(', ')}`,
  );
}
