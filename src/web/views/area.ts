import { asksForArea, type Assessment } from '../../engine/index.ts';
import { markup, type Content } from '../../document/markup.ts';
import { wordsIn, languageOf } from '../language.ts';
import { isAreaOpen, NOT_KNOWN_AREA } from '../area.ts';
import type { State } from '../state.ts';

/** Asks for the council area, where a report goes or may go to social services: its numbers then stand in the result. */
export function areaForm(state: State, result: Assessment): Content {
  if (!isAreaOpen(state) || !asksForArea(state.session.pack, result)) return undefined;
  const { area, material } = state;
  const says = wordsIn(state).page.area;
  const option = (id: string, words: string): Content =>
    markup`<option value="${id}"${id === area && markup` selected`}>${words}</option>`;
  return markup`<form class="filter area" data-action="area" data-leads-to="in-area" novalidate>
<label for="area">${says.ask}</label>
<p class="hint" id="area-hint">${says.hint}</p>
<select id="area" name="area" aria-describedby="area-hint">${option('', says.choose)}
${(material.areas ?? []).map(({ id, name }) => option(id, name[languageOf(state)]))}
${option(NOT_KNOWN_AREA, says.notKnown)}</select>
<button type="submit" class="button secondary" id="area-show">${says.show}</button>
</form>`;
}
