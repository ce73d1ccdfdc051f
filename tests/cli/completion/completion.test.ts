import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Argument, CommandUnknownOpts, Option } from '@commander-js/extra-typings';
import { beforeEach, describe, expect, test } from 'vitest';
import { wordsOf } from '../../../src/cli/completion/listed.ts';
import { buildProgram } from '../../../src/cli/program.ts';
import { refusal, safeguard, temporaryFolder } from '../safeguard.ts';
import { isInstalled, offered, SHELLS } from './shells.ts';

describe.for(SHELLS)('in %s, Tab offers', (shell) => {
  beforeEach((context) => context.skip(!isInstalled(shell), `${shell} is not installed here`));

  test('every command after the name of the program, and those below a command after it', () => {
    const commands = offered(shell, 'safeguard ');
    expect(commands).toEqual(
      expect.arrayContaining(['assess', 'completion', 'help', 'record', 'rules', 'scenario']),
    );
    const { stdout } = safeguard(['--help']);
    for (const command of commands) expect(stdout).toMatch(new RegExp(`^ {2}${command}\\b`, 'm'));
    expect(offered(shell, 'safeguard record ')).toEqual([
      'decide',
      'help',
      'report',
      'resume',
      'show',
      'verify',
    ]);
    expect(offered(shell, 'safeguard --no-color rec')).toEqual(['record']);
  });

  test('the options of that command, the ones of the whole program among them', () => {
    const options = offered(shell, 'safeguard assess --');
    expect(options).toEqual(
      expect.arrayContaining(['--full', '--help', '--no-color', '--record', '--what-if']),
    );
    expect(options).not.toContain('--theme');
    expect(offered(shell, 'safeguard scenario list --th')).toEqual(['--theme']);
  });

  test('the values of an option, behind a blank or an equals sign', () => {
    expect(offered(shell, 'safeguard assess --format ')).toEqual(['html', 'json', 'markdown', 'text']);
    expect(offered(shell, 'safeguard contacts --for=pa')).toEqual(['parent']);
    expect(offered(shell, 'safeguard assess --format json --wh')).toEqual(['--what-if']);
  });

  test('the ids of the rules that ship', () => {
    expect(offered(shell, 'safeguard guide police.')).toEqual(
      expect.arrayContaining(['police.1', 'police.2']),
    );
    expect(offered(shell, 'safeguard scenario show just-an')).toEqual(['just-an-account']);
    expect(offered(shell, 'safeguard scenario list --level em')).toEqual(['emergency']);
    expect(offered(shell, 'safeguard schema ans')).toEqual(['answers']);
    expect(offered(shell, 'safeguard rules prove danger_brings_9')).toEqual(['danger_brings_999']);
    expect(offered(shell, 'safeguard help rec')).toEqual(['record']);
  });

  test('files where a file is named, folders where a folder is, and nothing where anything may stand', () => {
    const cwd = temporaryFolder();
    writeFileSync(join(cwd, 'my case.json'), '');
    mkdirSync(join(cwd, 'my-rules'));
    const files = offered(shell, 'safeguard record show my', cwd).map((file) => file.replace(/\/$/, ''));
    expect(files).toEqual(['my case.json', 'my-rules']);
    const folders = offered(shell, 'safeguard questions --pack my', cwd).map((file) =>
      file.replace(/\/$/, ''),
    );
    expect(folders).toEqual(['my-rules']);
    expect(offered(shell, 'safeguard questions --pack online', cwd)).toEqual(['online-abuse']);
    expect(offered(shell, 'safeguard scenario quiz --seed my', cwd)).toEqual([]);
  });
});

test('wherever an id is named, there are ids to choose from', () => {
  const without = takersOfIds(buildProgram('1.0.0')).filter((taker) => wordsOf(taker) === undefined);
  expect(without.map(({ description }) => description)).toEqual([]);
});

/** Every option and argument that takes an id, of all commands. */
function takersOfIds(command: CommandUnknownOpts): readonly (Option | Argument)[] {
  const flags = (taker: Option | Argument) => ('flags' in taker ? taker.flags : `<${taker.name()}>`);
  return [
    ...[...command.options, ...command.registeredArguments].filter((taker) =>
      /<(?:id|theme|statement|property)>/.test(flags(taker)),
    ),
    ...command.commands.flatMap(takersOfIds),
  ];
}

test('the words for a schema are those that the command takes', () => {
  const [, names] = /Choose (.*)\.$/m.exec(refusal(['schema']))!;
  expect(offered('bash', 'safeguard schema ')).toEqual(names!.split(/, | or /).toSorted());
});

test.skipIf(spawnSync('shellcheck', ['--version']).status !== 0)(
  'shellcheck finds nothing in the script for bash',
  () => {
    const { stdout: input } = safeguard(['completion', 'bash']);
    const { stdout, status } = spawnSync('shellcheck', ['--shell=bash', '-'], { input, encoding: 'utf8' });
    expect({ stdout, status }).toEqual({ stdout: '', status: 0 });
  },
);

test('the script for bash empties no variable in a way that reads like a slip', () => {
  const { stdout } = safeguard(['completion', 'bash']);
  expect(stdout).not.toMatch(/^ *local .*= /m);
});

/** What stands in the script for PowerShell behind a case, for where there is none to run it. */
function powershellArm(script: string, name: string): string | undefined {
  return script
    .split('\n')
    .map((line) => /^ {8}'([^']*)' \{ (.*) \}$/.exec(line))
    .find((found) => found?.[1] === name)?.[2];
}

test('the script for PowerShell holds every command, option and value, with what each means', () => {
  const { stdout } = safeguard(['completion', 'powershell']);
  expect(stdout).toContain("Register-ArgumentCompleter -Native -CommandName 'safeguard' -ScriptBlock {");
  const { commands } = buildProgram('1.0.0');
  for (const one of commands) {
    expect(powershellArm(stdout, '|0')).toContain(
      `Word '${one.name()}' '${one.summary().replaceAll("'", "''")}'`,
    );
    for (const { long } of one.options.filter(({ hidden }) => !hidden))
      expect(powershellArm(stdout, `${one.name()}|-`), one.name()).toContain(`Word '${long}' `);
  }
  expect(powershellArm(stdout, 'assess|--format')).toBe("Words 'text markdown html json'");
  expect(powershellArm(stdout, 'record show|0')).toBe("Paths 'ProviderItem', 'ProviderContainer'");
  expect(powershellArm(stdout, 'questions|--pack')).toMatch(
    /^Paths @\('ProviderContainer'\); Words 'online-abuse\b/,
  );
  expect(powershellArm(stdout, 'guide|0')).toContain(' police.2 ');
});

test('the brackets and quotes of the script for PowerShell close', () => {
  const { stdout } = safeguard(['completion', 'powershell']);
  const code = stdout.replaceAll(/^\s*#.*$/gm, '').replaceAll(/'(?:[^']|'')*'/g, '');
  expect(code).not.toContain("'");
  const open: string[] = [];
  for (const [sign] of code.matchAll(/[()[\]{}]/g)) {
    if ('([{'.includes(sign)) open.push(sign);
    else expect(open.pop()! + sign).toMatch(/^(?:\(\)|\[\]|\{\})$/);
  }
  expect(open).toEqual([]);
});

test('a shell that is not known is refused', () => {
  expect(refusal(['completion', 'tcsh'])).toContain('Allowed choices are bash, zsh, fish, powershell.');
});
