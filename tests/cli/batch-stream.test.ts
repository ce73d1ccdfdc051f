import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { lines, results } from '../batch/cases.ts';
import { interruptedBatch } from './interrupted-batch.ts';
import { openTerminal } from './interview/terminal.ts';
import { bash, EXECUTABLE, temporaryFile, temporaryFolder } from './safeguard.ts';

const CASE = '{"immediate_danger":"yes"}';
const IDS = lines(...Array.from({ length: 200 }, (_, at) => ({ id: at, answers: { age: '13_15' } })));

describe('safeguard batch in a pipe', () => {
  test('ends quietly when its reader has seen enough', () => {
    const run = bash(
      `set +o pipefail; yes '${CASE}' | safeguard batch --fields level | head -2; echo "\${PIPESTATUS[1]}" >&2`,
    );
    expect(run).toEqual({ status: 0, stdout: '{"level":"emergency"}\n'.repeat(2), stderr: '0\n' });
  });

  test('keeps exit code 2 when its reader has seen the mistake', () => {
    const run = bash(
      `set +o pipefail; (echo oops; yes '${CASE}') | safeguard batch --fields level | head -1 | cut -c 1-9; echo "\${PIPESTATUS[1]}" >&2`,
    );
    expect(run).toEqual({ status: 0, stdout: '{"line":1\n', stderr: '2\n' });
  });

  test('gives each result as soon as it can, and on Ctrl-C says how many lines are done', async () => {
    const { status, stdout, stderr } = await interruptedBatch(['--fields', 'level']);
    expect(status).toBe(130);
    expect(results(stdout)).toHaveLength(3);
    expect(stderr).toBe('Interrupted. Lines done: 3.\n');
  });

  test.skipIf(process.platform === 'win32')('holds no line of a gigabyte in memory', () => {
    const megabytes = 400;
    const guard = temporaryFile(
      'memory.cjs',
      `process.on('exit', () => process.stderr.write('\\n' + process.resourceUsage().maxRSS));`,
    );
    const { status, stdout, stderr } = bash(
      `(head -c ${megabytes}M /dev/zero; echo; echo '${CASE}') | "$NODE" --require '${guard}' "$EXECUTABLE" batch --fields level`,
    );
    expect(status).toBe(2);
    expect(results(stdout)).toMatchObject([
      { line: 1, problems: [{ code: 'too-long', message: 'This line is longer than 1 MiB.' }] },
      { level: 'emergency' },
    ]);
    expect(Number(stderr.split('\n').at(-1)) / 1024).toBeLessThan(megabytes / 2);
  });
});

describe('safeguard batch beside others', () => {
  const all = { cwd: '' };
  const inFolder = (line: string) => {
    all.cwd = temporaryFolder();
    spawnSync(
      'bash',
      ['-c', 'cat > cases.ndjson; split -l 50 --additional-suffix=.ndjson cases.ndjson part-'],
      {
        cwd: all.cwd,
        input: IDS,
      },
    );
    const script = join(all.cwd, 'safeguard');
    spawnSync(
      'bash',
      [
        '-c',
        `printf '#!/bin/sh\\nexec "%s" "%s" "$@"\\n' "$NODE" "$EXECUTABLE" > safeguard; chmod +x safeguard`,
      ],
      {
        cwd: all.cwd,
        env: { ...process.env, NODE: process.execPath, EXECUTABLE },
      },
    );
    expect(existsSync(script)).toBe(true);
    return bash(`unset -f safeguard; PATH="$PWD:$PATH"; ${line}`, all);
  };
  const everyId = Array.from({ length: 200 }, (_, id) => ({ id, level: 'inform' }));

  test('runs on several files at once with xargs', () => {
    const run = inFolder(
      `printf '%s\\0' part-*.ndjson | xargs -0 -P 2 -I {} sh -c 'safeguard batch --fields level "$1" > "$1.results"' sh {}; cat part-*.results`,
    );
    expect(run).toMatchObject({ status: 0, stderr: '' });
    expect(results(run.stdout)).toEqual(everyId);
  });

  test('runs on parts of one file at once with GNU parallel, in order', ({ skip }) => {
    const installed = bash('parallel --version').stdout.includes('GNU parallel');
    skip(!installed, 'GNU parallel is not installed');
    const parallel = 'parallel --will-cite --keep-order --pipe --block';
    const run = inFolder(`${parallel} 4k safeguard batch --fields level < cases.ndjson`);
    expect(run).toMatchObject({ status: 0 });
    expect(results(run.stdout)).toEqual(everyId);
    const csv = inFolder(
      `(echo id,age; seq -f '%.0f,13_15' 0 199) | ${parallel} 1k --header : safeguard batch --from csv --fields level`,
    );
    expect(results(csv.stdout)).toEqual(everyId.map(({ id, level }) => ({ id: String(id), level })));
  });
});

describe('safeguard batch in a terminal', () => {
  test('shows how far it is, on standard error alone, and clears it away', async () => {
    const folder = temporaryFolder();
    const file = temporaryFile('cases.ndjson', IDS);
    const terminal = openTerminal(
      'sh',
      ['-c', '"$@" > results', 'sh', process.execPath, EXECUTABLE, 'batch', file, '--fields', 'level'],
      {
        cwd: folder,
        cols: 40,
      },
    );
    expect(await terminal.exit()).toBe(0);
    expect(terminal.bytes()).toMatch(/\d+%, \d+ lines/);
    expect(terminal.screen().trim()).toBe('');
    expect(terminal.cursorVisible()).toBe(true);
    expect(terminal.overflows()).toEqual([]);
    expect(results(readFileSync(join(folder, 'results'), 'utf8'))).toHaveLength(200);
  });

  test('without a file, says what to do instead of waiting', async () => {
    const terminal = openTerminal(process.execPath, [EXECUTABLE, 'batch']);
    expect(await terminal.exit()).toBe(2);
    expect(terminal.screen()).toContain('Name a file, or send lines: safeguard batch cases.ndjson');
  });
});
