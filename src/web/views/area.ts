import { asksForArea, type Assessment } from '../../engine/index.ts';
import { markup, type Content } from '../../document/markup.ts';
import { isAreaOpen, NOT_KNOWN_AREA } from '../area.ts';
import type { State } from '../state.ts';

/** Asks for the council area, where a report goes or may go to social services: its numbers then stand in the result. */
export function areaForm(state: State, result: Assessment): Content {
  if (!isAreaOpen(state) || !asksForArea(state.session.pack, result)) return undefined;
  const { area, material } = state;
  const option = (id: string, words: string): Content =>
    markup`<option value="${id}"${id === area && markup` selected`}>${words}</option>`;
  return markup`<form class="filter area" data-action="area" novalidate>
<label for="area">Which council area did it happen in?</label>
<p class="hint" id="area-hint">Its numbers for social services then stand here. This page keeps it no longer than your answers.</p>
<select id="area" name="area" aria-describedby="area-hint">${option('', 'Choose an area')}
${(material.areas ?? []).map(({ id, name }) => option(id, `${name.en} (${name.cy})`))}
${option(NOT_KNOWN_AREA, 'I do not know')}</select>
<button type="submit" class="button secondary" id="area-show">Show its numbers</button>
</form>`;
}
