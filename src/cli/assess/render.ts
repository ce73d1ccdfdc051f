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
  const text = renderAlone(result, pack, format, detail, screen);
  return options.withFlips?.(text, result, pack, format, detail, screen) ?? text;
}

function renderAlone(result: Assessment, pack: Pack, format: Format, detail: Detail, screen: Screen): string {
  switch (format) {
    case 'json':
      return renderJson(result);
    case 'markdown':
      return renderMarkdown(result, pack.data, detail) + more(result, detail);
    case 'text':
      return renderText(result, pack.data, { ...screen, detail, box: screen.symbols }) + more(result, detail);
  }
}

/** Under a plan that nobody can open further: how to see the rest. */
function more({ plan }: Assessment, detail: Detail): string {
  return plan && detail === 'plan' ? 'More: every step, why, and who else can help, with --full.\n' : '';
}
