import { withCalls } from '../../document/call-links.ts';
import { sectionHtml } from '../../document/html-fragments.ts';
import { markup } from '../../document/markup.ts';
import { flipSections } from '../../report/scenario/flip-sections.ts';
import { flips } from '../../train/flips.ts';
import type { State } from '../state.ts';
import { button, type View } from '../view.ts';

/** Which single answers, changed, would change how urgent it is. */
export function whatIfView({ session: { pack, answers }, detail }: State): View {
  const sections = flipSections(flips(pack, answers), pack.data, detail);
  return {
    title: 'What if',
    body: markup`<h1 class="caption">What if</h1>
<div class="report">${sections.map((section) => sectionHtml(section, { headline: 'h2', words: withCalls }))}</div>
<p class="buttons">${button('result', 'Show the result')}
${button('answers', 'Check your answers', 'button secondary')}
${button('print', 'Print', 'button secondary')}</p>`,
  };
}
