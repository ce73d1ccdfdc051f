import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { lines, results } from '../batch/cases.ts';
import { interruptedBatch } from './interrupted-batch.ts';
import { bash, refusal, safeguardAlone, temporaryFile } from './safeguard.ts';

const CASE = '{"immediate_danger":"yes"}';
/** Enough for many blocks, with empty lines and mistakes among them, and results of many lengths. */
const MANY = lines(
  ...Array.from({ length: 3000 }, (_, at) => {
    if (at % 100 === 7) return '';
    if (at % 300 === 11) return `{"id":${at},"answers":{"age":"${'x'.repeat(at)}"}}`;
    return { id: at, answers: at % 2 === 0 ? {} : { age: '13_15', concerns: ['image_threats'] } };
  }),
);
const CSV = `id,age\n,\n${Array.from({ length: 3000 }, (_, at) => (at % 90 === 5 ? ',,' : `${at},13_15`)).join('\n')}\n"`;

describe('safeguard batch --jobs', () => {
  test.each([
    ['whole results', MANY.split('\n').slice(0, 600).join('\n'), []],
    ['some fields', MANY, ['--fields', 'level,actions']],
    ['counts', MANY, ['--summary', '--format', 'json']],
    ['counts, with what is wrong named', MANY, ['--summary']],
    ['CSV', CSV, ['--from', 'csv', '--fields', 'level']],
    ['CSV, counted', CSV, ['--from', 'csv', '--summary', '--format', 'json']],
    ['one line', `${CASE}\n`, []],
    ['a line that is too long', lines(CASE, `{"${'x'.repeat(2 ** 20)}":1}`, CASE), ['--fields', 'level']],
    ['no case', '\n\n', []],
    ['a table', 'id,age\n1,13_15\n', []],
  ])('gives the same as one job, and in the same order: %s', (_, input, args) => {
    const one = safeguardAlone(['batch', ...args], { input });
    expect(one.stdout.length + one.stderr.length).toBeGreaterThan(0);
    expect(one.status).not.toBeNull();
    const several = safeguardAlone(['batch', ...args, '--jobs', '3'], { input });
    expect({ ...several, stdout: '' }).toEqual({ ...one, stdout: '' });
    // Megabytes that differ are better not shown.
    expect(several.stdout === one.stdout).toBe(true);
  });

  test('says what cannot be read', () => {
    expect(refusal(['batch', '--jobs', '2', 'none.ndjson'])).toBe(
      'none.ndjson cannot be read: there is no such file.\n',
    );
  });

  test.each(['0', '-1', '1.5', 'many', '65', ''])('refuses what is no number of jobs: %j', (jobs) => {
    expect(refusal(['batch', '--jobs', jobs], { input: CASE })).toContain(
      'It is a whole number from 1 to 64.',
    );
  });
});

describe('all jobs stop', () => {
  test('quietly, when the reader has seen enough', () => {
    const run = bash(
      `set +o pipefail; yes '${CASE}' | safeguard batch --jobs 2 --fields level | head -2; echo "\${PIPESTATUS[1]}" >&2`,
    );
    expect(run).toEqual({ status: 0, stdout: '{"level":"emergency"}\n'.repeat(2), stderr: '0\n' });
  });

  test('on Ctrl-C, which says how many lines are done: all that were answered, each as soon as it could be', async () => {
    const { status, stdout, stderr, pid } = await interruptedBatch(
      ['--jobs', '2', '--fields', 'level'],
      (pid) => expect(threadsOf(pid)).not.toBe(0),
    );
    expect(status).toBe(130);
    expect(results(stdout)).toHaveLength(3);
    expect(stderr).toBe('Interrupted. Lines done: 3.\n');
    expect(threadsOf(pid)).toBe(0);
  });

  test('where one of them fails, which is a bug and says so', () => {
    // A thread that has no memory left ends; so does the whole.
    const { status, stderr } = safeguardAlone(['batch', '--jobs', '2', '--fields', 'level'], {
      input: MANY,
      env: { NODE_OPTIONS: `--require=${temporaryFile('fail.cjs', FAILS)}` },
    });
    expect(status).toBe(70);
    expect(stderr).toContain('a thread has failed');
  });

  test('memory stays flat, however short the lines are and however slow the reader', () => {
    const meter = temporaryFile(
      'meter.cjs',
      `process.on('exit', () => require('node:worker_threads').isMainThread && process.stderr.write('\\n' + process.resourceUsage().maxRSS));`,
    );
    const { stdout, stderr } = bash(
      `yes '{}' | head -6000 | "$NODE" --require '${meter}' "$EXECUTABLE" batch --jobs 2 | (sleep 1; wc -l)`,
    );
    expect(stdout.trim()).toBe('6000');
    // All results together are some 470 MiB.
    expect(Number(stderr.split('\n').at(-1)) / 1024).toBeLessThan(300);
  });
});

/** Fails in a thread alone, at its first task. */
const FAILS = `
const { isMainThread, parentPort } = require('node:worker_threads');
if (!isMainThread) parentPort.once('message', () => { throw new Error('a thread has failed'); });
`;

/** How many threads a process has; 0 where it is gone, or nothing tells. */
function threadsOf(pid: number): number {
  if (process.platform !== 'linux') return 0;
  try {
    return /State:\s+Z/.test(readFileSync(`/proc/${pid}/status`, 'utf8'))
      ? 0
      : readdirSync(`/proc/${pid}/task`).length;
  } catch {
    return 0;
  }
}
