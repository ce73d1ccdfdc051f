import { describe, expect, test } from 'vitest';
import { themeIn } from '../../../src/engine/texts.ts';
import { openPack, openScenarios } from '../../../src/pack/open.ts';
import { classSections } from '../../../src/report/scenario/class-report.ts';
import { flipSections } from '../../../src/report/scenario/flip-sections.ts';
import { traineeSheet, trainerSheet } from '../../../src/report/scenario/handout.ts';
import { listSections } from '../../../src/report/scenario/list.ts';
import { markSections } from '../../../src/report/scenario/mark-sections.ts';
import {
  aboutTraining,
  headingFor,
  modelDetails,
  modelSections,
  vignetteSections,
} from '../../../src/report/scenario/model-sections.ts';
import { stepSections } from '../../../src/report/scenario/step-sections.ts';
import { lookupIn } from '../../../src/report/words/lookup.ts';
import type { Section } from '../../../src/document/model.ts';
import { displayWidth } from '../../../src/document/wrap.ts';
import { playSteps } from '../../../src/train/play-steps.ts';
import { candidates, contrastOf, flips, mark, modelOf, summarise } from '../../../src/train/index.ts';
import type { Scenario } from '../../../src/pack/scenario.ts';
import { ENGLISH, inWelsh } from '../../cli/welsh-pack.ts';
import { renderedSheets } from '../../document/rendered.ts';
import { pack as english, scenarioOf } from '../../train/library.ts';

const pack = (await openPack(undefined, 'cy')).pack!;
const scenarios = (await openScenarios(pack)).scenarios!;
const lookup = lookupIn(pack.data);
const MEETING = scenarios.find(({ id }) => id === 'planned-meeting-with-online-friend')!;

const screen = (width: number) => ({ width, colour: false, symbols: true });
const text = (sheets: readonly (readonly Section[])[], width = 80) =>
  renderedSheets('', sheets, 'text', screen(width));

/** Without what is named in English: ids, parts of the guide, what is not translated yet, and what is typed. */
function inItsWords(shown: string): string {
  const titles = new Set(pack.data.statements.map(({ section }) => section));
  const whole = inWelsh(shown).replace(/safeguard scenario [a-z -]+/g, '');
  return [...titles]
    .reduce((left, title) => left.replaceAll(`"${title}"`, ''), whole)
    .replace(/\S*[_-]\S*|\S+\.\d+/g, '');
}

const response = {
  scenario: MEETING.id,
  level: 'inform',
  actions: ['mistake.1', 'adult_procedures', 'keep_device_as_found', 'call_999'],
  mistakes: ['respond_to_child'],
  sure: 5,
  answers: { meeting_perpetrator: 'no' },
  who: 'Anna',
} as const;
const marks = mark(pack, MEETING, response);

function sheetsOf(scenario: Scenario): readonly (readonly Section[])[] {
  const offered = candidates(pack, scenario, 'test');
  const model = modelOf(pack, scenario);
  const contrast = contrastOf(pack, scenario, scenarios);
  return [
    traineeSheet(scenario, offered, lookup),
    trainerSheet(scenario, offered, model, contrast, lookup, true),
  ];
}

function stepsOf(scenario: Scenario): readonly (readonly Section[])[] {
  return playSteps(pack, scenario).flatMap((step) =>
    step.kind === 'urgent' || step.kind === 'end' ? [] : [stepSections(step, scenario, pack.data)],
  );
}

describe('a handout in Welsh', () => {
  const [trainee, trainer] = sheetsOf(MEETING).map((sheet) => inWelsh(text([sheet])));

  test('asks the trainee in Welsh', () => {
    for (const said of [
      'Achos dychmygol ar gyfer hyfforddi. Mae merch 14 oed',
      'A. Pa mor frys yw hyn? Ticiwch un.',
      '☐ Ffoniwch 999 nawr',
      "B. Beth fyddech chi'n ei wneud gyntaf? Ticiwch beth fyddech chi'n ei wneud.",
      "C. Pa rai o'r rhain fyddai'n gamgymeriad yma?",
      "1: dw i'n dyfalu / 2: ddim yn siŵr / 3: rhwng y ddau / 4: siŵr / 5: cwbl siŵr",
    ])
      expect(trainee).toContain(said);
  });

  test('gives the trainer the model in Welsh, with the ids that a file of responses needs', () => {
    for (const said of [
      "I'r hyfforddwr: Cynllun i gwrdd â ffrind ar-lein",
      'Senario: planned-meeting-with-online-friend; hawdd; perygl, meithrin perthynas amhriodol',
      'cywir (call_999)',
      'nid camgymeriad (',
      'Y cynllun: Ffoniwch 999 nawr',
      "Beth sy'n penderfynu (canllaw police.1):",
      'Camgymeriadau hawdd eu gwneud',
      "Y fersiwn Gymraeg: Does neb sy'n siarad Cymraeg wedi ei hadolygu eto.",
      'Os gallai plentyn go iawn fod mewn perygl nawr, ffoniwch yr heddlu ar 999.',
      "Yr atebion i'r cwestiynau",
    ])
      expect(trainer).toContain(said);
  });
});

