import type { Scenario } from '../pack/scenario.ts';

/**
 * Scenarios in an order in which the first few, however many they are, show as much as so many can: each next one is that with
 * most of what was rare so far, of themes, difficulties and levels, and its contrast follows it.
 */
export function inOrderOfVariety(scenarios: readonly Scenario[]): readonly Scenario[] {
  const left = new Set(scenarios);
  const seen = new Map<string, number>();
  const chosen: Scenario[] = [];
  const worth = (one: Scenario): number =>
    tagsOf(one).reduce((sum, tag) => sum + 1 / (1 + (seen.get(tag) ?? 0)), 0);
  while (left.size > 0) {
    const best = [...left].reduce((one, other) => (worth(other) > worth(one) ? other : one));
    const contrast = [...left].find(({ id }) => id === best.contrast);
    for (const next of contrast ? [best, contrast] : [best]) {
      chosen.push(next);
      left.delete(next);
      for (const tag of tagsOf(next)) seen.set(tag, (seen.get(tag) ?? 0) + 1);
    }
  }
  return chosen;
}

function tagsOf({ themes, difficulty, expect }: Scenario): readonly string[] {
  return [`difficulty ${difficulty}`, `level ${expect.level}`, ...themes.map((theme) => `theme ${theme}`)];
}
