import type { PackData } from '../../engine/pack-data.ts';
import type { KeptRecord } from '../../record/index.ts';
import { lookupIn } from '../words/lookup.ts';
import type { Detail, Line, Section } from '../../document/model.ts';
import { heading, labelled } from '../../document/parts.ts';
import { reportOf, sheetOf } from '../result/sections.ts';
import { decisionSection } from './decision-section.ts';
import { timeWords } from './time-words.ts';

/** What is known about a record beside what it holds (`verify`, `isOutdated`). */
export interface RecordState {
  readonly asKept: boolean;
  readonly samePack: boolean;
  readonly sameAssessment: boolean;
  readonly outdated: boolean;
}

/** What a record is, and the decision apart from the recommendation. */
export function recordHead(record: KeptRecord, pack: PackData, state: RecordState): readonly Section[] {
  return [
    heading('Record of an assessment', ...cautions(record, pack, state), ...aboutLines(record)),
    ...decisionSection(record, lookupIn(pack), state),
  ];
}

/** A record in words: what it is and what was decided, and the assessment that was kept. */
export function recordSections(
  record: KeptRecord,
  pack: PackData,
  state: RecordState,
  detail: Detail,
): readonly Section[] {
  const report = reportOf(record.assessment, pack, detail);
  return [
    ...recordHead(record, pack, state),
    // There is one main heading, and it is that of the record.
    ...sheetOf(report).map((section) =>
      section.id === 'headline' ? { ...section, id: 'part' as const } : section,
    ),
  ];
}

/** What makes a record less than it seems. */
export function cautions(record: KeptRecord, pack: PackData, state: RecordState): readonly Line[] {
  const { version } = record.assessment.pack;
  const say = (text: string): Line => ({ role: 'caution', text });
  return [
    ...(state.asKept ? [] : [say('This record has been changed since it was saved. Do not rely on it.')]),
    ...(state.samePack && !state.sameAssessment
      ? [say('The result in this record is not what its rules give for these answers. Do not rely on it.')]
      : []),
    ...(record.finished === false ? [say('The questions were not finished.')] : []),
    ...(state.samePack
      ? []
      : [
          say(
            `Made with version ${version} of ${record.assessment.pack.id}. The wording is that of ${pack.id} ${pack.version}.`,
          ),
        ]),
  ];
}

function aboutLines({ assessedAt, tool }: KeptRecord): readonly Line[] {
  return [
    ...(assessedAt === undefined ? [] : [labelled('Assessed', timeWords(assessedAt))]),
    ...(tool === undefined ? [] : [labelled('Program', `safeguard ${tool}`)]),
  ];
}
