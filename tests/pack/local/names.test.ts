import { describe, expect, test } from 'vitest';
import { readLocal } from '../../../src/pack/local/load-local.ts';
import { shippedAreas } from '../../../src/pack/shipped.ts';
import { pack as shipped } from '../../rules/shipped-pack.ts';
import { EXAMPLE } from './example.ts';

const { data } = shipped;

/** What is said of the example with another text in the place of one of its own. */
function said(find: string, put: string): readonly string[] {
  if (!EXAMPLE.includes(find)) throw new Error(`the example has no ${find}`);
  const text = EXAMPLE.replace(find, () => JSON.stringify(put));
  return readLocal('local.yaml', text, data).problems.map(({ message }) => message);
}
const ofName = (name: string) => said('School police officer', name);
const ofSource = (source: string) => said('Safeguarding policy, section 4', source);
const ofAction = (text: string) => said('Tell the designated safeguarding person the same day.', text);

describe('a local contact may be called', () => {
  test.each([
    'School police officer',
    'School police liaison officer',
    'Child Protection Unit of the police',
    'Swyddog heddlu yr ysgol',
    "Our school's Childline counsellor",
    'Hospital social services liaison',
    'Swansea Council social services, duty desk',
    'Exampleshire social services, at the weekend',
    'Cyngor Abertawe, gwasanaethau cymdeithasol',
    'Safeguarding lead: deputy',
    'Deputy designated safeguarding person',
    'Prevent lead, Exampleshire',
    'Policy officer, safeguarding',
    'Out-of-hours GP',
    'Hwb Teuluoedd',
    'Family information line',
    'One to one support, ages 10-11, 24/7',
    'Years 3-9 pastoral lead',
    'CI Jones House, reception',
    'Tîm Lles Tŷ Gwyn',
    'Café 1, school counsellor',
    'Community safety team',
    'Samaritans',
  ])('%s', (name) => {
    expect(ofName(name)).toEqual([]);
  });
});

describe('a local contact is refused that looks like one of the rules:', () => {
  test.each([
    ['Polic e', 'Police, in an emergency'],
    ['P o l i c e', 'Police, in an emergency'],
    ['P0l1ce', 'Police, in an emergency'],
    ['Pollice', 'Police, in an emergency'],
    ['Police 24 hours', 'Police, in an emergency'],
    ['Police control room', 'Police, in an emergency'],
    ['Police officers', 'Police, in an emergency'],
    ['North Wales Police', 'Police, in an emergency'],
    ['Policewoman', 'Police, in an emergency'],
    ['Heddlu', 'Police, in an emergency'],
    ['Yr Heddlu', 'Police, in an emergency'],
    ['Heddlu De Cymru', 'Police, in an emergency'],
    ['Emergency services', 'Police, in an emergency'],
    ['Emergency service', 'Police, in an emergency'],
    ['The emergency services, for our school', 'Police, in an emergency'],
    ['Ambulance', 'Police, in an emergency'],
    ['Emergencies', 'Police, in an emergency'],
    ['Childlines', 'Childline'],
    ['Chi1d1ine', 'Childline'],
    ['Chilclline', 'Childline'],
    ['Childline free phone', 'Childline'],
    ['Child-line counselling', 'Childline'],
    ['Exampleshire Childline', 'Childline'],
    ['NSPCC', 'NSPCC Helpline'],
    ['N.S.P.C.C.', 'NSPCC Helpline'],
    ['Meic helpline', 'Meic'],
    ['Meics', 'Meic'],
    ['Llinell Meic', 'Meic'],
    ['CEOP', 'CEOP Safety Centre'],
    ['CEOP police', 'Police, in an emergency'],
    ['Byw Heb Ofn', 'Live Fear Free Helpline'],
    ['Childrens Commissioner', "Children's Commissioner for Wales, Investigation and Advice"],
    ['Social service', 'Social services, where it happened'],
    ['Out of hours social services', 'Social services, where it happened'],
    ['Gwasanaethau cymdeithasol', 'Social services, where it happened'],
    ['Eich wasanaethau cymdeithasol', 'Social services, where it happened'],
    ['Duty desk, social services, at the weekend', 'Social services, where it happened'],
    ['EDT', 'Emergency duty team, where it happened'],
    // Theirs, for a place, and nobody in it.
    ['Childline for schools', 'Childline'],
    ['Schools Childline', 'Childline'],
    ['College helpline: Childline', 'Childline'],
    ['Childline yn yr ysgol', 'Childline'],
    ['NSPCC school service', 'NSPCC Helpline'],
    ['Police and schools', 'Police, in an emergency'],
    ['Heddlu ac ysgolion', 'Police, in an emergency'],
    ['Social services, schools team', 'Social services, where it happened'],
    // Somebody in a place, and theirs comes first.
    ['Childline counsellor at our school', 'Childline'],
    ['Our "Childline" counsellor at school', 'Childline'],
    ['Yr Heddlu: swyddog yr ysgol', 'Police, in an emergency'],
    ['Police Child Protection Unit', 'Police, in an emergency'],
  ])('%s', (name, contact) => {
    expect(ofName(name)).toContain(`this could be taken for the contact "${contact}" of the rules`);
  });

  test.each(['Police', 'Our Childline', 'Childline for schools'])('as a role, %s', (role) => {
    expect(said('the deputy head', role)).toHaveLength(1);
  });

  test('as an authority', () => {
    expect(said('Exampleshire County Council', 'Childline Cymru')).toHaveLength(1);
  });

  test.each(['All Wales Practice Guide helpline', 'Wales Safeguarding Procedures, questions'])(
    'as the guide or the procedures, %s',
    (name) => {
      expect(ofName(name)).toHaveLength(1);
    },
  );

  test.each(['٩٩٩', '🅟🅞🅛🅘🅒🅔'])('in signs that are none of ours, %s', (name) => {
    expect(ofName(name).join()).toContain('could be taken for another one');
  });

  test('with its place, and what to do', () => {
    const text = EXAMPLE.replace('School police officer', 'Social services desk');
    const [problem] = readLocal('local.yaml', text, data).problems;
    expect(problem).toMatchObject({
      file: 'local.yaml',
      column: 11,
      source: '    name: Social services desk',
    });
    expect(problem!.hint).toContain('Write it under social_services.');
    const other = EXAMPLE.replace('School police officer', 'Childline for schools');
    expect(readLocal('local.yaml', other, data).problems).toMatchObject([
      {
        line: 39,
        hint: expect.stringContaining('say first the place and then who it is: "School police officer"'),
      },
    ]);
  });
});

