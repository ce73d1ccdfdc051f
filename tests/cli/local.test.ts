import { readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Assessment, AssessedContact } from '../../src/engine/index.ts';
import { EXAMPLE } from '../pack/local/example.ts';
import { bash, refusal, safeguard, temporaryFile, temporaryFolder } from './safeguard.ts';

const CASE = JSON.stringify({ age: '13_15', abuse_or_risk: 'yes', care_support_needs: 'yes' });
const BROKEN = EXAMPLE.replace('abuse_or_risk: yes', 'abuse_or_rsik: yes');

/** A settings folder of somebody's own, and the file of local settings in it. */
function home(): { env: NodeJS.ProcessEnv; file: string } {
  const folder = temporaryFolder();
  return { env: { XDG_CONFIG_HOME: folder }, file: join(folder, 'safeguard', 'local.yaml') };
}

describe('local init', () => {
  test.runIf(process.platform === 'linux')(
    'writes an empty file into the settings folder, for its owner alone, and says what to fill in first',
    () => {
      const { env, file } = home();
      const { status, stdout } = safeguard(['local', 'init'], { env });
      expect(status).toBe(0);
      expect(stdout).toContain(file);
      expect(stdout).toContain('Fill in first');
      expect(statSync(file).mode & 0o777).toBe(0o600);
      expect(safeguard(['local', 'check'], { env }).status).toBe(0);
      // An empty file changes no word of a recommendation.
      const before = safeguard(['assess'], { input: CASE });
      expect(safeguard(['assess'], { input: CASE, env })).toEqual(before);
    },
  );

  test('replaces nothing', () => {
    const file = temporaryFile('team.yaml', '# mine\n');
    expect(refusal(['local', 'init', '--local', file])).toContain('was left as it is');
    expect(readFileSync(file, 'utf8')).toBe('# mine\n');
  });

  test.skipIf(bash('unshare -rm true').status !== 0)('says that the disk is read-only', () => {
    const run = bash(
      `disk=$PWD NODE="$NODE" EXECUTABLE="$EXECUTABLE" XDG_CONFIG_HOME=$PWD/config \\
        unshare -rm sh -c 'mount -t tmpfs -o ro none "$disk" && "$NODE" "$EXECUTABLE" local init'`,
      { cwd: temporaryFolder() },
    );
    expect(run.status).toBe(2);
    expect(run.stderr).toMatch(/^The folder .* could not be made: the disk is read-only\.\n$/);
  });

  test.runIf(process.platform === 'linux')('does not hang where the system has no room for folders', () => {
    expect(refusal(['local', 'init'], { env: { XDG_CONFIG_HOME: '/proc/nothing' } })).toContain(
      'could not be made',
    );
  });

  test('refuses a place where there is no folder', () => {
    expect(refusal(['local', 'init', '--local', join(temporaryFolder(), 'no', 'team.yaml')])).toContain(
      'There is no folder',
    );
  });
});

test.each(['show', 'check'])('local %s without a file says how to begin', (command) => {
  expect(refusal(['local', command], { env: home().env })).toContain('safeguard local init');
});

test('local show says what is set, as text and as JSON', () => {
  const file = temporaryFile('team.yaml', EXAMPLE);
  const { status, stdout } = safeguard(['local', 'show', '--local', file]);
  expect(status).toBe(0);
  expect(stdout).toContain('Authority: Exampleshire County Council');
  const json: unknown = JSON.parse(safeguard(['local', 'show', '--json', '--local', file]).stdout);
  expect(json).toMatchObject({ file, services: { emergency_duty_team: { phone: '01632 960002' } } });
});

test('local check shows every problem with its place, and ends with exit code 1', () => {
  const file = temporaryFile('team.yaml', BROKEN.replace('kind: do', 'kind: do_not'));
  const { status, stdout } = safeguard(['local', 'check', '--local', file]);
  expect(status).toBe(1);
  expect(stdout).toMatch(/team\.yaml:\d+:\d+ wrong-value/);
  expect(stdout).toMatch(
    /team\.yaml:\d+:\d+ unknown-id.*\n.*abuse_or_rsik.*\n.*\^\n.*Did you mean `abuse_or_risk`/,
  );
  expect(stdout).toContain('2 problems.');
  const json = safeguard(['local', 'check', '--local', file, '--format', 'json']);
  expect(json.status).toBe(1);
  const { used, findings } = JSON.parse(json.stdout) as {
    readonly used: boolean;
    readonly findings: readonly { readonly code: string; readonly severity: string }[];
  };
  expect(used).toBe(false);
  expect(findings.map(({ code, severity }) => `${severity} ${code}`).toSorted()).toEqual([
    'error unknown-id',
    'error wrong-value',
  ]);
  expect(safeguard(['local', 'show', '--local', file]).status).toBe(1);
});

