import type { Scenario } from '../../pack/scenario.ts';
import type { Flag, Marks } from '../../train/index.ts';
import { levelTitle, type Lookup } from '../words/lookup.ts';
import { choiceText, actionTexts } from './model-sections.ts';

/** What is told first, in words that leave no doubt and lay no blame. */
export function flagWords(flag: Flag, { level }: Marks, scenario: Scenario, lookup: Lookup): string {
  switch (flag.kind) {
    case 'missed_emergency': {
      const missed = [
        ...(flag.level ? [`the level chosen was "${levelTitle(lookup, level.chosen)}"`] : []),
        ...(flag.call ? ['999 was not called'] : []),
      ];
      return `This was an emergency: ${missed.join(', and ')}. The child may be in danger now. Call 999 before anything else.`;
    }
    case 'broken': {
      const mistakes = flag.by.filter((id) => id !== flag.action);
      const chosen = mistakes.map((id) => ` You chose: ${choiceText(id, scenario, lookup)}`).join('');
      return `Something was chosen that must not be done.${chosen} ${ruleOf(flag.action, lookup)}`;
    }
    case 'not_named':
      return `This was not seen as a mistake. ${ruleOf(flag.action, lookup)}`;
  }
}

/** The same in a word or two, for a table. */
export function flagTag({ kind }: Flag): string {
  const tags = {
    missed_emergency: 'missed emergency',
    broken: 'broke a "do not"',
    not_named: 'left out a "do not"',
  };
  return tags[kind];
}

function ruleOf(action: string, lookup: Lookup): string {
  const detail = lookup.actions.get(action)?.detail;
  return [...actionTexts(lookup, [action]), ...(detail === undefined ? [] : [detail])].join(' ');
}
