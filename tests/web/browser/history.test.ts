import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import {
  ADDRESS,
  arrived,
  arrivedAtResult,
  unfold,
  askOf,
  button,
  choose,
  heading,
  inBrowser,
  labelsOf,
  openPage,
  press,
  question,
  showResult,
  walk,
} from './page.ts';

const [FIRST, SECOND, THIRD] = [askOf('immediate_danger'), askOf('meeting_perpetrator'), askOf('concerns')];
const [CONCERN] = labelsOf('concerns', ['cyberbullying']) as [string];
/** Who says that a child is in danger now is not asked about a meeting: that could not make it more urgent. */
const AFTER_DANGER = THIRD;

async function answer(page: Page, ...labels: readonly string[]): Promise<void> {
  await choose(page, ...labels);
  await press(page, 'Continue');
}

async function checked(page: Page): Promise<readonly string[]> {
  return page.locator('input:checked + label').allInnerTexts();
}

/** Another site for every address of the web; a route of the page alone would not hold for what the page replaces itself with. */
async function otherSite(page: Page): Promise<void> {
  const body = '<title>Weather</title><h1>Sunny</h1>';
  await page.context().route(/^https:/, (route) => route.fulfill({ contentType: 'text/html', body }));
}

inBrowser('going back', () => {
  test('leads with the link of the page and with the button of the browser to the same pages, answers chosen', async () => {
    const { page } = await openPage();
    await press(page, 'Start');
    await answer(page, 'No');
    await answer(page, 'Not known');
    await arrived(page, THIRD);
    await press(page, 'Back');
    await arrived(page, SECOND);
    expect(await checked(page)).toEqual(['Not known']);
    await page.goBack();
    await arrived(page, FIRST);
    expect(await checked(page)).toEqual(['No']);
    await page.goForward();
    await arrived(page, SECOND);
    await page.goForward();
    await arrived(page, THIRD);
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
    for (const before of [SECOND, FIRST]) {
      await page.goBack();
      await arrived(page, before);
    }
    await page.goBack();
    await button(page, 'Continue with the questions').waitFor();
    expect(await page.title()).toBe('Start – safeguard');
  });

  test('and another answer leads on from there, and forgets no other', async () => {
    const { page } = await openPage();
    await press(page, 'Start');
    await answer(page, 'No');
    await answer(page, 'No');
    await answer(page, CONCERN);
    await page.goBack();
    await page.goBack();
    await arrived(page, SECOND);
    await answer(page, 'Not known');
    await press(page, 'Check your answers so far');
    await arrived(page, 'Check your answers');
    const given = page.locator('dl.summary');
    expect(await given.first().innerText()).toContain('Not known');
    expect(await given.nth(1).innerText()).toContain(CONCERN);
  });
});

inBrowser('going back after many pages', () => {
  test(
    'leads over the last of them one by one, and to the start in the end',
    { timeout: 120_000 },
    async () => {
      const { page } = await openPage();
      await press(page, 'Start');
      await answer(page, 'No');
      await arrived(page, SECOND);
      const pages = ['Check your answers so far', 'Continue with the questions'];
      for (let times = 0; times < 61; times++) await press(page, pages[times % 2]!);
      await arrived(page, 'Check your answers');
      for (let times = 0; times < 38; times++) {
        await press(page, 'Back');
        await arrived(page, times % 2 === 0 ? SECOND : 'Check your answers');
      }
      await press(page, 'Back');
      await button(page, 'Quick questions first').waitFor();
      expect(await page.title()).toBe('Start – safeguard');
      await page.goForward();
      await arrived(page, 'Check your answers');
    },
  );
});

