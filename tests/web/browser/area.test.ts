import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { assess, inArea, type Answers, type Area } from '../../../src/engine/index.ts';
import { shippedAreas, shippedScenarios } from '../../../src/pack/shipped.ts';
import { reportOf } from '../../../src/report/result/sections.ts';
import { languageOf } from '../../../src/web/language.ts';
import type { State } from '../../../src/web/state.ts';
import { pageHtml } from '../../../src/web/view.ts';
import { viewOf } from '../../../src/web/views/index.ts';
import { press as pressed } from '../page.ts';
import { BOTH, WELSH } from '../welsh.ts';
import { arrived, arrivedAtResult, askOf, choose, inBrowser, openPage, press, walk, WHERE } from './page.ts';

const REPORT: Answers = { immediate_danger: 'no', meeting_perpetrator: 'no', concerns: ['image_threats'] };

/** Result pages of all cases that ship, in an area that has both numbers. */
const PAGES = shippedScenarios().map(({ answers }) => {
  const state = pressed({ ...BOTH, area: 'conwy', session: { ...BOTH.session, answers } }, 'result');
  return pageHtml(state, viewOf(state));
});

const TELEPHONE = { width: 360, height: 740 };

/** Who wants to see the result of two answers is asked where it happened. */
async function asked(page: Page): Promise<Locator> {
  await press(page, 'Start');
  await choose(page, 'No');
  await press(page, 'Continue');
  await arrived(page, askOf('meeting_perpetrator'));
  await choose(page, 'No');
  await press(page, 'Show the result so far');
  await arrived(page, WHERE);
  return page.getByLabel(WHERE);
}

/** The same list on the result. */
async function onResult(page: Page): Promise<Locator> {
  const areas = await asked(page);
  await press(page, 'I do not know');
  await arrivedAtResult(page);
  return areas;
}

/** The area whose numbers take most room on the plan in a language, with the page on which they were seen. */
function longestLine(shown: State): Area {
  const { pack } = shown.session;
  const lineOf = (area: Area): string => {
    const result = inArea(pack, assess(pack, REPORT), area, shippedAreas());
    const items = reportOf(result, pack.data, 'plan').plan!.parts.flatMap((part) => part.items);
    const { numbers, lookUp } = items.find((item) => item.inArea)!;
    return numbers.length === 0 ? '' : JSON.stringify([numbers, lookUp]);
  };
  return [...shippedAreas()].sort((one, other) => lineOf(other).length - lineOf(one).length)[0]!;
}

inBrowser('where it happened', () => {
  test('is asked after all questions, in reach of the keyboard, and stays in no address and over a reload', async () => {
    const { page } = await openPage();
    const address = page.url();
    await press(page, 'Start');
    await walk(page, { immediate_danger: 'no', concerns: ['image_threats'] });
    await press(page, 'Show the result');
    await arrived(page, WHERE);
    const areas = page.locator('#area');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
    const [, number, about] = /Question (\d+) of about (\d+)/.exec(
      await page.locator('.caption').innerText(),
    )!;
    expect(number).toBe(about);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('area');
    await areas.selectOption({ label: 'Torfaen' });
    await page.reload();
    await arrived(page, WHERE);
    expect(await areas.inputValue()).toBe('torfaen');
    await press(page, 'Cymraeg');
    expect(await areas.inputValue()).toBe('torfaen');
    await press(page, 'English');
    await press(page, 'Show the result');
    await page.locator('.plan a[href="tel:01495762200"]').waitFor();
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
    expect(page.url()).toBe(address);
    await page.reload();
    await page.locator('.plan a[href="tel:01495762200"]').waitFor();
    expect(await areas.inputValue()).toBe('torfaen');

    await page.goBack();
    await arrived(page, WHERE);
    await page.goBack();
    await arrived(page, 'Check your answers');
    await press(page, 'Show the result');
    await arrivedAtResult(page);
  });

  test.each([
    ['English', BOTH],
    ['Welsh', WELSH],
  ])(
    'puts the number to ring and all that is not to be done on the first screen of a telephone in %s, in the area with the longest line',
    async (_, shown) => {
      const area = longestLine(shown);
      const { page } = await openPage({ viewport: TELEPHONE, locale: languageOf(shown) });
      const next = page.locator('form [type="submit"]').first();
      await page.locator('[data-action="start"]').click();
      for (const answer of Object.values(REPORT).flat()) {
        await page.locator(`input[value="${answer}"]`).check();
        await next.click();
      }
      await page.locator('[data-value="result"]').click();
      await page.locator('#area').selectOption(area.id);
      await next.click();
      await arrivedAtResult(page);
      const numbers = [area.social_services, area.out_of_hours].flatMap((one) => one?.phone ?? []);
      expect(numbers.length).toBeGreaterThan(0);
      const seen = await page.evaluate(() => {
        const bottom = (one: Element): number => one.getBoundingClientRect().bottom;
        const links = [
          ...document.querySelectorAll<HTMLAnchorElement>('.plan .now .in-area a[href^="tel:"]'),
        ];
        const acts = [...document.querySelectorAll('.plan .now li, .plan .do-not li')];
        return {
          scrolled: scrollY,
          called: links.map(({ href }) => href),
          notSeen: [...links, ...acts].filter((one) => bottom(one) > innerHeight).map((one) => one.outerHTML),
          doNot: document.querySelectorAll('.plan .do-not li').length,
        };
      });
      expect(seen).toEqual({
        scrolled: 0,
        called: numbers.map((number) => `tel:${number.replaceAll(' ', '')}`),
        notSeen: [],
        doNot: expect.any(Number) as number,
      });
      expect(seen.doNot).toBeGreaterThan(1);
    },
  );
});