describe('a number of the rules is refused in a name:', () => {
  test.each([
    ['triple nine', '999'],
    ['Treble-nine desk', '999'],
    ['three nines', '999'],
    ['double nine nine', '999'],
    ['n1ne n1ne n1ne', '999'],
    ['IX IX IX', '999'],
    ['Ⅸ Ⅸ Ⅸ', '999'],
    ['CMXCIX', '999'],
    ['Naw naw naw', '999'],
    ['Nine hundred and ninety-nine', '999'],
    ['Ninety nine nine', '999'],
    ['naw cant naw deg naw', '999'],
    ['one oh one', '101'],
    ['one hundred and one', '101'],
    ['un dim un', '101'],
    ['oh eight hundred double one double one', '0800 1111'],
    ['N-i-n-e n-i-n-e n-i-n-e', '999'],
    ['n i n e  n i n e  n i n e', '999'],
    ['n.a.w. n.a.w. n.a.w.', '999'],
    ['NineNineNine desk', '999'],
    ['Triplenine desk', '999'],
    ['one.oh.one', '101'],
    ['o-n-e / zero / o-n-e', '101'],
  ])('%s', (name, number) => {
    expect(ofName(name)).toContain(
      `the rules give the number ${number}, and this could be taken for whom it calls`,
    );
  });
});

test('what reaches the same as 999 is refused in names and texts', () => {
  expect(ofName('Desk 112')).toEqual([
    'the number 112 reaches the same as 999, and this could be taken for whom it calls',
  ]);
  expect(ofAction('Refrain from calling 1 1 2.')).toEqual([
    'this names the number 112, which reaches the same as 999',
  ]);
  expect(ofAction('Put off one one two.')).toHaveLength(1);
  expect(ofAction('18000 is closed.')).toEqual([
    'this names the number 18000, which reaches the same as 999',
  ]);
});

describe('a source is refused that looks like the guide:', () => {
  test.each([
    'guide',
    'The Guide, p. 4',
    'gu1de',
    'Canllaw',
    'All Wales Practice Guide',
    'All-Wales practice guides',
    'Safeguarding children from online abuse',
    'Wales Safeguarding Procedures',
  ])('%s', (source) => {
    expect(ofSource(source)).toEqual(['this could be taken for the guide']);
  });

  test.each([
    "The council's guidance page",
    'Our safeguarding procedures, section 4',
    'https://www.example.org/guide/refer',
    'Guidelines of the school',
  ])('but not %s', (source) => {
    expect(ofSource(source)).toEqual([]);
  });
});

const NOT_SETTINGS = 'Advice on incidents at our school.';