inBrowser('answering from the middle of a page', () => {
  const focused = (page: Page) =>
    page.evaluate(() => {
      const { dataset } = document.activeElement as HTMLElement;
      const { top } = document.activeElement!.getBoundingClientRect();
      return {
        asks: dataset['value'],
        part: document.activeElement!.closest('section')?.id,
        inView: top > 0 && top < innerHeight,
      };
    });

  test('leads back to the next open question of the result, and so does "Back" to the same', async () => {
    const { page } = await openPage();
    await press(page, 'Start');
    await answer(page, 'No');
    await showResult(page, { soFar: true });
    await unfold(page);
    const open = page.locator('#unanswered [data-action="ask"]');
    const idsOf = () => open.evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset['value']!));
    const ids = await idsOf();
    const at = ids.findIndex((id, place) => place > 0 && question(id).unknown);
    expect(ids.length).toBeGreaterThan(at + 1);
    await open.nth(at).click();
    await arrived(page, askOf(ids[at]!));
    await press(page, 'Back');
    await arrivedAtResult(page);
    expect(await focused(page)).toEqual({ asks: ids[at], part: 'unanswered', inView: true });
    await page.keyboard.press('Enter');
    await answer(page, 'Not known');
    await arrivedAtResult(page);
    const left = await idsOf();
    const next = ids.slice(at).find((id) => left.includes(id));
    expect(await focused(page)).toEqual({ asks: next, part: 'unanswered', inView: true });
  });

  test('leads to the top of the result where the level has changed', async () => {
    const { page } = await openPage();
    await press(page, 'Start');
    await answer(page, 'No');
    await showResult(page, { soFar: true });
    await press(page, `Answer this: ${SECOND}`);
    await answer(page, 'Yes');
    await arrivedAtResult(page);
    expect(await page.evaluate(() => `${document.activeElement?.tagName} ${scrollY}`)).toBe('H1 0');
    expect(await heading(page)).toBe('Call 999 now');
  });

  test('leads back to the answer that was changed, complete or not', async () => {
    const { page } = await openPage();
    await press(page, 'Start');
    await answer(page, 'No');
    await answer(page, 'Not known');
    await answer(page, CONCERN);
    await press(page, 'Check your answers so far');
    await press(page, `Change: ${SECOND}`);
    await answer(page, 'No');
    await arrived(page, 'Check your answers');
    expect(await focused(page)).toMatchObject({ asks: 'meeting_perpetrator', inView: true });
    // Where an answer needs 999, that comes first, and then the way back.
    await press(page, `Change: ${SECOND}`);
    await answer(page, 'Yes');
    await arrived(page, 'CALL 999 NOW');
    await press(page, 'Check your answers');
    await arrived(page, 'Check your answers');
    expect(await focused(page)).toMatchObject({ asks: 'meeting_perpetrator', inView: true });
  });
});

inBrowser('changing an answer in the summary', () => {
  test('asks what is needed now, shows what is not used any more, and leads back to the summary', async () => {
    const { page } = await openPage();
    await press(page, 'Start');
    await walk(page, { immediate_danger: 'no', concerns: ['cyberbullying'], other_party: 'child' });
    expect(await page.locator('main').innerText()).not.toContain(askOf('hackett'));
    await press(page, `Change: ${askOf('concerns')}`);
    await arrived(page, askOf('concerns'));
    const [harmful] = labelsOf('concerns', ['harmful_sexual_behaviour']);
    await answer(page, harmful!);
    const { pages } = await walk(page, {});
    expect(pages).toContain('hackett');
    expect(await page.locator('main').innerText()).toContain(`Cyberbullying; ${harmful}`);

    await press(page, `Change: ${askOf('age')}`);
    await answer(page, labelsOf('age', '18_over')[0]!);
    await arrived(page, 'Check your answers');
    expect(await page.locator('main').innerText()).toContain('(not used)');
    await showResult(page);
    await unfold(page);
    expect(await page.locator('main').innerText()).toMatch(/not used|ignored/i);
  });
});

