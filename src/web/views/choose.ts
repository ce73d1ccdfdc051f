import { withCalls } from '../../document/call-links.ts';
import { markup } from '../../document/markup.ts';
import { oneLine } from '../../document/visible.ts';
import { materialOf } from '../packs.ts';
import { wordsIn } from '../language.ts';
import type { State } from '../state.ts';
import { button, type View } from '../view.ts';

/** Which rules a case is about, each by its title. */
export function chooseView(state: State): View {
  const { page, interview } = wordsIn(state);
  const says = page.choose;
  const begun = Object.keys(state.session.answers).length > 0;
  const titles = (state.material.packs ?? []).map(({ id }) => ({
    id,
    title: oneLine(materialOf(state.material, id).pack.data.title),
  }));
  return {
    title: says.title,
    back: false,
    body: markup`<h1>${says.title}</h1>
<p class="warning"><strong>${withCalls(interview.inDanger)}</strong></p>
${titles.map(({ id, title }) => markup`<p>${button('choose-rules', title, 'button', id)}</p>`)}
${begun && markup`<p class="hint">${says.forgets}</p>`}`,
  };
}
