// The flows that depend most on a browser, in Firefox as Debian ships it (`apt install firefox-esr`), and in Chromium so that they
// are known to be right. Without Firefox they are skipped, and .ci/run names them.
import { existsSync } from 'node:fs';
import { firefox, type Browser, type Page } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import { launchChromium } from './chromium.mjs';
import { ADDRESS, arrived, askOf, button, choose, press, walk } from './page.ts';

const FIREFOX = ['/usr/bin/firefox-esr', '/usr/bin/firefox'].find((path) => existsSync(path));
const LIMIT = 240_000;

describe.each([
  ['Chromium', () => launchChromium(), process.platform === 'linux' && process.arch === 'x64'],
  [
    'Firefox',
    () => firefox.launch({ channel: 'moz-firefox', executablePath: FIREFOX! }),
    FIREFOX !== undefined,
  ],
] as const)('in %s', (_name, launch, isThere) => {
  let browser: Browser | undefined;
  afterAll(() => browser?.close());

  async function opened(): Promise<Page> {
    browser ??= await launch();
    const page = await browser!.newPage();
    page.setDefaultTimeout(20_000);
    await page.route('https://www.bbc.co.uk/weather', (route) =>
      route.fulfill({ contentType: 'text/html', body: '<h1>Sunny</h1>' }),
    );
    await page.goto('about:blank');
    await page.goto(ADDRESS);
    return page;
  }

  test.skipIf(!isThere)(
    'an interview ends with the result, and a reload keeps it',
    { timeout: LIMIT },
    async () => {
      const page = await opened();
      await press(page, 'Start');
      await walk(page, { immediate_danger: 'no', concerns: ['cyberbullying'], age: '13_15' });
      await press(page, 'Show the result');
      await arrived(page, 'Recommendation');
      const text = await page.locator('main').innerText();
      await page.reload();
      await arrived(page, 'Recommendation');
      expect(await page.locator('main').innerText()).toBe(text);
      await press(page, 'Back');
      await arrived(page, 'Check your answers');
      await page.close();
    },
  );

  test.skipIf(!isThere)(
    'after 60 pages "Exit this page" leads back to what was open before',
    { timeout: LIMIT },
    async () => {
      const page = await opened();
      await press(page, 'Start');
      await choose(page, 'No');
      await press(page, 'Continue');
      await arrived(page, askOf('meeting_perpetrator'));
      const ways = ['Check your answers so far', 'Continue with the questions'];
      for (let times = 0; times < 60; times++) await press(page, ways[times % 2]!);
      await button(page, 'Continue').waitFor();
      await page.locator('button.exit').click();
      await page.getByText('Sunny').waitFor();
      await page.goBack().catch(() => undefined);
      expect(await page.evaluate(() => location.href)).toBe('about:blank');
      await page.close();
    },
  );
});
