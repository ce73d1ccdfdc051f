import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { next, type Answers } from '../../../src/engine/index.ts';
import { assessed } from '../../cli/safeguard.ts';
import { PACK } from '../../record/records.ts';
import {
  arrived,
  arrivedAtResult,
  askOf,
  choose,
  heading,
  inBrowser,
  labelsOf,
  openPage,
  press,
  question,
  showResult,
  walk,
  WHERE,
  resultOfTerminal,
  unfold,
  wordsOfResult,
} from './page.ts';

const LONG: Answers = {
  immediate_danger: 'no',
  meeting_perpetrator: 'yes',
  device_evidence: 'yes',
  images_involved: 'yes',
  images_forwarded: 'no',
  role: 'practitioner',
  age: '13_15',
  disability: 'yes',
  circumstances: ['looked_after', 'care_support_plan'],
  concerns: ['sexual_abuse_grooming', 'image_threats', 'harmful_sexual_behaviour'],
  child_role: 'both',
  other_party: 'adult',
  grooming_signs: ['trust_building', 'threats'],
  coercion: 'yes',
  hackett: 'problematic',
  report_status: 'awaiting_decision',
};

/** How many questions there are, as far as is known. */
function aboutIn(caption: string): number {
  return Number(/about (\d+)/.exec(caption)![1]);
}

inBrowser('an answer that is chosen on the page', () => {
  test('counts when somebody looks at the result so far without "Continue"', async () => {
    const { page } = await openPage();
    await press(page, 'Start');
    await choose(page, 'No');
    await press(page, 'Continue');
    await arrived(page, askOf('meeting_perpetrator'));
    await choose(page, 'Yes');
    await showResult(page, { soFar: true });
    expect(await heading(page)).toBe('Call 999 now');
    await press(page, 'Check your answers');
    expect(await page.locator('dl.summary').first().innerText()).toContain(askOf('meeting_perpetrator'));
  });
});

