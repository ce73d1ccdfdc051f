import { textTooLong } from '../../../../src/check/lint/checks/text-too-long.ts';
import { checks } from '../found.ts';

const longest = (kind: string, limits: Record<string, number>) => ({
  settings: { longest: { [kind]: limits } },
});

checks(textTooLong, [
  { says: 'accepts short texts', finds: [] },
  { says: 'accepts a text of just the limit', ...longest('action', { text: 15 }), finds: [] },
  {
    says: 'finds a text of one more',
    ...longest('action', { text: 14 }),
    finds: ['actions/now.yaml:11 seek_advice'],
  },
  {
    says: 'finds one item of a list',
    ...longest('question', { help: 10 }),
    finds: ['questions/harm.yaml:6 signs'],
  },
  {
    says: 'names an option with its question',
    ...longest('option', { label: 11 }),
    finds: ['questions/harm.yaml:17 signs.none'],
  },
  {
    says: 'looks at both sides of a comparison',
    ...longest('comparison', { says: 26 }),
    finds: ['questions/harm.yaml:11 signs'],
  },
  { says: 'looks into an urgent message', ...longest('level', { tell: 18 }), finds: ['levels.yaml:4 high'] },
  {
    says: 'has limits where the pack sets none',
    change: { 'actions/now.yaml': ['Call 999.', `Call 999${' now'.repeat(40)}.`] },
    finds: ['actions/now.yaml:4 call_999'],
  },
]);
