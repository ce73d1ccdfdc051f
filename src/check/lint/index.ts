import { reviewOf } from '../../pack/language/load-translation.ts';
import { counted } from '../../words/en/counted.ts';
import { problemAt, type Problem } from '../../pack/problem.ts';
import { PROBLEM_CODES } from '../../pack/problem-codes.ts';
import type { Check, RawFinding, LintSubject, Undecided } from './check.ts';
import { alikeOptions } from './checks/alike-options.ts';
import { alwaysTogether } from './checks/always-together.ts';
import { areaDateAhead } from './checks/area-date-ahead.ts';
import { areaNumberOld } from './checks/area-number-old.ts';
import { cannotFail } from './checks/cannot-fail.ts';
import { carriedBy } from './checks/carried-by.ts';
import { contactNotChecked } from './checks/contact-not-checked.ts';
import { deadlineSaysOther } from './checks/deadline-says-other.ts';
import { doNotAsDo } from './checks/do-not-as-do.ts';
import { hardToRead } from './checks/hard-to-read.ts';
import { moreSeriousTakesAway } from './checks/more-serious-takes-away.ts';
import { neverApplies } from './checks/never-applies.ts';
import { noReportHeading } from './checks/no-report-heading.ts';
import { notASentence } from './checks/not-a-sentence.ts';
import { planSettings } from './checks/plan-settings.ts';
import { shortSaysOther } from './checks/short-says-other.ts';
import { sinceNotLookedAt } from './checks/since-not-looked-at.ts';
import { textTooLong } from './checks/text-too-long.ts';
import { translationMissing } from './checks/translation-missing.ts';
import { translationSaysOther } from './checks/translation-says-other.ts';
import { translationStale } from './checks/translation-stale.ts';
import { translationForbidden, translationTerms } from './checks/translation-terms.ts';
import { translationYesNo } from './checks/translation-yes-no.ts';
import { unreachableQuestion } from './checks/unreachable-question.ts';
import { vacuousProperty } from './checks/vacuous-property.ts';
import { beginDeciding, isWorkDone } from './decide.ts';
import type { AcceptedSum, CheckReport, Explanation, Finding } from './report.ts';
import type { Accepted } from './settings.ts';

export type { Check, CheckedTranslation, LintSubject } from './check.ts';
export type * from './report.ts';
export { DEFAULT_SETTINGS, readSettings } from './settings.ts';

/** Every check, in the order of the handbook: what is unsafe or broken first. */
export const CHECKS: readonly Check[] = [
  unreachableQuestion,
  neverApplies,
  vacuousProperty,
  cannotFail,
  moreSeriousTakesAway,
  carriedBy,
  alikeOptions,
  alwaysTogether,
  doNotAsDo,
  notASentence,
  planSettings,
  shortSaysOther,
  deadlineSaysOther,
  textTooLong,
  hardToRead,
  contactNotChecked,
  areaDateAhead,
  areaNumberOld,
  sinceNotLookedAt,
  noReportHeading,
  translationForbidden,
  translationSaysOther,
  translationTerms,
  translationYesNo,
  translationStale,
  translationMissing,
];

/** What is said about an acceptance that nothing needs any more, so that none hides a later finding. */
const NEEDLESS = {
  code: 'needless-acceptance',
  severity: 'warning',
  means: '`lint.yaml` accepts a finding that is not there.',
  remedy: 'Remove the id, or correct it.',
} as const;

/** What is said where a check went on until it had done all the work that it may do. */
const TOO_MUCH =
  'whether everything in the pack can apply: `safeguard rules prove` decides that, and takes its time';

/** Every code that a finding can have. */
export const EXPLANATIONS: ReadonlyMap<string, Explanation> = new Map<string, Explanation>([
  ...Object.entries(PROBLEM_CODES).map(
    ([code, { means, remedy }]) => [code, { severity: 'error', means, remedy }] as const,
  ),
  ...[...CHECKS, NEEDLESS].map(
    ({ code, severity, means, remedy }) => [code, { severity, means, remedy }] as const,
  ),
]);

/**
 * Makes every check that can be made, and sets apart what was accepted. Errors cannot be accepted.
 *
 * @param problems what loading found, in the order of the files.
 */
