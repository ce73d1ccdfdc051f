import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { expect, test } from 'vitest';
import { handbookTables } from '../../../build/docs/handbook-tables.ts';
import { lint, readSettings } from '../../../src/check/lint/index.ts';
import { fillTables } from '../../../build/docs/format-tables.ts';
import { tinySubject } from './found.ts';

const DOC = join(import.meta.dirname, '../../../docs/checks.md');
const text = readFileSync(DOC, 'utf8');

// To write the tables anew: npx vitest run tests/check/lint/handbook-tables.test.ts -u
test('the tables of the handbook are those of the checks', async () => {
  const filled = fillTables(text, handbookTables());
  const formatted = await format(filled, { ...(await resolveConfig(DOC)), parser: 'markdown' });
  await expect(formatted).toMatchFileSnapshot(DOC);
  for (const name of Object.keys(handbookTables())) expect(text).toContain(`<!-- table: ${name} -->`);
});

test('the lint.yaml of the handbook is one', () => {
  const [, yaml = ''] = /^```yaml\n(# yaml-language-server[^]*?)^```$/m.exec(text) ?? [];
  const { settings, problems } = readSettings('lint.yaml', yaml);
  expect(problems).toEqual([]);
  expect(settings).toMatchObject({ contact_months: 12, accepted: [{ id: 'prepare_report' }] });
});

test('the carried_by of the handbook is read as one', async () => {
  const [, ids = ''] = /carried_by: \[(.*)\]/.exec(text) ?? [];
  const { subject } = await tinySubject({
    change: { 'guide.yaml': ['gist: danger means 999 }', `gist: danger means 999, carried_by: [${ids}] }`] },
  });
  expect(lint(subject).findings.map(({ code }) => code)).toContain('carried-by');
});
