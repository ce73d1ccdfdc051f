import { describe, expect, test } from 'vitest';
import { readLocal } from '../../../src/pack/local/load-local.ts';
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
    'Police and schools',
    'Police Child Protection Unit',
    'Swyddog heddlu yr ysgol',
    'Childline counsellor at our school',
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
    ['Duty desk, social services, at the weekend', 'Social services, where it happened'],
    ['EDT', 'Emergency duty team, where it happened'],
  ])('%s', (name, contact) => {
    expect(ofName(name)).toContain(`this could be taken for the contact "${contact}" of the rules`);
  });

  test.each(['Police', 'Our Childline'])('as a role, %s', (role) => {
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
  ])('%s', (name, number) => {
    expect(ofName(name)).toContain(
      `the rules give the number ${number}, and this could be taken for whom it calls`,
    );
  });
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

describe('a text is refused that speaks against whom the rules say to ring:', () => {
  test.each([
    ['Ring this first, never 999', 'never 999'],
    ['Do not ring 999.', 'not ring 999'],
    ['Please don’t ever call the police.', "don't ever call the police"],
    ['Ask the head instead of the police.', 'instead of the police'],
    ['Ring the head rather than triple nine.', 'rather than 999'],
    ['Ring the head, not 999.', 'not 999'],
    ['Ring the head before you call 999.', 'before you call 999'],
    ['There is no need to tell social services.', 'no need to tell social services'],
    ['999 is not needed.', '999 is not needed'],
    ['The police must not be told.', 'police must not be told'],
    ['Never give out Childline; instead of Childline use our line.', 'instead of childline'],
    ['Peidiwch â ffonio 999.', 'peidiwch a ffonio 999'],
    ['Ffoniwch y pennaeth yn lle’r heddlu.', "yn lle'r heddlu"],
  ])('%s', (text, words) => {
    const message = `this speaks against the rules: "${words}"`;
    expect(ofAction(text)).toEqual([message]);
    expect(said('Advice on incidents at our school.', text)).toEqual([message]);
    expect(said('The head stands in for them.', text)).toEqual([message]);
  });

  test.each([
    'Do not hesitate to ring 999.',
    'Never wait: ring 999.',
    'Never delay. 999 comes first.',
    'Do not wait for a form before you report it.',
    'Tell the deputy the same day, unless that delays you.',
    'In danger, call 999 first. If the police do not answer, ring again.',
    'Tell the head before you ring the parents.',
    'This is not the police.',
    'Ring 999 instead of this number where there is danger.',
    'Nobody leaves the child alone until the police are there.',
  ])('but not: %s', (text) => {
    expect(ofAction(text)).toEqual([]);
  });
});
