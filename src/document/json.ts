import type { Assessment } from '../engine/assessment.ts';
import { visibleJson } from './visible.ts';

/**
 * The assessment as JSON, two spaces deep, keys in the order that `assess` gives them; ends with a line feed. Characters
 * that a terminal would act on are written as `\uXXXX`, so that the bytes are harmless on a screen.
 */
export function renderJson(assessment: Assessment): string {
  return `${visibleJson(JSON.stringify(assessment, null, 2))}\n`;
}
