import { expect, test } from 'vitest';
import { carriedBy } from '../../../../src/check/lint/checks/carried-by.ts';
import { checks, tinySubject, type Changes } from '../found.ts';

/** What cites `police.1` in the tiny pack: a question, a reason, an action, a contact, a conflict. */
const ALL = 'danger, high, call_999, police, danger_without_signs';

const police1 = (ids: string): Changes => ({
  'guide.yaml': ['gist: danger means 999 }', `gist: danger means 999, carried_by: [${ids}] }`],
});
const signs1 = (ids: string): Changes => ({
  'guide.yaml': ['gist: threats are a sign }', `gist: threats are a sign, carried_by: [${ids}] }`],
});
const found = ['guide.yaml:3 police.1'];

checks(carriedBy, [
  { says: 'accepts statements that list nothing', finds: [] },
  { says: 'accepts a list that is right', change: police1(ALL), finds: [] },
  {
    says: 'accepts it in any order',
    change: police1('police, high, danger, danger_without_signs, call_999'),
    finds: [],
  },
  { says: 'accepts an id once for each place', change: signs1('signs, signs, harmed, high'), finds: [] },
  { says: 'finds an id that does not cite it', change: police1(`${ALL}, seek_advice`), finds: found },
  { says: 'finds an id that is not named', change: police1('danger, high, call_999, police'), finds: found },
  {
    says: 'finds an id that stands too few times',
    change: signs1('signs, harmed, high'),
    finds: ['guide.yaml:8 signs.1'],
  },
  {
    says: 'finds a citation that was lost',
    change: { ...police1(ALL), 'actions/now.yaml': ['cites: [police.1]', 'cites: [police.2]'] },
    finds: found,
  },
]);

test('says which citation is lost, and what to write if that is meant', async () => {
  const { subject } = await tinySubject({ change: police1(`${ALL}, seek_advice, danger`) });
  const [finding] = carriedBy.find(subject);
  expect(finding).toMatchObject({
    message:
      '`police.1`: `danger` is named 2 times, and cites it once; `seek_advice` is named, and does not cite it',
    hint: `Was a citation lost by mistake? If not, write carried_by: [${ALL}]`,
  });
});
