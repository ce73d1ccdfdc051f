import { neverApplies } from '../../../../src/check/lint/checks/never-applies.ts';
import { checks } from '../found.ts';

checks(neverApplies, [
  { says: 'accepts what can hold', finds: [] },
  {
    says: 'accepts two options that can be chosen together',
    change: {
      'conflicts.yaml': ['{ danger: yes, signs: none }', '{ signs: threats, any: [{ signs: secrets }] }'],
    },
    finds: [],
  },
  {
    says: 'finds an action whose condition contradicts itself',
    change: { 'actions/now.yaml': ['when: { danger: yes }', 'when: { danger: yes, not: { danger: yes } }'] },
    finds: ['actions/now.yaml:3 call_999'],
  },
  {
    says: 'finds an action for a provisional result that is settled',
    change: {
      'actions/now.yaml': [
        'when: { provisional: yes, harmed: no }',
        'when: { provisional: yes, danger: yes }',
      ],
    },
    finds: ['actions/now.yaml:10 seek_advice'],
  },
  {
    says: 'finds a fact, and what rests on it',
    change: { 'facts.yaml': ['child: yes, any:', 'age: 18_over, child: yes, any:'] },
    finds: ['facts.yaml:7 harmed', 'levels.yaml:8 high'],
  },
  {
    says: 'finds a conflict with an answer that stands alone',
    change: {
      'conflicts.yaml': ['{ danger: yes, signs: none }', '{ signs: threats, any: [{ signs: none }] }'],
    },
    finds: ['conflicts.yaml:3 danger_without_signs'],
  },
  {
    says: 'finds a conflict with a question that is then off the path',
    change: { 'conflicts.yaml': ['{ danger: yes, signs: none }', '{ age: 18_over, signs: threats }'] },
    finds: ['conflicts.yaml:3 danger_without_signs'],
  },
  {
    says: 'finds a contact',
    change: {
      'contacts.yaml': ['  cites:', '  when: { age: [under_18], not: { age: under_18 } }\n  cites:'],
    },
    finds: ['contacts.yaml:10 police'],
  },
  {
    says: 'finds a note',
    change: { 'notes.yaml': ['  cites:', '  when: { child: no, age: under_18 }\n  cites:'] },
    finds: ['notes.yaml:5 law_consent'],
  },
]);
