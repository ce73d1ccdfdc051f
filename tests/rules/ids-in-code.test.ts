import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { shippedIds, shippedPack } from '../../src/pack/shipped.ts';

const SOURCE = join(import.meta.dirname, '../../src');

/** Ids that are also words of the program: of its commands, its results and its audiences. */
const WORDS: ReadonlySet<string> = new Set(['role', 'record', 'report', 'child', 'now']);

const KEYS = 'keys of the formats of areas and local settings: a pack says which contact of it is which';
const EXAMPLE = 'an example in a help, a message or a comment';

/** Where such a word may stand because it is no rule. */
const ALLOWED: Readonly<Record<string, string>> = {
  'cli/local/confirm-numbers.ts': KEYS,
  'cli/local/fill-in.ts': KEYS,
  'cli/lookup/areas.ts': KEYS,
  'engine/area.ts': KEYS,
  'engine/in-area.ts': KEYS,
  'engine/pack-data.ts': KEYS,
  'pack/areas/check-areas.ts': KEYS,
  'pack/areas/load-areas.ts': KEYS,
  'pack/local/settings.ts': KEYS,
  'cli/local/template.ts': `${KEYS}; ${EXAMPLE}`,
  'cli/batch/command.ts': EXAMPLE,
  'cli/rules/command.ts': EXAMPLE,
  'cli/scenario/command.ts': EXAMPLE,
  'cli/scenario/read-responses.ts': EXAMPLE,
  'pack/checks/conditions.ts': EXAMPLE,
  'words/cy/help.ts': EXAMPLE,
  'words/cy/local.ts': KEYS,
  'words/en/local.ts': KEYS,
};

test('no question, fact, action, group of actions or contact of rules that ship is named in the code, nor rules themselves', () => {
  const ids = shippedIds()
    .map((pack) => shippedPack(pack))
    .flatMap(({ questions, facts, actions, groups, contacts }) => [
      ...questions,
      ...facts,
      ...actions,
      ...groups,
      ...contacts,
    ])
    .map(({ id }) => id)
    // The first is in examples of what may be typed.
    .concat(shippedIds().slice(1))
    .filter((id) => !WORDS.has(id));
  // A word of its own where it could be nothing else, and in quotes where it is a word like any other.
  const named = ids.map((id) => (id.includes('_') ? `\\b${id}\\b` : `['"\`]${id}['"\`]`));
  const pattern = new RegExp(named.join('|'), 'g');
  const found = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) => {
      const code = readFileSync(join(SOURCE, file), 'utf8').replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
      const names = new Set(code.match(pattern));
      return names.size === 0 ? [] : [[file, [...names]] as const];
    });
  expect(found.filter(([file]) => !(file in ALLOWED))).toEqual([]);
  // What is not needed any more is taken off the list.
  expect(found.map(([file]) => file).toSorted()).toEqual(Object.keys(ALLOWED).toSorted());
});