inBrowser('the interview in a browser', () => {
  test('goes by mouse from the start to the recommendation, in the order and the words of the terminal', async () => {
    const { page } = await openPage();
    await press(page, 'Start');
    const { pages, places, answers } = await walk(page, LONG);

    const asked = expectedOrder(LONG);
    expect(pages).toEqual(asked.map(({ id }) => id));
    expect(places.map((place) => place.replace(/ of about \d+/, ''))).toEqual(
      asked.flatMap(({ stage }) => stage ?? []).map((stage, at) => `Question ${at + 1}: ${stage}`),
    );
    const abouts = places.map(aboutIn);
    expect(abouts[abouts.length - 1]).toBe(places.length);
    expect(Math.abs(abouts[0]! - places.length)).toBeLessThan(10);
    expect(pages.length).toBeGreaterThan(15);

    await showResult(page);
    expect(await wordsOfResult(page)).toEqual(resultOfTerminal(answers));
    await press(page, 'Full explanation');
    expect(await page.getByRole('button', { name: 'Full explanation' }).getAttribute('aria-pressed')).toBe(
      'true',
    );
    expect(await wordsOfResult(page)).toEqual(resultOfTerminal(answers, '--explain'));
  });

  test.each(question('concerns').options.map(({ id, label }) => [label, id] as const))(
    'recommends for "%s" alone what the command line recommends',
    async (label, id) => {
      const { page } = await openPage();
      await press(page, 'Start');
      await choose(page, 'No');
      await press(page, 'Continue');
      await showResult(page, { soFar: true });
      await unfold(page);
      await press(page, `Answer this: ${askOf('concerns')}`);
      await choose(page, label);
      await press(page, 'Continue');
      await arrivedAtResult(page);

      const answers = { immediate_danger: 'no', concerns: [id] };
      const { headline, actions } = assessed(answers);
      expect(await heading(page)).toBe(headline!.title);
      await unfold(page);
      const shown = await page.locator('main').innerText();
      for (const action of actions) expect(shown).toContain(action.text);
      expect(await wordsOfResult(page)).toEqual(resultOfTerminal(answers));
    },
  );

  test('asks only what can still change how urgent it is where somebody chooses the quick questions', async () => {
    const { page } = await openPage();
    const caption = () => page.locator('legend .caption').innerText();
    const bar = () => page.getByRole('progressbar', { name: 'Questions answered' });
    await press(page, 'Start');
    const whole = await caption();
    await press(page, 'safeguard');
    await press(page, 'Quick questions first');
    expect(await caption()).toMatch(/^Question 1 of about \d+: Safety now$/);
    expect(aboutIn(await caption())).toBeLessThan(aboutIn(whole));
    expect(await bar().getAttribute('max')).toBe(String(aboutIn(await caption())));
    await choose(page, 'No');
    await press(page, 'Continue');
    expect(await caption()).toMatch(/^Question 2 of about/);
    expect(await bar().getAttribute('value')).toBe('1');
    await choose(page, 'Yes');
    await press(page, 'Continue');
    await press(page, 'Continue with the questions');
    await arrived(page, 'Check your answers');
    await showResult(page);
    await press(page, 'Continue with the questions');
    expect(await caption()).toMatch(/^Question \d of about \d+: /);
  });

  test('lets "none" and "not known" stand alone among boxes', async () => {
    const { page } = await openPage();
    await press(page, 'Start');
    await choose(page, 'No');
    await press(page, 'Continue');
    await showResult(page, { soFar: true });
    await unfold(page);
    await press(page, `Answer this: ${askOf('circumstances')}`);
    const ticked = () => page.locator('input:checked + label').allInnerTexts();
    const [looked, none] = [
      labelsOf('circumstances', ['looked_after'])[0]!,
      labelsOf('circumstances', ['none'])[0]!,
    ];
    await choose(page, looked);
    await choose(page, none);
    expect(await ticked()).toEqual([none]);
    await choose(page, 'Not known');
    expect(await ticked()).toEqual(['Not known']);
    await choose(page, looked);
    expect(await ticked()).toEqual([looked]);
  });

  test('shows why a question is asked, and examples, on demand', async () => {
    const { page } = await openPage();
    await press(page, 'Start');
    const { why } = question('immediate_danger');
    expect(await page.getByText(why).isVisible()).toBe(false);
    await page.getByText('Why we ask this').click();
    expect(await page.getByText(why).isVisible()).toBe(true);
  });

  test('gives contacts as links to call and to open beside the page', async () => {
    const { page } = await openPage();
    await press(page, 'Start');
    await choose(page, 'No');
    await press(page, 'Continue');
    await showResult(page, { soFar: true });
    const links = await page
      .locator('section.contacts a, section.more-contacts a')
      .evaluateAll((all) =>
        all.map((one) => [one.getAttribute('href'), one.getAttribute('target'), one.getAttribute('rel')]),
      );
    expect(links).toContainEqual(['tel:08001111', null, null]);
    const web = links.filter(([href]) => href?.startsWith('http'));
    expect(web.length).toBeGreaterThan(5);
    for (const [, target, rel] of web) expect([target, rel]).toEqual(['_blank', 'noopener noreferrer']);
  });
});

inBrowser('danger', () => {
  test('brings the urgent message at once, announced, with the focus on its heading', async () => {
    const { page } = await openPage();
    await press(page, 'Start');
    await choose(page, 'Yes');
    await press(page, 'Continue');
    await arrived(page, 'CALL 999 NOW');
    expect(await page.getByRole('alert').textContent()).toBe('Urgent: CALL 999 NOW');
    expect(await focused(page)).toBe('H1 CALL 999 NOW');
    expect(await page.getByRole('link', { name: 'Call 999' }).getAttribute('href')).toBe('tel:999');

    await press(page, 'Continue with the questions');
    expect(await page.locator('main').innerText()).toContain('First: CALL 999 NOW. Then continue.');
    await page.goBack();
    await arrived(page, 'CALL 999 NOW');
    await page.goForward();
    await choose(page, 'Not known');
    await press(page, 'Continue');
    await showResult(page, { soFar: true });
    expect(await focused(page)).toBe('H1 Call 999 now');
    // The heading that has the focus says it, and it is said once.
    expect(await page.getByRole('alert').textContent()).toBe('');
    expect(await page.locator('.plan .now li').first().innerText()).toMatch(/^Call 999 now/);
    expect(await page.locator('.plan .now a').first().getAttribute('href')).toBe('tel:999');
    await page.getByText('Every step').click();
    expect(await page.locator('.details').innerText()).toMatch(/Tell them[^]*Do not wait for/);
  });

  test('is taken back by the answer that brought it, and brought again by another', async () => {
    const { page } = await openPage();
    await press(page, 'Start');
    await choose(page, 'Yes');
    await press(page, 'Continue');
    await press(page, 'Back');
    await arrived(page, askOf('immediate_danger'));
    await choose(page, 'No');
    await press(page, 'Continue');
    await arrived(page, askOf('meeting_perpetrator'));
    expect(await page.getByRole('alert').textContent()).toBe('');
    expect(await page.locator('main').innerText()).not.toContain('999');
    await choose(page, 'Yes');
    await press(page, 'Continue');
    await arrived(page, 'CALL 999 NOW');
  });
});