inBrowser('reloading', () => {
  test('loses nothing on any kind of page, and the way back stays', async () => {
    const { page } = await openPage();
    const reload = async () => {
      const [before, title] = [await page.locator('main').innerText(), await page.title()];
      await page.reload();
      await page.locator('main').waitFor();
      expect(await page.locator('main').innerText()).toBe(before);
      expect(await page.title()).toBe(title);
      expect(await page.evaluate(() => Object.keys(history.state as object))).toEqual(['at']);
    };
    await reload();
    await press(page, 'Start');
    await reload();
    await answer(page, 'Yes');
    await arrived(page, 'CALL 999 NOW');
    await reload();
    await press(page, 'Continue with the questions');
    await arrived(page, AFTER_DANGER);
    await answer(page, CONCERN);
    const next = await heading(page);
    await press(page, 'Check your answers so far');
    await reload();
    await showResult(page, { soFar: true });
    await press(page, 'Full explanation');
    await reload();
    await press(page, 'What one different answer would change');
    await reload();
    await page.goBack();
    await arrivedAtResult(page);
    await page.goBack();
    await arrived(page, 'Check your answers');
    await page.goBack();
    await arrived(page, next);
    await page.goBack();
    await arrived(page, AFTER_DANGER);
    await reload();
    expect(await checked(page)).toEqual([CONCERN]);
  });

  test('loses nothing that was chosen or written and not sent yet', async () => {
    const { page } = await openPage();
    await press(page, 'Start');
    await answer(page, 'No');
    await choose(page, 'Yes');
    await page.reload();
    await arrived(page, SECOND);
    expect(await checked(page)).toEqual(['Yes']);
    await showResult(page, { soFar: true });
    await press(page, 'Save a record');
    await press(page, 'Save the file');
    await press(page, 'Note the decision');
    await page.getByLabel('Why is it different from the recommendation?').fill('Seen today.');
    await page.getByRole('radio').nth(1).check();
    const chosen = await checked(page);
    await page.reload();
    await arrived(page, 'Note the decision');
    expect(await page.getByLabel('Why is it different from the recommendation?').inputValue()).toBe(
      'Seen today.',
    );
    expect(await checked(page)).toEqual(chosen);
  });

  test('after another site brings the answers back in the entry that was left, and only there', async () => {
    const { page } = await openPage();
    await press(page, 'Start');
    await answer(page, 'No');
    await arrived(page, SECOND);
    await page.goto('data:text/html,elsewhere');
    await page.evaluate(() => history.go(-2));
    await button(page, 'Start').waitFor();
    await page.evaluate(() => history.go(1));
    await arrived(page, SECOND);
    expect(await page.evaluate(() => Object.keys(history.state as object))).toEqual(['at']);
    await page.goBack();
    await press(page, 'Continue with the questions');
    await arrived(page, SECOND);
  });

  test('after "Start again" brings no answer back', async () => {
    const { page } = await openPage();
    await press(page, 'Start');
    await answer(page, 'No');
    await press(page, 'Start again');
    await arrived(page, 'Start again?');
    await press(page, 'Delete the answers and start again');
    await button(page, 'Start').waitFor();
    await page.reload();
    await button(page, 'Start').waitFor();
    // Every page that lies behind is the start page now.
    for (let times = 0; times < 3; times++) {
      await page.goBack();
      await button(page, 'Start').waitFor();
    }
    await press(page, 'Start');
    await arrived(page, FIRST);
    expect(await checked(page)).toEqual([]);
  });
});

inBrowser('nothing is kept', () => {
  test('in cookies, storage, databases, caches, the address or the history, and a second tab sees nothing', async () => {
    const { page } = await openPage();
    await press(page, 'Start');
    await walk(page, { immediate_danger: 'yes', concerns: ['image_threats'] });
    await showResult(page);
    await press(page, 'What one different answer would change');
    await arrived(page, 'What if');
    const kept = await page.evaluate(async () => ({
      cookies: document.cookie,
      local: localStorage.length,
      session: sessionStorage.length,
      databases: (await indexedDB.databases()).length,
      address: location.href,
      name: window.name,
      state: JSON.stringify(history.state),
    }));
    expect(kept).toEqual({
      cookies: '',
      local: 0,
      session: 0,
      databases: 0,
      address: ADDRESS,
      name: '',
      state: expect.stringMatching(/^\{"at":\d+\}$/) as string,
    });
    expect(await page.context().cookies()).toEqual([]);
    expect((await page.context().storageState({ indexedDB: true })).origins).toEqual([]);

    const second = await page.context().newPage();
    await second.goto(ADDRESS);
    expect(await heading(second)).toBe('Safeguarding children from online abuse');
    await second.getByRole('button', { name: 'Start', exact: true }).click();
    expect(await checked(second)).toEqual([]);
  });
});

