import type { CheckReport, Finding } from '../../check/lint/report.ts';
import type { problemLines } from '../../pack/format-problem.ts';
import { renderJsonOf } from '../../document/data-json.ts';
import { styleFor } from '../../document/style.ts';
import { oneLine } from '../../document/visible.ts';
import { boundedWidth, wrap } from '../../document/wrap.ts';

/** What stands beside a source line: its number, a bar, and the dots of what is cut off. */
const BESIDE = 12;

/**
 * The findings one after the other, each with its source line and a caret, then what is not decided, what was accepted and
 * why, and what the findings come to in one line. Ends with a line feed.
 *
 * @param lines puts a problem into lines that are safe to show.
 */
export function renderCheckText(
  report: CheckReport,
  lines: typeof problemLines,
  options: { readonly width: number; readonly colour: boolean },
): string {
  const width = boundedWidth(options.width);
  const { strong, warning } = styleFor(options.colour);
  const blocks = report.findings.map((finding) => {
    const titled = { ...finding, code: `${finding.severity} ${finding.code}` };
    const { head, excerpt, hint } = lines(titled, Math.max(16, width - BESIDE));
    return [
      ...wrap(oneLine(head), width, '', '  ').map(finding.severity === 'error' ? warning : strong),
      ...excerpt,
      ...(hint === undefined ? [] : wrap(oneLine(hint), width, '  ')),
    ];
  });
  const style = errorsIn(report) > 0 ? warning : strong;
  const summary = summaryOf(report).flatMap((line) => wrap(line, width).map(style));
  const accounts = [undecidedLines(report, width), acceptedLines(report, width)].filter(
    (lines) => lines.length > 0,
  );
  return `${[...blocks, ...accounts, summary].map((block) => block.join('\n')).join('\n\n')}\n`;
}

/** The same for a program; ends with a line feed. */
export function renderCheckJson(report: CheckReport): string {
  return renderJsonOf({
    schema: 'safeguard/check@1',
    errors: errorsIn(report),
    warnings: report.findings.length - errorsIn(report),
    complete: report.complete,
    findings: report.findings,
    accepted: report.accepted,
    undecided: report.undecided,
  });
}

function errorsIn({ findings }: CheckReport): number {
  return findings.filter(({ severity }: Finding) => severity === 'error').length;
}

function undecidedLines({ undecided }: CheckReport, width: number): string[] {
  if (undecided.length === 0) return [];
  return [
    ...wrap('Not decided, because there are too many answers to try:', width),
    ...undecided.flatMap((what) => wrap(oneLine(what), width, '- ', '  ')),
  ];
}

/** What was accepted: whoever relies on the pack should know it, and why. */
function acceptedLines({ accepted, acceptedSums }: CheckReport, width: number): string[] {
  if (accepted.length === 0) return [];
  return [
    ...wrap(`${counted(accepted.length, 'finding')} accepted in lint.yaml:`, width),
    ...acceptedSums.flatMap(({ says, reason }) =>
      wrap(oneLine(`${says}. Accepted: ${reason}`), width, '- ', '  '),
    ),
  ];
}

function summaryOf(report: CheckReport): string[] {
  const errors = errorsIn(report);
  const warnings = report.findings.length - errors;
  const counts = [counted(errors, 'error'), counted(warnings, 'warning')].filter((text) => text !== '');
  const nothing = report.accepted.length === 0 ? 'Nothing found.' : 'Nothing else found.';
  return [
    counts.length === 0 ? nothing : `${counts.join(', ')}.`,
    ...(report.complete ? [] : ['Some checks have to wait until the errors are put right.']),
  ];
}

function counted(count: number, what: string): string {
  return count === 0 ? '' : `${count} ${what}${count === 1 ? '' : 's'}`;
}
