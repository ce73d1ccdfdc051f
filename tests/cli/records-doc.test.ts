import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { recordSchema } from '../../src/record/index.ts';
import { bash, safeguard, temporaryFolder } from './safeguard.ts';

const GUIDE = readFileSync(new URL('../../docs/records.md', import.meta.url), 'utf8');

test('every example of docs/records.md runs, one after the other', { timeout: 240_000 }, () => {
  const cwd = temporaryFolder();
  writeFileSync(
    join(cwd, 'answers.json'),
    '{"immediate_danger": "no", "concerns": ["sexual_abuse_grooming"]}',
  );
  const blocks = [...GUIDE.matchAll(/^```sh\n(.*?)^```$/gms)].map(([, block]) => block!);
  expect(blocks.length).toBeGreaterThan(5);
  for (const block of blocks) {
    const { status, stderr } = bash(`set -e; ${block}`, { cwd });
    expect({ block, status, stderr: status === 0 ? '' : stderr }).toEqual({ block, status: 0, stderr: '' });
  }
  expect(readFileSync(join(cwd, 'copy.json'), 'utf8')).toBe(readFileSync(join(cwd, 'case.json'), 'utf8'));
});

test('every command and option that docs/records.md names is there', () => {
  for (const [line] of GUIDE.matchAll(/^ {4}safeguard .*$/gm)) {
    const [, ...words] = line.trim().split(' ');
    const names = words.slice(0, words[0] === 'record' ? 2 : 1);
    const { status, stdout } = safeguard(['help', ...names]);
    expect({ line, status }).toEqual({ line, status: 0 });
    for (const option of words.filter((word) => word.startsWith('--'))) expect(stdout).toContain(option);
  }
});

test('docs/records.md names every field of a record', () => {
  const { properties } = recordSchema as {
    properties: Record<string, { properties?: object; $ref?: string }>;
  };
  const fields = Object.entries(properties).flatMap(([key, { properties: parts }]) =>
    parts
      ? Object.keys(parts).map((part) => `${key}.${part}`)
      : [key === 'decision' ? 'decision.level' : key],
  );
  for (const field of fields) expect(GUIDE).toContain(`| \`${field}\``);
});
