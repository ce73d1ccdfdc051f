import { sinceNotLookedAt } from '../../../../src/check/lint/checks/since-not-looked-at.ts';
import { checks } from '../found.ts';

const found = ['since.yaml:7 newer_law'];

checks(sinceNotLookedAt, [
  { says: 'accepts a month within the year', change: {}, today: '2022-02-28', finds: [] },
  { says: 'finds a month more than a year ago', change: {}, today: '2022-03-01', finds: found },
  {
    says: 'accepts a limit of the pack',
    change: {},
    today: '2022-03-01',
    settings: { since_months: 24 },
    finds: [],
  },
  {
    says: 'finds a day to come',
    change: { 'since.yaml': ['looked_at: 2021-02', 'looked_at: 2062-02'] },
    today: '2022-02-28',
    finds: found,
  },
]);
