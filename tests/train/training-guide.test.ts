import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { WEIGHTS } from '../../src/train/index.ts';
import { pack, scenarios } from './library.ts';

const GUIDE = readFileSync('docs/training.md', 'utf8');
const words = GUIDE.replace(/\s+/g, ' ');

describe('the trainer’s guide', () => {
  test('names only scenarios that there are', () => {
    const ids = new Set(scenarios.map(({ id }) => id));
    const named = [...GUIDE.matchAll(/`([a-z0-9]+(?:-[a-z0-9]+)+)`/g)].map(([, id]) => id!);
    expect(named.length).toBeGreaterThan(8);
    expect(named.filter((id) => !ids.has(id))).toEqual([]);
    for (const [, id] of GUIDE.matchAll(/^safeguard scenario (?:show|play|flip) (\S+)/gm))
      expect(ids).toContain(id);
  });

  test('plans the whole of the 60 minutes', () => {
    const times = [...GUIDE.matchAll(/^\| (\d+) to (\d+) /gm)].map(
      ([, from, to]) => [Number(from), Number(to)] as const,
    );
    expect(times[0]?.[0]).toBe(0);
    expect(times.at(-1)?.[1]).toBe(60);
    for (const [at, [from]] of times.entries()) if (at > 0) expect(from).toBe(times[at - 1]![1]);
  });

  test('explains the weights that are used', () => {
    const { level, actions, notActions, missedEmergencyAtMost } = WEIGHTS;
    expect(words).toContain(
      `| ${level.right} | right: ${level.right}. More urgent, but still possible as far as anybody knows: ` +
        `${level.stillPossible}. One level too urgent: ${level.oneTooUrgent}. One level too low: ${level.oneTooLow}. ` +
        `Further away: ${level.further}.`,
    );
    expect(words).toMatch(new RegExp(`what to do first \\| ${actions} \\|`));
    expect(words).toMatch(new RegExp(`what would be a mistake \\| ${notActions} \\|`));
    expect(words).toContain(`the score is at most ${missedEmergencyAtMost}`);
  });

  test('shows a response that can be marked, and every level', () => {
    const [, json] = /```json\n([^`]+)```/.exec(GUIDE)!;
    const response = JSON.parse(json!) as { scenario: string; actions: string[] };
    expect(scenarios.some(({ id }) => id === response.scenario)).toBe(true);
    for (const id of response.actions)
      expect(pack.data.actions.some((action) => action.id === id)).toBe(true);
    for (const { id } of pack.data.levels) expect(GUIDE).toContain(`\`${id}\``);
  });
});