inBrowser('the council area on the result', () => {
  test('that is chosen brings its numbers, stays over a reload, and stands in no address', async () => {
    const { page } = await openPage();
    const address = page.url();
    const areas = await onResult(page);
    expect(await areas.locator('option').count()).toBe(24);
    await areas.selectOption('torfaen');
    await press(page, 'Show its numbers');
    const call = page.locator('a[href="tel:01495762200"]').first();
    await call.waitFor();
    expect(await page.evaluate(() => (document.activeElement as HTMLAnchorElement).href)).toBe(
      'tel:01495762200',
    );
    expect(page.url()).toBe(address);
    await page.reload();
    await call.waitFor();
    expect(await areas.inputValue()).toBe('torfaen');
    await areas.selectOption({ label: 'I do not know' });
    await press(page, 'Show its numbers');
    expect(await call.count()).toBe(0);
  });

  test('on a telephone its first number is what is seen next, and beside it where it was seen and that it is to be checked', async () => {
    const { page } = await openPage({ viewport: TELEPHONE });
    const areas = await onResult(page);
    const showing = (area: string) => areas.selectOption(area).then(() => press(page, 'Show its numbers'));
    /** What stands where the focus is, and how far that is from the edges of the window. */
    const seen = () =>
      page.evaluate(() => {
        const part = document.activeElement!.closest('.in-area')!;
        const { top, bottom } = part.getBoundingClientRect();
        return { text: part.textContent, isSeen: top >= 0 && bottom <= innerHeight };
      });
    await showing('torfaen');
    await page.locator('a[href="tel:01495762200"]').first().waitFor();
    expect(await seen()).toEqual({
      text: expect.stringMatching(
        /01495 762200 .*Torfaen(?: council's page, .*; check it|: page of .*, check it)\.$/,
      ),
      isSeen: true,
    });
    // Of an area without a number, the page to look at.
    await showing('cardiff');
    expect(await seen()).toEqual({
      text: expect.stringContaining('www.cardifffamilies.co.uk/report-a-concern'),
      isSeen: true,
    });
    await showing('not-known');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('area-show');
  });

  test('has numbers that are the ones a finger hits, and no other number lies over them', async () => {
    const { page } = await openPage();
    for (const size of [
      { width: 360, height: 740 },
      { width: 1280, height: 900 },
    ]) {
      await page.setViewportSize(size);
      const other = await page.evaluate(
        (all) =>
          all.flatMap((html) => {
            document.getElementById('page')!.innerHTML = html;
            return [...document.querySelectorAll<HTMLAnchorElement>('.plan .ring a')].flatMap((link) => {
              link.scrollIntoView({ block: 'center' });
              const { left, top, width, height } = link.getBoundingClientRect();
              const points = [0.1, 0.3, 0.5, 0.7, 0.9];
              const hit = points.flatMap((x) =>
                points.map((y) => document.elementFromPoint(left + x * width, top + y * height)),
              );
              return hit.every((one) => one?.closest('a') === link) ? [] : [link.outerHTML];
            });
          }),
        PAGES,
      );
      expect(other).toEqual([]);
    }
  });
});
