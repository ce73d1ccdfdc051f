import { expect, test } from 'vitest';
import { translateHelp } from '../../src/cli/help-language.ts';
import { buildProgram } from '../../src/cli/program.ts';
import { help, inUsage } from '../../src/words/cy/help.ts';
import { safeguard } from './safeguard.ts';

type Program = ReturnType<typeof buildProgram>;

/** The helps of a program and of all commands below it. */
function helpsOf(program: Program): readonly string[] {
  let text = '';
  program.configureOutput({ writeOut: (more) => void (text += more) });
  program.outputHelp();
  return [text, ...program.commands.flatMap(helpsOf)];
}

test('every text of a help that is in Welsh has its Welsh, and no Welsh is left over', () => {
  const texts = new Set<string>();
  const program = buildProgram('1.0.0');
  translateHelp(
    program,
    (text) => {
      if (text !== '') texts.add(text);
      return text;
    },
    inUsage,
  );
  const shown = helpsOf(program);
  expect(shown).toEqual(helpsOf(buildProgram('1.0.0')));
  expect([...texts].filter((text) => !help[text])).toEqual([]);
  expect(Object.keys(help).filter((text) => !texts.has(text))).toEqual([]);
});

test.each([
  { args: ['assess', '--help', '--lang', 'cy'], env: {} },
  { args: ['help', 'assess', '--lang=cy'], env: {} },
  { args: ['assess', '--help'], env: { SAFEGUARD_LANG: 'cy' } },
  { args: ['assess', '--help'], env: { SAFEGUARD_LANG: '', LANG: 'cy_GB.UTF-8', LC_ALL: '' } },
])('$args with $env is in Welsh', ({ args, env }) => {
  const { stdout, status } = safeguard(args, { env });
  expect(status).toBe(0);
  expect(stdout).toContain('Defnydd: safeguard assess [opsiynau] [file]');
  expect(stdout).not.toMatch(/\b(?:the|answers as|Examples|Options:)\b/);
});

test('English comes before the system where it is asked for', () => {
  const { stdout } = safeguard(['assess', '--help', '--lang', 'en'], { env: { SAFEGUARD_LANG: 'cy' } });
  expect(stdout).toContain('Usage: safeguard assess [options] [file]');
});

test('the help of tools for rules and programs stays in English', () => {
  const { stdout } = safeguard(['rules', 'check', '--help'], { env: { SAFEGUARD_LANG: 'cy' } });
  expect(stdout).toContain('Usage: safeguard rules check');
});