test('local check warns of dates that lie ahead, on which nobody can have checked anything', () => {
  const text = EXAMPLE.replace('checked: 2026-05\n', 'checked: 2999-01\n').replace(
    'checked: 2026-02-28\n    pack',
    'checked: 2999-01-01\n    pack',
  );
  const file = temporaryFile('team.yaml', text);
  const { status, stdout } = safeguard(['local', 'check', '--local', file]);
  expect(status).toBe(0);
  expect(stdout).toMatch(/team\.yaml:35:12 warning date-ahead `checked` is a day to come, 2999-01\n/);
  expect(stdout).toContain('a day to come, 2999-01-01\n');
  expect(stdout.match(/warning/g)).toHaveLength(2);
  expect(stdout).toContain('team.yaml can be used.');
  expect(safeguard(['local', 'check', '--local', temporaryFile('right.yaml', EXAMPLE)]).stdout).toMatch(
    /^\S*right\.yaml is right\./,
  );
});

describe('one file for several rules', () => {
  const OF_OTHERS = EXAMPLE.replace(
    'actions:\n',
    `actions:
  - id: local_tell_head
    kind: do
    pack: fgm-duty
    when: { how_known: she_told }
    text: Tell the head teacher the same day.
    source: Safeguarding policy, section 6
    checked: 2026-02-28
`,
  );
  const run = (...args: readonly string[]) =>
    safeguard([...args, '--local', temporaryFile('team.yaml', OF_OTHERS)], {
      input: '{"abuse_or_risk":"yes"}',
    });

  test('each entry with a `pack` counts for those rules, and the rest of the file for all', () => {
    const ours = run('assess', '--full');
    expect(ours.stderr).toBe('');
    expect(ours.stdout).toContain('Tell the designated safeguarding person the same day.');
    expect(ours.stdout).not.toContain('head teacher');
    const theirs = safeguard(
      ['assess', '--pack', 'fgm-duty', '--full', '--local', temporaryFile('team.yaml', OF_OTHERS)],
      { input: '{"how_known":["she_told"]}' },
    );
    expect(theirs.stderr).toBe('');
    expect(theirs.stdout).toContain('Tell the head teacher the same day.');
    expect(theirs.stdout).not.toContain('Tell the designated safeguarding person the same day.');
    expect(run('local', 'show').stdout).toContain('1 contact or action: see --pack fgm-duty');
  });

  test('local check looks at all rules that the file names, and warns of rules that nobody knows', () => {
    expect(run('local', 'check').stdout).toMatch(/is right\.[^]*It adds to online-abuse \S+ and fgm-duty /);
    const check = (text: string) => safeguard(['local', 'check', '--local', temporaryFile('t.yaml', text)]);
    const slip = check(OF_OTHERS.replace('how_known', 'how_konwn'));
    expect(slip).toMatchObject({ status: 1 });
    expect(slip.stdout).toContain('Did you mean `how_known`?');
    const unknown = check(OF_OTHERS.replace('pack: fgm-duty', 'pack: fgm-dutty'));
    expect(unknown).toMatchObject({ status: 0 });
    expect(unknown.stdout).toMatch(
      /warning unknown-id no rules that ship are called `fgm-dutty`[^]*Did you mean `fgm-duty`/,
    );
  });

  test('a `when` of other rules without a `pack` says what is missing', () => {
    const text = OF_OTHERS.replace('    pack: fgm-duty\n', '');
    const { stdout } = safeguard(['local', 'check', '--local', temporaryFile('t.yaml', text)]);
    expect(stdout).toContain('name them beside `when`: `pack: ID`');
  });
});

