import { asksForArea, type Area, type Assessment } from '../../engine/index.ts';
import { current } from '../../interview/session.ts';
import { markup, type Content } from '../../document/markup.ts';
import { placesOf } from '../../report/words/area-words.ts';
import { wordsIn, languageOf } from '../language.ts';
import { isAreaOpen, NOT_KNOWN_AREA } from '../area.ts';
import type { State } from '../state.ts';
import type { View } from '../view.ts';
import { barHtml } from './question.ts';

/** Asks where it happened, after all other questions and before the result: its first screen then has the number to ring. */
export function areaView(state: State): View {
  const { interview, page } = wordsIn(state);
  const says = page.area;
  const moment = current({ ...state.session, place: { at: 'summary' } });
  if (moment.kind !== 'summary') throw new Error(`the summary shows ${moment.kind}`);
  const { complete, given } = moment;
  const last = given.filter(({ used }) => used).length + 1;
  // Who looks at the result so far has other questions after it.
  const caption = complete ? interview.countedPlace(last, last, says.stage) : says.stage;
  return {
    title: says.ask,
    body: markup`${complete && barHtml({ number: last, about: last }, page.question.done)}<form data-action="area" novalidate>
<span class="caption">${caption}</span>
<h1><label for="area">${says.ask}</label></h1>
<p class="hint" id="area-hint">${says.hint}</p>
<p>${selectHtml(state, [])}</p>
<p class="buttons"><button type="submit" class="button">${complete ? interview.showResult : page.question.resultSoFar}</button>
<button type="submit" class="button secondary" data-value="${NOT_KNOWN_AREA}">${says.notKnown}</button></p>
</form>`,
  };
}

/** The same on the result, to choose another one: its numbers then stand in the plan. */
export function areaForm(state: State, result: Assessment): Content {
  if (!isAreaOpen(state) || !asksForArea(state.session.pack, result)) return undefined;
  const says = wordsIn(state).page.area;
  return markup`<form class="filter area" data-action="area" data-leads-to="in-area" novalidate>
<label for="area">${says.ask}</label>
<p class="hint" id="area-hint">${says.hint}</p>
${selectHtml(state, [[NOT_KNOWN_AREA, says.notKnown]])}
<button type="submit" class="button secondary" id="area-show">${says.show}</button>
</form>`;
}

/** All areas in the order of the language that is shown. */
function selectHtml(state: State, others: readonly (readonly [id: string, words: string])[]): Content {
  const language = languageOf(state);
  const areas = (state.material.areas ?? [])
    .map((area: Area) => [area.id, placesOf(area, language)] as const)
    .sort(([, one], [, other]) => one.localeCompare(other, language));
  const options = [['', wordsIn(state).page.area.choose] as const, ...areas, ...others].map(
    ([id, words]) => markup`<option value="${id}"${id === state.area && markup` selected`}>${words}</option>`,
  );
  return markup`<select id="area" name="area" aria-describedby="area-hint">${options}</select>`;
}
