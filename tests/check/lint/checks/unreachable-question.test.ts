import { unreachableQuestion } from '../../../../src/check/lint/checks/unreachable-question.ts';
import { checks, type Changes } from '../found.ts';

/** The question about signs, in a stage for children alone, gets a path. */
const signsWhen = (when: string): Changes => ({
  'questions/harm.yaml': ['  cites: [signs.1]\n', `  cites: [signs.1]\n  when: ${when}\n`],
});

checks(unreachableQuestion, [
  { says: 'accepts questions that are always asked or on a path', finds: [] },
  {
    says: 'accepts a path that needs two answers',
    change: signsWhen('{ danger: yes, age: under_18 }'),
    finds: [],
  },
  {
    says: 'finds a path against that of its stage',
    change: signsWhen('{ age: 18_over }'),
    finds: ['questions/harm.yaml:8 signs'],
  },
  {
    says: 'finds a path that contradicts itself',
    change: signsWhen('{ danger: yes, not: { danger: yes } }'),
    finds: ['questions/harm.yaml:8 signs'],
  },
  {
    says: 'finds a path through a fact that cannot hold with it',
    change: signsWhen('{ any: [{ child: no }, { age: 18_over }] }'),
    finds: ['questions/harm.yaml:8 signs'],
  },
  {
    says: 'finds an `ask_when` that cannot hold on the path',
    change: {
      'questions/harm.yaml': ['  cites: [signs.1]\n', '  cites: [signs.1]\n  ask_when: { child: no }\n'],
    },
    finds: ['questions/harm.yaml:1 signs'],
  },
  {
    says: 'finds a `skip_when` that always holds on the path',
    change: {
      'questions/harm.yaml': ['  cites: [signs.1]\n', '  cites: [signs.1]\n  skip_when: { child: yes }\n'],
    },
    finds: ['questions/harm.yaml:1 signs'],
  },
]);
