import type { ScenarioResult, LeftOut } from '../../check/diff/index.ts';
import { levelTitle, lookupIn } from '../words/lookup.ts';
import type { DiffReport } from './diff-model.ts';
import type { Group, Item, Section } from '../../document/model.ts';
import { labelled, part, words } from '../../document/parts.ts';

/** How many scenarios go from one level to another. */
export interface ScenarioMoves {
  readonly from: string;
  readonly to: string;
  readonly scenarios: readonly string[];
}

/** The pairs of levels that scenarios move between, with those that do. */
export function scenarioMoves(results: readonly ScenarioResult[]): readonly ScenarioMoves[] {
  const pairs = new Map<string, { from: string; to: string; scenarios: string[] }>();
  for (const { id, old, new: fresh } of results) {
    if (old.level === fresh.level) continue;
    const key = `${old.level} ${fresh.level}`;
    const pair = pairs.get(key) ?? { from: old.level, to: fresh.level, scenarios: [] };
    pair.scenarios.push(id);
    pairs.set(key, pair);
  }
  return [...pairs.values()];
}

/** Whether a scenario leads to anything else, or could not be compared in full. */
export function differs({ old, new: fresh, actions }: ScenarioResult): boolean {
  return (
    old.level !== fresh.level ||
    old.possibleLevel !== fresh.possibleLevel ||
    actions.length + old.leftOut.length + fresh.leftOut.length > 0
  );
}

/** The scenarios of both packs: how many move between which levels, then each that differs. */
export function scenarioSections(report: DiffReport): readonly Section[] {
  const { scenarios } = report.diff;
  const differing = scenarios.filter(differs);
  const [added, removed] = [
    scenarios.filter((one) => one.in === 'new'),
    scenarios.filter((one) => one.in === 'old'),
  ];
  const changed = scenarios.filter(({ answersChanged }) => answersChanged);
  const rewritten = scenarios.filter((one) => one.rewritten);
  const named = (what: string, list: readonly ScenarioResult[]) =>
    list.length === 0 ? [] : [`${what}: ${countedNames(list.map(({ id }) => id))}.`];
  const summary = [
    differing.length === 0
      ? `None of ${scenarios.length} leads to anything else.`
      : `${differing.length} of ${scenarios.length} differ, with the same answers before and now.`,
    ...named('New', added),
    ...named('Removed', removed),
    ...named('Their own answers changed, and the new ones were used for both', changed),
    ...named('What they say, or the result that they must have, changed', rewritten),
  ];
  const group = (items: readonly Item[]): Group => ({ lines: [], items });
  return part('Scenarios', {
    lines: summary.map(words),
    groups: [
      group(scenarioMoves(scenarios).map((move) => moveItem(move, report))),
      group(differing.map(scenarioItem)),
    ],
  });
}

function moveItem({ from, to, scenarios }: ScenarioMoves, { old, new: fresh }: DiffReport): Item {
  const [before, now] = [levelTitle(lookupIn(old.data), from), levelTitle(lookupIn(fresh.data), to)];
  const count = scenarios.length === 1 ? 'One moves' : `${scenarios.length} move`;
  return { id: from, text: `${count} from "${before}" to "${now}"`, lines: [words(scenarios.join(', '))] };
}

function scenarioItem({ id, title, old, new: fresh, actions }: ScenarioResult): Item {
  const level = (label: string, before: string, now: string) =>
    before === now ? [] : [labelled(label, `${before} before, ${now} now`)];
  const listed = (label: string, fits: (one: (typeof actions)[number]) => boolean) => {
    const ids = actions.filter(fits).map((one) => one.id);
    return ids.length === 0 ? [] : [labelled(label, ids.join(', '))];
  };
  return {
    id,
    text: `${id}: ${title}`,
    lines: [
      ...level('Level', old.level, fresh.level),
      ...level('Highest level still possible', old.possibleLevel, fresh.possibleLevel),
      ...listed('No longer listed', (one) => one.new === 'no'),
      ...listed('No longer certain', (one) => one.old === 'yes' && one.new === 'possible'),
      ...listed('Certain now', (one) => one.new === 'yes'),
      ...listed('Possible now', (one) => one.old === 'no' && one.new === 'possible'),
      ...[...leftOutWords('before', old.leftOut), ...leftOutWords('now', fresh.leftOut)].map(words),
    ],
  };
}

/** How many, and which. */
export function countedNames(ids: readonly string[]): string {
  return ids.length === 0 ? 'none' : `${ids.length} (${ids.join(', ')})`;
}

/** What a pack did not know of some answers, as a sentence; none where it knew all. */
export function leftOutWords(when: 'before' | 'now', leftOut: readonly LeftOut[]): readonly string[] {
  if (leftOut.length === 0) return [];
  const named = leftOut.map(({ question, values }) => `${question} (${values.join(', ')})`);
  return [`Not among the answers ${when}, and left out there: ${named.join('; ')}.`];
}
