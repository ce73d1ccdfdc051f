import type { RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { askOf, choose, inBrowser, openPage, press, showResult, smallNumbers, unfold, walk } from './page.ts';
import { AXE, found, STANDARD } from './axe.ts';
import { tour } from './tour.ts';

/** What depends on colours and on the size of the window. */
const LOOKS: RunOptions = {
  resultTypes: ['violations'],
  runOnly: {
    type: 'rule',
    values: ['color-contrast', 'link-in-text-block', 'target-size', 'scrollable-region-focusable'],
  },
};
/** The window that WCAG asks for: 1280 pixels at 400 %. */
const SMALL = { width: 320, height: 256 };
const LIMIT = 240_000;

/** What a state of the page is seen in, and what is wrong with it there, as lines. */
interface Look {
  readonly media?: Parameters<Page['emulateMedia']>[0];
  readonly size?: { readonly width: number; readonly height: number };
  readonly find: (page: Page, state: string) => Promise<readonly string[]>;
}

const looks = {
  usual: { find: (page) => found(page, STANDARD) },
  dark: { media: { colorScheme: 'dark' }, find: (page) => found(page, LOOKS) },
  'forced colours': { media: { forcedColors: 'active' }, find: (page) => found(page, LOOKS) },
  'small window': { size: SMALL, find: (page) => found(page, LOOKS) },
  'room on a small window': { size: SMALL, find: room },
  'numbers to ring': { find: numbers },
  'borders and motion': {
    media: { forcedColors: 'active', reducedMotion: 'reduce' },
    find: bordersAndMotion,
  },
} satisfies Readonly<Record<string, Look>>;

function room(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.scrollWidth;
    const targets = [
      ...document.querySelectorAll<HTMLElement>('button, select, summary, input, textarea, a.button'),
    ];
    return [
      ...(width > innerWidth ? [`${width} pixels wide`] : []),
      ...targets.flatMap((element) => {
        const label = element instanceof HTMLInputElement ? element.labels?.[0] : undefined;
        const boxes = [element, ...(label ? [label] : [])].map((one) => one.getBoundingClientRect());
        const [high, wide] = [
          Math.max(...boxes.map(({ height }) => height)),
          Math.max(...boxes.map(({ width }) => width)),
        ];
        const least = element.matches('.button, .exit') ? 44 : 24;
        const small = high > 0 && (high < least || wide < least);
        return small ? [`${element.outerHTML.slice(0, 100)}: ${wide} x ${high}`] : [];
      }),
    ];
  });
}

let links = 0;

/** Telephones, a tablet and a desktop, the smallest at 200 % as well. */
const WIDTHS = [180, 320, 360, 390, 412, 768, 1280];

async function numbers(page: Page, state: string): Promise<readonly string[]> {
  const made = state.startsWith('case');
  const { plain, count } = await page.evaluate(() => {
    const plain: string[] = [];
    const all = document.createTreeWalker(document.getElementById('page')!, NodeFilter.SHOW_TEXT);
    for (let node = all.nextNode(); node; node = all.nextNode()) {
      const { textContent, parentElement } = node;
      if (!/\b999\b/.test(textContent!)) continue;
      // What is pressed itself cannot hold a link, and an answer is no advice.
      if (!parentElement!.closest('a[href="tel:999"], button, label, summary, dd'))
        plain.push(textContent!.slice(0, 100));
    }
    return { plain, count: document.querySelectorAll('a[href="tel:999"]').length };
  });
  const small: string[] = [];
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 740 });
    small.push(...(await page.evaluate(smallNumbers)));
  }
  links += count;
  // In a made-up case nobody is in danger, and nothing there should call by mistake.
  return [...(made ? [] : plain), ...small, ...(made && count > 0 ? ['calls 999'] : [])];
}

function bordersAndMotion(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const bordered = (element: Element, pseudo?: string): boolean => {
      const { borderTopStyle, borderTopWidth, borderLeftStyle, borderLeftWidth } = getComputedStyle(
        element,
        pseudo,
      );
      return (
        (borderTopStyle !== 'none' && borderTopWidth !== '0px') ||
        (borderLeftStyle !== 'none' && borderLeftWidth !== '0px')
      );
    };
    const missing = [
      ...document.querySelectorAll('.button, .exit, .urgent, .error-summary, .warning, .reminder'),
    ]
      .filter((element) => !bordered(element))
      .map((element) => `no border: ${element.outerHTML.slice(0, 100)}`);
    const moving = [...document.querySelectorAll('*')]
      .filter((element) => {
        const { animationName, transitionDuration } = getComputedStyle(element);
        return animationName !== 'none' || /[1-9]/.test(transitionDuration);
      })
      .map((element) => `moves: ${element.outerHTML.slice(0, 100)}`);
    return [...missing, ...moving];
  });
}

interface Seen {
  readonly states: readonly string[];
  /** Look, state, lines. */
  readonly wrong: Readonly<Record<keyof typeof looks, Record<string, readonly string[]>>>;
}

let seen: Promise<Seen> | undefined;

