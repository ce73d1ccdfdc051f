import { describe, expect, test } from 'vitest';
import { safeSection } from '../../../src/document/safe.ts';
import { markSections } from '../../../src/report/scenario/mark-sections.ts';
import { sectionHtml } from '../../../src/document/html-fragments.ts';
import { mark, modelOf } from '../../../src/train/index.ts';
import { playSteps } from '../../../src/train/play-steps.ts';
import { askedOn } from '../../../src/web/asked.ts';
import { fittingParts } from '../../../src/web/carried.ts';
import { listed, marksOf, nextCase } from '../../../src/web/practice/cases.ts';
import { opened, placeOf, returned, type State } from '../../../src/web/state.ts';
import { viewOf } from '../../../src/web/views/index.ts';
import { fields, html, press, START, withAnswers, words } from '../page.ts';

const scenario = START.material.scenarios.find(({ id }) => id === 'left-for-the-bus-station')!;
const PAGES = press(START, 'practise');

const choose = (state: State, ...ids: readonly string[]): State =>
  press(state, 'case-answer', fields(['answer', ...ids]));
const read = (state: State): State => press(state, 'read-case', { value: scenario.id });
const decide = (state: State): State => press(state, 'decide-case', { value: scenario.id });
/** A decision from the first page to the marks. */
const decided = (state: State, level = 'inform'): State =>
  choose(choose(choose(choose(decide(state), level), 'call_999'), '-none'), '4');

describe('the list of cases', () => {
  test('shows every case by difficulty, and says that they are made up', () => {
    for (const { title } of START.material.scenarios) expect(words(PAGES)).toContain(title);
    expect(words(PAGES)).toMatch(/made-up cases.* Easy .* Medium .* Hard /);
    expect(words(PAGES)).toContain('None of it goes into your answers about a real child.');
  });

  test('can be narrowed to a theme and a difficulty', () => {
    const state = press(PAGES, 'list-cases', fields(['theme', 'grooming'], ['difficulty', 'hard']));
    expect(state.trail).toBe(PAGES.trail);
    expect(listed(state).length).toBeGreaterThan(0);
    for (const one of listed(state)) {
      expect(one.themes).toContain('grooming');
      expect(one.difficulty).toBe('hard');
    }
    expect(html(state)).toContain('<option value="grooming" selected>Grooming</option>');
  });

  test('names no level and no action before somebody decides', () => {
    for (const state of [PAGES, read(PAGES)]) {
      for (const { title } of START.material.pack.data.levels) expect(words(state)).not.toContain(title);
      expect(words(state)).not.toContain(scenario.why);
    }
  });

  test('says how many of all there are, and how to have all, where the page has no room for them', () => {
    const some = { ...PAGES.material, cases: PAGES.material.scenarios.length + 80 };
    const shown = words({ ...PAGES, material: some });
    expect(shown).toContain(
      `This page holds ${PAGES.material.scenarios.length} of the ${some.cases} practice cases.`,
    );
    expect(shown).toContain('safeguard web --all-cases');
    expect(words(PAGES)).not.toContain('--all-cases');
  });

  test('is not offered where a pack has none', () => {
    expect(words(opened({ ...START.material, scenarios: [] }))).not.toContain('made-up cases');
    expect(words(START)).toContain('Practise with made-up cases');
  });
});

describe('a case', () => {
  test('is read, decided on a page for each part, and compared with the model as on the command line', () => {
    const state = decided(read(PAGES));
    expect(state.trail.slice(2).map((place) => ('part' in place ? place.part : place.page))).toEqual([
      'case',
      'level',
      'actions',
      'mistakes',
      'sure',
      'case-marks',
    ]);
    const response = {
      scenario: scenario.id,
      level: 'inform',
      actions: ['call_999'],
      mistakes: [],
      sure: 4,
    } as const;
    const { pack } = START.material;
    const marks = mark(pack, scenario, response);
    for (const section of markSections(marks, scenario, modelOf(pack, scenario), pack.data)) {
      if (section.id === 'case-plan') continue;
      expect(html(state)).toContain(sectionHtml(safeSection(section), { headline: 'h1' }).text);
    }
    expect(html(state)).toContain('<div class="plan">\n<div class="head"><h2>Call 999 now</h2>');
    expect(words(state)).toContain(
      `one case. The level was right in 0. You saw ${marks.seen.points} of ${marks.seen.of} points.`,
    );
  });

  test('without a point is not summed up as a nought', () => {
    const state = choose(choose(choose(choose(decide(PAGES), 'inform'), '-none'), '-none'), '5');
    expect(marksOf(state, scenario)!.score).toBe(0);
    expect(words(state)).toContain('This case was a hard one. That is what practice is for');
    expect(words(state)).toContain('In this window: one case. Each case can be decided again.');
    expect(words(press(state, 'practise'))).toContain('(decided)');
    expect(words(state)).not.toMatch(/\b0 of \d|right in 0/);
  });

  test('stays at hand while it is decided', () => {
    expect(words(decide(PAGES))).toContain('Read the case again');
    expect(words(decide(PAGES)).replaceAll('&amp;', '&')).toContain(scenario.known[0]!);
  });

  test('wants an answer to each part, and "None of these" is one', () => {
    const state = choose(decide(PAGES));
    expect(state.problems).toEqual([{ field: 'answer-1', text: { en: 'Choose an answer.' } }]);
    expect(html(state)).toContain('id="error-summary"');
    expect(choose(choose(decide(PAGES), 'inform')).problems[0]?.text.en).toBe('Choose all that fit.');
    expect(askedOn(choose(decide(PAGES), 'inform'))?.alone).toBe('-none');
  });

  test('takes nothing that was not offered', () => {
    expect(choose(decide(PAGES), 'no-such-level', '__proto__').problems).toHaveLength(1);
  });

  test('is decided anew when somebody tries again, and the last decision counts', () => {
    const again = decide(decided(PAGES));
    expect(html(again)).not.toContain(' checked');
    const other = decided(again, 'emergency');
    expect(other.practice.decided[scenario.id]?.level).toBe('emergency');
    expect(words(other)).toContain('In this window: one case.');
    expect(words(other)).toContain('The level was right in 1.');
  });

  test('is followed by the next that was not decided', () => {
    const state = decided(PAGES);
    const next = nextCase(state, scenario.id);
    expect(next).toBeDefined();
    expect(next?.id).not.toBe(scenario.id);
    expect(placeOf(press(state, 'read-case', { value: next!.id }))).toEqual({
      page: 'case',
      scenario: next!.id,
    });
    expect(words(press(state, 'practise'))).toContain('(decided: ');
  });

  test('has a title that tells nothing of the outcome', () => {
    for (const state of [PAGES, read(PAGES), decide(PAGES), decided(PAGES)]) {
      for (const { title } of START.material.pack.data.levels)
        expect(viewOf(state).title).not.toContain(title);
    }
  });
});

