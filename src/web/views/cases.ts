import type { Scenario } from '../../pack/scenario.ts';
import { howMany } from '../../document/counted.ts';
import { markup, type Content } from '../../document/markup.ts';
import { oneLine } from '../../document/visible.ts';
import { DIFFICULTIES, listed, marksOf, nextCase, scoreOf } from '../practice/cases.ts';
import type { State } from '../state.ts';
import { button, type View } from '../view.ts';

/** The made-up cases by difficulty, and how it went so far. */
export function casesView(state: State): View {
  const { material, practice } = state;
  const cases = listed(state);
  const count = howMany(cases.length, 'case');
  const narrowed = practice.theme !== '' || practice.difficulty !== '';
  const next = nextCase(state, '');
  const themes = [...new Set(material.scenarios.flatMap((scenario) => scenario.themes))].sort();
  return {
    title: 'Practise with made-up cases',
    // The list changes further down than where the person is.
    ...(narrowed && { alert: count }),
    body: markup`<h1>Practise with made-up cases</h1>
<p>Read a case, decide, and see how your decision compares. None of it goes into your answers about a real child.</p>
${scoreHtml(state)}
<p class="buttons">${next && button('read-case', Object.keys(practice.decided).length > 0 ? 'Next case' : 'First case', undefined, next.id)}
${button('leave-practice', 'Leave practice', 'button secondary')}</p>
<form data-action="list-cases" class="filter">
<h2>Choose a case</h2>
<p><label for="theme">Theme</label> ${select('theme', 'All themes', themes, practice.theme)}
<label for="difficulty">Difficulty</label> ${select('difficulty', 'All', DIFFICULTIES, practice.difficulty)}
<button type="submit" class="button secondary" id="list-cases">Show these</button></p>
</form>
<p id="how-many">${count}</p>
${DIFFICULTIES.map((difficulty) => group(difficulty, cases, state))}`,
  };
}

/** How it went in this window, where a case was decided. */
export function scoreHtml(state: State): Content {
  const { count, seen, scenarios } = scoreOf(state);
  if (count === 0) return undefined;
  const right = scenarios.reduce((sum, { rightLevel }) => sum + rightLevel, 0);
  const went =
    seen.points === 0
      ? 'Each case can be decided again.'
      : `The level was right in ${right}. You saw ${seen.points} of ${seen.of} points.`;
  return markup`<p class="news">In this window: ${count === 1 ? 'one case' : `${count} cases`}. ${went}</p>`;
}

function group(difficulty: Scenario['difficulty'], cases: readonly Scenario[], state: State): Content {
  const own = cases.filter((scenario) => scenario.difficulty === difficulty);
  if (own.length === 0) return undefined;
  return markup`<h2>${sentence(difficulty)}</h2>
<ul class="cases">${own.map((scenario) => {
    const marks = marksOf(state, scenario);
    return markup`<li>${button('read-case', oneLine(scenario.title), 'link', scenario.id)}
<span class="hint">${scenario.themes.map(inWords).join(', ')}${marks && ` (decided${marks.seen.points === 0 ? '' : `: saw ${marks.seen.points} of ${marks.seen.of} points`})`}</span></li>`;
  })}</ul>`;
}

function select(name: string, all: string, values: readonly string[], chosen: string): Content {
  return markup`<select id="${name}" name="${name}"><option value="">${all}</option>${values.map(
    (value) =>
      markup`<option value="${value}"${value === chosen && markup` selected`}>${sentence(inWords(value))}</option>`,
  )}</select>`;
}

function inWords(theme: string): string {
  return oneLine(theme).replaceAll('-', ' ');
}

function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
