// The flows that depend most on a browser, in each engine: Firefox and WebKitGTK as Debian ships them (`apt install firefox-esr
// webkit2gtk-driver xvfb`), and the Chromium of the other tests. Where a machine lacks one, its tests are skipped.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { assess, NOT_KNOWN, type Answers } from '../../../src/engine/index.ts';
import { safeguard, temporaryFile, temporaryFolder } from '../../cli/safeguard.ts';
import {
  ADDRESS,
  askOf,
  inBrowser,
  labelsOf,
  openPage,
  questionCalled,
  resultOfTerminal,
  smallNumbers,
  WHERE,
  wordsOfResult,
} from './page.ts';
import { PACK } from '../../record/records.ts';
import { openFirefox, openWebKit, PATIENTLY, type Tab } from './webdriver.ts';

/** The heading of the result. */
const titleOf = (answers: Answers): string => assess(PACK, answers).headline!.title;

const ELSEWHERE = 'https://www.bbc.co.uk/weather';
const EXIT = '//button[@class="exit"]';

async function openChromium(): Promise<Tab> {
  const { page } = await openPage({ address: 'about:blank', sites: { [ELSEWHERE]: { body: 'Sunny' } } });
  const find = (element: string) => page.locator(`xpath=${element}`).first();
  return {
    goto: (address) => page.goto(address),
    goBack: () => page.goBack(),
    reload: () => page.reload(),
    evaluate: (script) => page.evaluate(script),
    see: (element) => find(element).waitFor(),
    click: (element) => find(element).click(),
    give: (element, file) => find(element).setInputFiles(file),
    save: async (element) => {
      const [download] = await Promise.all([page.waitForEvent('download'), find(element).click()]);
      const file = join(temporaryFolder(), download.suggestedFilename());
      await download.saveAs(file);
      return file;
    },
  };
}

const named = (name: string) => `[normalize-space()=${JSON.stringify(name)}]`;
const button = (name: string) => `//button${named(name)}`;
const press = (tab: Tab, name: string) => tab.click(button(name));
const choose = (tab: Tab, label: string) => tab.click(`//label${named(label)}`);
const arrived = (tab: Tab, title: string) => tab.see(`//h1${named(title)}`);
const textOf = (tab: Tab) => tab.evaluate(() => document.querySelector('main')!.innerText);
const linksTo999 = (tab: Tab) =>
  tab.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('main a[href="tel:999"]')].map((link) => link.innerText),
  );
const addressOf = (tab: Tab) => tab.evaluate(() => location.href);

/** Answers what is asked until nothing is left, as given and else "not known" or the first answer; gives the answers. */
async function walk(tab: Tab, wanted: Answers): Promise<Answers> {
  const answers: Record<string, Answers[string]> = {};
  for (;;) {
    const title = await tab.evaluate(() => document.querySelector('h1')!.innerText.trim());
    if (title === 'Check your answers') return answers;
    const asked = questionCalled(title);
    if (asked) {
      const answer = (answers[asked.id] =
        wanted[asked.id] ?? (asked.unknown ? NOT_KNOWN : asked.options[0]!.id));
      for (const label of labelsOf(asked.id, answer)) await choose(tab, label);
    }
    await press(tab, asked ? 'Continue' : 'Continue with the questions');
  }
}

const ENGINES = [
  ['Chromium', inBrowser === describe ? openChromium : undefined],
  ['Firefox', openFirefox],
  ['WebKitGTK', openWebKit],
] as const;

