import { markup, type Markup } from './markup.ts';
import type { LevelRow, Line } from './model.ts';

/** The row as a line: where nothing can be drawn, and read aloud, it is a sentence. */
export function levelLine(levels: LevelRow): Line {
  return { role: 'levels', text: levels.says, levels };
}

/**
 * The levels in a row of words, the lowest first: the present one in brackets and capitals, and of a possible one that it is
 * possible. For where that has no room it is said without the label, and then by a question mark: the fullest first.
 */
export function levelRowTexts({ label, steps }: LevelRow): readonly [string, ...string[]] {
  const row = (mark: (means: string) => string): string =>
    steps
      .map(({ name, is, means = '' }) => {
        if (is === 'present') return `[${name.toUpperCase()}]`;
        return is === 'possible' ? name + mark(means) : name;
      })
      .join(' ');
  const inWords = row((means) => ` (${means})`);
  return [`${label}: ${inWords}`, inWords, `${label}: ${row(() => '?')}`];
}

/** The same as a list. Which one holds is seen by its frame and read in words, never told by colour alone. */
export function levelRowHtml({ steps, says }: LevelRow): Markup {
  const marks = {
    present: markup` class="present" aria-current="true"`,
    possible: markup` class="possible"`,
  };
  const row = steps.map(({ name, is, means }) => {
    const words = means !== undefined && ` (${means})`;
    const read = is === 'present' && words ? markup`<span class="visually-hidden">${words}</span>` : words;
    return markup`<li${is && marks[is]}>${name}${read}</li>`;
  });
  return markup`<ol class="levels" role="list" aria-label="${says}">${row}</ol>`;
}
