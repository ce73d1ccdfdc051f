import { withCalls } from '../../document/call-links.ts';
import { markup } from '../../document/markup.ts';
import { oneLine } from '../../document/visible.ts';
import { wordsOf } from '../../words/index.ts';
import type { State } from '../state.ts';
import { button, type View } from '../view.ts';

/** What this is, what it is not, and the ways in. */
export function startView({ material: { scenarios, framed }, session: { pack, answers } }: State): View {
  const { title, standing, closing, review } = pack.data;
  const { inDanger, welcome } = wordsOf(pack.data).interview;
  const begun = Object.keys(answers).length > 0;
  return {
    title: 'Start',
    back: false,
    body: markup`<h1>${oneLine(title)}</h1>
<p class="warning"><strong>${withCalls(inDanger)}</strong></p>
${framed && FRAMED}
<p>Answer a few questions about the child and what worries you. You will see what to do, why, and who can help.</p>
<p>${welcome}</p>
${begun && markup`<p>${button('go-on', 'Continue with the questions')}</p>`}
<p>${button('start', begun ? 'Ask all the questions' : 'Start', begun ? 'button secondary' : 'button')}</p>
<p>${button('quick', 'Quick questions first', 'button secondary')}</p>
<p class="hint">Quick questions ask only what can still change how urgent it is.</p>
<p>${button('open-record', 'Open a record', 'button secondary')}</p>
${scenarios.length > 0 && markup`<p>${button('practise', 'Practise with made-up cases', 'button secondary')}</p>`}
<h2>What this is not</h2>
<p>${oneLine(closing)}</p>
<p>${oneLine(standing)} ${oneLine(review.says)}</p>
<h2>What happens to your answers</h2>
<p>They stay in this window. Nothing is sent, and nothing is saved unless you save it. To delete them, choose "Start again" or "Exit this page".</p>
<p>If others use this computer, do that before you close the page: some browsers can open a closed page again, with the answers.</p>`,
  };
}

/** What another page around this one may forbid, and this one cannot find out. */
const FRAMED = markup`<p class="inset">This page is shown inside another page. There, saving, printing and links may do nothing, and "Exit this page" may leave the rest of the screen as it is. If you can, open it in a window of its own.</p>`;

/** Asks before everything is forgotten. */
export function startAgainView(): View {
  return {
    title: 'Start again',
    body: markup`<h1>Start again?</h1>
<p>All your answers will be deleted.</p>
<p class="buttons">${button('start-again-sure', 'Delete the answers and start again', 'button warning-button')}
${button('answers', 'Keep my answers', 'button secondary')}</p>`,
  };
}
