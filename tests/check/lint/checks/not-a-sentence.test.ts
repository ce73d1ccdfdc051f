import { notASentence } from '../../../../src/check/lint/checks/not-a-sentence.ts';
import { checks } from '../found.ts';

checks(notASentence, [
  { says: 'accepts sentences', finds: [] },
  {
    says: 'finds the pieces into which YAML cuts a text in square brackets',
    change: { 'questions/harm.yaml': ['[Look for changes.]', '[Look for changes, of any kind.]'] },
    finds: ['questions/harm.yaml:6 signs', 'questions/harm.yaml:6 signs'],
  },
  {
    says: 'accepts the same in quotes',
    change: { 'questions/harm.yaml': ['[Look for changes.]', "['Look for changes, of any kind.']"] },
    finds: [],
  },
]);
