import { markup, type Markup } from './markup.ts';
import type { LevelRow, Line } from './model.ts';

/** The row as a line: where nothing can be drawn, and read aloud, it is a sentence. */
export function levelLine(levels: LevelRow): Line {
  return { role: 'levels', text: levels.says, levels };
}

/** The levels in a row of words, the lowest first: the present one in brackets and capitals, a possible one with a question mark. */
export function levelRowText({ label, steps }: LevelRow): string {
  const row = steps.map(({ name, is }) => {
    if (is === 'present') return `[${name.toUpperCase()}]`;
    return is === 'possible' ? `${name}?` : name;
  });
  return `${label}: ${row.join(' ')}`;
}

/** The same as a list. Which one holds is seen by its frame and read in words, never told by colour alone. */
export function levelRowHtml({ steps, says }: LevelRow): Markup {
  const marks = {
    present: markup` class="present" aria-current="true"`,
    possible: markup` class="possible"`,
  };
  const row = steps.map(({ name, is, means }) => {
    const sign = is === 'possible' && markup`<span aria-hidden="true">?</span>`;
    const words = means !== undefined && markup`<span class="visually-hidden"> (${means})</span>`;
    return markup`<li${is && marks[is]}>${name}${sign}${words}</li>`;
  });
  return markup`<ol class="levels" role="list" aria-label="${says}">${row}</ol>`;
}
