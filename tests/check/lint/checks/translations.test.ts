import { translationMissing } from '../../../../src/check/lint/checks/translation-missing.ts';
import { translationSaysOther } from '../../../../src/check/lint/checks/translation-says-other.ts';
import { translationStale } from '../../../../src/check/lint/checks/translation-stale.ts';
import {
  translationForbidden,
  translationTerms,
} from '../../../../src/check/lint/checks/translation-terms.ts';
import { translationYesNo } from '../../../../src/check/lint/checks/translation-yes-no.ts';
import { textsIn } from '../../../../src/engine/texts.ts';
import { loadPack } from '../../../../src/pack/load.ts';
import { textDigest, writtenDigest } from '../../../../src/pack/language/digest.ts';
import { TINY, writeFiles } from '../../../pack/tiny-pack.ts';
import { expect, test } from 'vitest';
import { checks, tinySubject, type Changes } from '../found.ts';

const both = ['languages: [en]', 'languages: [en, cy]'] as const;

/** Welsh for some texts of the tiny pack; the rest is missing. */
function welsh(texts: Readonly<Record<string, readonly [english: string, welsh: string]>>): Changes {
  const entries = Object.entries(texts).map(
    ([path, [english, says]]) => `${path}: { of: '${textDigest(english)}', says: ${JSON.stringify(says)} }\n`,
  );
  return { 'pack.yaml': both, 'cy/all.yaml': entries.join('') };
}

checks(translationSaysOther, [
  {
    says: 'accepts a translation that says the same',
    change: welsh({ 'actions.call_999.text': ['Call 999.', 'Ffoniwch 999.'] }),
    finds: [],
  },
  {
    says: 'finds another number',
    change: welsh({ 'actions.call_999.text': ['Call 999.', 'Ffoniwch 99.'] }),
    finds: ['cy/all.yaml:1 actions.call_999.text'],
  },
  {
    says: 'finds what is left in English',
    change: welsh({ 'actions.seek_advice.text': ['Ask for advice.', 'Ask for advice.'] }),
    finds: ['cy/all.yaml:1 actions.seek_advice.text'],
  },
]);

const police = 'contacts.police.name';
checks(translationTerms, [
  {
    says: 'accepts the official name',
    change: welsh({ [police]: ['Police', 'Heddlu'] }),
    finds: [],
  },
  {
    says: 'finds another one',
    change: welsh({ [police]: ['Police', 'Polis'] }),
    finds: ['cy/all.yaml:1 contacts.police.name'],
  },
]);

checks(translationForbidden, [
  {
    says: 'finds a known mistranslation',
    change: welsh({ [police]: ['Police', 'Yr heddlu: hysbysebiad'] }),
    finds: ['cy/all.yaml:1 contacts.police.name'],
  },
]);

checks(translationStale, [
  {
    says: 'accepts a translation of the text as it is',
    change: welsh({ 'actions.call_999.text': ['Call 999.', 'Ffoniwch 999.'] }),
    finds: [],
  },
  {
    says: 'finds a translation of another text',
    change: welsh({ 'actions.call_999.text': ['Ring 999.', 'Ffoniwch 999.'] }),
    finds: ['cy/all.yaml:1 actions.call_999.text'],
  },
]);

const ask = 'questions.danger';
checks(translationYesNo, [
  {
    says: 'accepts a pair that repeats the verb',
    change: welsh({
      [`${ask}.options.yes.label`]: ['Yes', 'Ydy'],
      [`${ask}.options.no.label`]: ['No', 'Nac ydy'],
    }),
    finds: [],
  },
  {
    says: 'accepts a verb that is made soft',
    change: welsh({
      [`${ask}.options.yes.label`]: ['Yes', 'Gall'],
      [`${ask}.options.no.label`]: ['No', 'Na all'],
    }),
    finds: [],
  },
  {
    says: 'finds a pair of two verbs',
    change: welsh({
      [`${ask}.options.yes.label`]: ['Yes', 'Ydy'],
      [`${ask}.options.no.label`]: ['No', 'Nac oes'],
    }),
    finds: ['cy/all.yaml:1 questions.danger.options.yes.label'],
  },
  {
    says: 'finds a no without a verb',
    change: welsh({
      [`${ask}.options.yes.label`]: ['Yes', 'Ydy'],
      [`${ask}.options.no.label`]: ['No', 'Na'],
    }),
    finds: ['cy/all.yaml:1 questions.danger.options.yes.label'],
  },
]);

test('each text that is missing is named, unless only a few are there', async () => {
  const { pack } = await loadPack(await writeFiles(TINY));
  const all = [...textsIn(pack!)].map(([path, text]) => [path, [text, text]] as const);
  const { subject } = await tinySubject({ change: welsh(Object.fromEntries(all.slice(1))) });
  const found = [...translationMissing.find(subject)];
  expect(found.map((one) => one.id)).toEqual([all[0]![0]]);
  expect(found[0]).toMatchObject({ message: '`title` has no text in `cy`' });
});

test('a digest that would be read as a number stands in quotes, so that it can be copied', () => {
  expect(['44777278', '7e206509', '91112233', '1a2b3c4d', 'c52f5774'].map(writtenDigest)).toEqual([
    "'44777278'",
    "'7e206509'",
    "'91112233'",
    '1a2b3c4d',
    'c52f5774',
  ]);
});
