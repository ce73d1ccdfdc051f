import type { ActionCase } from '../action-case.ts';

/** The actions of the child part: when each stands, and on what it rests. */
export const ACTIONS: readonly ActionCase[] = [
  {
    id: 'see_child_alone',
    kind: 'do',
    yes: [{ seen_alone: 'no' }],
    possible: [{}, { seen_alone: 'unknown' }],
    absent: [{ seen_alone: 'yes' }, { age: '18_over' }],
    cites: ['practice.9'],
    basis: 'guide',
  },
  {
    id: 'added_safeguards_disability',
    kind: 'do',
    yes: [{ disability: 'yes' }],
    possible: [{}, { disability: 'unknown' }],
    absent: [{ disability: 'no' }, { age: '18_over', disability: 'yes' }],
    cites: ['practice.6'],
    basis: 'guide',
  },
  {
    id: 'involve_child',
    kind: 'do',
    yes: [{ age: 'under_13' }, { age: '13_15' }, { age: '16_17' }],
    possible: [{}, { age: 'unknown' }],
    absent: [{ age: '18_over' }],
    cites: ['practice.5'],
    basis: 'guide',
  },
  {
    id: 'tell_child_about_helplines',
    kind: 'do',
    yes: [{ age: 'under_13' }, { age: '13_15' }, { age: '16_17' }],
    possible: [{}],
    absent: [{ age: '18_over' }],
    cites: ['contacts.1'],
    basis: 'guide',
  },
  {
    id: 'adult_procedures',
    kind: 'do',
    yes: [{ age: '18_over' }],
    possible: [{}, { age: 'unknown' }],
    absent: [{ age: 'under_13' }, { age: '13_15' }, { age: '16_17' }],
    cites: ['scope.1'],
    basis: 'procedures',
    source: 'glossary',
  },
  {
    id: 'advise_foster_adoptive_carers',
    kind: 'do',
    yes: [
      { circumstances: ['looked_after'] },
      { circumstances: ['adopted'] },
      { concerns: ['birth_family_contact'] },
    ],
    possible: [{}, { circumstances: ['none'] }],
    absent: [{ circumstances: ['secure_estate'], concerns: ['cyberbullying'] }, { age: '18_over' }],
    cites: ['care.2'],
    basis: 'guide',
  },
];
