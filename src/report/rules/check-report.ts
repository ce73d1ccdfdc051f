import type { CheckReport, Finding } from '../../check/lint/report.ts';
import { counted, someOf } from '../../words/en/counted.ts';
import type { Item, Line, Rows, Section } from '../../document/model.ts';
import { rowsOf } from '../../document/rows.ts';
import { code, heading, listed, part, words } from '../../document/parts.ts';
import { boundedWidth } from '../../document/wrap.ts';
import type { problemLines } from '../../pack/format-problem.ts';

/** What stands beside a source line: its indent, its number, a bar, and the dots of what is cut off. */
const BESIDE = 12;

/**
 * The findings one after the other, each with its source line and a caret, then what is not decided, what was accepted and
 * why, and what the findings come to.
 *
 * @param lines puts a problem into lines that are safe to show.
 * @param width of the source lines, which no layout breaks.
 */
export function checkSections(
  report: CheckReport,
  lines: typeof problemLines,
  width: number,
): readonly Section[] {
  const { accepted, acceptedSums, undecided } = report;
  return [
    heading('What a check of the rules finds'),
    ...findingSections(report.findings, lines, width),
    ...part('Not decided, because there is too much to try', { items: listed(undecided) }),
    // Whoever relies on the pack should know it, and why.
    ...part(`${counted(accepted.length, 'finding')} accepted in lint.yaml`, {
      items: listed(acceptedSums.map(({ says, reason }) => `${says}. Accepted: ${reason}`)),
    }),
    ...part('Altogether', { lines: outcomeOf(report) }),
  ];
}

/** The findings alone; none where there are none. */
export function findingSections(
  findings: readonly Finding[],
  lines: typeof problemLines,
  width: number,
): readonly Section[] {
  const room = Math.max(16, boundedWidth(width) - BESIDE);
  return part('Findings', { items: findings.map((finding) => findingItem(finding, lines, room)) });
}

function findingItem(finding: Finding, lines: typeof problemLines, room: number): Item {
  const { code: name, severity } = finding;
  const { head, excerpt, hint } = lines({ ...finding, code: `${severity} ${name}` }, room);
  return {
    id: name,
    text: head,
    alarm: severity === 'error',
    lines: [
      ...(excerpt.length === 0 ? [] : [code(excerpt.map((line) => line.slice(2)).join('\n'))]),
      ...(hint === undefined ? [] : [words(hint)]),
    ],
  };
}

/** What was found, and what of it was accepted and why, for a spreadsheet. */
export function checkRows({ findings, accepted }: Pick<CheckReport, 'findings' | 'accepted'>): Rows {
  const all: readonly (Finding & { readonly reason?: string })[] = [...findings, ...accepted];
  return rowsOf(all, {
    severity: ({ severity }) => severity,
    code: (finding) => finding.code,
    file: ({ file }) => file,
    line: ({ line }) => line,
    column: ({ column }) => column,
    message: ({ message }) => message,
    hint: ({ hint }) => hint,
    accepted: ({ reason }) => reason,
  });
}

/** The same for a program. */
export function checkData(report: CheckReport): object {
  return {
    schema: 'safeguard/check@1',
    errors: errorsIn(report),
    warnings: report.findings.length - errorsIn(report),
    complete: report.complete,
    findings: report.findings,
    accepted: report.accepted,
    undecided: report.undecided,
    unreviewed: report.unreviewed ?? [],
  };
}

function errorsIn({ findings }: CheckReport): number {
  return findings.filter(({ severity }: Finding) => severity === 'error').length;
}

function outcomeOf(report: CheckReport): readonly Line[] {
  const errors = errorsIn(report);
  const warnings = report.findings.length - errors;
  const counts = [...someOf(errors, 'error'), ...someOf(warnings, 'warning')];
  const nothing = report.accepted.length === 0 ? 'Nothing found.' : 'Nothing else found.';
  const role = errors > 0 ? 'alarm' : 'strong';
  return [
    { role, text: counts.length === 0 ? nothing : `${counts.join(', ')}.` },
    ...(report.unreviewed ?? []).map(({ language, count, of }): Line => ({
      role: 'plain',
      text: `${language}: ${count} of ${counted(of, 'text')} ${count === 1 ? 'is' : 'are'} unreviewed.`,
    })),
    ...(report.complete
      ? []
      : [{ role, text: 'Some checks have to wait until the errors are put right.' } as const]),
  ];
}
