import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import type { Assessment } from '../../src/engine/index.ts';
import type { FlipGroup } from '../../src/train/index.ts';
import { NASTY } from '../bench/nasty-packs.mjs';
import { writeFiles } from '../pack/tiny-pack.ts';
import { scenarioOf } from '../train/library.ts';
import { safeguard, temporaryFolder } from './safeguard.ts';

const input = JSON.stringify(scenarioOf('cruel-comments-that-pass').answers);
const run = (...args: string[]) => safeguard(['assess', ...args], { input });

describe('safeguard assess --what-if', () => {
  test('says before anything is asked that rules are too large for it, and the result stands without it', async () => {
    const folder = await writeFiles(NASTY['a long chain of questions']!(1));
    const args = ['assess', '--pack', folder];
    const refused = safeguard([...args, '--what-if'], { input: '{}' });
    expect(refused).toMatchObject({ status: 2, stdout: '' });
    expect(refused.stderr).toContain('To try every other answer one by one takes too long with these rules');
    expect(safeguard(args, { input: '{}' }).status).toBe(0);
  });

  test.each(['text', 'markdown'])('adds a section after the result, as %s', (format) => {
    const without = run('--format', format).stdout;
    const { status, stdout } = run('--what-if', '--format', format);
    expect(status).toBe(0);
    expect(stdout.startsWith(without)).toBe(true);
    expect(stdout.slice(without.length)).toMatch(/^\n(?:## )?What one different answer would change\n/);
    expect(stdout.slice(without.length)).toContain('More urgent, "Call 999 now"');
  });

  test('as JSON is a document of its own, and the assessment in it keeps its shape', () => {
    const { status, stdout } = run('--what-if', '--json');
    expect(status).toBe(0);
    const whole = JSON.parse(stdout) as { assessment: Assessment; flips: FlipGroup[] };
    expect(Object.keys(whole)).toEqual(['assessment', 'flips']);
    expect(whole.assessment).toEqual(JSON.parse(run('--json').stdout));
    const schema = JSON.parse(readFileSync('rules/schema/assessment.schema.json', 'utf8')) as object;
    expect(new Ajv2020({ strict: false }).compile(schema)(whole.assessment)).toBe(true);
    expect(whole.flips.map(({ level }) => level)).toEqual(['emergency', 'report', 'refer', 'inform']);
  });

  test('says more with --full, and most with --explain', () => {
    const lengths = [[], ['--full'], ['--explain']].map((args) => {
      const whole = run('--what-if', ...args).stdout;
      return whole.slice(whole.indexOf('What one different answer')).length;
    });
    expect(lengths).toEqual(lengths.toSorted((a, b) => a - b));
    expect(new Set(lengths).size).toBe(3);
  });

  test('goes into the file that was asked for', () => {
    const file = join(temporaryFolder(), 'case.md');
    expect(run('--what-if', '--format', 'markdown', '--output', file).status).toBe(0);
    expect(readFileSync(file, 'utf8')).toContain('## What one different answer would change');
  });

  test('leaves exit codes as they are', () => {
    expect(run('--what-if', '--exit-level').status).toBe(run('--exit-level').status);
  });
});
