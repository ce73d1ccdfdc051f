import { withCalls } from '../../document/call-links.ts';
import { sectionHtml } from '../../document/html-fragments.ts';
import { markup } from '../../document/markup.ts';
import { flipSections } from '../../report/scenario/flip-sections.ts';
import { flips } from '../../train/flips.ts';
import { wordsIn } from '../language.ts';
import type { State } from '../state.ts';
import { button, type View } from '../view.ts';

/** Which single answers, changed, would change how urgent it is. */
export function whatIfView(state: State): View {
  const { session, detail } = state;
  const { pack, answers } = session;
  const { page, interview } = wordsIn(state);
  const sections = flipSections(flips(pack, answers), pack.data, detail);
  return {
    title: page.whatIf.title,
    body: markup`<h1 class="caption">${page.whatIf.title}</h1>
<div class="report">${sections.map((section) => sectionHtml(section, { headline: 'h2', words: withCalls }))}</div>
<p class="buttons">${button('result', interview.showResult)}
${button('answers', page.answers.title, 'button secondary')}
${button('print', page.print, 'button secondary')}</p>`,
  };
}
