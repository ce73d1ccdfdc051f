import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { shippedPack } from '../../src/pack/shipped.ts';
import { SQLITE } from '../../src/sql/dialect.ts';
import { sqlExport } from '../../src/sql/index.ts';
import { TINY, writeFiles } from '../pack/tiny-pack.ts';
import { refusal, safeguard, temporaryFolder } from './safeguard.ts';

describe('safeguard rules export', () => {
  test('writes the rules that ship as SQL on standard output', () => {
    const { status, stdout, stderr } = safeguard(['rules', 'export', '--to', 'sql']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toBe(sqlExport(shippedPack(), 'safeguard').text);
  });

  test('writes them for SQLite', () => {
    const { status, stdout, stderr } = safeguard(['rules', 'export', '--to', 'sqlite', '--prefix', 'cases']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toBe(sqlExport(shippedPack(), 'cases', SQLITE).text);
  });

  test('--pack, --prefix and --output write another pack, under other names, to a file', async () => {
    const folder = await writeFiles(TINY);
    const file = join(temporaryFolder(), 'rules.sql');
    const args = ['rules', 'export', '--to', 'sql', '--pack', folder, '--prefix', 'tiny', '--output', file];
    expect(safeguard(args)).toEqual({ status: 0, stdout: '', stderr: '' });
    expect(readFileSync(file, 'utf8')).toContain('CREATE TABLE IF NOT EXISTS tiny_answers (');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(refusal(args)).toContain('--force');
    expect(safeguard([...args, '--force']).status).toBe(0);
  });

  test.each(['', 'Cases', '1st', 'a-b', 'a b', 'x; DROP TABLE y', 'schema.cases', 'a'.repeat(41)])(
    'refuses %j as the beginning of names',
    (prefix) => {
      const says = refusal(['rules', 'export', '--to', 'sql', '--prefix', prefix]);
      expect(says).toContain('small letters, digits and underscores');
    },
  );

  test('refuses to guess what to write', () => {
    expect(refusal(['rules', 'export'])).toContain('--to');
    const says = refusal(['rules', 'export', '--to', 'mysql']);
    expect(says).toContain('sql, sqlite');
  });

  test('refuses a pack that PostgreSQL has no room for', async () => {
    const ids = Array.from({ length: 190 }, (_, i) => `q${i}`);
    const questions = ids.map(
      (id) =>
        `- { id: ${id}, type: many_of, ask: What?, why: So., cites: [police.1], options: [${OPTIONS}] }\n`,
    );
    const uses = ids.map((id) => `{ ${id}: o0 }`).join(', ');
    const folder = await writeFiles({
      ...TINY,
      'questions/safety.yaml': TINY['questions/safety.yaml'] + questions.join(''),
      'actions/now.yaml': `${TINY['actions/now.yaml']}- { id: much, kind: do, when: { any: [${uses}] }, text: Do., cites: [police.1], basis: guide }\n`,
    });
    const says = refusal(['rules', 'export', '--to', 'sql', '--pack', folder]);
    expect(says).toMatch(/The pack is too large: one view would have \d+ columns\. PostgreSQL takes 1600\./);
  });
});

const OPTIONS = Array.from({ length: 8 }, (_, i) => `{ id: o${i}, label: Option ${i} }`).join(', ');