export function lint(subject: LintSubject, problems: readonly Problem[] = []): CheckReport {
  const findings: Finding[] = [];
  const accepted: (Finding & { reason: string })[] = [];
  const used = new Set<object>();
  const undecided: string[] = [];
  if (subject.rules) beginDeciding(subject.rules.pack);
  for (const check of CHECKS) {
    for (const found of check.find(subject)) {
      const acceptance = subject.settings.accepted.find(
        (one) => check.severity === 'warning' && one.check === check.code && covers(one, found),
      );
      // Where it is open whether there is something to accept, the acceptance may be needed.
      if (acceptance) used.add(acceptance);
      if ('undecided' in found) {
        undecided.push(found.message);
        continue;
      }
      const { at, message, hint } = found;
      const finding = { ...problemAt(at, check.code, message, hint), severity: check.severity };
      if (acceptance) accepted.push({ ...finding, reason: acceptance.reason });
      else findings.push(finding);
    }
  }
  if (subject.rules && isWorkDone(subject.rules.pack)) undecided.push(TOO_MUCH);
  const complete = subject.rules !== undefined || subject.noRules === true;
  for (const one of complete ? subject.settings.accepted : []) {
    if (used.has(one)) continue;
    const message = `\`${one.check}\` finds nothing about \`${one.id}\``;
    const remedy = CHECKS.find(({ code }) => code === one.check)?.unmatched ?? NEEDLESS.remedy;
    findings.push({
      ...problemAt(one.at, NEEDLESS.code, message, remedy),
      severity: NEEDLESS.severity,
    });
  }
  const inOrder = byPlace(subject);
  return {
    findings: [
      ...problems.map((problem) => ({ ...problem, severity: 'error' }) as const),
      ...findings.toSorted(inOrder),
    ],
    accepted: accepted.toSorted(inOrder),
    acceptedSums: sumsOf(accepted),
    undecided,
    unreviewed: unreviewedOf(subject),
    complete,
  };
}

/** Whether somebody accepted this, and not only something else about the same entry. */
function covers({ id, about }: Accepted, found: RawFinding | Undecided): boolean {
  if ('undecided' in found) return id === found.id;
  if (id !== found.id && id !== found.wording) return false;
  return about === undefined || (found.about ?? []).every((word) => about.includes(word));
}

/** What the checks of translations find, by the place of the text. */
export function findingsByText(subject: LintSubject): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const check of CHECKS.filter(({ code }) => code.startsWith('translation-'))) {
    for (const { id, message } of check.find(subject)) found.set(id, [...(found.get(id) ?? []), message]);
  }
  return found;
}

function unreviewedOf({ translations = [] }: LintSubject): NonNullable<CheckReport['unreviewed']> {
  const languages = [...new Set(translations.map(({ source }) => source.language))];
  return languages.map((language) => {
    const { read, of } = reviewOf(translations.filter(({ source }) => source.language === language));
    return { language, count: of - read, of };
  });
}

function sumsOf(accepted: CheckReport['accepted']): readonly AcceptedSum[] {
  const groups = new Map<
    string,
    { readonly code: string; readonly reason: string; readonly count: number }
  >();
  for (const { code, reason } of accepted) {
    const key = JSON.stringify([code, reason]);
    const group = groups.get(key) ?? { code, reason, count: 0 };
    groups.set(key, { ...group, count: group.count + 1 });
  }
  const sums = [...groups.values()].map(({ code, reason, count }) => {
    const [one, many] = CHECKS.find((check) => check.code === code)?.called ?? [code, code];
    return { says: counted(count, one, many), count, reason };
  });
  return sums.toSorted((a, b) => b.count - a.count);
}

/** The order of the files in the pack, then that of the lines. */
function byPlace({ model }: LintSubject): (a: Finding, b: Finding) => number {
  const files = [...new Set(model.parts.map(({ at }) => at.file.path))];
  const ranks = new Map(files.map((file, at) => [file, at]));
  const rank = ({ file }: Finding): number => ranks.get(file) ?? files.length;
  return (a, b) => rank(a) - rank(b) || a.line - b.line || a.column - b.column;
}
