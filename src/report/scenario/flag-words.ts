import type { Scenario } from '../../pack/scenario.ts';
import type { Flag, Marks } from '../../train/index.ts';
import { levelTitle, type Lookup } from '../words/lookup.ts';
import { choiceText, actionTexts } from './model-sections.ts';

/** What is told first, in words that leave no doubt and lay no blame. */
export function flagWords(flag: Flag, { level }: Marks, scenario: Scenario, lookup: Lookup): string {
  const { flag: says } = lookup.words.training;
  switch (flag.kind) {
    case 'missed_emergency':
      return says.missedEmergency(flag.level ? levelTitle(lookup, level.chosen) : undefined, flag.call);
    case 'broken': {
      const mistakes = flag.by.filter((id) => id !== flag.action);
      const chosen = mistakes.map((id) => choiceText(id, scenario, lookup));
      return says.broken(chosen, ruleOf(flag.action, lookup));
    }
    case 'not_named':
      return says.notNamed(ruleOf(flag.action, lookup));
  }
}

function ruleOf(action: string, lookup: Lookup): string {
  const detail = lookup.actions.get(action)?.detail;
  return [...actionTexts(lookup, [action]), ...(detail === undefined ? [] : [detail])].join(' ');
}
