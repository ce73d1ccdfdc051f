import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { buildProgram } from '../../src/cli/program.ts';
import { roffArgument, roffText } from '../../src/cli/man/roff.ts';

const PAGE = fileURLToPath(new URL('../../dist/safeguard.1', import.meta.url));
const MANDOC = spawnSync('mandoc', ['-Tlint', '/dev/null']).error === undefined;
const GROFF = spawnSync('groff', ['--version']).status === 0;
if (!GROFF) console.warn('The manual page is not set: groff is not installed here.');

/** The page as a terminal shows it, with every warning that there is. */
function shown(columns: number): { readonly text: string; readonly warnings: string } {
  const args = ['-man', '-Tutf8', '-ww', '-P-cbou', `-rLL=${columns}n`, '-rHY=0', PAGE];
  const { stdout, stderr } = spawnSync('groff', args, { encoding: 'utf8' });
  return { text: stdout, warnings: stderr };
}

/** The help of every command, by its words. */
function helps(command = buildProgram('1.0.0'), path: readonly string[] = []): [string, string][] {
  let help = '';
  command.configureOutput({ writeOut: (text) => void (help += text) }).outputHelp();
  return [
    [path.join(' '), help],
    ...command.commands.flatMap((inner) => helps(inner, [...path, inner.name()])),
  ];
}

test.skipIf(!GROFF)('the manual page sets without a warning, wide and narrow', () => {
  for (const columns of [60, 80, 120]) expect(shown(columns).warnings).toBe('');
});

test.skipIf(!MANDOC)('mandoc warns of nothing but the day that it does not name', () => {
  const { stdout } = spawnSync('mandoc', ['-Tlint', '-Wwarning', PAGE], { encoding: 'utf8' });
  expect(stdout.trim().split('\n')).toEqual([expect.stringMatching(/missing date, using "": TH$/)]);
});

test('no paragraph is asked for where a heading begins one', () => {
  expect(readFileSync(PAGE, 'utf8')).not.toMatch(/^\.S[HS] .*\n\.PP$/m);
});

test.skipIf(!GROFF)('it names every command, every option and every example of the help', () => {
  const flat = (text: string) => text.replace(/\s+/g, ' ');
  const page = flat(shown(200).text);
  const all = helps();
  expect(all.length).toBeGreaterThan(20);
  for (const [command, help] of all) {
    expect(page).toContain(`safeguard ${command}`);
    for (const [flag] of help.matchAll(/(?<=^ {2,6}(?:-\w, )?)--[\w-]+(?: [<[].*?[>\]])?/gm)) {
      expect(page, command).toContain(flag);
    }
    for (const [line] of help.matchAll(/^ {2}safeguard .*$/gm)) expect(page).toContain(flat(line).trim());
  }
});

test('it bears the version and no day, so that the same program has the same page', () => {
  const source = readFileSync(PAGE, 'utf8');
  expect(source).toMatch(
    new RegExp(`^\\.TH "SAFEGUARD" 1 "" "safeguard ${manifest.version.replaceAll('.', '\\.')}"`),
  );
});

test('nothing in a text is taken for a request of roff', () => {
  expect(roffText(".SH X\n'br\n..")).toBe('\\&.SH X\n\\(aqbr\n\\&..');
  expect(roffText('a\\b --json')).toBe('a\\eb \\-\\-json');
  expect(roffText('naïve \u{1f600}')).toBe('na\\[u00EF]ve \\[u1F600]');
  expect(roffArgument('say "x"')).toBe('"say \\(dqx\\(dq"');
});
