import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { BrowserContextOptions, Locator, Page } from 'playwright-core';
import { afterAll, describe, expect, onTestFinished } from 'vitest';
import { NOT_KNOWN, type Answers, type Question } from '../../../src/engine/index.ts';
import { choicesOf, chosenIn } from '../../../src/interview/choices.ts';
import { wordsOf as wordsIn } from '../../../src/words/index.ts';
import { oneLine } from '../../../src/document/visible.ts';
import { safeguard } from '../../cli/safeguard.ts';
import { PACK } from '../../record/records.ts';
import { launchChromium } from './chromium.mjs';

const browser = await launchChromium();
const folder = mkdtempSync(join(tmpdir(), 'safeguard-web-'));
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** For tests in a browser: left out, with a line that says so, where none can be had. */
export const inBrowser = browser ? describe : describe.skip;

/** The page as `safeguard web` writes it, and its address. */
export const FILE = join(folder, 'safeguard.html');
export const ADDRESS = pathToFileURL(FILE).href;
{
  const { status, stderr } = safeguard(['web', '--no-local', '--all-cases', '--output', FILE]);
  if (status !== 0) throw new Error(stderr);
}

interface Site {
  readonly body: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Opened {
  readonly page: Page;
  /** The address of everything that was asked for, in order. */
  readonly requests: readonly string[];
}

/**
 * Opens the page in a window of its own, which is closed after the test. The test fails if anything goes wrong in the page: an
 * exception, a line on the console (which is how a browser reports what the policy stopped), a request for another address.
 */
export async function openPage(
  options: BrowserContextOptions & {
    readonly address?: string;
    /** What answers at addresses on the web, and with which headers. */
    readonly sites?: Readonly<Record<string, Site>>;
    /** Lines on the console that are the point of the test. */
    readonly forbidden?: RegExp;
    /** What is done to the browser before the page is opened. */
    readonly before?: () => void;
  } = {},
): Promise<Opened> {
  const { address = ADDRESS, sites = {}, forbidden, before, ...context } = options;
  const requests: string[] = [];
  const wrong: string[] = [];
  const window = await browser!.newContext({ viewport: { width: 1000, height: 900 }, ...context });
  onTestFinished(async () => {
    await window.close();
    expect(wrong).toEqual([]);
  });
  const page = await window.newPage();
  page.setDefaultTimeout(8000);
  const noted = (text: string): void => {
    if (forbidden === undefined || !forbidden.test(text)) wrong.push(text);
  };
  page.on('pageerror', (error) => noted(String(error)));
  page.on('console', (message) => noted(message.text()));
  for (const [url, { body, headers = {} }] of Object.entries(sites)) {
    await page.route(url, (route) => route.fulfill({ contentType: 'text/html', headers, body }));
  }
  if (before) await page.addInitScript(before);
  page.on('request', (request) => requests.push(request.url()));
  await page.goto(address);
  return { page, requests };
}

/** Clicks the first button with exactly these words; of "Change: What are you worried about?" only the first is seen. */
export async function press(page: Page, name: string): Promise<void> {
  await button(page, name).click();
}

export function button(page: Page, name: string): Locator {
  const words = name.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`).replace(': ', ' ?: ');
  return page.getByRole('button', { name: new RegExp(`^${words}$`) }).first();
}

/** Waits for the page with this heading. */
export async function arrived(page: Page, heading: string): Promise<void> {
  await page.getByRole('heading', { level: 1, name: heading, exact: true }).waitFor();
}

/** Waits for the page of the result; its heading is what is to be done. */
export async function arrivedAtResult(page: Page): Promise<void> {
  await page.locator('.plan h1').waitFor();
}

/** The question that comes before the first result. */
export const WHERE = wordsIn('en').page.area.ask;

/** Opens the result. Where the area is asked for, which comes before the first one, nobody knows it. */
export async function showResult(page: Page, { soFar = false } = {}): Promise<void> {
  await press(page, soFar ? 'Show the result so far' : 'Show the result');
  await page.locator('.plan h1, h1 label').waitFor();
  if ((await page.locator('.plan').count()) === 0) await press(page, 'I do not know');
  await arrivedAtResult(page);
}

/**
 * Runs in a page: the numbers that a finger may miss, with small, usual and large letters. Those that are folded have no size.
 */
export function smallNumbers(): readonly string[] {
  const root = document.documentElement;
  const small = ['12px', '16px', '32px'].flatMap((letters) => {
    root.style.fontSize = letters;
    return [...document.querySelectorAll('a[href^="tel:"], a[href^="sms:"]')].flatMap((one) => {
      const { width, height } = one.getBoundingClientRect();
      const isSmall = height > 0 && (height < 44 || width < 44);
      return isSmall
        ? [`${one.outerHTML}: ${width} x ${height} at ${innerWidth}, letters of ${letters}`]
        : [];
    });
  });
  root.style.fontSize = '';
  return small;
}

/** Opens all that is folded under the plan. */
export async function unfold(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const fold of document.querySelectorAll('details')) fold.open = true;
  });
}

export async function heading(page: Page): Promise<string> {
  return (await page.locator('h1').innerText()).trim();
}

/** Chooses answers by clicking on their words. */
export async function choose(page: Page, ...labels: readonly string[]): Promise<void> {
  for (const label of labels) await page.locator('label').getByText(label, { exact: true }).click();
}

export function question(id: string): Question {
  return PACK.byId.get(id)!.question;
}

export function askOf(id: string): string {
  return oneLine(question(id).ask);
}

/** The words of an answer, as they stand beside their boxes. */
export function labelsOf(id: string, answer: Answers[string] = NOT_KNOWN): readonly string[] {
  const choices = choicesOf(question(id), wordsIn('en'));
  return chosenIn(answer).map((one) => choices.find((choice) => choice.id === one)!.label);
}

/** The question that is shown, undefined on any other page. */
export async function questionShown(page: Page): Promise<Question | undefined> {
  return questionCalled(await heading(page));
}

export function questionCalled(title: string): Question | undefined {
  return PACK.questions.find(({ question: { ask } }) => oneLine(ask) === title)?.question;
}

/** What was seen on the way. */
export interface Walk {
  readonly pages: readonly string[];
  readonly places: readonly string[];
  readonly answers: Answers;
}

/**
 * Answers whatever is asked until nothing is left: as given, else "not known" or, where that cannot be, the first answer.
 *
 * @param by how an answer is chosen and sent.
 */
export async function walk(
  page: Page,
  wanted: Answers,
  by: (page: Page, labels: readonly string[]) => Promise<void> = byMouse,
): Promise<Walk> {
  const pages: string[] = [];
  const places: string[] = [];
  const answers: Record<string, Answers[string]> = {};
  for (;;) {
    const title = await heading(page);
    if (title === 'Check your answers') return { pages, places, answers };
    const shown = await questionShown(page);
    pages.push(shown?.id ?? title);
    if (!shown) {
      await by(page, []);
      continue;
    }
    places.push(await page.locator('legend .caption').innerText());
    const answer = wanted[shown.id] ?? (shown.unknown ? NOT_KNOWN : shown.options[0]!.id);
    answers[shown.id] = answer;
    await by(page, labelsOf(shown.id, answer));
  }
}

async function byMouse(page: Page, labels: readonly string[]): Promise<void> {
  await choose(page, ...labels);
  await press(page, labels.length > 0 ? 'Continue' : 'Continue with the questions');
}

/** What the page says of a result, as words one after the other, without what only a page has. */
export interface ResultWords {
  readonly plan: readonly string[];
  readonly details: readonly string[];
}

export async function wordsOfResult(page: {
  evaluate(script: () => { plan: string; details: string }): Promise<{ plan: string; details: string }>;
}): Promise<ResultWords> {
  const { plan, details } = await page.evaluate(() => {
    const textOf = (part: Element, only: string): string => {
      const copy = part.cloneNode(true) as Element;
      for (const one of copy.querySelectorAll(`button, .new-tab, ${only}`)) one.remove();
      // Without layout, elements would run together.
      for (const block of copy.querySelectorAll('h2, h3, h4, p, li, span')) block.before(' ');
      return copy.textContent;
    };
    // In the order of the terminal: the page puts together what is opened together.
    const order =
      'part why find-out conflicts now do-not then consider possibly contacts more-contacts law unanswered ignored about';
    const rank = ({ className }: Element): number => order.split(' ').indexOf(className);
    const card = document.querySelector('.plan')!;
    const [danger] = card.querySelectorAll('.head p strong');
    return {
      plan: [
        card.querySelector('h1')!.textContent,
        card.querySelector('.levels')!.ariaLabel ?? '',
        danger?.textContent ?? '',
        textOf(card.querySelector('.head p')!, 'strong'),
        ...[...card.querySelectorAll('section, .closing')].map((part) => textOf(part, '.none')),
      ].join(' '),
      details: [...document.querySelectorAll('.details section')]
        .sort((one, other) => rank(one) - rank(other))
        .map((part) => {
          // These four have the heading of what is opened.
          const own = /^(?:why|contacts|law|about)$/.test(part.className);
          const above = own ? part.closest('.fold')?.querySelector('summary') : undefined;
          return `${above?.textContent ?? ''} ${textOf(part, '.none')}`;
        })
        .join(' '),
    };
  });
  return { plan: wordsOf(plan), details: wordsOf(details) };
}

/** The last words of a plan. */
const CLOSING = PACK.data.plan!.standing;
const END_OF_PLAN = new RegExp(CLOSING.replaceAll('.', String.raw`\.`).replaceAll(' ', String.raw`\s+`));

/** The same of the command line. */
export function resultOfTerminal(answers: Answers, detail: '--full' | '--explain' = '--full'): ResultWords {
  const [plan] = assessedAsText(answers, '--plain').split(END_OF_PLAN);
  const details = assessedAsText(answers, detail).split(END_OF_PLAN).slice(1).join(' ');
  return {
    plan: wordsOf(`${plan!.replace(/^\d /gm, '').replace(TO_RECORD.inTerminal, onPage)} ${CLOSING}`),
    details: wordsOf(details.replace(NUMBERING, '')),
  };
}

/** The recommendation of the command line as words one after the other. */
export function wordsOfTerminal(answers: Answers, ...options: readonly string[]): readonly string[] {
  return wordsOf(assessedAsText(answers, ...options).replace(NUMBERING, ''));
}

/** Where a decision is recorded is said in the words of what somebody has before them. */
const { page: SAYS, result: RESULT } = wordsIn(undefined);
const TO_RECORD = RESULT.plan.toRecord;
const onPage = TO_RECORD.onPage(SAYS.record.save, SAYS.record.decide);

const NUMBERING = /^[^\p{L}\d\n]*\d{1,2}\. /gmu;

function assessedAsText(answers: Answers, ...options: readonly string[]): string {
  const { status, stdout, stderr } = safeguard(['assess', '--no-local', ...options], {
    input: JSON.stringify(answers),
  });
  if (status !== 0) throw new Error(stderr);
  return stdout;
}

/** The words of a text, without what stands between them. */
export function wordsOf(text: string): readonly string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? [];
}
