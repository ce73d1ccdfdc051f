import { outcomeOf, type Level } from '../../engine/index.ts';
import { reminderOf } from '../../interview/words.ts';
import { markup, type Content } from '../../report/markup.ts';
import type { State } from '../state.ts';

/** What stays above everything else while an urgent message holds. */
export function reminder(level: Level | undefined): Content {
  return level?.urgent && markup`<p class="reminder"><strong>${reminderOf(level)}</strong></p>`;
}

/** The same for the answers in this window. */
export function reminderNow({ session: { pack, answers } }: State): Content {
  return reminder(pack.data.levels[outcomeOf(pack, answers).rank]);
}

/** The same for the level that a record names. */
export function reminderIn({ material: { pack } }: State, level: string): Content {
  return reminder(pack.data.levels.find(({ id }) => id === level));
}
