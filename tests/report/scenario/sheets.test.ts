import { describe, expect, test } from 'vitest';
import { lookupIn } from '../../../src/report/words/lookup.ts';
import {
  aboutTraining,
  headingFor,
  modelDetails,
  modelSections,
  vignetteSections,
} from '../../../src/report/scenario/model-sections.ts';
import { flipSections } from '../../../src/report/scenario/flip-sections.ts';
import { markSections } from '../../../src/report/scenario/mark-sections.ts';
import type { Section } from '../../../src/document/model.ts';
import { renderedSheets } from '../../document/rendered.ts';
import { traineeSheet, trainerSheet } from '../../../src/report/scenario/handout.ts';
import { visible } from '../../../src/document/visible.ts';
import { displayWidth } from '../../../src/document/wrap.ts';
import { candidates, contrastOf, flips, mark, modelOf } from '../../../src/train/index.ts';
import type { Scenario } from '../../../src/pack/scenario.ts';
import { modelResponse, pack, scenarioOf, scenarios } from '../../train/library.ts';
import { hostile } from '../fixtures.ts';

const lookup = lookupIn(pack.data);
const MEETING = scenarioOf('planned-meeting-with-online-friend');
/** A scenario whose every text tries to act on a screen or a page. */
const HOSTILE: Scenario = {
  ...hostile(MEETING),
  answers: MEETING.answers,
  expect: MEETING.expect,
  deciding: MEETING.deciding,
  difficulty: 'easy',
};
const screen = (width: number) => ({ width, colour: false, symbols: true });

function handout(scenario: Scenario): readonly (readonly Section[])[] {
  const offered = candidates(pack, scenario, 'test');
  const model = modelOf(pack, scenario);
  return [
    traineeSheet(scenario, offered, lookup),
    trainerSheet(scenario, offered, model, contrastOf(pack, scenario, scenarios), lookup, true),
  ];
}

function everything(scenario: Scenario): readonly (readonly Section[])[] {
  const wrong = {
    scenario: scenario.id,
    level: 'inform',
    actions: ['mistake.1', 'adult_procedures'],
    not_actions: [],
    sure: 5,
  } as const;
  return [
    ...handout(scenario),
    [
      ...vignetteSections(scenario, lookup.words),
      ...modelSections(scenario, modelOf(pack, scenario), undefined, lookup),
      ...modelDetails(scenario, modelOf(pack, scenario), undefined, lookup),
      aboutTraining(pack.data),
    ],
    markSections(
      mark(pack, scenario, { ...wrong, answers: {}, who: 'A' }),
      scenario,
      modelOf(pack, scenario),
      pack.data,
    ),
    markSections(mark(pack, scenario, modelResponse(scenario)), scenario, modelOf(pack, scenario), pack.data),
  ];
}

describe('text', () => {
  test.each([40, 80])('is never wider than %i columns, for any scenario', (width) => {
    for (const scenario of scenarios) {
      for (const line of renderedSheets('', everything(scenario), 'text', screen(width)).split('\n')) {
        expect(displayWidth(line), `${scenario.id}: ${line}`).toBeLessThanOrEqual(width);
      }
    }
  });

  test('of flips is never wider either, in any detail', () => {
    for (const detail of ['plan', 'full', 'explain'] as const) {
      const sections = [
        headingFor(MEETING, pack.data),
        ...flipSections(flips(pack, MEETING.answers), pack.data, detail),
      ];
      for (const line of renderedSheets('', [sections], 'text', screen(40)).split('\n')) {
        expect(displayWidth(line)).toBeLessThanOrEqual(40);
      }
    }
  });

  test('parts two sheets with a rule across', () => {
    const text = renderedSheets('', handout(MEETING), 'text', screen(40));
    expect(text.split(`\n${'━'.repeat(40)}\n`)).toHaveLength(2);
    expect(renderedSheets('', handout(MEETING), 'text', { ...screen(40), symbols: false })).toContain(
      '='.repeat(40),
    );
  });
});

describe('the sheet for trainees', () => {
  test('shows the case and every choice, and gives no answer away', () => {
    for (const scenario of scenarios) {
      const [trainee] = handout(scenario);
      const text = renderedSheets('', [trainee!], 'markdown', screen(80));
      const offered = candidates(pack, scenario, 'test');
      const plain = text.replaceAll('\\', '').replaceAll('&amp;', '&');
      for (const choice of [...offered.actions, ...offered.mistakes]) expect(plain).toContain(choice.text);
      for (const { title } of pack.data.levels) expect(plain).toContain(title);
      expect(plain).not.toContain(scenario.why);
      expect(plain).not.toContain(scenario.deciding);
      for (const { id } of offered.actions) expect(plain).not.toContain(id);
    }
  });

  test('has boxes to tick and lines to write on', () => {
    const text = renderedSheets('', [handout(MEETING)[0]!], 'text', screen(80));
    expect(text).toContain('☐ Call 999 now');
    expect(text).toMatch(/☐ 1\. {2}\S/);
    expect(text).toContain('_'.repeat(80));
    expect(renderedSheets('', [handout(MEETING)[0]!], 'text', { ...screen(80), symbols: false })).toContain(
      '[ ] Call 999 now',
    );
  });
});

