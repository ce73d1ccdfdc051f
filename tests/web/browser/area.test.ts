import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { shippedScenarios } from '../../../src/pack/shipped.ts';
import { pageHtml } from '../../../src/web/view.ts';
import { viewOf } from '../../../src/web/views/index.ts';
import { press as pressed } from '../page.ts';
import { BOTH } from '../welsh.ts';
import { arrived, arrivedAtResult, askOf, choose, inBrowser, openPage, press } from './page.ts';

/** Result pages of all cases that ship, in an area that has both numbers. */
const PAGES = shippedScenarios().map(({ answers }) => {
  const state = pressed({ ...BOTH, area: 'conwy', session: { ...BOTH.session, answers } }, 'result');
  return pageHtml(state, viewOf(state));
});

/** The list of areas on a result of two answers. */
async function areasOnResult(page: Page): Promise<Locator> {
  await press(page, 'Start');
  await choose(page, 'No');
  await press(page, 'Continue');
  await arrived(page, askOf('meeting_perpetrator'));
  await choose(page, 'No');
  await press(page, 'Show the result so far');
  await arrivedAtResult(page);
  return page.getByLabel('Which council area did it happen in?');
}

inBrowser('the council area', () => {
  test('that is chosen brings its numbers, stays over a reload, and stands in no address', async () => {
    const { page } = await openPage();
    const address = page.url();
    const areas = await areasOnResult(page);
    expect(await areas.locator('option').count()).toBe(24);
    await areas.selectOption({ label: 'Torfaen County Borough Council' });
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
    const { page } = await openPage({ viewport: { width: 360, height: 740 } });
    const areas = await areasOnResult(page);
    const showing = (label: string) =>
      areas.selectOption({ label }).then(() => press(page, 'Show its numbers'));
    /** What stands where the focus is, and how far that is from the edges of the window. */
    const seen = () =>
      page.evaluate(() => {
        const part = document.activeElement!.closest('.in-area')!;
        const { top, bottom } = part.getBoundingClientRect();
        return { text: part.textContent, isSeen: top >= 0 && bottom <= innerHeight };
      });
    await showing('Torfaen County Borough Council');
    await page.locator('a[href="tel:01495762200"]').first().waitFor();
    expect(await seen()).toEqual({
      text: expect.stringMatching(/01495 762200 .*Torfaen: seen on the council's page, .*; check it\.$/),
      isSeen: true,
    });
    // Of an area without a number, the page to look at.
    await showing('Cardiff Council');
    expect(await seen()).toEqual({
      text: expect.stringContaining('www.cardifffamilies.co.uk/report-a-concern'),
      isSeen: true,
    });
    await showing('I do not know');
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