/** Goes through every state once, and looks at each in every way. */
async function lookEverywhere(): Promise<Seen> {
  const { page } = await openPage();
  await page.evaluate(AXE);
  const usual = page.viewportSize()!;
  const wrong = Object.fromEntries(Object.keys(looks).map((name) => [name, {}])) as Seen['wrong'];
  const states = await tour(page, async (state) => {
    for (const [name, { media, size, find }] of Object.entries<Look>(looks)) {
      await page.emulateMedia({
        colorScheme: 'light',
        forcedColors: 'none',
        reducedMotion: 'no-preference',
        ...media,
      });
      await page.setViewportSize(size ?? usual);
      const lines = await find(page, state);
      if (lines.length > 0) wrong[name as keyof typeof looks][state] = lines;
    }
    await page.emulateMedia({ colorScheme: null, forcedColors: null, reducedMotion: null });
    await page.setViewportSize(usual);
  });
  return { states, wrong };
}

inBrowser('every page in every state', { timeout: LIMIT }, () => {
  test('passes WCAG 2.2 AA and good practice as far as axe can tell', async () => {
    const { states, wrong } = await (seen ??= lookEverywhere());
    expect(wrong.usual).toEqual({});
    expect(states.length).toBeGreaterThan(25);
  });

  test('has enough contrast and room in the dark, with forced colours and in a small window', async () => {
    const { wrong } = await (seen ??= lookEverywhere());
    for (const look of ['dark', 'forced colours', 'small window'] as const)
      expect(wrong[look], look).toEqual({});
  });

  test('fits 320 pixels without scrolling sideways, and has targets that a finger can hit', async () => {
    const { wrong } = await (seen ??= lookEverywhere());
    expect(wrong['room on a small window']).toEqual({});
  });

  test('has 999 as a link that calls it wherever it is named, and numbers that a finger hits', async () => {
    const { wrong } = await (seen ??= lookEverywhere());
    expect(wrong['numbers to ring']).toEqual({});
    expect(links).toBeGreaterThan(20);
  });

  test('never covers what has the focus with the bar that stays at the top', async () => {
    const { page } = await openPage({ viewport: { width: 800, height: 500 } });
    await press(page, 'Start');
    await choose(page, 'No');
    await press(page, 'Continue');
    await showResult(page, { soFar: true });
    await unfold(page);
    await press(page, `Answer this: ${askOf('concerns')}`);
    for (const key of [...Array<string>(30).fill('Tab'), ...Array<string>(30).fill('Shift+Tab')]) {
      await page.keyboard.press(key);
      const covered = await page.evaluate(() => {
        const element = document.activeElement!;
        const { left, top, width, height } = element.getBoundingClientRect();
        const above = document.elementFromPoint(left + width / 2, top + height / 2);
        const own =
          above &&
          (element.contains(above) || above.contains(element) || above.closest('.choice')?.contains(element));
        return own ? undefined : element.outerHTML.slice(0, 100);
      });
      expect(covered).toBeUndefined();
    }
  });

  test('loses no button, box or warning with forced colours, and moves nothing where motion is unwanted', async () => {
    const { wrong } = await (seen ??= lookEverywhere());
    expect(wrong['borders and motion']).toEqual({});
  });
});

inBrowser('on paper', () => {
  test('the plan is one page of A4, and the details follow it on further pages where they are wanted', async () => {
    const { page } = await openPage({ before: keepPrints });
    await press(page, 'Start');
    await walk(page, {
      immediate_danger: 'yes',
      circumstances: ['looked_after'],
      concerns: ['sexual_abuse_grooming', 'image_threats', 'harmful_sexual_behaviour'],
      child_role: 'both',
    });
    await showResult(page);
    await page.locator('#fold-reasons > summary').click();
    await press(page, 'Print the plan');
    await press(page, 'Print with the details');
    const [plan, whole] = await page.evaluate(() => (window as unknown as { prints: number[][] }).prints);
    const folds = await page.locator('.details details').count();
    expect([plan, whole]).toEqual([
      [0, folds],
      [folds, 0],
    ]);
    expect(await page.locator('.details details[open]').count()).toBe(1);

    await page.locator('#fold-reasons > summary').click();
    await page.emulateMedia({ media: 'print' });
    expect(await pagesOf(page)).toBe(1);
    await unfold(page);
    const onPaper = await page.evaluate(() => {
      const isShown = (element: Element): boolean =>
        element.checkVisibility({ visibilityProperty: true }) && element.getBoundingClientRect().height > 0;
      return {
        controls: [
          ...document.querySelectorAll(
            'button, input, summary:not(:has(h2, h3, h4)), nav, .area, .skip, .exit, progress',
          ),
        ]
          .filter(isShown)
          .map((element) => element.outerHTML.slice(0, 100)),
        lost: [...document.querySelectorAll('.plan *, .report *')]
          .filter(
            (element) =>
              !element.closest('.act, .new-tab, .link, .area, .visually-hidden') &&
              !isShown(element) &&
              element.textContent.trim() !== '',
          )
          .map((element) => element.outerHTML.slice(0, 100)),
      };
    });
    expect(onPaper).toEqual({ controls: [], lost: [] });
    const pages = await pagesOf(page);
    expect(pages).toBeGreaterThan(5);
    expect(pages).toBeLessThan(25);
  });
});

/** Notes how many folds are open and how many closed where the page would be printed. */
function keepPrints(): void {
  const prints: number[][] = [];
  Object.assign(window, { prints });
  window.print = () => {
    const count = (state: string): number => document.querySelectorAll(`.details details${state}`).length;
    prints.push([count('[open]'), count(':not([open])')]);
    dispatchEvent(new Event('afterprint'));
  };
}

async function pagesOf(page: Page): Promise<number> {
  const pdf = await page.pdf({ format: 'A4' });
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}