describe('a text is refused that names a number of the rules, whatever it says of it and however it is written:', () => {
  test.each([
    ['999 is closed. Ring 01632 960000 instead.', '999'],
    ['Refrain from calling 999.', '999'],
    ['Calling 999 is forbidden', '999'],
    ['hold off with 9-9-9', '999'],
    ['Hold off with nine-nine-nine.', '999'],
    ['Hold off with the three nines.', '999'],
    ['Never wait: ring 999.', '999'],
    ['Not 9/99!', '999'],
    ['９９９ can wait', '999'],
    ['9\ufe0f\u20e39\ufe0f\u20e39\ufe0f\u20e3 can wait', '999'],
    ['Ffoniwch 999 wedyn.', '999'],
    ['Mae naw naw naw ar gau.', '999'],
    ['101 does not answer.', '101'],
    ['Put off one-oh-one.', '101'],
    ['Put off 1 0 1.', '101'],
    ['Mae un dim un ar gau.', '101'],
    ['Save 0800-11-11 for later.', '0800 1111'],
  ])('%s', (text, number) => {
    const message = `this names the number ${number}, which the rules give`;
    expect(ofAction(text)).toEqual([message]);
    expect(said(NOT_SETTINGS, text)).toEqual([message]);
    expect(said('The head stands in for them.', text)).toEqual([message]);
  });

  test.each([
    'Open 10-1 and 9-5, at 10.1.2027 too.',
    'Monday to Friday, 9.00 to 9.30, from 10/1.',
    'Ring 01632 960999 within 10 days, 1 of us is there.',
    'One of us is there, one on one. Years 9 and 9A.',
    'Read sections 1.0.1 and 1.1.2 of the policy, and ask for Ms T. R. I. O. Jones.',
    "Un o'r staff, un i un.",
  ])('but not: %s', (text) => {
    expect(ofAction(text)).toEqual([]);
  });
});

describe('a text is refused that names those whom an emergency needs:', () => {
  test.each([
    'Refrain from calling the police.',
    'The p0lice are closed today.',
    'Our head decides whether the emergency services come.',
    'An ambulance can wait.',
    'Gall yr heddlu aros tan yfory.',
    'Gall y gwasanaethau brys aros.',
    'Does dim angen gwasanaethau brys. Ymholiad i wasanaethau brys yfory.',
    'Hold off with the police. Our school knows better.',
  ])('%s', (text) => {
    const message = 'this names "Police, in an emergency", and when to ring them only the rules say';
    expect(ofAction(text)).toEqual([message]);
    expect(said(NOT_SETTINGS, text)).toEqual([message]);
  });

  test.each([
    'Tell the school police officer too.',
    'Copy the form to the police child protection unit.',
    'Gofynnwch i swyddog heddlu yr ysgol.',
    'Read the policies of the school.',
  ])('but not somebody of theirs in one place: %s', (text) => {
    expect(ofAction(text)).toEqual([]);
  });
});

describe('a text is refused that cites the guide or the procedures:', () => {
  test.each([
    ['Wait a day (guide, police.1).', 'police.1'],
    ['Wait a day, see Police.1', 'police.1'],
    ['Guide police 1: wait.', 'police.1'],
    ['Wait a day [procedures c2-p17].', 'c2-p17'],
    ['Arhoswch (guide law.3).', 'law.3'],
  ])('%s', (text, cited) => {
    const message = `this could be taken for a citation of the guide, \`${cited}\``;
    for (const messages of [
      ofAction(text),
      ofName(text),
      said(NOT_SETTINGS, text),
      said('The head stands in for them.', text),
      said('the deputy head', text),
    ])
      expect(messages).toContain(message);
  });

  test("but not one that names a council's own guide", () => {
    expect(ofAction("Read the council's guide to online safety, section 2.")).toEqual([]);
  });
});

describe('a text is refused that says what becomes of pictures, or of what is on a device:', () => {
  test.each([
    ['Delete the images', 'delete'],
    ['Have everything on the phone erased.', 'erased'],
    ['Wipe the phone.', 'wipe'],
    ['Get rid of the pictures.', 'pictures'],
    ['Send the screenshots to the head.', 'screenshots'],
    ['Trash the pics.', 'pics'],
    ['Show the video to the head.', 'video'],
    ['Dilëwch bopeth.', 'dilewch'],
    ['Anfonwch y lluniau at y pennaeth.', 'lluniau'],
    ["Dangoswch y ddelwedd i'r pennaeth.", 'ddelwedd'],
  ])('%s', (text, word) => {
    expect(ofAction(text)).toEqual([
      `this says "${word}", and what becomes of pictures and of what is on a device only the rules say`,
    ]);
  });

  test.each([
    'Join the meeting by video link.',
    'Help them to build a full picture of the family.',
    'Forward the form to the head.',
    'Dydd Llun i ddydd Gwener, trwy alwad fideo.',
  ])('but not: %s', (text) => {
    expect(ofAction(text)).toEqual([]);
  });

  test('but a contact may say what it helps with', () => {
    expect(said(NOT_SETTINGS, 'Helps when pictures of a pupil were passed on.')).toEqual([]);
  });
});