test('marks in Welsh tell a missed emergency first, name what must not be done, and end with what was seen', () => {
  const told = inWelsh(text([markSections(marks, MEETING, modelOf(pack, MEETING), pack.data)]));
  const places = [
    'Argyfwng oedd hwn. Y lefel a ddewiswyd: "Rhowch wybodaeth a chadwch lygad".',
    "Dewiswyd rhywbeth y mae'n rhaid peidio â'i wneud.",
    "Mae hynny'n llai nag y mae'r atebion yn galw amdano.",
    "Roeddech chi'n siŵr, ond doedd y lefel ddim yn gywir.",
    'Yr ateb enghreifftiol: Oes',
    'Pwyntiau a welsoch: 1 o',
  ].map((said) => told.indexOf(said));
  expect(places[0]).toBeGreaterThan(0);
  expect(places).toEqual(places.toSorted((a, b) => a - b));
});

test('the marks of a class in Welsh call scenarios by their titles, and name ids where one is to be played', () => {
  const told = inWelsh(text([classSections([marks], summarise([marks], scenarios), pack.data, scenarios)]));
  expect(told).toContain(`Anna (${MEETING.title}): dewiswyd rhywbeth y mae'n rhaid peidio â'i wneud.`);
  expect(told).toContain('Ymatebion: 1. Argyfyngau a gollwyd: 1.');
  expect(told).toMatch(/I'w ymarfer .*• meithrin perthynas amhriodol: [^•]*\([a-z-]+\)/);
});

test('the list in Welsh has titles, with the ids and themes that are typed in brackets', () => {
  const told = inWelsh(text([listSections(scenarios, lookup)]));
  expect(told).toContain('Senario Lefel Anhawster');
  expect(told).toContain(
    'Cynllun i gwrdd â ffrind ar-lein argyfwng hawdd (planned-meeting-with-online-friend)',
  );
  expect(told).toContain(`Senarios: ${scenarios.length}.`);
  expect(told).toContain('meithrin perthynas amhriodol (grooming)');
});

test('what another answer would change is said in Welsh', () => {
  const groups = flips(pack, MEETING.answers);
  const told = inWelsh(text([[headingFor(MEETING, pack.data), ...flipSections(groups, pack.data, 'full')]]));
  expect(told).toContain('Lefel: Ffoniwch 999 nawr');
  expect(told).toContain("Yr ateb nawr: Oes Gyda'r ateb hwn yn ei le: Nac oes");
});

describe('of every scenario', () => {
  const width = 40;

  test.each(scenarios.map((scenario) => [scenario.id, scenario] as const))(
    'nothing is English but names, and nothing is too wide: %s',
    (_id, scenario) => {
      const model = modelOf(pack, scenario);
      const shown = text(
        [
          ...sheetsOf(scenario),
          ...stepsOf(scenario),
          [
            ...vignetteSections(scenario, lookup.words),
            ...modelSections(scenario, model, undefined, lookup),
            ...modelDetails(scenario, model, contrastOf(pack, scenario, scenarios), lookup),
            aboutTraining(pack.data),
          ],
          markSections(
            mark(pack, scenario, { ...response, scenario: scenario.id }),
            scenario,
            model,
            pack.data,
          ),
          [
            headingFor(scenario, pack.data),
            ...flipSections(flips(pack, scenario.answers), pack.data, 'plan'),
          ],
        ],
        width,
      );
      expect(inItsWords(shown)).not.toMatch(ENGLISH);
      for (const line of shown.split('\n')) expect(displayWidth(line), line).toBeLessThanOrEqual(width);
    },
  );

  test('nothing is English in a list and in the marks of a class', () => {
    const shown = text(
      [
        listSections(scenarios, lookup),
        classSections([marks], summarise([marks], scenarios), pack.data, scenarios),
      ],
      width,
    );
    expect(inItsWords(shown)).not.toMatch(ENGLISH);
  });
});

test('every theme and difficulty has a Welsh word', () => {
  const { names } = lookup.words.training;
  for (const { themes, difficulty } of scenarios) {
    expect(names.difficulty(difficulty)).not.toBe(difficulty);
    for (const theme of themes)
      expect(themeIn(scenarios, theme), theme).not.toMatch(new RegExp(`^${theme}$|Saesneg`));
  }
});

test('a file of responses means the same in both languages', () => {
  expect(JSON.stringify(mark(english, scenarioOf(MEETING.id), { ...response, actions: ['call_999'] }))).toBe(
    JSON.stringify(mark(pack, MEETING, { ...response, actions: ['call_999'] })),
  );
});
