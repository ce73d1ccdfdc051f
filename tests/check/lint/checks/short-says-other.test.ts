import { shortSaysOther } from '../../../../src/check/lint/checks/short-says-other.ts';
import { checks, type Case } from '../found.ts';

const saying = (says: string, text: string, short: string, isFound: boolean): Case => ({
  says,
  change: { 'actions/now.yaml': ['text: Call 999.', `text: '${text}'\n  short: '${short}'`] },
  finds: isFound ? ['actions/now.yaml:5 call_999'] : [],
});

checks(shortSaysOther, [
  { says: 'accepts an action without a line of its own', finds: [] },
  saying(
    'accepts the same in fewer words',
    'Call 999 now, and ask for the police.',
    'Call 999. Ask for police.',
    false,
  ),
  saying('accepts what the detail says', 'Call 999 now.', 'Call 999. Say where the child is.', false),
  saying('finds a number that is another one', 'Call 999 now.', 'Call 99 now.', true),
  saying('finds a "not" that is gone', 'Do not call 999.', 'Call 999.', true),
  saying(
    'finds one of two "not" that is gone',
    'Do not delete anything. Leave the device as it is.',
    'Delete anything. Do not change the device.',
    true,
  ),
  saying('takes "whether or not" for no "not"', 'Call 999, whether or not it is late.', 'Call 999.', false),
  saying('finds a "not" that is new', 'Call 999.', 'Never call 999.', true),
  saying('finds a "must" that is new', 'Call 999.', 'You must call 999.', true),
  saying('finds the line of another action', 'Ask the lead for advice.', 'Watch over the device.', true),
  {
    says: 'finds it in a question',
    change: { 'questions/safety.yaml': ['  ask: ', '  short: Is it 13?\n  ask: '] },
    finds: ['questions/safety.yaml:3 danger'],
  },
  {
    says: 'finds it in a wording, and while it is unknown',
    change: {
      'actions/now.yaml': [
        '  text: Call 999.\n',
        '  text: Call 999.\n  wording:\n    - { when: { age: under_18 }, text: Do not call., short: Call. }\n',
      ],
    },
    finds: ['actions/now.yaml:6 call_999'],
  },
]);
