import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { assess } from '../../src/engine/index.ts';
import { openPack } from '../../src/pack/open.ts';
import { displayWidth } from '../../src/document/wrap.ts';
import { TINY } from '../pack/tiny-pack.ts';
import { bash, refusal, safeguard, temporaryFolder } from './safeguard.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const SHIPPED = join(ROOT, 'rules/online-abuse');

interface Diff {
  readonly schema: string;
  readonly old: { readonly name: string };
  readonly new: { readonly name: string };
  readonly notSearched?: string;
  readonly levels: {
    readonly extent: string;
    readonly moves: readonly {
      readonly from: string;
      readonly to: string;
      readonly direction: string;
      readonly witness: { readonly answers: object; readonly smallest: boolean };
      readonly scenarios: readonly string[];
    }[];
  };
  readonly actions: {
    readonly moves: readonly {
      readonly id: string;
      readonly change: string;
      readonly witness: { readonly answers: object };
    }[];
  };
  readonly scenarios: { readonly compared: number; readonly differing: readonly { readonly id: string }[] };
  readonly changes: readonly { readonly kind: string; readonly part: string; readonly id: string }[];
}

/** Writes the rules that ship, changed, into a folder of the given one. */
function writeRules(
  parent: string,
  changes: readonly (readonly [file: string, from: string, to: string])[] = [],
): string {
  const folder = join(parent, 'rules/online-abuse');
  rmSync(folder, { recursive: true, force: true });
  cpSync(SHIPPED, folder, { recursive: true });
  for (const [name, from, to] of changes) {
    const text = readFileSync(join(folder, name), 'utf8');
    expect(text).toContain(from);
    writeFileSync(join(folder, name), text.replace(from, to));
  }
  return folder;
}

/** A planned meeting counts as danger only if somebody says that there is danger as well. */
const MEETING = [
  'levels.yaml',
  'may harm the child.\n      when: { meeting_perpetrator: yes }',
  'may harm the child.\n      when: { meeting_perpetrator: yes, immediate_danger: yes }',
] as const;
/** Threats to share pictures call for a report only where somebody uses pressure as well. */
const IMAGE_THREATS = [
  'levels.yaml',
  'when: { concerns: image_threats }',
  'when: { concerns: image_threats, coercion: yes }',
] as const;
const WORDS = [
  'actions/now.yaml',
  'text: Call 999 now, and ask for the police.',
  'text: Ring 999 now, and ask for the police.',
] as const;

function diff(args: readonly string[], options: Parameters<typeof safeguard>[1] = {}): Diff {
  const { status, stdout, stderr } = safeguard(['rules', 'diff', '--format', 'json', ...args], options);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return JSON.parse(stdout) as Diff;
}

/** What the engine makes of answers, with the rules of a folder. */
async function levels(folder: string): Promise<(answers: object) => string> {
  const { pack } = await openPack(folder);
  if (!pack) throw new Error(`the rules in ${folder} have problems`);
  return (answers) => assess(pack, { ...answers }).level;
}

