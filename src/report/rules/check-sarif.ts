import type { Log, ReportingDescriptor, Result } from 'sarif';
import type { CheckReport, Explanation, Finding } from '../../check/lint/report.ts';
import { renderJson } from '../../document/json.ts';

/** The standard of the Static Analysis Results Interchange Format that this follows. */
const VERSION = '2.1.0';

export interface SarifOptions {
  /** Of the program. */
  readonly version: string;
  /** What every code means. */
  readonly explanations: ReadonlyMap<string, Explanation>;
  /** The address of a file: relative to where the check was made, with forward slashes, or a `file:` address. */
  readonly uriOf: (file: string) => string;
}

/**
 * The findings as a SARIF log, for code hosts that show them beside the lines. What was accepted is in it too, as
 * suppressed with its reason. Ends with a line feed.
 */
export function renderSarif(report: CheckReport, { version, explanations, uriOf }: SarifOptions): string {
  const all: readonly (Finding & { readonly reason?: string })[] = [...report.findings, ...report.accepted];
  const codes = [...new Set(all.map(({ code }) => code))];
  const log: Log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: VERSION,
    runs: [
      {
        tool: {
          driver: {
            name: 'safeguard',
            version,
            rules: codes.map((code) => ruleOf(code, explanations.get(code))),
          },
        },
        columnKind: 'utf16CodeUnits',
        results: all.map((finding) => resultOf(finding, codes.indexOf(finding.code), uriOf)),
      },
    ],
  };
  return renderJson(log);
}

function ruleOf(code: string, explanation: Explanation | undefined): ReportingDescriptor {
  if (explanation === undefined) return { id: code };
  const { severity, means, remedy } = explanation;
  return {
    id: code,
    shortDescription: { text: plainText(means) },
    help: { text: plainText(remedy), markdown: remedy },
    defaultConfiguration: { level: severity },
  };
}

function resultOf(
  finding: Finding & { readonly reason?: string },
  ruleIndex: number,
  uriOf: SarifOptions['uriOf'],
): Result {
  const { code, severity, message, hint, file, line, column, source, reason } = finding;
  return {
    ruleId: code,
    ruleIndex,
    level: severity,
    message: { text: plainText(hint === undefined ? message : `${message}. ${hint}`) },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: uriOf(file) },
          region: {
            startLine: line,
            startColumn: column,
            ...(source === undefined ? {} : { snippet: { text: source } }),
          },
        },
      },
    ],
    ...(reason === undefined ? {} : { suppressions: [{ kind: 'external', justification: reason }] }),
  };
}

/** Plain messages of SARIF give brackets a meaning, that of a link. */
function plainText(markdown: string): string {
  return markdown.replaceAll(/([\\[\]])/g, '\\$1').replaceAll('`', "'");
}
