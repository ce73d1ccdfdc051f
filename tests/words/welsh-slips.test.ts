import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { compilePack } from '../../src/engine/index.ts';
import { textsIn, textsInScenarios } from '../../src/engine/texts.ts';
import { loadTerms } from '../../src/pack/language/load-terms.ts';
import { loadTranslation } from '../../src/pack/language/load-translation.ts';
import { loadScenarios } from '../../src/pack/load-scenarios.ts';
import { loadPack } from '../../src/pack/load.ts';
import { shippedIds } from '../../src/pack/shipped.ts';
import { spoken } from '../../src/words/spoken.ts';
import { welshDictionary } from './dictionary.ts';
import { mutationSlips, readWordList, spellingSlips } from './welsh-slips.ts';

const dictionary = welshDictionary();
const list = readWordList(readFileSync(new URL('welsh-words.txt', import.meta.url), 'utf8'));

/** One mistake each; the second text is right. */
const UNCHANGED: readonly (readonly [what: string, right: string, wrong: string, says: string])[] = [
  ['p after "am"', 'Gofynnwch am blant eraill.', 'Gofynnwch am plant eraill.', '"am plant": am blant'],
  ['t after "o"', 'Rhan o drafodaeth.', 'Rhan o trafodaeth.', '"o trafodaeth": o drafodaeth'],
  ['c after "heb"', 'Heb gydsyniad.', 'Heb cydsyniad.', '"Heb cydsyniad": Heb gydsyniad'],
  ['b after "i"', 'I fachgen 12 oed.', 'I bachgen 12 oed.', '"I bachgen": I fachgen'],
  ['d after "ar"', 'Ar ddiwedd y dydd.', 'Ar diwedd y dydd.', '"Ar diwedd": Ar ddiwedd'],
  ['g after "gan"', 'Gan ofalwr.', 'Gan gofalwr.', '"Gan gofalwr": Gan ofalwr'],
  ['m after "dwy"', 'Dwy ferch.', 'Dwy merch.', '"Dwy merch": Dwy ferch'],
  ['ll after "drwy"', 'Drwy lythyr.', 'Drwy llythyr.', '"Drwy llythyr": Drwy lythyr'],
  ['rh after "wrth"', 'Wrth rieni.', 'Wrth rhieni.', '"Wrth rhieni": Wrth rieni'],
  ['a noun after "neu"', 'Niwed neu berygl.', 'Niwed neu perygl.', '"neu perygl": neu berygl'],
  ['a name of a place', 'I Gymru.', 'I Cymru.', '"I Cymru": I Gymru'],
  ['the nasal after "fy"', 'Fy mhlentyn.', 'Fy plentyn.', '"Fy plentyn": Fy mhlentyn'],
  ['the nasal g', 'Fy ngofalwr.', 'Fy gofalwr.', '"Fy gofalwr": Fy ngofalwr'],
  [
    'the rough c after "â"',
    'Siaradwch â chydweithiwr.',
    'Siaradwch â cydweithiwr.',
    '"â cydweithiwr": â chydweithiwr',
  ],
  ['the rough p after "gyda"', 'Gyda phlant.', 'Gyda plant.', '"Gyda plant": Gyda phlant'],
  ['the rough t after "a"', 'Niwed a thrais.', 'Niwed a trais.', '"a trais": a thrais'],
  ['the rough p after "ei"', 'Ei phlentyn hi.', 'Ei plentyn hi.', '"Ei plentyn": Ei phlentyn'],
];

const MISSPELT: readonly (readonly [right: string, wrong: string, slip: string])[] = [
  ["Mae'r plentyn yn ddiogel.", "Mae'r plentin yn ddiogel.", 'plentin'],
  ['Ffoniwch yr heddlu.', 'Ffoniwch yr hedldu.', 'hedldu'],
  ['Gwybodaeth am fideos.', 'Gwybodeath am fideos.', 'Gwybodeath'],
  ['Dŵr.', 'Dẃr.', 'Dẃr'],
  ['Hunan-niweidio.', 'Hunan-niwiedio.', 'Hunan-niwiedio'],
  ['Ewch i Report Remove.', 'Ewch i Report Romeve.', 'Report Romeve'],
];

