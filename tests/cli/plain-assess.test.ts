import { spawnSync } from 'node:child_process';
import { describe, expect, test, vi } from 'vitest';
import type { assessCommand } from '../../src/cli/assess/run.ts';
import { plainAssess } from '../../src/cli/assess/plain-call.ts';
import { buildProgram } from '../../src/cli/program.ts';
import { EXECUTABLE, safeguard, temporaryFile } from './safeguard.ts';

const ANSWERS = JSON.stringify({ immediate_danger: false, concerns: ['image_threats'], age: '13_15' });

describe('a plain call, which is read without the parser of commands, says what the parser makes of it:', () => {
  const file = () => temporaryFile('answers.json', ANSWERS);
  test.each([
    ['answers on standard input', () => ['assess']],
    ['as JSON', () => ['assess', '--json']],
    ['in Welsh', () => ['assess', '--lang', 'cy']],
    ['in a language, the other way to write it', () => ['assess', '--lang=en']],
    ['in a language that there is not', () => ['assess', '--lang', 'fr']],
    ['a language left out', () => ['assess', '--lang']],
    ['the same option twice', () => ['assess', '--json', '--json']],
    ['plain', () => ['assess', '--plain']],
    ['a file', () => ['assess', file()]],
    ['a file, and then an option', () => ['assess', file(), '--json']],
    ['standard input by its name', () => ['assess', '-', '--json']],
    ['a file that is not there', () => ['assess', 'nowhere.json']],
    ['a file without a name', () => ['assess', '']],
    ['an option that does not go with answers', () => ['assess', '--quick']],
  ])('%s', (_what, make) => {
    const args = make();
    const run = safeguard(args, { input: ANSWERS });
    expect(run).toEqual(safeguard([...args, '--no-color'], { input: ANSWERS }));
    expect(run.stdout + run.stderr).not.toBe('');
  });

  test.each([
    ['two files', ['a.json', 'b.json'], 'too many arguments'],
    ['an unknown option', ['--jason'], "unknown option '--jason'"],
    ['an option like a property of every object', ['constructor'], 'constructor cannot be read'],
    ['a value where there is none', ['--json=yes'], '--json'],
  ])('%s', (_what, args, told) => {
    const { status, stderr } = safeguard(['assess', ...args], { input: ANSWERS });
    expect({ status, told: stderr.includes(told) }).toEqual({ status: 2, told: true });
  });
});

describe('what is read without the parser', () => {
  const PLAIN = '--json|--plain|--quick|--lang|cy|--lang=en|-||a.json|constructor|assess|help';
  const OTHERS = '--|--json=yes|--jso|-j|--no-color|--full|-o|--pack|--help|-V|--toString';
  const WORDS = `${PLAIN}|${OTHERS}`.split('|');
  /** Every way to write up to three of the words after `assess`. */
  const longer = (calls: readonly string[][]) =>
    calls.flatMap((call) => WORDS.map((word) => [...call, word]));
  const ONE = longer([['assess']]);
  const CALLS = [['assess'], ...ONE, ...longer(ONE), ...longer(longer(ONE))];

  test('is read by the parser in the same way: every call of up to three words', async () => {
    const plain = CALLS.map((args) => ({ args, ...plainAssess(args) })).filter(({ options }) => options);
    expect(plain.length).toBeGreaterThan(200);
    for (const { args, file, options } of plain) {
      const assess = vi.fn<typeof assessCommand>();
      await buildProgram('1.0.0', assess).parseAsync(args, { from: 'user' });
      expect(assess.mock.calls, args.join(' ')).toEqual([[file, options]]);
    }
  });

  test('is nothing but the command itself', () => {
    for (const args of [[], ['--json', 'assess'], ['--json'], ['questions', '--json'], ['asses']])
      expect(plainAssess(args)).toBeUndefined();
  });
});

test('JSON for a script is written without what makes a start slow: streams, terminals, module loader', () => {
  const report = temporaryFile(
    'report.cjs',
    `process.on('exit', () => require('node:fs').writeSync(2, process.moduleLoadList.join(' ')));`,
  );
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--require', report, EXECUTABLE, 'assess', '--json'],
    {
      input: ANSWERS,
      encoding: 'utf8',
    },
  );
  expect(status).toBe(0);
  for (const slow of ['tty', 'net', 'stream', 'fs/promises', 'internal/modules/esm/load'])
    expect(` ${stderr} `).not.toContain(` NativeModule ${slow} `);
});
