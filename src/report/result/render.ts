import { renderReportMarkdown } from '../../document/markdown.ts';
import type { Detail } from '../../document/model.ts';
import { renderReport } from '../../document/text.ts';
import { layOutUrgent, type UrgentOptions } from '../../document/urgent.ts';
import type { Assessment } from '../../engine/assessment.ts';
import type { Level, PackData } from '../../engine/pack-data.ts';
import type { Words } from '../../words/index.ts';
import { reportOf } from './sections.ts';
import { urgentBlock } from './urgent-words.ts';

export interface TextOptions extends UrgentOptions {
  readonly detail: Detail;
}

/** The result for a terminal; ends with a line feed. */
export function renderText(assessment: Assessment, pack: PackData, options: TextOptions): string {
  return renderReport(reportOf(assessment, pack, options.detail), options);
}

/** The result as CommonMark; ends with a line feed. */
export function renderMarkdown(assessment: Assessment, pack: PackData, detail: Detail): string {
  return renderReportMarkdown(reportOf(assessment, pack, detail));
}

/**
 * The urgent block of a level by itself, to be shown before anything else; ends with a line feed.
 * Empty for a level without one.
 */
export function renderUrgent(level: Level, options: UrgentOptions, words: Words): string {
  const block = urgentBlock(level, words);
  return block ? `${layOutUrgent(block, options).join('\n')}\n` : '';
}