describe('a Welsh text', () => {
  test.each(UNCHANGED)('has %s', (_, right, wrong, says) => {
    expect(mutationSlips(right, dictionary)).toEqual([]);
    expect(mutationSlips(wrong, dictionary)).toEqual([says]);
  });

  test.each([
    'Neu ffoniwch, neu bydd rhywun yn ffonio.',
    'Pa mor ddrwg yw hyn?',
    'Ewch i mewn i gemau.',
    'Pwy a’i tynnodd?',
    'Ei PIN.',
    'Am gamau.',
  ])('may say: %s', (right) => {
    expect(mutationSlips(right, dictionary)).toEqual([]);
  });

  test.each(MISSPELT)('is spelt: %s', (right, wrong, slip) => {
    expect(spellingSlips(right, dictionary, list)).toEqual([]);
    expect(spellingSlips(wrong, dictionary, list).join(' ')).toBe(slip);
  });

  test('may hold a listed word in each of its forms, a command, an address and an id', () => {
    const text = 'Gamfanteisio, chamfanteisio: safeguard local init, --full, www.hwb.gov.wales (police.1).';
    expect(spellingSlips(text, dictionary, list)).toEqual([]);
  });
});

const { terms } = await loadTerms('rules/wales/terms.yaml');

/** All Welsh that there is, by its place. */
const TEXTS: readonly (readonly [place: string, welsh: string, english?: string])[] = [
  ...(await Promise.all(shippedIds().map(ofPack))).flat(),
  ...spoken().map(({ path, welsh, english }) => [path, welsh, english] as const),
  ...terms!.terms.flatMap(({ cy }) =>
    cy.map((form) => [`terms.${form}`, form.replaceAll(/\S+\*/g, ' ')] as const),
  ),
];

async function ofPack(id: string): Promise<readonly (readonly [string, string])[]> {
  const folder = `rules/${id}`;
  const { pack } = await loadPack(folder);
  const { scenarios } = await loadScenarios(`${folder}/scenarios`, compilePack(pack!));
  return [
    ...(await translated(folder, textsIn(pack!))),
    ...(await translated(`${folder}/scenarios`, textsInScenarios(scenarios!))),
  ];
}

async function translated(
  folder: string,
  english: ReadonlyMap<string, string>,
): Promise<readonly (readonly [string, string])[]> {
  const { texts } = await loadTranslation(folder, 'cy', english);
  expect(texts.length).toBeGreaterThan(100);
  return texts.map(({ path, says }) => [path, says]);
}

/** Each once: what a function says with several numbers has the same words. */
function everywhere(find: (welsh: string, english?: string) => readonly string[]): readonly string[] {
  const slips = TEXTS.flatMap(([place, welsh, english]) =>
    find(welsh, english).map((slip) => `${place}: ${slip}`),
  );
  return [...new Set(slips)];
}

test('no Welsh text has a word that is not changed after one that changes it', () => {
  expect(everywhere((welsh) => mutationSlips(welsh, dictionary))).toEqual([]);
});

test('every word in Welsh is one of the dictionary or of welsh-words.txt', () => {
  expect(everywhere((welsh, english) => spellingSlips(welsh, dictionary, list, english))).toEqual([]);
});

test('welsh-words.txt lists nothing that the dictionary has or no text needs', () => {
  const all = TEXTS.map(([, text]) => text).join('\n');
  const words = new Set(all.toLowerCase().match(/\p{L}+/gu));
  const needless = list.listed.filter(
    ({ line, forms }) =>
      forms.every((form) => dictionary.has(form)) ||
      !(all.includes(line) || forms.some((one) => words.has(one))),
  );
  expect(needless.map(({ line }) => line)).toEqual([]);
});

// A quiz shows them among steps, which tell people what to do: another form would give them away.
test('what a quiz offers as a mistake has the form of the steps beside it', () => {
  const others = TEXTS.filter(
    ([place, welsh]) => /^(?:actions|scenarios)\..*\.mistake$/.test(place) && !/^\p{L}*wch\b/u.test(welsh),
  );
  expect(others).toEqual([]);
});
