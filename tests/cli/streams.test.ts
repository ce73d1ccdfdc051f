import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openTerminal } from './interview/terminal.ts';
import { bash, EXECUTABLE, safeguard, temporaryFolder } from './safeguard.ts';

const LISTS = ['questions', 'contacts', 'guide', 'guide police.2', 'schema answers', 'help assess', '--help'];
const RESULTS = ['', '--format markdown', '--json', '--explain', '--full', '--plain'];
const ANSWERS = JSON.stringify({ immediate_danger: true, concerns: ['image_threats'], age: '13_15' });

/** Every command that prints something, and what it prints. */
function outputs(env: NodeJS.ProcessEnv): ReadonlyMap<string, string> {
  const commands = [...LISTS, ...RESULTS.map((options) => `assess ${options}`.trim())];
  return new Map(
    commands.map((command) => [command, safeguard(command.split(' '), { input: ANSWERS, env }).stdout]),
  );
}

const USUAL = outputs({});

describe('a reader that has seen enough', () => {
  test.each([
    ['safeguard questions | head -1', 'Questions, and the answers that each can have\n'],
    [`echo '{}' | safeguard assess --json | head -c 10`, '{\n  "schem'],
    ['safeguard questions --json | true', ''],
    ['safeguard --help | true', ''],
  ])('ends the program in silence and with 0: %s', (line, stdout) => {
    for (let round = 0; round < 3; round++) {
      expect(bash(line)).toEqual({ status: 0, stdout, stderr: '' });
    }
  });

  test('does not turn an error into a success', () => {
    expect(bash('(safeguard assess none.json 2>&1; echo $? >&2) | true')).toMatchObject({ stderr: '2\n' });
  });
});

describe('standard output that cannot be written to', () => {
  const PRINTS = [
    'safeguard questions',
    "echo '{}' | safeguard assess",
    "echo '{}' | safeguard assess --json",
    "echo '{}' | safeguard assess --format json",
  ];

  test.skipIf(!existsSync('/dev/full')).each(PRINTS)(
    'is said in one line, with exit code 2: %s',
    (prints) => {
      expect(bash(`${prints} > /dev/full`)).toEqual({
        status: 2,
        stdout: '',
        stderr: 'The result could not be written: the disk is full.\n',
      });
    },
  );

  const CLOSED = {
    status: 2,
    stdout: '',
    stderr: 'The result could not be written: standard output is closed. To do without it: > /dev/null\n',
  };

  test
    .runIf(process.platform === 'linux')
    .each([
      ...PRINTS,
      "echo '{}' | safeguard assess --what-if",
      "echo '{}' | safeguard batch",
      'safeguard contacts --json',
      'safeguard schema answers',
      'safeguard completion bash',
      'safeguard --help',
      'safeguard --version',
    ])('because it is closed, is said as well: %s', (prints) => {
    expect(bash(`${prints} >&-`)).toEqual(CLOSED);
    // To throw a result away is no mistake.
    expect(bash(`${prints} > /dev/null`)).toEqual({ status: 0, stdout: '', stderr: '' });
  });

  test('because it is closed, is no error where the exit code is the answer, or the result lies elsewhere', () => {
    const cwd = temporaryFolder();
    const record = "echo '{}' | safeguard assess --record case.json >&-";
    expect(bash(record, { cwd })).toMatchObject({ status: 0, stdout: '' });
    expect(bash("echo '{}' | safeguard assess --output result >&-", { cwd }).status).toBe(0);
    expect(bash('safeguard record verify case.json >&-', { cwd })).toEqual({
      status: 0,
      stdout: '',
      stderr: '',
    });
    expect(bash('safeguard scenario test >&-')).toEqual({ status: 0, stdout: '', stderr: '' });
    expect(bash('safeguard rules coverage >&-')).toEqual({ status: 0, stdout: '', stderr: '' });
    expect(bash(`echo '{"immediate_danger": "yes"}' | safeguard assess --exit-level >&-`).status).toBe(14);
  });

  test.runIf(process.platform === 'linux')(
    'because it is closed, is said before anybody is asked',
    async () => {
      const line = 'exec "$0" "$1" assess --plain >&-';
      const terminal = openTerminal('bash', ['-c', line, process.execPath, EXECUTABLE]);
      onTestFinished(terminal.close);
      expect(await terminal.exit()).toBe(2);
      expect(terminal.everything()).toContain('Standard output is closed, so you would answer for nothing.');
    },
  );

  test.each(PRINTS)('because it is open for reading alone, is said as well: %s', (prints) => {
    expect(bash(`${prints} 1< /dev/zero`)).toEqual({
      status: 2,
      stdout: '',
      stderr: 'The result could not be written: it is not open for that.\n',
    });
  });

  test('because a limit is reached in the middle, is said as well', () => {
    const line = "echo '{}' | (ulimit -f 2; safeguard assess --json > result)";
    expect(bash(line, { cwd: temporaryFolder() })).toEqual({
      status: 2,
      stdout: '',
      stderr: 'The result could not be written: it would be too large.\n',
    });
  });
});

