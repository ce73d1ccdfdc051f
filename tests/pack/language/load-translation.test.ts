import { expect, test } from 'vitest';
import { textsIn } from '../../../src/engine/texts.ts';
import { loadPack } from '../../../src/pack/load.ts';
import { textDigest } from '../../../src/pack/language/digest.ts';
import { readTranslation } from '../../../src/pack/language/load-translation.ts';
import { placesOf, TINY, writeFiles } from '../tiny-pack.ts';

async function welsh(files: Readonly<Record<string, string>>) {
  const folder = await writeFiles({ ...TINY, ...files });
  const { pack } = await loadPack(folder);
  return { folder, ...(await readTranslation(folder, 'cy', textsIn(pack!))) };
}

const digest = textDigest('Call 999.');

test('a translation is read from every file of its folder', async () => {
  const { translation } = await welsh({
    'cy/actions.yaml': `actions.call_999.text: { of: '${digest}', says: Ffoniwch 999. }\n`,
    'cy/levels.yaml': `levels.high.title: { of: '${textDigest('Call 999')}', says: Ffoniwch 999 }\n`,
  });
  expect(translation).toMatchObject({
    language: 'cy',
    texts: { 'actions.call_999.text': 'Ffoniwch 999.', 'levels.high.title': 'Ffoniwch 999' },
  });
});

test('what was translated from another text is not shown', async () => {
  const { translation } = await welsh({
    'cy/actions.yaml': 'actions.call_999.text: { of: 0a0a0a0a, says: Ffoniwch 999. }\n',
  });
  expect(translation!.texts).toEqual({});
});

test('without a folder nothing is translated', async () => {
  expect((await welsh({})).translation).toMatchObject({ language: 'cy', texts: {} });
});

test('all that is wrong is said at once, with its place', async () => {
  const { folder, problems } = await welsh({
    'cy/a.yaml': `actions.call_99.text: { of: '${digest}', says: Ffoniwch 999. }
actions.call_999.text: { of: '${digest}', says: Ffoniwch 999. }
actions.call_999.detail: { says: Dywedwch ble. }
`,
    'cy/b.yaml': `actions.call_999.text: { of: '${digest}', says: Ffoniwch 999! }\n`,
  });
  expect(placesOf(folder, problems)).toEqual([
    'cy/a.yaml:1:1 unknown-id',
    'cy/a.yaml:3:26 missing-key',
    'cy/b.yaml:1:1 duplicate-key',
  ]);
  expect(problems[0]!.hint).toBe('Did you mean `actions.call_999.text`?');
});
