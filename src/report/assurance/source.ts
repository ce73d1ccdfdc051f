import type { GuideCoverage } from '../../check/coverage.ts';
import type { Evidence } from '../../check/assurance/evidence.ts';
import type { CheckReport } from '../../check/lint/report.ts';
import type { Language, PackData } from '../../engine/pack-data.ts';
import type { Assurance, Hazard, InLanguages } from '../../pack/assurance.ts';
import type { Line } from '../../document/model.ts';
import { labelled } from '../../document/parts.ts';

/** What the documents are made from. */
export interface AssuranceSource {
  readonly pack: PackData;
  /** The same in its other languages. */
  readonly translated: readonly PackData[];
  readonly version: string;
  /** The day for which dates were looked at, as `2026-02-28`: what was recent then may be old later. */
  readonly day: string;
  /** That of the pack; undefined where it has none. */
  readonly own: Assurance | undefined;
  /** That of the program. */
  readonly program: Assurance;
  readonly evidence: Evidence;
  readonly coverage: GuideCoverage;
  readonly scenarios: number;
  /** Texts of translations that nobody has reviewed, of so many. */
  readonly unreviewed: NonNullable<CheckReport['unreviewed']>;
  /** Fields of a record with what the schema says of them, in their order. */
  readonly fields: readonly { readonly name: string; readonly says: string }[];
}

const AS_OF = 'As of';

/** The day for which a page was made that begins with `aboutRules`; undefined where it says none. */
export function dayOfPage(text: string): string | undefined {
  const onPage = new RegExp(`${AS_OF}:[^0-9]*(\\d{4}-\\d\\d-\\d\\d)`).exec(text);
  // In a table it is the last column.
  return (onPage ?? /,(\d{4}-\d\d-\d\d)\r\n/.exec(text))?.[1];
}

/** Which rules a document is about, so that nobody takes it for another version, and for which day it was made. */
export function aboutRules({ pack, version, day }: AssuranceSource): readonly Line[] {
  return [
    labelled('The rules', `${pack.title}, ${pack.id} ${pack.version}`),
    labelled('Their digest', pack.digest),
    labelled('The program', `safeguard ${version}`),
    labelled(AS_OF, day),
  ];
}

/** The same as columns of a spreadsheet, alike in each row. */
export function rulesCells({ pack, day }: AssuranceSource) {
  return { rules: () => `${pack.id} ${pack.version}`, digest: () => pack.digest, as_of: () => day };
}

/** The hazards of the rules, and then those of the program. */
export function hazardsOf({ own, program }: AssuranceSource): readonly Hazard[] {
  return [...(own?.hazards ?? []), ...program.hazards];
}

/** How many changes of these kinds were made to the rules, and how many of them change nothing that anybody sees. */
export function changesOf(
  { evidence: { mutations } }: AssuranceSource,
  kinds: readonly string[] = [...mutations.keys()],
): { readonly made: number; readonly same: number } {
  const counts = kinds.flatMap((kind) => mutations.get(kind) ?? []);
  return {
    made: counts.reduce((sum, { made }) => sum + made, 0),
    same: counts.reduce((sum, { same }) => sum + same, 0),
  };
}

/** Something that whoever adopts the rules fills in. */
export function toFillIn(label: string): Line {
  return { role: 'write', label, text: '' };
}

/** A text in a language, or in English with a mark that says so. */
export function textIn(
  texts: InLanguages,
  language: Language,
  untranslated: (text: string) => string,
): string {
  return texts[language] ?? untranslated(texts.en);
}
