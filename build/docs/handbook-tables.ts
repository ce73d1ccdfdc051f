import { EXPLANATIONS } from '../../src/check/lint/index.ts';
import { PROBLEM_CODES } from '../../src/pack/problem-codes.ts';
import { DEFAULT_SETTINGS } from '../../src/check/lint/settings.ts';
import { READ_TOGETHER } from '../../src/check/lint/texts.ts';

/** The tables of `docs/checks.md`, by name, as Markdown: made from the checks and the limits themselves. */
export function handbookTables(): Readonly<Record<'checks' | 'longest' | 'reading-age', string>> {
  return {
    checks: table(
      ['Code', 'Severity', 'What it means', 'What to do'],
      [...EXPLANATIONS]
        .filter(([code]) => !Object.hasOwn(PROBLEM_CODES, code))
        .map(([code, { severity, means, remedy }]) => [`\`${code}\``, severity, means, remedy]),
    ),
    longest: table(
      ['Entry', 'Most characters'],
      Object.entries(DEFAULT_SETTINGS.longest).map(([kind, limits]) => [
        kind,
        Object.entries(limits)
          .map(([key, most]) => `\`${key}\` ${most}`)
          .join(', '),
      ]),
    ),
    'reading-age': table(
      ['Entry', 'Years', 'What is read together'],
      Object.entries(DEFAULT_SETTINGS.reading_age).map(([kind, age]) => [
        kind,
        String(age),
        (READ_TOGETHER[kind as keyof typeof READ_TOGETHER] ?? []).map((key) => `\`${key}\``).join(', '),
      ]),
    ),
  };
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
