import { expect, test } from 'vitest';
import { textsIn } from '../../../src/engine/texts.ts';
import { loadPack } from '../../../src/pack/load.ts';
import { pairDigest, textDigest } from '../../../src/pack/language/digest.ts';
import { readTranslation } from '../../../src/pack/language/load-translation.ts';
import { placesOf, TINY, writeFiles } from '../tiny-pack.ts';

async function welsh(files: Readonly<Record<string, string>>) {
  const folder = await writeFiles({ ...TINY, ...files });
  const { pack } = await loadPack(folder);
  return { folder, ...(await readTranslation(folder, 'cy', textsIn(pack!))) };
}

const TEXTS = `actions.call_999.text: { of: '${textDigest('Call 999.')}', says: Ffoniwch 999. }\n`;
const review = (english: string, says: string): string =>
  `- by: translation unit\n  on: 2026-12-01\n  texts: { actions.call_999.text: '${pairDigest(english, says)}' }\n`;

test('without a review nobody has read anything', async () => {
  const { translation } = await welsh({ 'cy/a.yaml': TEXTS });
  expect(translation!.review).toMatchObject({ by: null, on: null, read: 0 });
});

test('a review counts for a text as it was read', async () => {
  const { translation } = await welsh({
    'cy/a.yaml': TEXTS,
    'cy/reviews.yaml': review('Call 999.', 'Ffoniwch 999.'),
  });
  expect(translation!.review).toMatchObject({ by: 'translation unit', on: '2026-12-01', read: 1 });
});

test.each([
  ['in Welsh', review('Call 999.', 'Ffoniwch 99.')],
  ['in English', review('Ring 999.', 'Ffoniwch 999.')],
])('what changed afterwards %s is unread again', async (_, reviews) => {
  const { translation } = await welsh({ 'cy/a.yaml': TEXTS, 'cy/reviews.yaml': reviews });
  expect(translation!.review).toMatchObject({ by: null, read: 0 });
});

test('a review that is wrong is told with its place', async () => {
  const { folder, problems } = await welsh({ 'cy/a.yaml': TEXTS, 'cy/reviews.yaml': '- by: somebody\n' });
  expect(placesOf(folder, problems)).toEqual([
    'cy/reviews.yaml:1:3 missing-key',
    'cy/reviews.yaml:1:3 missing-key',
  ]);
});
