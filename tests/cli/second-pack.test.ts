import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Run } from './safeguard.ts';
import { TINY } from '../pack/tiny-pack.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

const SCENARIO = `id: a-secret
title: A secret
themes: [secrets-kept]
difficulty: easy
vignette: Somebody keeps a secret.
known: [There is a secret.]
not_known: [What it is.]
answers: { danger: no, age: under_18, signs: [secrets] }
expect: { level: high, possible_level: high, actions: [], not_actions: [call_999] }
deciding: signs.1
why: A secret is a sign.
debrief: [What is a secret?]
mistakes: [{ mistake: Keep it., why: It hides harm. }]
`;

describe('where a second pack ships beside the first,', () => {
  const own = mkdtempSync(join(tmpdir(), 'safeguard-packs-'));

  beforeAll(async () => {
    for (const part of ['bin', 'dist', 'package.json', 'rules'])
      cpSync(join(ROOT, part), join(own, part), { recursive: true });
    // What proves is a package beside the program.
    symlinkSync(join(ROOT, 'node_modules'), join(own, 'node_modules'));
    const files = {
      ...TINY,
      'pack.yaml': `${TINY['pack.yaml']}topic_question: signs\nurgent_group: now\nreport_contacts: [police]\n`,
      'scenarios/a-secret.yaml': SCENARIO,
    };
    for (const [path, text] of Object.entries(files)) {
      const file = join(own, 'rules/tiny', path);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, text);
    }
    const { buildPacks } = (await import(join(ROOT, 'build/build-packs.mjs'))) as {
      readonly buildPacks: (dist: string, rules: string, ids: readonly string[]) => Promise<unknown>;
    };
    await buildPacks(join(own, 'dist'), join(own, 'rules'), ['online-abuse', 'tiny']);
  }, 120_000);
  afterAll(() => rmSync(own, { recursive: true }));

  const run = (args: readonly string[], input = ''): Run => {
    const command = [join(own, 'bin/safeguard.js'), ...args];
    const { status, stdout, stderr } = spawnSync(process.execPath, command, {
      input,
      encoding: 'utf8',
      cwd: own,
    });
    return { status, stdout, stderr };
  };
  const shown = (args: readonly string[], input?: string): string => {
    const { status, stdout, stderr } = run(args, input);
    expect(stderr).toBe('');
    expect(status).toBe(0);
    return stdout;
  };

  test('the first is still the one that is used where nobody names one', () => {
    expect(JSON.parse(shown(['assess', '--json'], '{}'))).toMatchObject({ pack: { id: 'online-abuse' } });
  });

  test('it is used by its id: what cannot wait comes first, and what a case is about is its own question', () => {
    expect(shown(['assess', '--full', '--pack', 'tiny'], '{"danger": "yes"}')).toMatch(
      /Do now\n─+\n\s*1\.? +Call 999\./,
    );
    expect(shown(['questions', '--pack', 'tiny'])).toContain('Is the child in danger?');
    expect(shown(['guide', 'signs.1', '--pack', 'tiny'])).toContain('threats are a sign');
    expect(shown(['contacts', '--pack', 'tiny', '--concern', 'threats'])).toContain('999');
    expect(shown(['contacts', '--pack', 'tiny', '--area', 'gwynedd'])).toContain('Police');
    expect(run(['contacts', '--pack', 'tiny', '--concern', 'threat']).stderr).toContain(
      'Did you mean threats?',
    );
    expect(shown(['scenario', 'list', '--pack', 'tiny', '--concern', 'secrets'])).toContain('a-secret');
    const cases = '{"danger": "no", "age": "under_18", "signs": ["threats"]}\n';
    const summary = JSON.parse(
      shown(['batch', '--summary', '--format', 'json', '--pack', 'tiny'], cases),
    ) as object;
    expect(summary).toMatchObject({
      concerns: [{ id: 'threats', cases: 1 }, { id: 'secrets', cases: 0 }, {}],
    });
  });

  test('it is checked, tested and proved by its id', () => {
    expect(run(['rules', 'check', '--pack', 'tiny']).stdout).toContain('rules/tiny');
    expect(shown(['scenario', 'test', '--pack', 'tiny'])).toContain('The one scenario holds.\n');
    expect(shown(['scenario', 'show', 'a-secret', '--pack', 'tiny'])).toContain('Somebody keeps a secret.');
    const proved = run(['rules', 'prove', 'danger_brings_999', '--pack', 'tiny']);
    expect(proved.stdout).toMatch(/holds danger_brings_999/);
  });

  test('the page is made of it, and completion knows its ids', () => {
    const page = join(own, 'tiny.html');
    expect(run(['web', '--pack', 'tiny', '--output', page]).status).toBe(0);
    expect(readFileSync(page, 'utf8')).toContain('A tiny pack');
    const script = shown(['completion', 'bash']);
    for (const id of ['a-secret', 'secrets-kept', 'threats', 'image_threats']) expect(script).toContain(id);
  });

  test('a record of it is opened with it, though nobody names it', () => {
    const record = join(own, 'case.json');
    expect(run(['assess', '--pack', 'tiny', '--record', record], '{"danger": "yes"}').status).toBe(0);
    expect(shown(['record', 'show', record])).toContain('the child is in danger');
    expect(run(['record', 'verify', record]).status).toBe(0);
  });

  test('a name that no pack has is refused, with the one that was meant', () => {
    expect(run(['questions', '--pack', 'tinny'])).toMatchObject({ status: 2, stdout: '' });
    expect(run(['questions', '--pack', 'tinny']).stderr).toContain('Did you mean tiny?');
  });
});
