import { cannotFail } from '../../../../src/check/lint/checks/cannot-fail.ts';
import { checks, type Changes } from '../found.ts';

const property = (expect: string): Changes => ({
  'pack.yaml': [
    'facts: facts.yaml',
    'marks: { refers: { says: It refers. }, idle: { says: No. } }\nfacts: facts.yaml',
  ],
  'notes.yaml': ['  cites:', '  marks: { refers: yes, idle: no }\n  cites:'],
  'properties.yaml': `- id: one
  says: Something must hold.
  expect: { ${expect} }
  cites: [police.1]
`,
});

checks(cannotFail, [
  { says: 'accepts the properties of the tiny pack', finds: [] },
  {
    says: 'accepts words that a result can show, and a mark that something has',
    change: property('not_words: [call 999, The Law, fit together], not_marked: [refers]'),
    finds: [],
  },
  {
    says: 'finds words that no result can show, be they part of one or in a question',
    change: property('not_words: [all 99, Which signs]'),
    finds: ['properties.yaml:3 one', 'properties.yaml:3 one'],
  },
  {
    says: 'finds words with signs, and none that stand beside a letter',
    change: property("not_words: [call-999, all 999, 'fit together (a)']"),
    finds: ['properties.yaml:3 one', 'properties.yaml:3 one', 'properties.yaml:3 one'],
  },
  {
    says: 'finds a mark that nothing has',
    change: property('not_marked: [idle]'),
    finds: ['properties.yaml:3 one'],
  },
]);