describe('the sheet for the trainer', () => {
  test('says for each number on the other sheet whether it is right, with its id', () => {
    const { first, mustNot } = modelOf(pack, MEETING);
    const offered = candidates(pack, MEETING, 'test');
    const text = renderedSheets('', [handout(MEETING)[1]!], 'text', screen(80));
    offered.actions.forEach(({ id }, at) => {
      expect(text).toContain(`${at + 1}: ${first.includes(id) ? 'right' : 'wrong'} (${id})`);
    });
    offered.mistakes.forEach(({ id }, at) => {
      const mistake = mustNot.includes(id) || id.startsWith('mistake.');
      expect(text).toContain(
        `${offered.actions.length + at + 1}: ${mistake ? 'a mistake' : 'no mistake'} (${id})`,
      );
    });
  });

  test('holds everything that a debrief needs', () => {
    const words = renderedSheets('', [handout(MEETING)[1]!], 'text', screen(80)).replace(/\s+/g, ' ');
    expect(words).toContain(MEETING.why);
    expect(words).toContain('Decided by guide police.1:');
    for (const point of MEETING.debrief) expect(words).toContain(point);
    for (const { mistake, why } of MEETING.mistakes) expect(words).toContain(`${mistake} ${why}`);
    expect(words).toContain('no-meeting-with-online-friend');
    expect(words).toContain('Not needed there: Call 999 now, and ask for the police.');
    expect(words).toContain(pack.data.review.says);
    expect(words).toContain(pack.data.closing);
  });
});

describe('HTML', () => {
  const html = renderedSheets(MEETING.title, handout(MEETING), 'html', screen(80));

  test('is one file: no script, nothing loaded from anywhere, one article a sheet', () => {
    expect(html).not.toMatch(/<(?:script|link|img|iframe|object|form|input)/i);
    expect(html).not.toMatch(/(?:src|href)=/i);
    expect(html).not.toMatch(/url\(|@import/i);
    expect(html.match(/<article>/g)).toHaveLength(2);
    expect(html).toContain('break-before: page');
    expect(html).toContain('size: A4');
  });

  test('closes every element that it opens, in order', () => {
    for (const scenario of scenarios) {
      const page = renderedSheets(scenario.title, everything(scenario), 'html', screen(80));
      const open: string[] = [];
      for (const [, closing, name] of page.matchAll(/<(\/?)([a-z][a-z0-9]*)\b[^>]*>/g)) {
        if (name === 'meta') continue;
        if (!closing) open.push(name!);
        else expect(open.pop()).toBe(name);
      }
      expect(open).toEqual([]);
    }
  });

  test('shows what a scenario says and does not act on it', () => {
    const page = renderedSheets('<b>', handout(HOSTILE), 'html', screen(80));
    expect(page).not.toContain('<script');
    expect(page).toContain('&lt;script&gt;');
    expect(page).not.toContain('\u001b');
    expect(page).toContain('<title>&lt;b&gt;</title>');
  });
});

test('hostile text stays harmless in text and Markdown', () => {
  const sheets = handout(HOSTILE);
  const text = renderedSheets('', sheets, 'text', screen(80));
  const markdown = renderedSheets('', sheets, 'markdown', screen(80));
  for (const out of [text, markdown]) {
    expect(out.split('\n').filter((line) => line !== visible(line))).toEqual([]);
  }
  expect(markdown).not.toContain('<script');
  expect(markdown).not.toMatch(/(?<!\\)\]\(javascript/);
});

describe('marks in words', () => {
  const words = (response: Parameters<typeof mark>[2]) =>
    renderedSheets(
      '',
      [markSections(mark(pack, MEETING, response), MEETING, modelOf(pack, MEETING), pack.data)],
      'text',
      screen(80),
    ).replace(/\s+/g, ' ');

  test('say what was seen, then what was missed with an emergency first, and the number last', () => {
    const told = words({ ...modelResponse(MEETING), level: 'support', actions: [], who: 'Anna' });
    const places = [
      'What you saw',
      'What you missed',
      'This was an emergency',
      'To talk about',
      'You saw 1 of',
    ];
    const found = places.map((part) => told.indexOf(part));
    expect(found[0]).toBeGreaterThan(0);
    expect(found).toEqual(found.toSorted((a, b) => a - b));
    expect(told).not.toContain('Score');
    expect(told).toContain('999 was not called');
  });

  test('say plainly that something must not be done', () => {
    const told = words({ ...modelResponse(MEETING), actions: ['call_999', 'keep_device_as_found'] });
    expect(told).toContain(
      'Something was chosen that must not be done. Do not delete or change anything on the device.',
    );
  });

  test('name the mistake that breaks a rule, in the words of the scenario', () => {
    const at = MEETING.mistakes.findIndex(({ breaks }) => breaks !== undefined);
    const told = words({ ...modelResponse(MEETING), actions: ['call_999', `mistake.${at + 1}`] });
    expect(told).toContain(
      `Something was chosen that must not be done. You chose: ${MEETING.mistakes[at]!.mistake} Do not`,
    );
  });

  test('set the effect of each differing answer beside it', () => {
    const told = words({
      ...modelResponse(MEETING),
      answers: { ...MEETING.answers, meeting_perpetrator: 'no', seen_alone: 'unknown' },
    });
    expect(told).toContain('You answered: No The model: Yes With the model answer it would be: Call 999 now');
    expect(told).toContain('make no difference by themselves');
  });

  test('tell how sure they were and do not blame', () => {
    expect(words({ ...modelResponse(MEETING), level: 'inform', sure: 5 })).toContain(
      'You were sure, but the level was not right.',
    );
    expect(words({ ...modelResponse(MEETING), sure: 1 })).toContain(
      'You were not sure, but the level was right.',
    );
  });
});