test('a text in letters that look like others is refused', () => {
  expect(ofAction('Wait with the p\u043elice.').join()).toContain('could be taken for another one');
});

describe('a text is refused that speaks against whom the rules say to ring, in words that are known for it:', () => {
  test.each([
    ['There is no need to tell social services.', 'no need to tell social services'],
    ['Do not ring Childline.', 'not ring childline'],
    ['Ask the head instead of social services.', 'instead of social services'],
    ['Social services must not be told.', 'social services must not be told'],
    ['Never give out Childline; instead of Childline use our line.', 'instead of childline'],
    ['Peidiwch â dweud wrth wasanaethau cymdeithasol.', 'peidiwch a dweud wrth wasanaethau cymdeithasol'],
    ['Ffoniwch y pennaeth yn lle gwasanaethau cymdeithasol.', 'yn lle gwasanaethau cymdeithasol'],
  ])('%s', (text, words) => {
    const message = `this speaks against the rules: "${words}"`;
    expect(ofAction(text)).toEqual([message]);
    expect(said(NOT_SETTINGS, text)).toEqual([message]);
    expect(said('The head stands in for them.', text)).toEqual([message]);
  });

  test.each([
    'Do not wait for a form before you report it.',
    'Tell the deputy the same day, unless that delays you.',
    'Tell the head before you ring the parents.',
    'Send the form to social services.',
    // Bad advice that no word gives away, as docs/local-settings.md says.
    'Wait until Monday.',
    'Social services have better things to do.',
    'Tell the parents first.',
  ])('but not: %s', (text) => {
    expect(ofAction(text)).toEqual([]);
  });
});

describe('a number of the rules under another name is refused, with what it is and what to do:', () => {
  const police = 'the number of "Police, in an emergency", which the rules give';
  const childline = 'the number of "Childline", which the rules give';

  test.each([
    ["'999'", `999 is ${police}`],
    ["'9 9 9'", `999 is ${police}`],
    ["'999 123'", `999 is ${police}`],
    ["'112'", `112 reaches the same as 999, ${police}`],
    ["'18000'", `18000 reaches the same as 999, ${police}`],
    ["'101'", '101 is the number of "Police, not an emergency", which the rules give'],
    ["'0800 1111'", `0800 1111 is ${childline}`],
    ["'08001111'", `0800 1111 is ${childline}`],
    ["'0800 11 11'", `0800 1111 is ${childline}`],
    ["'0800.1111'", `0800 1111 is ${childline}`],
    ["'+44 800 1111'", `0800 1111 is ${childline}`],
    ["'+44 (0)800 1111'", `0800 1111 is ${childline}`],
    ["'0044 800 1111'", `0800 1111 is ${childline}`],
    ["'141 0800 1111'", `0800 1111 is ${childline}`],
    ["'84001'", '84001 is the number of "Meic", which the rules give'],
  ])('%s', (number, message) => {
    for (const [line, own] of [
      [4, "'01632 960006'"],
      [42, "'01632 960005'"],
    ] as const) {
      const text = EXAMPLE.replace(own, number);
      const found = readLocal('local.yaml', text, data).problems.filter(
        ({ code }) => code === 'duplicate-entry',
      );
      expect(found).toMatchObject([{ message, line, hint: expect.stringContaining('Leave it out') }]);
    }
  });

  test('as a number for texts, too', () => {
    const text = EXAMPLE.replace("  phone: '01632 960003'", "  text: '84001'");
    expect(readLocal('local.yaml', text, data).problems).toMatchObject([{ code: 'duplicate-entry' }]);
  });

  test.each(
    shippedAreas().flatMap(({ id, social_services: day, out_of_hours: night }) =>
      [day, night].flatMap((service) => (service ? [[id, service.phone]] : [])),
    ),
  )('but not those of council areas: %s, %s', (_, number) => {
    const text = EXAMPLE.replace('01632 960006', number).replace('01632 960002', number);
    expect(readLocal('local.yaml', text, data).problems).toEqual([]);
  });
});