for (const [name, open] of ENGINES) {
  describe.skipIf(open === undefined)(`in ${name}`, { timeout: 240_000 }, () => {
    let own: Tab | undefined;
    afterAll(() => own?.close?.());
    const opened = async (): Promise<Tab> => {
      const tab = own ?? (await open!());
      if (tab.close) own = tab;
      await tab.goto('about:blank');
      await tab.goto(ADDRESS);
      return tab;
    };

    test('an interview ends with the words of the terminal, and a reload keeps them', async () => {
      const tab = await opened();
      await press(tab, 'Start');
      const answers = await walk(tab, { immediate_danger: 'no', concerns: ['cyberbullying'], age: '13_15' });
      await press(tab, 'Show the result');
      await arrived(tab, WHERE);
      await press(tab, 'I do not know');
      await arrived(tab, titleOf(answers));
      expect(await wordsOfResult(tab)).toEqual(resultOfTerminal(answers));
      const text = await textOf(tab);
      await tab.reload();
      await arrived(tab, titleOf(answers));
      expect(await textOf(tab)).toBe(text);
      await press(tab, 'Back');
      await arrived(tab, WHERE);
      await press(tab, 'Back');
      await arrived(tab, 'Check your answers');
    });

    test('after 60 pages "Exit this page" leads back to what was open before', async () => {
      const tab = await opened();
      const before = pathToFileURL(temporaryFile('before.html', '<h1>Before</h1>')).href;
      await tab.goto(before);
      await tab.goto(ADDRESS);
      await press(tab, 'Start');
      await choose(tab, 'No');
      await press(tab, 'Continue');
      const ways = ['Check your answers so far', 'Continue with the questions'];
      // Past the 50 entries that Chromium and Firefox keep. WebKit keeps more, and refuses a script that adds them this fast.
      for (let times = 0; times < 60; times++) await press(tab, ways[times % 2]!);
      await arrived(tab, askOf('meeting_perpetrator'));
      // Where the other site cannot be reached, the command fails and the browser shows a page of its own.
      await tab.click(EXIT).catch(() => undefined);
      const elsewhere = () =>
        tab.evaluate(() => location.protocol !== 'file:' && document.documentElement.textContent.trim());
      await expect.poll(elsewhere, PATIENTLY).toBeTruthy();
      // Firefox refuses to go back while its page of an error is still coming, so it is asked again while it stands there.
      const back = async () => {
        if (await elsewhere()) await tab.goBack().catch(() => undefined);
        return addressOf(tab);
      };
      await expect.poll(back, PATIENTLY).toBe(before);
    });

    test('"Change" and "Answer this" come back to where they were pressed', async () => {
      const tab = await opened();
      await press(tab, 'Start');
      await choose(tab, 'No');
      await press(tab, 'Continue');
      await press(tab, 'Check your answers so far');
      await press(tab, `Change: ${askOf('immediate_danger')}`);
      await choose(tab, 'Not known');
      await press(tab, 'Continue');
      await arrived(tab, 'Check your answers');
      await press(tab, 'Show the result so far');
      await arrived(tab, WHERE);
      await press(tab, 'I do not know');
      await press(tab, `Answer this: ${askOf('meeting_perpetrator')}`);
      await choose(tab, 'Yes');
      await press(tab, 'Continue');
      await arrived(tab, 'Call 999 now');
      expect(await textOf(tab)).toContain('Call 999 now');
    });

    test('999 can be called by a link that a finger hits, at the start, on the urgent page and from then on', async () => {
      const tab = await opened();
      const calls = async (): Promise<void> => {
        expect(await linksTo999(tab)).toContain('999');
        expect(await tab.evaluate(smallNumbers)).toEqual([]);
      };
      await calls();
      await press(tab, 'Start');
      await choose(tab, 'Yes');
      await press(tab, 'Continue');
      await arrived(tab, 'CALL 999 NOW');
      await calls();
      await press(tab, 'Continue with the questions');
      await arrived(tab, askOf('concerns'));
      await calls();
      await press(tab, 'Show the result so far');
      await arrived(tab, 'Call 999 now');
      await calls();
    });

    test('numbers on a plan, and on a result as HTML, are large enough for a finger', async () => {
      const answers = { immediate_danger: 'no', concerns: ['image_threats'] };
      const tab = await opened();
      await press(tab, 'Start');
      await walk(tab, answers);
      await press(tab, 'Show the result');
      await arrived(tab, WHERE);
      await press(tab, 'I do not know');
      await arrived(tab, titleOf(answers));
      expect(await textOf(tab)).toMatch(/\b101\b[^]*\b999\b/);
      expect(await tab.evaluate(smallNumbers)).toEqual([]);
      const { stdout } = safeguard(['assess', '--no-local', '--area', 'torfaen', '--format', 'html'], {
        input: JSON.stringify(answers),
      });
      await tab.goto(pathToFileURL(temporaryFile('result.html', stdout)).href);
      const calls = () => document.querySelectorAll('a[href^="tel:"]').length;
      expect(await tab.evaluate(calls)).toBeGreaterThan(5);
      expect(await tab.evaluate(smallNumbers)).toEqual([]);
    });

    test('a record that was saved opens again', async () => {
      const tab = await opened();
      await press(tab, 'Start');
      await walk(tab, { immediate_danger: 'no', concerns: ['cyberbullying'] });
      await press(tab, 'Save a record');
      const file = await tab.save(button('Save the file'));
      expect(safeguard(['record', 'verify', file]).status).toBe(0);
      await tab.goto('about:blank');
      await tab.goto(ADDRESS);
      await press(tab, 'Open a record');
      await tab.give('//input[@type="file"]', file);
      await arrived(tab, 'Record of an assessment');
      expect(await textOf(tab)).toContain('Recommended:');
    });
  });
}
