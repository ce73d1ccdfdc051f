import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { shippedPack } from '../../src/pack/shipped.ts';

const SOURCE = join(import.meta.dirname, '../../src');

/** Ids that are also words of the program: of its commands, its results and its audiences. */
const WORDS: ReadonlySet<string> = new Set(['role', 'record', 'report', 'child', 'now']);

/** Where an id may stand, and why. */
const ALLOWED: Readonly<Record<string, string>> = {
  'cli/local/confirm-numbers.ts': 'the numbers of an area, which are those of services',
  'cli/local/fill-in.ts': 'the numbers of an area, which are those of services',
  'cli/lookup/areas.ts': 'the numbers of an area, which are those of services',
  'cli/lookup/contacts.ts': 'the numbers of an area, which are those of services',
  'engine/area.ts': 'the numbers of an area, which are those of services',
  'engine/in-area.ts': 'the numbers of an area, which are those of services',
  'pack/areas/check-areas.ts': 'the numbers of an area, which are those of services',
  'pack/areas/load-areas.ts': 'the numbers of an area, which are those of services',
  'cli/batch/command.ts': 'examples in the help',
  'cli/local/template.ts': 'an example in a comment; the places of services in local settings',
  'engine/pack-data.ts': 'the places of services in local settings, which are called after them',
  'pack/local/settings.ts': 'the places of services in local settings, which are called after them',
  'pack/checks/conditions.ts': 'an example in a message',
};

test('no question, group of actions or contact of the rules is named in the code', () => {
  const { questions, groups, contacts } = shippedPack();
  const ids = [...questions, ...groups, ...contacts].map(({ id }) => id).filter((id) => !WORDS.has(id));
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
