import { alikeOptions } from '../../../../src/check/lint/checks/alike-options.ts';
import { checks } from '../found.ts';

checks(alikeOptions, [
  {
    says: 'accepts options that each cite a statement of their own',
    change: {
      'questions/harm.yaml': [
        '{ id: secrets, label: Secrets }',
        '{ id: secrets, label: Secrets, cites: [signs.2] }',
      ],
    },
    finds: [],
  },
  {
    says: 'finds options of which one rests on no more than the other',
    change: {
      'questions/harm.yaml': [
        '{ id: secrets, label: Secrets }',
        '{ id: secrets, label: Secrets, cites: [signs.1] }',
      ],
    },
    finds: ['questions/harm.yaml:16 signs.secrets'],
  },
  {
    says: 'accepts options that some condition tells apart',
    change: { 'facts.yaml': ['signs: [threats, secrets]', 'signs: threats'] },
    finds: [],
  },
  {
    says: 'accepts a path as what tells them apart',
    change: {
      'questions/safety.yaml': [
        '  cites: [scope.1]\n',
        '  cites: [scope.1]\n  when: { signs: [secrets, none] }\n',
      ],
      'pack.yaml': [', when: { child: yes }', ''],
      'facts.yaml': ['{ not: { age: 18_over } }', '{ not: { danger: no } }'],
      'contacts.yaml': ['  cites:', '  when: { age: under_18 }\n  cites:'],
    },
    finds: [],
  },
  {
    says: 'accepts who comes first as what tells them apart',
    change: { 'contacts.yaml': ['  cites:', '  first_when: { signs: threats }\n  cites:'] },
    finds: [],
  },
  {
    says: 'accepts words that fit one of them as what tells them apart',
    change: {
      'actions/now.yaml': [
        '  text: Ask for advice.\n',
        '  text: Ask for advice.\n  wording: [{ when: { signs: threats }, text: Ask about the threats. }]\n',
      ],
    },
    finds: [],
  },
  {
    says: 'finds options that every condition names together',
    finds: ['questions/harm.yaml:16 signs.secrets'],
  },
  {
    says: 'finds an option that is like none of these',
    change: {
      'facts.yaml': ['signs: [threats, secrets]', 'signs: threats'],
      'conflicts.yaml': ['signs: none', 'signs: threats'],
    },
    finds: ['questions/harm.yaml:16 signs.secrets'],
  },
  {
    says: 'finds a yes and a no that nothing tells apart, at their question',
    change: {
      'facts.yaml': ['{ danger: yes }', '{ danger: [yes, no] }'],
      'levels.yaml': ['when: { danger: yes }', 'when: { danger: [yes, no] }'],
      'actions/now.yaml': ['when: { danger: yes }', 'when: { danger: [yes, no] }'],
      'conflicts.yaml': ['danger: yes', 'danger: [yes, no]'],
    },
    finds: ['questions/safety.yaml:1 danger.no', 'questions/harm.yaml:16 signs.secrets'],
  },
]);
