import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { pack, scenarios } from '../train/library.ts';
import { refusal, safeguard, temporaryFolder } from './safeguard.ts';

/** A copy of the rules that ship. */
function copiedRules(): string {
  const folder = join(temporaryFolder(), 'rules');
  cpSync('rules/online-abuse', folder, { recursive: true });
  return folder;
}

describe('safeguard rules coverage', () => {
  test('shows every statement of the rules that ship, its rules and its scenarios, and ends with 0', () => {
    const { status, stdout, stderr } = safeguard(['rules', 'coverage']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/^How the guide is covered\n═+\n\d+ statements\. /);
    for (const { id, kind } of pack.data.statements) expect(stdout).toContain(`${id} (${kind})`);
    expect(stdout).toContain('Question: immediate_danger');
    expect(stdout).not.toContain('Nothing carries these');
    for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
  });

  test('shows the other way round each of our readings with its reason', () => {
    const { status, stdout } = safeguard(['rules', 'coverage', '--interpretations']);
    expect(status).toBe(0);
    const words = stdout.replace(/\s+/g, ' ');
    for (const { basis, rationale } of pack.data.actions) {
      if (basis === 'interpretation') expect(words).toContain(`Reason: ${rationale}`);
    }
    expect(words).toContain('Procedures: page c2-p13');
  });

  test('says the same as Markdown', () => {
    const { status, stdout } = safeguard(['rules', 'coverage', '--format', 'markdown']);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^# How the guide is covered\n\n\*\*\d+ statements\./);
    expect(stdout).toContain('- **police.1 (step)**\n');
  });

  test('says the same as JSON, with everything in it', () => {
    const { status, stdout } = safeguard(['rules', 'coverage', '--format', 'json']);
    expect(status).toBe(0);
    const report = JSON.parse(stdout) as {
      schema: string;
      summary: Record<string, number>;
      statements: { id: string; rules: { kind: string; id: string }[]; scenarios: string[] }[];
      rules: { kind: string; id: string; basis: string }[];
    };
    expect(report.schema).toBe('safeguard/coverage@1');
    expect(report.statements.map(({ id }) => id)).toEqual(pack.data.statements.map(({ id }) => id));
    const danger = report.statements.find(({ id }) => id === 'police.1')!;
    expect(danger.rules).toContainEqual({
      kind: 'action',
      id: 'call_999',
      text: 'Call 999 now, and ask for the police.',
      basis: 'guide',
    });
    expect(danger.scenarios.every((id) => scenarios.some((one) => one.id === id))).toBe(true);
    expect(report.summary).toMatchObject({ statements: report.statements.length });
  });

  test('shows what no scenario exercises, for rules without scenarios', () => {
    const folder = copiedRules();
    rmSync(join(folder, 'scenarios'), { recursive: true });
    const { status, stdout } = safeguard(['rules', 'coverage', '--pack', folder]);
    expect(status).toBe(0);
    const rested = /Rules\s+rest\s+on\s+(\d+)\.\s+Scenarios\s+exercise\s+0\./.exec(stdout)?.[1];
    expect(stdout).toContain(`No scenario exercises these: ${rested}\n`);
  });

  test('refuses rules in which nothing carries a statement, and says where', () => {
    const folder = copiedRules();
    const file = join(folder, 'actions', 'now.yaml');
    const guide = join(folder, 'guide.yaml');
    writeFileSync(
      guide,
      `${readFileSync(guide, 'utf8')}    - { id: made.1, kind: duty, gist: Nobody does this. }\n`,
    );
    expect(readFileSync(file, 'utf8')).not.toContain('made.1');
    const { status, stderr } = safeguard(['rules', 'coverage', '--pack', folder]);
    expect(status).toBe(2);
    expect(stderr).toMatch(/guide\.yaml:\d+:\d+ uncited-statement/);
    expect(stderr).toContain('`made.1`');
  });

  test('names the forms that there are', () => {
    expect(refusal(['rules', 'coverage', '--format', 'tsv'])).toContain('text, markdown, html, json, csv');
  });

  test('is a table for a spreadsheet, either way round', () => {
    const csv = (...more: readonly string[]) =>
      safeguard(['rules', 'coverage', '--format', 'csv', ...more]).stdout;
    expect(csv()).toMatch(/^id,section,kind,gist,needs_a_rule,has_one,rules,scenarios\r\n/);
    expect(csv()).toMatch(/^police\.1,.*,yes,yes,.*\bcall_999\b/m);
    const readings = csv('--interpretations');
    expect(readings).toMatch(/^kind,id,text,basis,rationale,source,cites,scenarios\r\n/);
    expect(readings).toMatch(/,interpretation,/);
    expect(readings).not.toMatch(/,guide,/);
  });
});
