import { markup } from '../../document/markup.ts';
import { button, type View } from '../view.ts';

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
