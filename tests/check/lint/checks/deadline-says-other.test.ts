import { deadlineSaysOther } from '../../../../src/check/lint/checks/deadline-says-other.ts';
import { checks, type Case } from '../found.ts';

const within = (says: string, time: string, sentence: string, isFound: boolean): Case => ({
  says,
  change: {
    'actions/now.yaml': [
      '  cites: [police.1]\n',
      `  within: { ${time}, says: '${sentence}', cites: [police.1] }\n  cites: [police.1]\n`,
    ],
  },
  finds: isFound ? ['actions/now.yaml:6 call_999'] : [],
});

checks(deadlineSaysOther, [
  { says: 'accepts an action without a deadline', finds: [] },
  within('accepts a number as a word', 'months: 1', 'Before the end of one month from the first day.', false),
  within('accepts a number in figures', 'hours: 24', 'Within 24 hours of hearing of it.', false),
  within('accepts "a" for one', 'weeks: 1', 'In a week.', false),
  within('accepts working days', 'working_days: 2', 'Within two working days.', false),
  within('finds another number', 'months: 1', 'Before the end of two months.', true),
  within('finds another unit', 'months: 1', 'Within one week.', true),
  within('takes working days for no days', 'days: 2', 'Within two working days.', true),
  within('finds a second time beside the right one', 'days: 7', 'Within 7 days, or 14 days.', true),
  within('finds a sentence without a time', 'months: 1', 'As soon as you can.', true),
]);
