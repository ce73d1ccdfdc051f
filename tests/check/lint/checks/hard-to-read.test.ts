import { hardToRead } from '../../../../src/check/lint/checks/hard-to-read.ts';
import { checks, type Changes } from '../found.ts';

const detail = (text: string): Changes => ({
  'actions/now.yaml': ['detail: Say where the child is.', `detail: ${text}`],
});
const plain =
  'Say where the child is. Say who is with them. Stay on the line. Do what they tell you. Wait for help to come.';
const heavy =
  'Notification of the appropriate authority should incorporate comprehensive geographical information concerning the individual, and subsequently communication must be maintained continuously until professional assistance materialises.';
const found = ['actions/now.yaml:4 call_999'];

checks(hardToRead, [
  { says: 'accepts plain words', change: detail(plain), finds: [] },
  { says: 'finds long words in one long sentence', change: detail(heavy), finds: found },
  {
    says: 'does not measure a few words, however long',
    change: detail('Notify the appropriate authority immediately.'),
    finds: [],
  },
  {
    says: 'takes the limit of the pack',
    change: detail(plain),
    settings: { reading_age: { action: 1 } },
    finds: found,
  },
  {
    says: 'accepts where the pack sets no limit for the kind',
    change: detail(heavy),
    settings: { reading_age: {} },
    finds: [],
  },
]);
