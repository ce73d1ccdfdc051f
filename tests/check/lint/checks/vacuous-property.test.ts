import { vacuousProperty } from '../../../../src/check/lint/checks/vacuous-property.ts';
import { checks, type Changes } from '../found.ts';

const property = (premises: string): Changes => ({
  'properties.yaml': `- id: one
  says: Something must hold.
  ${premises}
  expect: { shown: [call_999] }
  cites: [police.1]
`,
});
const found = ['properties.yaml:1 one'];

checks(vacuousProperty, [
  { says: 'accepts the properties of the tiny pack', finds: [] },
  { says: 'accepts a property that always applies', change: property('rationale: So it is.'), finds: [] },
  { says: 'accepts a condition that can hold', change: property('given: { danger: yes }'), finds: [] },
  {
    says: 'accepts a condition that may hold beside one that holds',
    change: property('given: { age: 18_over }\n  given_possible: { danger: yes }'),
    finds: [],
  },
  {
    says: 'accepts a level with an action',
    change: property('given_level: [high]\n  given_actions: [call_999]'),
    finds: [],
  },
  {
    says: 'finds a condition that cannot hold',
    change: property('given: { danger: yes, not: { danger: yes } }'),
    finds: found,
  },
  {
    says: 'finds a possibility that is ruled out',
    change: property('given: { danger: no }\n  given_possible: { danger: yes }'),
    finds: found,
  },
  {
    says: 'finds a level that the condition never brings',
    change: property('given: { danger: yes }\n  given_level: [low]'),
    finds: found,
  },
  {
    says: 'finds actions that never apply together',
    change: property('given_actions: [call_999, seek_advice]'),
    finds: found,
  },
]);