describe('safeguard rules diff of two folders', () => {
  test('finds each pair of levels that some answers move between, with answers that show it', async () => {
    const fresh = writeRules(temporaryFolder(), [MEETING, IMAGE_THREATS]);
    const { schema, levels: found, changes, scenarios } = diff([SHIPPED, fresh]);
    const [before, now] = [await levels(SHIPPED), await levels(fresh)];
    expect(schema).toBe('safeguard/diff@1');
    expect(found.extent).toBe('searched');
    const pairs = found.moves.map(({ from, to }) => `${from} ${to}`);
    expect(pairs).toEqual(
      expect.arrayContaining(['emergency inform', 'emergency report', 'report refer', 'report support']),
    );
    for (const { from, to, direction, witness } of found.moves) {
      expect(direction).toBe('down');
      expect(witness.smallest).toBe(true);
      expect(before(witness.answers)).toBe(from);
      expect(now(witness.answers)).toBe(to);
    }
    const move = found.moves.find(({ from, to }) => from === 'report' && to === 'support');
    expect(move?.witness.answers).toEqual({ concerns: ['image_threats'] });
    expect(found.moves.find(({ from, to }) => from === 'emergency' && to === 'report')?.scenarios).toEqual([
      'planned-meeting-with-online-friend',
    ]);
    expect(scenarios.differing.map(({ id }) => id)).toContain('planned-meeting-with-online-friend');
    expect(changes.map(({ kind, part }) => `${kind} ${part}`)).toEqual(['changed reason', 'changed reason']);
  }, 60_000);

  test('finds the actions that some answers lose, and shows in words what changed', () => {
    const fresh = writeRules(temporaryFolder(), [IMAGE_THREATS]);
    const { status, stdout } = safeguard(['rules', 'diff', SHIPPED, fresh]);
    const words = stdout.replace(/\s+/g, ' ');
    expect(status).toBe(0);
    expect(words).toContain('Less urgent: from "Report to social services now" (report) to');
    expect(words).toContain('Somebody threatens to share sexual pictures of the child.');
    for (const line of stdout.split('\n')) {
      if (!/^ {2}(\{|safeguard )/.test(line)) expect(displayWidth(line), line).toBeLessThanOrEqual(80);
    }
  }, 60_000);

  test('its Markdown holds answers that assess takes as they stand', () => {
    const fresh = writeRules(temporaryFolder(), [IMAGE_THREATS]);
    const { stdout } = safeguard(['rules', 'diff', SHIPPED, fresh, '--format', 'markdown']);
    const blocks = [...stdout.matchAll(/^```json\n(.*)\n```$/gm)].map(([, json]) => json!);
    expect(blocks.length).toBeGreaterThan(1);
    for (const input of blocks.slice(0, 3))
      expect(safeguard(['assess', '-'], { input })).toMatchObject({ status: 0, stderr: '' });
  }, 60_000);

  test('needs no search where only words changed', () => {
    const fresh = writeRules(temporaryFolder(), [WORDS]);
    const { levels, actions, changes } = diff([SHIPPED, fresh]);
    expect(levels).toEqual({ extent: 'same', moves: [] });
    expect(actions).toEqual({ extent: 'same', moves: [] });
    expect(changes).toMatchObject([{ kind: 'changed', part: 'action', id: 'call_999' }]);
  });

  test('compares with the rules that ship, or with the folder of --pack, where one is named', () => {
    const fresh = writeRules(temporaryFolder(), [WORDS]);
    expect(diff([fresh]).new.name).toBe('the built-in rules');
    expect(diff([SHIPPED, '--pack', fresh])).toMatchObject({
      new: { name: fresh },
      changes: [{ id: 'call_999' }],
    });
  });
});

test('without the solver it compares words and scenarios, and says how to get the rest', async () => {
  const place = temporaryFolder();
  for (const part of ['bin', 'dist', 'package.json'])
    cpSync(join(ROOT, part), join(place, part), { recursive: true });
  const fresh = writeRules(place, [MEETING]);
  const { status, stdout, stderr } = bash(
    `"$NODE" ${join(place, 'bin/safeguard.js')} rules diff ${SHIPPED} ${fresh} --format json`,
  );
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  const { levels: found, notSearched } = JSON.parse(stdout) as Diff;
  expect(notSearched).toContain('npm install z3-solver');
  expect(found.extent).toBe('scenarios');
  expect(found.moves).toMatchObject([
    {
      from: 'emergency',
      to: 'report',
      witness: { smallest: false },
      scenarios: ['planned-meeting-with-online-friend'],
    },
  ]);
  const { answers } = found.moves[0]!.witness;
  expect([(await levels(SHIPPED))(answers), (await levels(fresh))(answers)]).toEqual(['emergency', 'report']);
}, 60_000);

describe('safeguard rules diff of git revisions', () => {
  const ENV = {
    GIT_AUTHOR_NAME: 'A',
    GIT_AUTHOR_EMAIL: 'a@example.org',
    GIT_COMMITTER_NAME: 'A',
    GIT_COMMITTER_EMAIL: 'a@example.org',
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_CONFIG_SYSTEM: '/dev/null',
  };
  const git = (cwd: string, ...args: string[]) =>
    execFileSync('git', args, { cwd, env: { ...process.env, ...ENV }, encoding: 'utf8' });
  const commit = (repository: string, tag: string) => {
    git(repository, 'add', '-A');
    git(repository, 'commit', '-q', '-m', tag);
    git(repository, 'tag', tag);
  };
  /** A small pack in a folder of a repository, with changes: file to text. */
  function writeTiny(parent: string, changes: Readonly<Record<string, string>> = {}): string {
    const folder = join(parent, 'rules/online-abuse');
    rmSync(folder, { recursive: true, force: true });
    for (const [name, text] of Object.entries({ ...TINY, ...changes })) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
    return folder;
  }

  const ACTIONS = 'actions/now.yaml';
  const REWORDED = { [ACTIONS]: TINY[ACTIONS].replace('text: Call 999.', 'text: Ring 999.') };

  /** A repository with a pack at `v1`, and words changed at `v2`. */
  function repository(): string {
    const folder = temporaryFolder();
    git(folder, 'init', '-q');
    writeTiny(folder);
    commit(folder, 'v1');
    writeTiny(folder, REWORDED);
    commit(folder, 'v2');
    return folder;
  }

  test('compares two revisions, and one with the folder as it is now', () => {
    const cwd = repository();
    const TMPDIR = temporaryFolder();
    const between = diff(['v1', 'v2'], { cwd, env: { TMPDIR } });
    expect(readdirSync(TMPDIR)).toEqual([]);
    expect(between).toMatchObject({
      old: { name: 'v1' },
      new: { name: 'v2' },
      changes: [{ id: 'call_999' }],
    });
    expect(diff(['v2'], { cwd })).toMatchObject({ new: { name: 'rules/online-abuse' }, changes: [] });
    expect(
      diff(['HEAD~1', '--pack', join(cwd, 'rules/online-abuse')], { cwd: tmpdir() }).changes,
    ).toHaveLength(1);
    expect(git(cwd, 'status', '--porcelain')).toBe('');
  });

  test('names the files of a pack with problems as the revision does, and leaves nothing behind', () => {
    const cwd = repository();
    writeTiny(cwd, { [ACTIONS]: TINY[ACTIONS].replace('{ danger: yes }', '{ dangr: yes }') });
    commit(cwd, 'broken');
    const TMPDIR = temporaryFolder();
    const stderr = refusal(['rules', 'diff', 'broken', 'v1'], { cwd, env: { TMPDIR } });
    expect(stderr).toMatch(/^broken:rules\/online-abuse\/actions\/now\.yaml:\d+:\d+ unknown-id /);
    expect(stderr).toContain('One problem in the pack at broken. Nothing was compared.');
    expect(readdirSync(TMPDIR)).toEqual([]);
  });

  test('says so where nothing can be written among temporary files', () => {
    const cwd = repository();
    const refused = (line: string) => bash(`${line}; safeguard rules diff v1 v2`, { cwd });
    expect(refused('export TMPDIR=/nowhere')).toEqual({
      status: 2,
      stdout: '',
      stderr:
        'The older rules are read from a temporary folder, and none could be written in /nowhere: there is no such file. ' +
        'TMPDIR names another place.\n',
    });
    const full = refused('mkdir t; export TMPDIR=$PWD/t; ulimit -f 0');
    expect(full.stderr).toContain('it would be too large');
    expect(readdirSync(join(cwd, 't'))).toEqual([]);
  });

  test('does the same for scenarios with problems', () => {
    const cwd = repository();
    const file = 'scenarios/one.yaml';
    writeTiny(cwd, { [file]: 'id: two\n' });
    commit(cwd, 'broken');
    const stderr = refusal(['rules', 'diff', 'v1', 'broken'], { cwd });
    expect(stderr).toContain(`broken:rules/online-abuse/${file}:`);
    expect(stderr).toContain('in the scenarios at broken.');
  });

  test('does not follow links', () => {
    const cwd = repository();
    const file = join(cwd, 'rules/online-abuse/facts.yaml');
    cpSync(file, join(cwd, 'facts.yaml'));
    rmSync(file);
    symlinkSync('../../facts.yaml', file);
    commit(cwd, 'linked');
    const stderr = refusal(['rules', 'diff', 'linked', 'v1'], { cwd });
    expect(stderr).toContain('file-missing `facts.yaml`: there is no such file');
    expect(stderr).toContain('Links are not followed: facts.yaml.');
  });

  test('a folder comes before a revision of the same name', () => {
    const cwd = repository();
    cpSync(writeTiny(cwd), join(cwd, 'v2'), { recursive: true });
    expect(diff(['v1', 'v2'], { cwd }).changes).toEqual([]);
  });

  test.each([
    [
      'a revision that is not there',
      ['nowhere'],
      'There is no folder nowhere, and no git revision of that name',
    ],
    ['a revision that looks like an option', ['--', '--upload-pack=x'], 'does not begin with "-"'],
    ['a range', ['v1..v2'], 'There is no folder v1..v2'],
    ['no name', [''], 'A pack is named by its folder or by a git revision'],
    ['a file of a revision', ['v1:rules'], 'There is no folder v1:rules'],
    ['a time limit that is none', ['v1', '--timeout', 'soon'], '--timeout takes a number of seconds'],
  ])('refuses %s', (_what, args, message) => {
    expect(refusal(['rules', 'diff', ...args], { cwd: repository() })).toContain(message);
  });

  test('refuses where there is no repository, no folder at the revision, no pack folder or no git', () => {
    const cwd = repository();
    const outside = writeTiny(temporaryFolder());
    expect(refusal(['rules', 'diff', 'v1', '--pack', outside])).toContain('is in no git repository');
    mkdirSync(join(cwd, 'later'));
    expect(refusal(['rules', 'diff', 'v1', '--pack', 'later'], { cwd })).toContain(
      'The git revision v1 does not have the folder later.',
    );
    expect(refusal(['rules', 'diff', 'v1'], { cwd: temporaryFolder() })).toContain(
      'If it is a git revision, name the folder of the pack with --pack.',
    );
    expect(refusal(['rules', 'diff', 'v1', '--pack', 'nowhere'], { cwd })).toContain(
      'There is no folder nowhere.',
    );
    expect(refusal(['rules', 'diff', 'v1'], { cwd, env: { PATH: '/nowhere' } })).toContain(
      'git was not found.',
    );
  });

  test('a name with terminal escapes comes out harmless', () => {
    const stderr = refusal(['rules', 'diff', '\u001b[31mx'], { cwd: repository() });
    expect(stderr).not.toContain('\u001b');
  });
});

test('its help says what it takes, within 80 columns', () => {
  const { status, stdout } = safeguard(['rules', 'diff', '--help']);
  expect(status).toBe(0);
  expect(stdout).toContain('safeguard rules diff main --pack rules/online-abuse');
  for (const line of stdout.split('\n')) expect(displayWidth(line), line).toBeLessThanOrEqual(80);
});
