import type { Assessment, Pack } from '../../engine/index.ts';
import type { Detail } from '../../document/model.ts';
import { flipSections } from '../../report/scenario/flip-sections.ts';
import { renderJsonOf } from '../../document/data-json.ts';
import { renderSheets } from '../../document/render.ts';
import { flips } from '../../train/index.ts';
import type { Screen } from '../terminal/screen.ts';

/**
 * A result with the single answers that would change its level: a section after a text, or, as JSON, a document of its own
 * that holds both (`{ assessment, flips }`), since the shape of an assessment is fixed.
 */
export function withFlips(
  text: string,
  assessment: Assessment,
  pack: Pack,
  format: 'text' | 'markdown' | 'json',
  detail: Detail,
  screen: Screen,
): string {
  const found = flips(pack, assessment.answers);
  if (format === 'json') return renderJsonOf({ assessment, flips: found });
  const sections = flipSections(found, pack.data, detail);
  return `${text}\n${renderSheets('', [sections], format, { ...screen, box: screen.symbols })}`;
}
