import type { PackData } from '../../engine/pack-data.ts';
import type { KeptRecord } from '../../record/index.ts';
import { wordsOf, type Words } from '../../words/index.ts';
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
    heading(
      wordsOf(pack).record.title,
      ...cautions(record, pack, state),
      ...aboutLines(record, wordsOf(pack)),
    ),
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
  const { id, version } = record.assessment.pack;
  const words = wordsOf(pack).record;
  const say = (text: string): Line => ({ role: 'caution', text });
  return [
    ...(state.asKept ? [] : [say(words.changed)]),
    ...(state.samePack && !state.sameAssessment ? [say(words.notWhatRulesGive)] : []),
    ...(record.finished === false ? [say(words.notFinished)] : []),
    ...(state.samePack ? [] : [say(words.otherRules(id, version, pack.id, pack.version))]),
  ];
}

function aboutLines({ assessedAt, tool }: KeptRecord, words: Words): readonly Line[] {
  return [
    ...(assessedAt === undefined ? [] : [labelled(words.record.assessed, timeWords(assessedAt, words))]),
    ...(tool === undefined ? [] : [labelled(words.record.program, `safeguard ${tool}`)]),
  ];
}
