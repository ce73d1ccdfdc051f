import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Log } from 'sarif';
import { describe, expect, test } from 'vitest';
import { TINY, writeFiles } from '../pack/tiny-pack.ts';
import { refusal, safeguard, temporaryFolder } from './safeguard.ts';
import { watching } from './watching.ts';

const SHIPPED = fileURLToPath(new URL('../../rules/online-abuse', import.meta.url));

const check = (...args: string[]) => safeguard(['rules', 'check', ...args]);

/** Makes the note of the tiny pack one that can never apply. */
const NEVER = {
  'notes.yaml': TINY['notes.yaml'].replace('  cites:', '  when: { child: no, age: under_18 }\n  cites:'),
};

interface Json {
  readonly errors: number;
  readonly warnings: number;
  readonly findings: readonly { readonly code: string; readonly file: string; readonly line: number }[];
}

describe('safeguard rules check', () => {
  test.each([{}, { cwd: tmpdir() }])(
    'finds nothing in the rules that ship, from any folder, but contacts that are due again: %o',
    (options) => {
      const { status, stdout, stderr } = safeguard(['rules', 'check', '--format', 'json'], options);
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
      // A contact that was checked becomes due a year later, whatever day it is.
      const { findings } = JSON.parse(stdout) as Json;
      expect(findings.filter(({ code }) => code !== 'contact-not-checked')).toEqual([]);
    },
  );

  test('says nothing else where the environment asks the reader of YAML to print what it reads', async () => {
    const args = ['rules', 'check', '--pack', await writeFiles(TINY)];
    const env = { LOG_TOKENS: '1', LOG_STREAM: '1' };
    expect(safeguard(args, { env })).toEqual(safeguard(args));
  });

  test('a warning ends with 0, and with --strict with 1', async () => {
    const folder = await writeFiles(TINY);
    const lax = check('--pack', folder);
    expect(lax.status).toBe(0);
    expect(lax.stdout).toContain(`${folder}/questions/harm.yaml:16:13 warning alike-options`);
    expect(lax.stdout).toContain('3 warnings.');
    expect(check('--pack', folder, '--strict')).toMatchObject({ status: 1, stdout: lax.stdout });
  });

  test('an error ends with 1', async () => {
    const { status, stdout, stderr } = check('--pack', await writeFiles({ ...TINY, ...NEVER }));
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    expect(stdout).toMatch(/notes\.yaml:5:3 error never-applies no answers make the\n? ?.*condition/);
    expect(stdout).toContain('1 error, 3 warnings.');
  });

  test('shows the problems of the files, the scenarios and lint.yaml together', async () => {
    const folder = await writeFiles({
      ...TINY,
      'lint.yaml': 'longets: {}\n',
      'scenarios/one.yaml': 'id: one\n',
    });
    const { status, stdout } = check('--pack', folder, '--format', 'json');
    const { findings } = JSON.parse(stdout) as Json;
    expect(status).toBe(1);
    const places = findings.map(({ file, line, code }) => `${file.slice(folder.length + 1)}:${line} ${code}`);
    expect(places).toContain('lint.yaml:1 unknown-key');
    expect(places).toContain('scenarios/one.yaml:1 missing-key');
    writeFileSync(join(folder, 'facts.yaml'), TINY['facts.yaml'].replace('age:', 'aeg:'));
    const broken = check('--pack', folder);
    expect(broken.status).toBe(1);
    expect(broken.stdout).toMatch(/facts\.yaml:3:\d+ error unknown-id/);
    expect(broken.stdout).toContain('Did you mean `age`?');
    expect(broken.stdout).toContain('Some checks have to wait until the errors are put right.');
  });

  test('accepts what lint.yaml accepts, within the limits that it sets', async () => {
    const folder = await writeFiles({
      ...TINY,
      'lint.yaml': `contact_months: 1
longest: { action: { text: 10 } }
accepted:
  - { check: alike-options, ids: [signs.secrets], reason: Both are needed. }
  - { check: contact-not-checked, ids: [police], reason: A made-up number. }
`,
    });
    const { stdout } = check('--pack', folder);
    expect(stdout).toMatch(/now\.yaml:11:9 warning text-too-long/);
    expect(stdout).toContain(`2 findings accepted in lint.yaml
────────────────────────────────
• 1 option that no condition tells from another one. Accepted: Both are needed.
• 1 contact that nobody has checked for too long, or ever. Accepted: A made-up
  number.

Altogether
──────────
2 warnings.
`);
  });

  test('an acceptance is not called needless where the check could not decide, or goes by names alone', () => {
    const changed = (file: string, from: string, to: string): string => {
      const folder = join(temporaryFolder(), 'rules');
      cpSync(SHIPPED, folder, { recursive: true });
      const text = readFileSync(join(folder, file), 'utf8');
      expect(text).toContain(from);
      writeFileSync(join(folder, file), text.replace(from, to));
      return check('--pack', folder).stdout.replace(/\s+/g, ' ');
    };
    // Written in two ways, it still means the same.
    const open = changed(
      'actions/child.yaml',
      '- id: involve_child\n  kind: do\n  when: { under_18: yes }',
      '- id: involve_child\n  kind: do\n  when: { any: [{ under_18: yes }, { under_18: yes, report_due: yes }] }',
    );
    expect(open).toMatch(
      /Not decided, because there is too much to try ─+ • whether the action `involve_child` always comes together with/,
    );
    expect(open).not.toContain('needless-acceptance');

    const named = changed(
      'facts.yaml',
      'when: { abuse_or_risk: yes, care_support_needs: yes }',
      'when: { all: [{ abuse_or_risk: yes }, { care_support_needs: yes }, { any: [{ abuse_or_risk: yes }, { circumstances: child_protection_plan }] }] }',
    );
    expect(named).toContain('`alike-options` finds nothing about `circumstances.child_protection_plan`');
    expect(named).toContain('If it changes nothing, look at the condition.');
    expect(named).not.toContain('Remove the id');
  });

  test('SARIF names files by addresses from the working folder, or whole ones outside', async () => {
    const folder = await writeFiles({ ...TINY, ...NEVER });
    const near = temporaryFolder();
    cpSync(folder, join(near, 'my rules'), { recursive: true });
    const uris = (pack: string, cwd: string) => {
      const { status, stdout } = safeguard(['rules', 'check', '--pack', pack, '--format', 'sarif'], { cwd });
      expect(status).toBe(1);
      const [run] = (JSON.parse(stdout) as Log).runs;
      return run?.results?.map(({ locations }) => locations?.[0]?.physicalLocation?.artifactLocation?.uri);
    };
    expect(uris('my rules', near)).toContain('my%20rules/notes.yaml');
    expect(uris(folder, near)).toContain(pathToFileURL(join(folder, 'notes.yaml')).href);
  });

  test('a folder that is not there, and a form that cannot be watched, are wrong usage', () => {
    expect(refusal(['rules', 'check', '--pack', 'nowhere'])).toBe('There is no folder nowhere.\n');
    expect(refusal(['rules', 'check', '--pack', ''])).toBe('--pack needs the name of a folder.\n');
    const file = 'rules/online-abuse/pack.yaml';
    for (const command of [['rules', 'check'], ['rules', 'prove'], ['questions']])
      expect(refusal([...command, '--pack', file])).toBe(
        `${file} is a file, and a pack is a folder. Name the folder that it is in: --pack rules/online-abuse\n`,
      );
    expect(refusal(['rules', 'check', '--pack', 'README.md'])).toBe(
      'README.md is a file, and a pack is a folder. Name the folder that has the pack.yaml.\n',
    );
    expect(refusal(['rules', 'check', '--watch', '--format', 'json'])).toContain('--watch shows text only.');
  });

  test('a folder without a pack.yaml is a pack with a problem', () => {
    const { status, stdout } = check('--pack', temporaryFolder());
    expect(status).toBe(1);
    expect(stdout).toMatch(/pack\.yaml:1:1 error file-missing/);
  });
});

describe('safeguard rules check --watch', () => {
  test('checks again after each save, a broken one too, and ends quietly with 130', async () => {
    const folder = await writeFiles(TINY);
    const { seen, wait, end } = watching('check', folder);
    await wait(/3 warnings\.\n[^]*Watching .*Ctrl-C ends\./);
    const facts = join(folder, 'facts.yaml');
    const good = readFileSync(facts, 'utf8');
    writeFileSync(facts, 'child: [');
    await wait(/facts\.yaml:1:\d+ error yaml-syntax/);
    writeFileSync(facts, '');
    await wait(/facts\.yaml:1:1 error wrong-type/);
    writeFileSync(facts, good);
    await wait(/error wrong-type[^]*-{20}\n[^]*3 warnings\.\n/);
    expect(seen()).not.toContain('\u001b');
    expect(await end()).toEqual({ code: 130, signal: null });
    expect(seen()).toMatch(/Ctrl-C ends\.\n$/);
  });
});