inBrowser('a mistake', () => {
  test('is summed up, in the title too, and leads to where it can be put right', async () => {
    const { page } = await openPage();
    await press(page, 'Start');
    await press(page, 'Continue');
    expect(await page.title()).toBe(`Error: ${askOf('immediate_danger')} – safeguard`);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('error-summary');
    const summary = page.locator('#error-summary');
    expect(await summary.innerText()).toContain('Choose an answer. If you do not know, choose "Not known".');
    await summary.getByRole('link').click();
    expect(await focused(page)).toBe('INPUT Yes');
    await page.keyboard.press('Space');
    await page.keyboard.press('Enter');
    await arrived(page, 'CALL 999 NOW');
    expect(await page.title()).toBe('Read this first – safeguard');
  });
});

inBrowser('by keyboard alone', () => {
  test('somebody can answer everything and read the result, and sees where they are', async () => {
    const { page } = await openPage();
    const main = page.locator('#main');
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('A Skip to the main content');
    expect(await focusIsVisible(page)).toBe(true);
    await page.keyboard.press('Enter');
    expect(await main.evaluate((element) => element === document.activeElement)).toBe(true);
    await tabTo(page, 'BUTTON Start');
    await page.keyboard.press('Enter');

    const { pages } = await walk(page, LONG, byKeyboard);
    expect(pages).toEqual(expectedOrder(LONG).map(({ id }) => id));
    expect(await focused(page)).toBe('H1 Check your answers');
    await tabTo(page, 'BUTTON Show the result');
    await page.keyboard.press('Enter');
    expect(await focused(page)).toBe('H1 Call 999 now');
    await tabTo(page, 'BUTTON Full explanation');
    await page.keyboard.press('Space');
    expect(await focused(page)).toBe('BUTTON Full explanation');
    await tabTo(page, 'BUTTON Check your answers', 'Shift+Tab');
    await page.keyboard.press('Enter');
    await tabTo(page, `BUTTON Change: ${askOf('age')}`);
    await page.keyboard.press('Enter');
    expect(await focused(page)).toBe(`H1 ${askOf('age')}`);
  });
});

inBrowser('by keyboard alone, before and after the questions', () => {
  const go = async (page: Page, wanted: string): Promise<void> => {
    await tabTo(page, wanted);
    await page.keyboard.press('Enter');
  };

  test('somebody can keep a record and note a decision', async () => {
    const { page } = await openPage();
    await go(page, 'BUTTON Start');
    await byKeyboard(page, ['No']);
    await go(page, 'BUTTON Show the result so far');
    expect(await focused(page)).toBe(`H1 ${WHERE}`);
    await go(page, 'BUTTON I do not know');
    await go(page, 'BUTTON Save a record');
    expect(await focused(page)).toBe('H1 Save a record');
    await go(page, 'BUTTON Save the file');
    await arrived(page, 'Record of an assessment');
    expect(await focused(page)).toBe('H1 Record of an assessment');
    await go(page, 'BUTTON Note the decision');
    await go(page, 'BUTTON Note the decision');
    expect(await focused(page)).toContain('DIV There is a problem');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await focused(page)).toMatch(/^INPUT /);
    await page.keyboard.press('Space');
    await tabTo(page, 'TEXTAREA ');
    await page.keyboard.type('Seen today.');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Another agency acts.');
    await page.keyboard.press('Tab');
    await page.keyboard.type('safeguarding lead');
    await page.keyboard.press('Enter');
    await page.getByText('The decision is noted here').first().waitFor();
  });

  test('somebody can practise a case', async () => {
    const { page } = await openPage();
    await go(page, 'BUTTON Practise with made-up cases');
    await go(page, 'BUTTON First case');
    await go(page, 'BUTTON Decide');
    for (;;) {
      await page.keyboard.press('Tab');
      await page.keyboard.press('Space');
      await go(page, 'BUTTON Continue');
      if (!(await page.getByRole('button', { name: 'Continue' }).isVisible())) break;
    }
    await go(page, 'BUTTON All cases');
    expect(await focused(page)).toMatch(/^H1 /);
  });
});

