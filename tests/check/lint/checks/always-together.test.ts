import { alwaysTogether } from '../../../../src/check/lint/checks/always-together.ts';
import { checks, type Changes } from '../found.ts';

/** A second action after the first, which calls 999 if there is danger. */
const second = (kind: string, when: string): Changes => ({
  'actions/now.yaml': [
    '- id: seek_advice',
    `- { id: second, kind: ${kind}, when: ${when}, text: Go there., cites: [police.1], basis: guide }\n- id: seek_advice`,
  ],
});

checks(alwaysTogether, [
  { says: 'accepts actions with different conditions', finds: [] },
  { says: 'accepts a narrower condition', change: second('do', '{ danger: yes, child: yes }'), finds: [] },
  { says: 'accepts another kind of action', change: second('consider', '{ danger: yes }'), finds: [] },
  {
    says: 'accepts conditions that differ only where something is not known',
    change: second('do', '{ danger: yes, any: [{ age: under_18 }, { age: 18_over }] }'),
    finds: [],
  },
  {
    says: 'finds the same condition',
    change: second('do', '{ danger: yes }'),
    finds: ['actions/now.yaml:8 second'],
  },
  {
    says: 'finds the same condition in other words',
    change: second('do', '{ not: { danger: no }, any: [{ danger: yes }, { harmed: yes, danger: yes }] }'),
    finds: ['actions/now.yaml:8 second'],
  },
]);
