import { topicOf, type Pack } from '../../engine/index.ts';
import type { Scenario } from '../../pack/scenario.ts';
import { visible } from '../../document/visible.ts';
import { lookupIn } from '../../report/words/lookup.ts';
import { listRows, listSections } from '../../report/scenario/list.ts';
import { print } from '../print.ts';
import { UserError } from '../user-error.ts';
import { suggest } from '../../pack/checks/suggest.ts';
import { idsOf, openTraining } from './open.ts';
import type { ListOptions } from './command.ts';

/** `safeguard scenario list`: the scenarios that fit every filter, as a table or as JSON. */
export async function listCommand(options: ListOptions): Promise<void> {
  const { pack, scenarios } = await openTraining(options);
  const chosen = scenarios.filter(filterFor(pack, scenarios, options));
  const about = aboutIn(pack);
  const lookup = lookupIn(pack.data);
  await print(
    {
      language: lookup.words.language,
      title: lookup.words.training.list.title,
      sheets: () => [{ sections: listSections(chosen, lookup) }],
      data: () => chosen.map((scenario) => summaryOf(scenario, about(scenario))),
      rows: () => listRows(chosen),
    },
    options,
  );
}

/** What the case of a scenario is about, in the options of the question that the pack names for it. */
function aboutIn(pack: Pack): (scenario: Scenario) => readonly string[] {
  const topic = topicOf(pack)?.question.id;
  return ({ answers }) => (topic === undefined ? [] : [answers[topic] ?? []].flat());
}

function summaryOf(scenario: Scenario, about: readonly string[]) {
  const { id, title, themes, difficulty, contrast, expect } = scenario;
  return {
    id,
    title,
    themes,
    difficulty,
    level: expect.level,
    possible_level: expect.possible_level,
    concerns: about,
    ...(contrast === undefined ? {} : { contrast }),
  };
}

function filterFor(
  pack: Pack,
  scenarios: readonly Scenario[],
  { theme, concern, level, difficulty }: ListOptions,
): (scenario: Scenario) => boolean {
  const topic = topicOf(pack)?.question;
  if (!topic && concern !== undefined) throw new UserError(({ refusal }) => refusal.noTopic);
  known('theme', theme, [...new Set(scenarios.flatMap(({ themes }) => themes))].toSorted());
  known('concern', concern, idsOf(topic?.options ?? []));
  known('level', level, idsOf(pack.data.levels));
  const about = aboutIn(pack);
  return (scenario) =>
    (theme === undefined || scenario.themes.includes(theme)) &&
    (concern === undefined || about(scenario).includes(concern)) &&
    (level === undefined || scenario.expect.level === level) &&
    (difficulty === undefined || scenario.difficulty === difficulty);
}

/** Refuses a word that is none of those that there are. */
export function known(
  what: 'theme' | 'concern' | 'level',
  word: string | undefined,
  words: readonly string[],
): void {
  if (word === undefined || words.includes(word)) return;
  throw new UserError(({ refusal }) => refusal.noneListed[what](visible(word), suggest(word, words), words));
}