inBrowser('leaving at once', () => {
  const ways: readonly (readonly [string, (page: Page) => Promise<void>])[] = [
    ['the button', (page) => page.locator('button.exit').click()],
    [
      'Escape three times',
      async (page) => {
        for (let times = 0; times < 3; times++) await page.keyboard.press('Escape');
      },
    ],
  ];

  test.each(ways)(
    'by %s blanks the page, opens another site, and "back" shows no answer',
    async (_way, leave) => {
      const { page } = await openPage({ address: 'about:blank' });
      const seen: string[] = [];
      await page.exposeFunction('seenAfter', (text: string) => seen.push(text));
      await otherSite(page);
      await page.goto(ADDRESS);
      await press(page, 'Start');
      await answer(page, 'Yes');
      await arrived(page, 'CALL 999 NOW');
      await press(page, 'Continue with the questions');
      await arrived(page, AFTER_DANGER);

      await page.evaluate(() => {
        const { seenAfter } = window as unknown as { readonly seenAfter: (text: string) => void };
        for (const type of ['click', 'keydown']) {
          document.addEventListener(type, () =>
            seenAfter(`${document.title}${document.body.innerText}`.trim()),
          );
        }
      });
      await leave(page);
      await page.getByText('Sunny').waitFor();
      expect(await page.title()).toBe('Weather');
      // Before the other site answered, whoever came in saw an empty page.
      expect(seen.at(-1)).toBe('');

      await page.goBack().catch(() => undefined);
      const back = await page.evaluate(() => `${location.href} ${document.body.innerText}`);
      expect(back).toMatch(/^about:blank/);
      // Somebody who opens the file again finds nothing either.
      await page.goto(ADDRESS);
      await button(page, 'Start').waitFor();
      expect(await button(page, 'Continue with the questions').count()).toBe(0);
    },
  );

  test('leads back to what was open before after any number of pages', { timeout: 120_000 }, async () => {
    const { page } = await openPage({ address: 'about:blank' });
    await otherSite(page);
    await page.goto(ADDRESS);
    await press(page, 'Start');
    await answer(page, 'No');
    await answer(page, 'No');
    for (let times = 0; times < 60; times++) {
      await press(page, times % 2 === 0 ? 'Check your answers so far' : 'Continue with the questions');
      await page.locator('h1').waitFor();
    }
    expect(await page.evaluate(() => history.length)).toBeLessThan(45);
    await page.locator('button.exit').click();
    await page.getByText('Sunny').waitFor();
    await page.goBack().catch(() => undefined);
    expect(await page.evaluate(() => `${location.href} ${document.body.innerText}`)).toMatch(/^about:blank/);
  });

  test('shows no answer by "forward" either, whichever page it was pressed on', async () => {
    const { page } = await openPage({ address: 'about:blank' });
    await otherSite(page);
    await page.goto(ADDRESS);
    await press(page, 'Start');
    await answer(page, 'Yes');
    await press(page, 'Continue with the questions');
    await arrived(page, AFTER_DANGER);
    await answer(page, CONCERN);
    await button(page, 'Continue').waitFor();
    await page.goto('data:text/html,elsewhere');
    await page.evaluate(() => history.go(-3));
    await page.locator('main').waitFor();
    await page.locator('button.exit').click();
    await page.getByText('Sunny').waitFor();
    for (let times = 0; times < 5; times++) {
      await page.evaluate(() => history.go(1));
      await page.waitForTimeout(300);
      await page.locator('h1').waitFor();
      const shown = await page.locator('body').innerText();
      expect(shown).not.toMatch(/999 NOW|Continue with the questions|Check your answers/);
    }
  });

  test('takes three presses of Escape in two seconds, not fewer, and not another key between them', async () => {
    const { page } = await openPage();
    await press(page, 'Start');
    for (const key of ['Escape', 'Escape', 'Tab', 'Escape', 'Escape']) await page.keyboard.press(key);
    expect(await heading(page)).toBe(FIRST);
  });

  test('goes to an address that says nothing about this page', () => {
    expect(readFileSync(new URL('../../../src/web/browser/page.html', import.meta.url), 'utf8')).toContain(
      '<meta name="referrer" content="no-referrer" />',
    );
  });
});

inBrowser('a copy of the page that the browser saves', () => {
  test('holds what is on the screen, as docs/web.md says, and opens at the start without it', async () => {
    const { page } = await openPage();
    await press(page, 'Start');
    await answer(page, 'Yes');
    await press(page, 'Continue with the questions');
    await press(page, 'Check your answers so far');
    await arrived(page, 'Check your answers');
    // What Ctrl-S writes is the document as it is.
    const copy = await page.evaluate(() => `<!doctype html>${document.documentElement.outerHTML}`);
    expect(copy).toContain('<dd>Yes</dd>');
    const docs = readFileSync(new URL('../../../docs/web.md', import.meta.url), 'utf8').replace(/\s+/g, ' ');
    expect(docs).toContain('a copy of the page that the browser saves (Ctrl-S) | what is on the screen');

    const { page: opened } = await openPage({
      address: 'https://copy.example/',
      sites: { 'https://copy.example/': { body: copy } },
    });
    await button(opened, 'Quick questions first').waitFor();
    expect(await opened.locator('body').innerText()).not.toContain('Check your answers');
  });
});
