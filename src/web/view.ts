import { markup, type Content, type Markup } from '../document/markup.ts';
import { withEnglishMarked } from '../document/in-english.ts';
import { languageOf, said, wordsIn } from './language.ts';
import type { State } from './state.ts';

/** A page as it is shown. */
export interface View {
  /** Names the page in the browser's history: never an outcome. */
  readonly title: string;
  /** The main part; it holds one `h1`. */
  readonly body: Markup;
  /** Said at once by screen readers, whatever they are reading. */
  readonly alert?: string;
  /** The question whose button gets the focus, in the part with this id; where it is gone, the part. The heading where left out. */
  readonly focus?: { readonly question: string; readonly part?: string };
  /** What was just done; stands first. */
  readonly news?: Content;
  /** Whether an urgent message is called to mind; not where the page shows it in full. True where it is left out. */
  readonly reminder?: boolean;
  /** Whether there is a way back in the page itself. True where it is left out. */
  readonly back?: boolean;
  /** Whether it takes all the width of a large screen. */
  readonly wide?: boolean;
}

/** The page with the way back and the landmark around its body. */
export function pageHtml(state: State, { body, back = true, wide }: View): string {
  const words = wordsIn(state).page;
  const { text } =
    markup`${back && markup`<p class="back${wide && ' close'}">${button('back', words.back, 'link')}</p>`}
<main id="main" tabindex="-1"${wide && markup` class="wide"`}>${body}</main>`;
  return languageOf(state) === 'en' ? text : withEnglishMarked(text);
}

/** A button that does one thing. The look is a class of style.css: `button`, `button secondary`, `link`. */
export function button(action: string, words: Content, look = 'button', value?: string): Markup {
  const given = value !== undefined && markup` data-value="${value}"`;
  return markup`<button type="button" class="${look}" data-action="${action}"${given}>${words}</button>`;
}

/** What is wrong on the page, with links to where it can be put right. */
export function errorSummary(state: State): Content {
  const { problems } = state;
  if (problems.length === 0) return undefined;
  const items = problems.map(
    ({ field, text }) => markup`<li><a href="#${field}" data-focus="${field}">${said(text, state)}</a></li>`,
  );
  return markup`<div class="error-summary" role="alert" tabindex="-1" id="error-summary">
<h2>${wordsIn(state).page.problem}</h2><ul>${items}</ul></div>`;
}
