import { wordsOf } from '../../words/index.ts';
import { withCalls } from '../../document/call-links.ts';
import { markup } from '../../document/markup.ts';
import type { State } from '../state.ts';
import { button, pageHtml, type View } from '../view.ts';
import { viewOf } from '../views/index.ts';

/** Why a page is shown: the document was opened, another page was opened, or the same one changed. */
type Occasion = 'opened' | 'moved' | 'same';

/** Shows the state: the one place that writes into the document, moves the focus and has something announced. */
export function showPage(state: State, occasion: Occasion): void {
  const view = viewOf(state);
  const { title, alert = '', focus } = view;
  const unfolded = occasion === 'same' ? [...document.querySelectorAll('details[open][id]')] : [];
  const focused = document.activeElement?.id;
  const wrong = state.problems.length > 0;
  document.title = `${wrong ? 'Error: ' : ''}${title} – safeguard`;
  element('page').innerHTML = pageHtml(view).text;
  for (const { id } of unfolded) document.getElementById(id)?.setAttribute('open', '');
  // What stands there already is not said again.
  if (element('alert').textContent !== alert) element('alert').textContent = alert;
  if (occasion === 'opened') return;
  if (wrong) element('error-summary').focus();
  else if (occasion === 'same') document.getElementById(focused ?? '')?.focus();
  else {
    scrollTo(0, 0);
    const at = focus && opened(focus);
    focusOn(at ?? document.querySelector<HTMLElement>('h1'));
    at?.scrollIntoView({ block: 'center' });
  }
}

/** The button that opens a question in a part of the page, or else that part. */
function opened({ question, part }: NonNullable<View['focus']>): HTMLElement | null {
  const within = document.getElementById(part ?? 'main');
  const asks = [...(within?.querySelectorAll<HTMLElement>('[data-action="ask"]') ?? [])];
  return asks.find(({ dataset }) => dataset['value'] === question) ?? (part === undefined ? null : within);
}

/** Shows what the document hides until something happens when it is pressed. */
export function showControls(): void {
  for (const part of document.querySelectorAll<HTMLElement>('[hidden]')) part.hidden = false;
}

/** For a mistake in the program, which would otherwise look like a button that does nothing. */
export function showBug(): void {
  document.title = 'Something went wrong – safeguard';
  element('page').innerHTML = markup`<main id="main" tabindex="-1"><h1>Something went wrong</h1>
<p class="warning"><strong>${withCalls(wordsOf('en').interview.inDanger)}</strong></p>
<p>This is a bug in safeguard, not your mistake. Your answers are still here.</p>
<p>${button('try-again', 'Try again')} ${button('home', 'Go to the start', 'button secondary')}</p></main>`.text;
  focusOn(document.querySelector<HTMLElement>('h1'));
}

/** Moves the focus, and with it where a screen reader reads on; to a heading or a part as well. What is folded is opened. */
export function focusOn(element: HTMLElement | null): void {
  for (let fold = element?.closest('details'); fold; fold = fold.parentElement?.closest('details'))
    fold.open = true;
  if (element && element.tabIndex < 0) element.tabIndex = -1;
  element?.focus();
}

function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`there is no #${id}`);
  return found;
}
