import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, expect, test } from 'vitest';
import { safeguard } from '../../cli/safeguard.ts';
import { AXE, found, STANDARD } from './axe.ts';
import { inBrowser, openPage } from './page.ts';

const RULES = fileURLToPath(new URL('../../../rules/online-abuse', import.meta.url));

/** The page with both languages, and its address. */
const FOLDER = mkdtempSync(join(tmpdir(), 'safeguard-web-'));
afterAll(() => rmSync(FOLDER, { recursive: true, force: true }));
const ADDRESS = makePage();

function makePage(): string {
  const folder = join(FOLDER, 'rules');
  cpSync(RULES, folder, { recursive: true });
  const file = join(folder, 'pack.yaml');
  writeFileSync(file, readFileSync(file, 'utf8').replace(/^languages: .*$/m, 'languages: [en, cy]'));
  const page = join(folder, 'page.html');
  const { status, stderr } = safeguard(['web', '--no-local', '--pack', folder, '--output', page]);
  if (status !== 0) throw new Error(stderr);
  return pathToFileURL(page).href;
}

const open = (locale: string, more: Parameters<typeof openPage>[0] = {}) =>
  openPage({ address: ADDRESS, locale, ...more });

async function language(page: Page): Promise<string> {
  return page.evaluate(() => document.documentElement.lang);
}

const turn = (page: Page) => page.locator('#language').click();
const goOn = (page: Page) => page.locator('form button[type="submit"].button').click();

/** To the third question; the second is about a meeting, and was answered with yes. */
async function answerTwo(page: Page): Promise<void> {
  await page.locator('[data-action="start"]').click();
  for (const answer of ['#answer-2', '#answer-1']) {
    await page.locator(answer).check();
    await goOn(page);
  }
}

inBrowser('the language of the page', { timeout: 240_000 }, () => {
  test('is that of the browser', async () => {
    const { page } = await open('cy-GB');
    expect(await language(page)).toBe('cy-GB');
    expect(await page.title()).toBe('Dechrau – safeguard');
    expect(await page.locator('main').innerText()).toContain('ffoniwch yr heddlu ar 999');
    expect(await page.locator('.exit').innerText()).toContain('Gadael y dudalen');
    const { page: other } = await open('fr-FR');
    expect(await language(other)).toBe('en-GB');
    expect(await other.locator('main').innerText()).not.toContain('ffoniwch yr heddlu');
  });

  test('changes at once with one button, and keeps the place, what is chosen, what is open, and the focus', async () => {
    const { page } = await open('en-GB');
    await page.locator('[data-action="start"]').click();
    await page.locator('#answer-3').check();
    await page.locator('#why > summary').click();
    const before = await page.evaluate(() => [history.length, location.href]);
    const button = page.locator('#language');
    expect(await button.innerText()).toBe('Cymraeg');
    expect(await button.getAttribute('lang')).toBe('cy');
    await button.focus();
    await page.keyboard.press('Enter');

    expect(await language(page)).toBe('cy-GB');
    expect(await page.locator('h1').innerText()).toMatch(/^Ydy'r plentyn mewn perygl nawr\?/);
    expect(await page.locator('label[for="answer-3"]').innerText()).toBe('Ddim yn hysbys');
    expect(await page.locator('#answer-3').isChecked()).toBe(true);
    expect(await page.locator('#why').getAttribute('open')).not.toBeNull();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('language');
    expect(await button.innerText()).toBe('English');
    expect(await page.evaluate(() => [history.length, location.href])).toEqual(before);

    await goOn(page);
    expect(await page.locator('.caption').innerText()).toMatch(/^Cwestiwn 2 \(tua \d+ i gyd\): /);
    await page.goBack();
    expect(await page.locator('#answer-3').isChecked()).toBe(true);
  });

  test('says what is wrong in the other language too', async () => {
    const { page } = await open('cy-GB');
    await page.locator('[data-action="start"]').click();
    await goOn(page);
    expect(await page.locator('#error-summary').innerText()).toMatch(/^Mae problem\s+Dewiswch ateb\./);
    await turn(page);
    expect(await page.locator('#error-summary').innerText()).toMatch(
      /^There is a problem\s+Choose an answer\./,
    );
    expect(await page.title()).toMatch(/^Error: /);
  });

  test('stays over a reload and "Start again", and no entry of the history holds it while the page is open', async () => {
    const { page } = await open('en-GB');
    await turn(page);
    await page.locator('[data-action="start"]').click();
    expect(await page.evaluate(() => JSON.stringify(history.state))).toBe('{"at":1}');
    await page.reload();
    expect(await language(page)).toBe('cy-GB');
    expect(await page.locator('h1').innerText()).toMatch(/^Ydy'r plentyn/);
    await page.locator('[data-action="start-again"]').click();
    await page.locator('[data-action="start-again-sure"]').click();
    expect(await language(page)).toBe('cy-GB');
  });

  test('changes on the result; level and steps are the same', async () => {
    const { page } = await open('cy-GB');
    await answerTwo(page);
    expect(await page.locator('.urgent h1').innerText()).toMatch(/FFONIWCH 999 NAWR/i);
    await page.locator('[data-action="go-on"]').click();
    await page.locator('[data-value="result"]').click();
    await page.locator('.plan h1').waitFor();
    const shape = () =>
      page.evaluate(() => [
        document.querySelectorAll('.plan li').length,
        document.querySelectorAll('.plan .levels .present').length,
        ...[...document.querySelectorAll<HTMLAnchorElement>('.plan a')].map(({ href }) => href),
      ]);
    const welsh = await shape();
    expect(await page.locator('.plan h1').innerText()).toBe('Ffoniwch 999 nawr');
    await page.locator('#fold-reasons > summary').click();
    await turn(page);
    expect(await page.locator('.plan h1').innerText()).toBe('Call 999 now');
    expect(await page.locator('#fold-reasons').getAttribute('open')).not.toBeNull();
    expect(await shape()).toEqual(welsh);
  });

  test('fits at 360 and 320 pixels, and axe finds nothing', async () => {
    for (const width of [360, 320]) {
      const { page } = await open('cy-GB', { viewport: { width, height: 740 }, bypassCSP: true });
      await page.addScriptTag({ content: AXE });
      const look = async (): Promise<void> => {
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
        // The three buttons at the top stand in one line, none of them broken in a word.
        const heights = await page
          .locator('.bar button')
          .evaluateAll((all) => all.map((one) => one.clientHeight));
        expect(Math.max(...heights)).toBeLessThan(56);
        expect(await found(page, STANDARD)).toEqual([]);
      };
      await look();
      await answerTwo(page);
      await look();
      await page.locator('[data-action="go-on"]').click();
      await look();
      await page.locator('[data-value="result"]').click();
      await page.locator('.plan h1').waitFor();
      await page.evaluate(() => document.querySelectorAll('details').forEach((one) => (one.open = true)));
      await look();
    }
  });

  test('without a script, what to do in danger stands there in both', async () => {
    const { page } = await open('cy-GB', { javaScriptEnabled: false });
    const words = await page.locator('noscript').innerText();
    expect(words).toContain('If a child is in danger now, call the police on 999.');
    expect(words).toContain('Os yw plentyn mewn perygl nawr, ffoniwch yr heddlu ar 999.');
    expect(await page.locator('noscript section[lang="cy"]').innerText()).toContain('JavaScript');
    expect(await page.locator('#language').isVisible()).toBe(false);
  });
});
