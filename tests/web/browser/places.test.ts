import { readFileSync } from 'node:fs';
import type { FrameLocator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { arrived, askOf, FILE, inBrowser, labelsOf, openPage, press } from './page.ts';
import { tour } from './tour.ts';

const HERE = 'https://intranet.example/safeguard.html';
const AROUND = 'https://intranet.example/';
const body = (): string => readFileSync(FILE, 'utf8');

/** What somebody can see and press. */
async function shown(page: Page) {
  return {
    text: await page.locator('body').innerText(),
    buttons: await page.locator('button:visible').count(),
    call: await page.locator('a[href="tel:999"]:visible').count(),
  };
}

inBrowser('a browser of 2021', () => {
  test('shows every page in every state', { timeout: 240_000 }, async () => {
    const { page } = await openPage({ before: takeAwayWhatIsNewer });
    expect(await page.evaluate(() => 'at' in Array.prototype || 'submitter' in SubmitEvent.prototype)).toBe(
      false,
    );
    const broken: string[] = [];
    const seen = await tour(page, async (state) => {
      const bug = (await page.title()).startsWith('Something went wrong');
      if (bug && state !== 'something went wrong') broken.push(state);
    });
    expect(broken).toEqual([]);
    expect(seen.length).toBeGreaterThan(25);
  });
});

/** What came after Chrome 90, Firefox 90 and Safari 15.0, as far as a script could use it. */
function takeAwayWhatIsNewer(): void {
  const gone: readonly (readonly [object, readonly string[]])[] = [
    [Array.prototype, ['at', 'findLast', 'findLastIndex', 'toSorted', 'toReversed', 'toSpliced', 'with']],
    [String.prototype, ['at', 'isWellFormed', 'toWellFormed']],
    [Object, ['hasOwn', 'groupBy']],
    [Intl, ['Segmenter']],
    [SubmitEvent.prototype, ['submitter']],
    [window, ['structuredClone']],
  ];
  for (const [owner, names] of gone) for (const name of names) Reflect.deleteProperty(owner, name);
}

inBrowser('where the page cannot work', () => {
  test('an older browser is told so at once, with 999 to call, and no button that does nothing', async () => {
    const { page } = await openPage({
      forbidden: /too old/,
      before: () => Reflect.deleteProperty(String.prototype, 'replaceAll'),
    });
    const { text, buttons, call } = await shown(page);
    expect({ buttons, call }).toEqual({ buttons: 0, call: 2 });
    expect(text).toMatch(
      /call the police on 999[^]*cannot be shown here[^]*Chrome or Edge 90, Firefox 90, Safari 15/,
    );
    expect(text).toMatch(/ffoniwch yr heddlu ar 999[^]*Chrome neu Edge 90/);
    expect(text).not.toMatch(/The place where this page is kept|y lle y mae'r dudalen/);
  });

  test('a place that forbids the script says both reasons, with 999 to call, and no button', async () => {
    const { page } = await openPage({
      address: HERE,
      sites: { [HERE]: { body: body(), headers: { 'content-security-policy': "default-src 'self'" } } },
      forbidden: /Content Security Policy|Content-Security-Policy/,
    });
    const { text, buttons, call } = await shown(page);
    expect({ buttons, call }).toEqual({ buttons: 0, call: 2 });
    expect(text).toMatch(
      /call the police on 999[^]*The place where this page is kept may not let it work[^]*too old/,
    );
  });

  test('a place that forbids what the script does is named as the reason, at once', async () => {
    const { page } = await openPage({
      address: HERE,
      sites: {
        [HERE]: {
          body: body(),
          headers: { 'content-security-policy': "require-trusted-types-for 'script'" },
        },
      },
      forbidden: /policy|Trusted/i,
    });
    const { text, buttons, call } = await shown(page);
    expect({ buttons, call }).toEqual({ buttons: 0, call: 2 });
    expect(text).toContain('The place where this page is kept');
    expect(text).not.toMatch(/too old|rhy hen/);
  });

  test('without scripts 999 can be called, and there is no button', async () => {
    const { page } = await openPage({ javaScriptEnabled: false });
    const { text, buttons, call } = await shown(page);
    expect(buttons).toBe(0);
    expect(call).toBeGreaterThan(1);
    expect(text).toContain('This page needs JavaScript');
    // The reasons for a script that does not start would come after two seconds.
    await page.waitForTimeout(2300);
    expect((await shown(page)).text).toBe(text);
  });
});

inBrowser('inside another page', () => {
  test('that forbids forms, questions are answered, by mouse and by Enter, and the start says what may not work', async () => {
    const { page } = await openPage({
      address: AROUND,
      sites: {
        [AROUND]: {
          body: `<title>Intranet</title><iframe sandbox="allow-scripts" src="${HERE}" width="900" height="700"></iframe>`,
        },
        [HERE]: { body: body() },
      },
    });
    const frame = page.frameLocator('iframe');
    const pressed = (name: string) => frame.getByRole('button', { name, exact: true }).click();
    expect(await frame.locator('main').innerText()).toContain('This page is shown inside another page.');
    await pressed('Start');
    await pressed('Continue');
    expect(await frame.locator('#error-summary').innerText()).toContain('Choose an answer.');
    await frame.locator('label').getByText('No', { exact: true }).click();
    await pressed('Continue');
    await heading(frame, askOf('meeting_perpetrator'));
    await frame.locator('label').getByText('Yes', { exact: true }).click();
    await page.keyboard.press('Enter');
    await heading(frame, 'CALL 999 NOW');
    await pressed('Continue with the questions');
    await heading(frame, askOf('concerns'));
    await frame
      .locator('label')
      .getByText(labelsOf('concerns', ['cyberbullying'])[0]!, { exact: true })
      .click();
    await pressed('Show the result so far');
    await frame.locator('.plan h1').waitFor();
  });

  test('or not, the words say which', async () => {
    const { page } = await openPage();
    expect(await page.locator('main').innerText()).not.toContain('inside another page');
    await press(page, 'Start');
    await arrived(page, askOf('immediate_danger'));
  });
});

async function heading(frame: FrameLocator, name: string): Promise<void> {
  await frame.getByRole('heading', { level: 1, name, exact: true }).waitFor();
}
