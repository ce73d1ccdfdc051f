import type { Pack } from '../../engine/index.ts';
import type { Scenario } from '../../pack/scenario.ts';
import { visible } from '../../document/visible.ts';
import { renderJsonOf } from '../../document/data-json.ts';
import { renderScenarioList } from '../../report/scenario/list.ts';
import { screenOf } from '../terminal/screen.ts';
import { UserError } from '../user-error.ts';
import { meant } from '../../pack/checks/suggest.ts';
import { idsOf, openLibrary } from './open.ts';
import type { ListOptions } from './command.ts';

const CONCERNS = 'concerns';

/** `safeguard scenario list`: the scenarios that fit every filter, as a table or as JSON. */
export async function listCommand(options: ListOptions): Promise<void> {
  const { pack, scenarios } = await openLibrary(options.pack);
  const chosen = scenarios.filter(filterFor(pack, scenarios, options));
  if (options.json) {
    process.stdout.write(renderJsonOf(chosen.map(summaryOf)));
    return;
  }
  const screen = screenOf(process.stdout, { color: options.color, plain: false }, process.env);
  process.stdout.write(renderScenarioList(chosen, screen));
}

function summaryOf(scenario: Scenario) {
  const { id, title, themes, difficulty, contrast, expect } = scenario;
  return {
    id,
    title,
    themes,
    difficulty,
    level: expect.level,
    possible_level: expect.possible_level,
    concerns: concernsOf(scenario),
    ...(contrast === undefined ? {} : { contrast }),
  };
}

function filterFor(
  pack: Pack,
  scenarios: readonly Scenario[],
  { theme, concern, level, difficulty }: ListOptions,
): (scenario: Scenario) => boolean {
  const concerns = pack.byId.get(CONCERNS)?.question.options ?? [];
  known('theme', theme, [...new Set(scenarios.flatMap(({ themes }) => themes))].toSorted());
  known('form of concern', concern, idsOf(concerns));
  known('level', level, idsOf(pack.data.levels));
  return (scenario) =>
    (theme === undefined || scenario.themes.includes(theme)) &&
    (concern === undefined || concernsOf(scenario).includes(concern)) &&
    (level === undefined || scenario.expect.level === level) &&
    (difficulty === undefined || scenario.difficulty === difficulty);
}

function concernsOf({ answers }: Scenario): readonly string[] {
  return [answers[CONCERNS] ?? []].flat();
}

function known(kind: string, word: string | undefined, words: readonly string[]): void {
  if (word === undefined || words.includes(word)) return;
  throw new UserError(
    `There is no ${kind} ${visible(word)}.${meant(word, words)} There are: ${words.join(', ')}`,
  );
}
