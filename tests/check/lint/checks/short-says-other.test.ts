import { shortSaysOther } from '../../../../src/check/lint/checks/short-says-other.ts';
import { checks, type Case } from '../found.ts';

const saying = (says: string, text: string, short: string, isFound: boolean): Case => ({
  says,
  change: { 'actions/now.yaml': ['text: Call 999.', `text: '${text}'\n  short: '${short}'`] },
  finds: isFound ? ['actions/now.yaml:5 call_999'] : [],
});

/** Lines that say something else than their text, and in what. */
const broken = (lines: readonly (readonly [text: string, short: string, what: string])[]): readonly Case[] =>
  lines.map(([text, short, what]) => saying(`finds ${what}`, text, short, true));

const PLAN = [
  'review:',
  "plan: { danger: 'In danger: 999', standing: Made up., disagree: Ask., vital: [call_999] }\nreview:",
] as const;

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
  ...broken([
    ['Ring 101, and ask for the police.', 'Ring, and ask for the police.', 'a telephone number that is gone'],
    [
      'Ring 0808 800 5000 for advice.',
      'Ring 0808 800 5002 for advice.',
      'a telephone number that is another one',
    ],
    ['Write within 1 working day.', 'Write within a week.', 'a week for a working day'],
    ['Write within 1 working day.', 'Write within one week.', 'one week for a working day'],
    ['Write within 1 working day.', 'Write within 1 day.', 'a day that need not be a working day'],
    ['Write within 1 working day.', 'Write within 2 working days.', 'a day more'],
    ['Write within one working day.', 'Write soon.', 'a length of time that is gone'],
    ['Write within 24 hours.', 'Write within a day.', 'a day for 24 hours'],
    ['Write by the next working day.', 'Write by the next day.', 'the next day for the next working day'],
    [
      'Ring again after seven working days.',
      'Ring again after 8 working days.',
      'another number for one in words',
    ],
    ['Ring two people.', 'Ring people.', 'a number in words that is gone'],
    ['Write today.', 'Write tomorrow.', 'tomorrow for today'],
    ['Ask under section 47.', 'Ask.', 'the number of a section that is gone'],
  ]),
  saying(
    'takes a number in words for the same',
    'Write within one working day.',
    'Write within 1 working day.',
    false,
  ),
  saying(
    'takes "a" before a time for one',
    'Write within a working day.',
    'Write within 1 working day.',
    false,
  ),
  {
    says: 'accepts a number that is left out where every plan says it',
    change: {
      'pack.yaml': PLAN,
      'actions/now.yaml': ['text: Call 999.', "text: 'Ring the lead, or 999.'\n  short: Ring the lead."],
    },
    finds: [],
  },
  {
    says: 'finds one that is left out and stands nowhere else',
    change: {
      'pack.yaml': PLAN,
      'actions/now.yaml': ['text: Call 999.', "text: 'Ring the lead, or 101.'\n  short: Ring the lead."],
    },
    finds: ['actions/now.yaml:5 call_999'],
  },
  {
    says: 'accepts a number of the detail that is left out',
    change: {
      'actions/now.yaml': [
        'text: Call 999.\n  detail: Say where the child is.',
        'text: Ring the lead.\n  short: Ring the lead.\n  detail: Write within 24 hours.',
      ],
    },
    finds: [],
  },
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