describe('practice and a real child', () => {
  const real = press(withAnswers({ immediate_danger: 'no', concerns: ['cyberbullying'] }), 'result');

  test('are kept apart: the answers stay as they were, and leaving leads back to them', () => {
    const state = decided(read(press(real, 'practise')));
    expect(state.session).toBe(real.session);
    const left = press(state, 'leave-practice');
    expect(placeOf(left)).toEqual({ page: 'result' });
    expect(html(left)).toBe(html(real));
    expect(words(press(left, 'answers'))).not.toContain('Call the police');
  });

  test('and nothing of a real child is in the practice', () => {
    const fromStart = decided(PAGES);
    expect(html(decided(press(real, 'practise')))).toBe(html(fromStart));
    expect(fromStart.session.answers).toEqual({});
  });

  test('to leave a case of many leads back all the same', () => {
    const state = press(press(decided(press(real, 'practise')), 'practise'), 'leave-practice');
    expect(placeOf(state)).toEqual({ page: 'result' });
  });
});

describe('the demo', () => {
  test('shows each step with one heading, to the end, and no number to call', () => {
    const steps = playSteps(START.material.pack, scenario);
    let state = press(PAGES, 'play-case', { value: scenario.id });
    for (const at of steps.keys()) {
      expect(words(state)).toContain(`Step ${at + 1} of ${steps.length}`);
      expect(html(state).match(/<h1[ >]/g)).toHaveLength(1);
      expect(html(state)).not.toContain('href=');
      expect(html(state).includes('<div class="plan">')).toBe(steps[at]!.kind === 'end');
      if (at < steps.length - 1) state = press(state, 'play-on', { value: String(at + 1) });
    }
    expect(words(state)).toContain('What decides it');
    expect(words(state)).toContain('Decide this case');
    expect(state.session).toBe(START.session);
  });
});

describe('over a reload and in the history', () => {
  test('what was decided comes back; what does not fit is dropped', () => {
    const { practice } = decided(PAGES);
    expect(fittingParts(structuredClone({ practice }), START.material)).toEqual({ practice });
    const foreign = { ...practice, decided: { ...practice.decided, gone: practice.decided[scenario.id]! } };
    expect(fittingParts({ practice: foreign }, START.material)).toEqual({ practice });
    const level = { ...practice.decided[scenario.id]!, level: 'gone' };
    const wrong = { ...practice, decided: { [scenario.id]: level } };
    expect(fittingParts({ practice: wrong }, START.material).practice?.decided).toEqual({});
  });

  test('back leads to what was decided before, still chosen', () => {
    const state = decided(read(PAGES));
    const back = returned(state, state.at - 4);
    expect(placeOf(back)).toMatchObject({ page: 'case-question', part: 'level' });
    expect(html(back)).toContain('value="inform" checked');
    expect(placeOf(choose(back, 'emergency'))).toMatchObject({ part: 'actions' });
  });

  test('a case that is not there any more leads to the list', () => {
    const state: State = { ...START, trail: [{ page: 'case', scenario: 'gone' }] };
    expect(words(state)).toContain('Choose a case');
    const early: State = { ...START, trail: [{ page: 'case-marks', scenario: scenario.id }] };
    expect(words(early)).toContain('What is known');
  });
});

test('markup in a scenario is shown and not acted on', () => {
  const attack = `"'><script>alert(1)</script><img src=x onerror=alert(1)>\u202e`;
  const bad = {
    ...scenario,
    title: attack,
    vignette: attack,
    known: [attack],
    not_known: [attack],
    why: attack,
    debrief: [attack],
    mistakes: [{ mistake: attack, why: attack }],
  };
  const page = opened({ ...START.material, scenarios: [bad] });
  const all = [
    press(page, 'practise'),
    read(page),
    decide(page),
    choose(decide(page), 'inform'),
    choose(choose(choose(choose(decide(page), 'inform'), 'mistake.1'), '-none'), '4'),
    press(page, 'play-case', { value: bad.id }),
  ];
  for (const state of all) {
    expect(html(state)).not.toMatch(/<script|<img|\u202e/);
    expect(words(state)).toContain('&lt;script&gt;');
  }
});
