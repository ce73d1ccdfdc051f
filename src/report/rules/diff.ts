import type { UrgentOptions } from '../../document/urgent.ts';
import { diffBlocks } from './diff-blocks.ts';
import { renderDiffJson } from './diff-json.ts';
import { renderDiffMarkdown } from './diff-markdown.ts';
import type { DiffReport } from './diff-model.ts';
import { renderDiffText } from './diff-text.ts';

export type { DiffReport, Side } from './diff-model.ts';

/** A comparison of two packs in one of three forms; ends with a line feed. */
export function renderDiff(
  report: DiffReport,
  format: 'text' | 'markdown' | 'json',
  options: UrgentOptions,
): string {
  switch (format) {
    case 'text':
      return renderDiffText(diffBlocks(report), options);
    case 'markdown':
      return renderDiffMarkdown(diffBlocks(report));
    case 'json':
      return renderDiffJson(report);
  }
}
