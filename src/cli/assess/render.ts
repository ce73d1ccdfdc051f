import type { Assessment, Pack } from '../../engine/index.ts';
import { renderJson } from '../../document/json.ts';
import { renderMarkdown, renderText } from '../../report/result/render.ts';
import type { Detail } from '../../document/model.ts';
import type { Format, ResultOptions } from './deliver.ts';
import type { Screen } from '../terminal/screen.ts';

export { visible } from '../../document/visible.ts';

/** A result in one of its forms, with the numbers of the area where there are any; ends with a line feed. */
export function render(
  assessed: Assessment,
  pack: Pack,
  options: ResultOptions,
  format: Format,
  screen: Screen,
): string {
  const result = options.inArea?.(assessed) ?? assessed;
  const detail: Detail = options.explain ? 'explain' : options.full ? 'full' : 'plan';
  const alone = renderAlone(result, pack, format, detail, screen);
  const text = options.opens ? alone : alone + more(result, format, detail);
  return options.withFlips?.(text, result, pack, format, detail, screen) ?? text;
}

function renderAlone(result: Assessment, pack: Pack, format: Format, detail: Detail, screen: Screen): string {
  switch (format) {
    case 'json':
      return renderJson(result);
    case 'markdown':
      return renderMarkdown(result, pack.data, detail);
    case 'text':
      return renderText(result, pack.data, { ...screen, detail, box: screen.symbols });
  }
}

/** Under a plan that nobody can open further: how to see the rest. */
function more({ plan }: Assessment, format: Format, detail: Detail): string {
  if (!plan || detail !== 'plan' || format === 'json') return '';
  return `${format === 'markdown' ? '\n' : ''}More: every step, why, and who else can help, with --full.\n`;
}
