import type { Language } from '../../engine/index.ts';
import { withCalls } from '../../document/call-links.ts';
import { markup } from '../../document/markup.ts';
import { wordsOf } from '../../words/index.ts';
import { frameOf } from '../frame.ts';
import { languageOf, otherEdition, wordsIn } from '../language.ts';
import type { State } from '../state.ts';
import { button, pageHtml, type View } from '../view.ts';
import { viewOf } from '../views/index.ts';

/** Why a page is shown: the document was opened, another page was opened, or the same one changed or is in another language. */
type Occasion = 'opened' | 'moved' | 'same' | 'turned';

/** Shows the state: the one place that writes into the document, moves the focus and has something announced. */
export function showPage(state: State, occasion: Occasion): void {
  const view = viewOf(state);
  const { title, alert = '', focus } = view;
  const unfolded =
    occasion === 'same' || occasion === 'turned' ? [...document.querySelectorAll('details[open][id]')] : [];
  const focused = document.activeElement?.id;
  const wrong = state.problems.length > 0;
  const named = wrong ? wordsIn(state).page.titleOfError(title) : title;
  document.title = `${named} – safeguard`;
  element('page').innerHTML = pageHtml(state, view);
  showFrame(state);
  for (const { id } of unfolded) document.getElementById(id)?.setAttribute('open', '');
  // What stands there already is not said again.
  if (element('alert').textContent !== alert) element('alert').textContent = alert;
  if (occasion === 'opened' || occasion === 'turned') return;
  if (wrong) element('error-summary').focus();
  else if (occasion === 'same') document.getElementById(focused ?? '')?.focus();
  else {
    scrollTo(0, 0);
    const at = focus && opened(focus);
    focusOn(at ?? document.querySelector<HTMLElement>('h1'));
    at?.scrollIntoView({ block: 'center' });
  }
}

/** What stands around the page, and the button that names the other language in that language. */
function showFrame(state: State): void {
  document.documentElement.lang = `${languageOf(state)}-GB`;
  for (const [name, text] of Object.entries(frameOf(state))) {
    const found = document.querySelector(`[data-says="${name}"]`);
    if (found && found.textContent !== text) found.textContent = text;
  }
  const other = otherEdition(state);
  const button = element('language') as HTMLButtonElement;
  button.hidden = other === undefined;
  if (!other) return;
  button.lang = other.id;
  button.value = other.id;
  button.textContent = other.name;
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
export function showBug(language: Language): void {
  const { page, interview } = wordsOf(language);
  const { title, says, tryAgain, home } = page.bug;
  document.title = `${title} – safeguard`;
  element('page').innerHTML = markup`<main id="main" tabindex="-1"><h1>${title}</h1>
<p class="warning"><strong>${withCalls(interview.inDanger)}</strong></p>
<p>${says}</p>
<p>${button('try-again', tryAgain)} ${button('home', home, 'button secondary')}</p></main>`.text;
  focusOn(document.querySelector<HTMLElement>('h1'));
}

/** Moves the focus, and with it where a screen reader reads on; to a heading or a part as well. What is folded is opened. */
export function focusOn(element: HTMLElement | null): void {
  for (let fold = element?.closest('details'); fold; fold = fold.parentElement?.closest('details'))
    fold.open = true;
  if (element && element.tabIndex < 0) element.tabIndex = -1;
  element?.focus();
}

/** Where what was chosen shows on another part of the page, that part is what is seen next, from its first link on. */
export function leadTo(part: string | undefined): void {
  const found = part === undefined ? null : document.querySelector<HTMLElement>(`.${part}`);
  if (!found) return;
  focusOn(found.querySelector<HTMLElement>('a') ?? found);
  found.scrollIntoView({ block: 'center' });
}

function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`there is no #${id}`);
  return found;
}