describe('assess and contacts', () => {
  const json = (args: readonly string[], env: NodeJS.ProcessEnv = {}): Assessment =>
    JSON.parse(safeguard(['assess', '--json', ...args], { input: CASE, env }).stdout) as Assessment;

  test('are not taken from a relative path of the environment: a folder brings no settings', () => {
    const file = temporaryFile('team.yaml', EXAMPLE);
    const run = safeguard(['assess', '--json'], {
      input: CASE,
      cwd: dirname(file),
      env: { SAFEGUARD_LOCAL: 'team.yaml' },
    });
    expect((JSON.parse(run.stdout) as Assessment).pack.local).toBeUndefined();
    expect(run.stderr).toContain('SAFEGUARD_LOCAL is not a full path, so it is left out: team.yaml');
  });

  test('take the file that --local names, before the one that SAFEGUARD_LOCAL names', () => {
    const team = temporaryFile('team.yaml', EXAMPLE);
    const other = temporaryFile('other.yaml', EXAMPLE.replaceAll('Exampleshire', 'Elsewhere'));
    expect(json(['--local', team], { SAFEGUARD_LOCAL: other }).pack.local!.authority).toBe(
      'Exampleshire County Council',
    );
    expect(json([], { SAFEGUARD_LOCAL: other }).pack.local!.authority).toBe('Elsewhere County Council');
  });

  test('a result says under its plan that there are local steps, and --full shows them', () => {
    const env = { SAFEGUARD_LOCAL: temporaryFile('team.yaml', EXAMPLE) };
    const run = (...args: readonly string[]) => safeguard(['assess', ...args], { input: CASE, env }).stdout;
    expect(run()).toContain('More: every step (1 local)');
    expect(run('--full')).toContain('Tell the designated safeguarding person the same day.');
    expect(run('--no-local')).toContain('More: every step, why');
    expect(run('--lang', 'cy')).toContain('Pob cam (1 lleol)');
  });

  test('without settings, and with --no-local, the result is the same byte for byte', () => {
    const env = { SAFEGUARD_LOCAL: temporaryFile('team.yaml', EXAMPLE) };
    const plain = safeguard(['assess', '--json'], { input: CASE });
    expect(safeguard(['assess', '--json', '--no-local'], { input: CASE, env })).toEqual(plain);
    expect(plain.stdout).not.toContain('"local"');
  });

  test('contacts lists them too', () => {
    const env = { SAFEGUARD_LOCAL: temporaryFile('team.yaml', EXAMPLE) };
    const { stdout } = safeguard(['contacts', '--json', '--for', 'practitioner'], { env });
    const contacts = JSON.parse(stdout) as readonly AssessedContact[];
    expect(contacts.find(({ id }) => id === 'emergency_duty_team')?.phone).toBe('01632 960002');
  });

  test.each([
    ['a file with a mistake', () => temporaryFile('team.yaml', BROKEN), 'Did you mean `abuse_or_risk`'],
    ['a file that is not there', () => join(temporaryFolder(), 'team.yaml'), 'file-missing'],
    ['a folder', () => temporaryFolder(), 'file-unreadable'],
    ['bytes that are no text', () => temporaryFile('team.yaml', Buffer.from([0xff, 0])), 'file-unreadable'],
  ])(
    '%s stops nobody: it is left out with a warning, and the result is that of the rules alone',
    (_what, file, says) => {
      const plain = safeguard(['assess', '--json'], { input: CASE });
      const run = safeguard(['assess', '--json'], { input: CASE, env: { SAFEGUARD_LOCAL: file() } });
      expect(run).toMatchObject({ status: 0, stdout: plain.stdout });
      expect(run.stderr).toContain('they are left out');
      expect(run.stderr).toContain(says);
      expect(run.stderr).toContain('safeguard local check --local');
    },
  );
});

test('batch takes local settings like assess, and --no-local leaves them out', () => {
  const env = { SAFEGUARD_LOCAL: temporaryFile('team.yaml', EXAMPLE) };
  const one = (options: readonly string[], given: NodeJS.ProcessEnv): unknown =>
    JSON.parse(safeguard(options, { input: `${CASE}\n`, env: given }).stdout);
  const withSettings = one(['assess', '--json'], env);
  expect(withSettings).toMatchObject({ pack: { local: { authority: 'Exampleshire County Council' } } });
  expect(one(['batch'], env)).toEqual(withSettings);
  expect(one(['batch', '--local', env.SAFEGUARD_LOCAL], {})).toEqual(withSettings);
  expect(one(['batch', '--no-local'], env)).toEqual(one(['assess', '--json'], {}));
});

test('a record made with local settings holds without them, and with others', () => {
  const cwd = temporaryFolder();
  const env = { SAFEGUARD_LOCAL: temporaryFile('team.yaml', EXAMPLE) };
  expect(safeguard(['assess', '--record', 'case.json'], { input: CASE, env, cwd }).status).toBe(0);
  expect(readFileSync(join(cwd, 'case.json'), 'utf8')).toContain('01632 960002');
  const other = {
    SAFEGUARD_LOCAL: temporaryFile('other.yaml', EXAMPLE.replaceAll('01632 9600', '01632 9601')),
  };
  for (const now of [{}, env, other]) {
    expect(safeguard(['record', 'verify', 'case.json'], { cwd, env: now }).status).toBe(0);
  }
  expect(safeguard(['record', 'show', 'case.json'], { cwd }).stdout).not.toContain('Do not rely on it');
});

test('safeguard schema local prints a schema that stands on its own', () => {
  const schema = JSON.parse(safeguard(['schema', 'local']).stdout) as { readonly $id: string };
  expect(schema.$id).toBe('local.schema.json');
});
