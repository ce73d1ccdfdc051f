import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { recordSchema } from '../../src/record/index.ts';

const GUIDE = readFileSync(new URL('../../docs/records.md', import.meta.url), 'utf8');

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
