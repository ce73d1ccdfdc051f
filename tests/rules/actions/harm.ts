import type { ActionCase } from '../action-case.ts';
import { SEXTING } from '../named-answers.ts';

/** The actions of the harm part: when each stands, and on what it rests. */
export const ACTIONS: readonly ActionCase[] = [
  {
    id: 'guide_hsb',
    kind: 'do',
    yes: [
      { concerns: ['harmful_sexual_behaviour'] },
      { hackett: 'problematic' },
      { hackett: 'abusive' },
      { hackett: 'violent' },
      { concerns: ['sexting_harassment'], child_role: 'harming', outside_norm: 'yes' },
      { concerns: ['sexting_harassment'], child_role: 'both', harms_self: 'yes' },
      { concerns: ['sexting_harassment'], child_role: 'harming', harms_other: 'yes' },
    ],
    possible: [{}, { concerns: ['sexting_harassment'] }],
    absent: [{ concerns: ['cyberbullying'] }, SEXTING, { ...SEXTING, hackett: 'inappropriate' }],
    cites: ['hsb.10', 'response.14', 'response.19'],
    basis: 'guide',
  },
  {
    id: 'stop_it_now',
    kind: 'consider',
    yes: [
      { concerns: ['harmful_sexual_behaviour'] },
      { concerns: ['sexual_abuse_grooming'] },
      { concerns: ['sexting_harassment'] },
      { hackett: 'abusive' },
    ],
    possible: [{}],
    absent: [{ concerns: ['cyberbullying'] }, { concerns: ['radicalisation'] }],
    cites: ['hsb.11', 'response.7'],
    basis: 'guide',
  },
];