/** Another program of Node's that has the same pipe leaves it so: whoever reads or writes is told to come again. */
describe('a pipe that does not wait', () => {
  const holder = (stream: string) =>
    `"$NODE" -e 'process.${stream}; fs.writeFileSync("ready", ""); setTimeout(() => {}, 60000)'`;

  test('is read to its end, however slowly it fills', () => {
    const cwd = temporaryFolder();
    const slowly = `(sleep 1.5; printf '{"age":'; sleep 0.2; echo '"13_15"}') > answers &`;
    const run = bash(
      `mkfifo answers ready; ${slowly} exec 3< answers
       ${holder('stdin')} <&3 & held=$!; cat ready; safeguard assess --json <&3; kill $held`,
      { cwd },
    );
    expect(run).toEqual(safeguard(['assess', '--json'], { input: '{"age":"13_15"}' }));
  });

  test('gets a result that is longer than it can hold, however slowly it is read', () => {
    const cwd = temporaryFolder();
    const run = bash(
      `mkfifo ready; echo '{}' > answers.json
       { ${holder('stdout')} & held=$!; cat ready; safeguard assess --json answers.json; kill $held; } | (sleep 1.5; cat)`,
      { cwd },
    );
    expect(run.stdout.length).toBeGreaterThan(65_536);
    expect(run).toEqual(safeguard(['assess', '--json'], { input: '{}' }));
  });
});

describe('colour', () => {
  const COLOUR = '\u001b[';

  test('goes through no pipe unless it is forced', () => {
    for (const [command, output] of USUAL) expect(output, command).not.toContain(COLOUR);
  });

  test('is there with FORCE_COLOR=1, in text alone', () => {
    const coloured = [...outputs({ FORCE_COLOR: '1' })].filter(([, output]) => output.includes(COLOUR));
    expect(coloured.map(([command]) => command)).toEqual([
      'questions',
      'contacts',
      'guide',
      'guide police.2',
      'assess',
      'assess --explain',
      'assess --full',
    ]);
  });

  test('changes nothing but colour', () => {
    const forced = safeguard(['assess'], { input: ANSWERS, env: { FORCE_COLOR: '1' } }).stdout;
    // oxlint-disable-next-line no-control-regex
    expect(forced.replaceAll(/\u001b\[[0-9;]*m/g, '')).toBe(safeguard(['assess'], { input: ANSWERS }).stdout);
  });

  test.each([
    ['NO_COLOR=1', 'assess', { NO_COLOR: '1' }],
    ['FORCE_COLOR=0', 'assess', { FORCE_COLOR: '0' }],
    ['ACCESSIBLE=1', 'assess', { ACCESSIBLE: '1' }],
    ['--plain', 'assess --plain', {}],
    ['--no-color', 'assess --no-color', {}],
    ['--no-color before the command', '--no-color assess', {}],
    ['--no-color for a list', 'questions --no-color', {}],
  ])('is off with %s', (_what, command, env) => {
    const run = safeguard(command.split(' '), { input: ANSWERS, env: { FORCE_COLOR: '1', ...env } });
    expect(run.status).toBe(0);
    expect(run.stdout).not.toContain(COLOUR);
  });

  test('is not switched off by an empty NO_COLOR', () => {
    const env = { FORCE_COLOR: '1', NO_COLOR: '' };
    expect(safeguard(['assess'], { input: ANSWERS, env }).stdout).toContain(COLOUR);
  });
});

describe('every command', () => {
  test('keeps every line of text within 80 columns', () => {
    for (const [command, output] of USUAL) {
      if (/json|schema|markdown/.test(command)) continue;
      for (const line of output.split('\n'))
        expect([...line].length, `${command}: ${line}`).toBeLessThanOrEqual(80);
    }
  });

  test('ends its output with one line feed and leaves no blanks at the ends of lines', () => {
    for (const [command, output] of USUAL) {
      expect(output, command).toMatch(/[^\n]\n$/);
      expect(output, command).not.toMatch(/[ \t]$/m);
    }
  });

  test('prints the same bytes each time, in any folder, language and time zone', () => {
    const elsewhere = outputs({
      LANG: 'cy_GB.UTF-8',
      LC_ALL: 'tr_TR.UTF-8',
      TZ: 'Pacific/Kiritimati',
      COLUMNS: '40',
    });
    expect(elsewhere).toEqual(USUAL);
  });

  test('leaves no file in the folder it runs in, in the home folder or among temporary files', () => {
    const [cwd, home, temporary] = [temporaryFolder(), temporaryFolder(), temporaryFolder()];
    const env = {
      HOME: home,
      USERPROFILE: home,
      XDG_CONFIG_HOME: home,
      XDG_CACHE_HOME: home,
      XDG_DATA_HOME: home,
      TMPDIR: temporary,
    };
    for (const command of [...LISTS, 'assess', 'assess none.json', 'wrong']) {
      safeguard(command.split(' '), { input: ANSWERS, cwd, env });
    }
    safeguard(['assess'], { input: '{"wrong":', cwd, env });
    expect([cwd, home, temporary].flatMap((folder) => readdirSync(folder))).toEqual([]);
  });
});

test('a runtime that makes its streams at once is as good as Node, which waits', () => {
  const atOnce = `for (const name of ['stdin', 'stdout', 'stderr'])
    Object.defineProperty(process, name, { configurable: true, value: process[name] });`;
  const env = { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(atOnce)}` };
  expect(safeguard(['assess'], { input: ANSWERS, env })).toEqual(safeguard(['assess'], { input: ANSWERS }));
});
