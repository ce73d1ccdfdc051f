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
  {
    says: 'accepts an action that rests on a statement of its own',
    change: {
      'actions/now.yaml': [
        '- id: seek_advice',
        '- { id: second, kind: do, when: { danger: yes }, text: Go there., cites: [police.2], basis: guide }\n- id: seek_advice',
      ],
    },
    finds: [],
  },
  {
    says: 'accepts two prohibitions',
    change: {
      'actions/now.yaml': [
        '- id: seek_advice',
        `- { id: no_call, kind: do_not, text: Do not call., cites: [police.2], basis: guide }
- { id: no_wait, kind: do_not, text: Do not wait., cites: [police.2], basis: guide }
- id: seek_advice`,
      ],
    },
    finds: [],
  },
  {
    says: 'finds the one with which it shares a statement, where it always comes with several',
    change: {
      'actions/now.yaml': [
        '- id: seek_advice',
        `- { id: second, kind: do, when: { danger: yes }, text: Go there., cites: [police.2], basis: guide }
- { id: third, kind: do, when: { danger: yes }, text: Stay., cites: [police.2], basis: guide }
- id: seek_advice`,
      ],
    },
    finds: ['actions/now.yaml:9 third'],
  },
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