inBrowser('a mistake in the program', () => {
  test('says so, and what to do in danger, and loses no answer', async () => {
    const { page } = await openPage();
    await press(page, 'Start');
    await choose(page, 'No');
    await press(page, 'Continue');
    await page.evaluate(() => dispatchEvent(new ErrorEvent('error')));
    await arrived(page, 'Something went wrong');
    expect(await page.title()).toBe('Something went wrong – safeguard');
    expect(await page.locator('main').innerText()).toContain('call the police on 999');
    await press(page, 'Try again');
    await arrived(page, askOf('meeting_perpetrator'));
    await press(page, 'Back');
    await arrived(page, askOf('immediate_danger'));
    expect(await page.locator('input:checked + label').allInnerTexts()).toEqual(['No']);
  });
});

describe('the order in which the page should ask', () => {
  test('is the order of the engine, urgent message included', () => {
    expect(
      expectedOrder(LONG)
        .slice(0, 4)
        .map(({ id }) => id),
    ).toEqual(['immediate_danger', 'meeting_perpetrator', 'CALL 999 NOW', 'concerns']);
  });
});

/** What the engine asks where answers are given as wanted, with where each question stands. */
function expectedOrder(wanted: Answers): readonly { readonly id: string; readonly stage?: string }[] {
  const order: { id: string; stage?: string }[] = [];
  const answers: Record<string, Answers[string]> = {};
  const shown: string[] = [];
  for (;;) {
    const step = next(PACK, answers, { shown });
    switch (step.kind) {
      case 'end':
        return order;
      case 'urgent':
        shown.push(step.level.id);
        order.push({ id: step.level.urgent!.title });
        break;
      case 'question':
        order.push({ id: step.question.id, stage: step.progress.stage.title });
        answers[step.question.id] = wanted[step.question.id] ?? 'unknown';
    }
  }
}

/** The focused element as its tag and name. */
async function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement!;
    const label = element instanceof HTMLInputElement ? element.labels?.[0] : undefined;
    return `${element.tagName} ${(label ?? element).textContent.replace(/\s+/g, ' ').trim()}`;
  });
}

async function tabTo(page: Page, wanted: string, key = 'Tab'): Promise<void> {
  for (let presses = 0; presses < 200; presses++) {
    await page.keyboard.press(key);
    const now = await focused(page);
    if (!(await focusIsVisible(page))) throw new Error(`the focus cannot be seen on ${now}`);
    if (now === wanted) return;
  }
  throw new Error(`no way to ${wanted} with Tab`);
}

/** An outline that is there, on something that is on the screen. */
async function focusIsVisible(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const element = document.activeElement!;
    const shown = element instanceof HTMLInputElement ? [element, element.nextElementSibling!] : [element];
    const { top, bottom, left, right } = element.getBoundingClientRect();
    const inView = bottom > 0 && top < innerHeight && right > 0 && left < innerWidth;
    return (
      inView &&
      shown.some((one) =>
        [getComputedStyle(one), getComputedStyle(one, '::before')].some(
          ({ outlineStyle, outlineWidth, boxShadow }) =>
            (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none',
        ),
      )
    );
  });
}

async function byKeyboard(page: Page, labels: readonly string[]): Promise<void> {
  const title = await heading(page);
  expect(await focused(page)).toBe(`H1 ${title}`);
  if (labels.length === 0) {
    await tabTo(page, 'BUTTON Continue with the questions');
    await page.keyboard.press('Enter');
    return;
  }
  const radios = (await page.locator('input[type=radio]').count()) > 0;
  if (radios) {
    await tabTo(page, `INPUT ${await page.locator('label').first().innerText()}`);
    await page.keyboard.press('Space');
    while ((await focused(page)) !== `INPUT ${labels[0]}`) await page.keyboard.press('ArrowDown');
  } else {
    for (const label of labels) {
      await tabTo(page, `INPUT ${label}`);
      await page.keyboard.press('Space');
    }
  }
  await page.keyboard.press('Enter');
}
