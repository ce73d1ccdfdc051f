import { themeIn } from '../../engine/texts.ts';
import type { Scenario } from '../../pack/scenario.ts';
import { markup, type Content } from '../../document/markup.ts';
import { oneLine } from '../../document/visible.ts';
import { DIFFICULTIES, listed, marksOf, nextCase, scoreOf } from '../practice/cases.ts';
import { wordsIn } from '../language.ts';
import type { State } from '../state.ts';
import { button, type View } from '../view.ts';

/** The made-up cases by difficulty, and how it went so far. */
export function casesView(state: State): View {
  const { material, practice } = state;
  const says = wordsIn(state).page.practice;
  const cases = listed(state);
  const count = says.count(cases.length);
  const narrowed = practice.theme !== '' || practice.difficulty !== '';
  const more = (material.cases ?? 0) - material.scenarios.length;
  const next = nextCase(state, '');
  const themes = [...new Set(material.scenarios.flatMap((scenario) => scenario.themes))].sort();
  return {
    title: says.title,
    // The list changes further down than where the person is.
    ...(narrowed && { alert: count }),
    body: markup`<h1>${says.title}</h1>
<p>${says.says}</p>
${scoreHtml(state)}
<p class="buttons">${next && button('read-case', Object.keys(practice.decided).length > 0 ? says.next : says.first, undefined, next.id)}
${button('leave-practice', says.leave, 'button secondary')}</p>
<form data-action="list-cases" class="filter">
<h2>${says.choose}</h2>
<p><label for="theme">${says.theme}</label> ${select('theme', says.allThemes, themes, practice.theme, (theme) => sentence(themeInWords(state, theme)))}
<label for="difficulty">${says.difficulty}</label> ${select('difficulty', says.all, DIFFICULTIES, practice.difficulty, (one) => sentence(difficultyIn(state, one)))}
<button type="submit" class="button secondary" id="list-cases">${says.show}</button></p>
</form>
<p id="how-many">${count}</p>
${more > 0 && markup`<p class="hint">${says.ofAll(material.scenarios.length, material.scenarios.length + more)} <code>safeguard web --all-cases --output safeguard.html</code></p>`}
${DIFFICULTIES.map((difficulty) => group(difficulty, cases, state))}`,
  };
}

/** How it went in this window, where a case was decided. */
export function scoreHtml(state: State): Content {
  const { count, seen, scenarios } = scoreOf(state);
  if (count === 0) return undefined;
  const right = scenarios.reduce((sum, { rightLevel }) => sum + rightLevel, 0);
  const says = wordsIn(state).page.practice;
  const went = seen.points === 0 ? says.canDecideAgain : says.score(right, seen.points, seen.of);
  return markup`<p class="news">${says.inThisWindow(count)} ${went}</p>`;
}

function group(difficulty: Scenario['difficulty'], cases: readonly Scenario[], state: State): Content {
  const own = cases.filter((scenario) => scenario.difficulty === difficulty);
  if (own.length === 0) return undefined;
  const says = wordsIn(state).page.practice;
  return markup`<h2>${sentence(difficultyIn(state, difficulty))}</h2>
<ul class="cases">${own.map((scenario) => {
    const marks = marksOf(state, scenario);
    return markup`<li>${button('read-case', oneLine(scenario.title), 'link', scenario.id)}
<span class="hint">${scenario.themes.map((theme) => themeInWords(state, theme)).join(', ')}${marks && ` ${marks.seen.points === 0 ? says.decided : says.decidedSaw(marks.seen.points, marks.seen.of)}`}</span></li>`;
  })}</ul>`;
}

function select<Value extends string>(
  name: string,
  all: string,
  values: readonly Value[],
  chosen: string,
  inWords: (value: Value) => string,
): Content {
  return markup`<select id="${name}" name="${name}"><option value="">${all}</option>${values.map(
    (value) =>
      markup`<option value="${value}"${value === chosen && markup` selected`}>${inWords(value)}</option>`,
  )}</select>`;
}

function themeInWords({ material }: State, theme: string): string {
  const name = oneLine(themeIn(material.scenarios, theme));
  // Where a theme is shown by its id, that is read as words.
  return name === theme ? name.replaceAll('-', ' ') : name;
}

function difficultyIn(state: State, difficulty: string): string {
  return wordsIn(state).training.names.difficulty(difficulty);
}

function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
