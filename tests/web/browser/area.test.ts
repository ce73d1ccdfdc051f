import { expect, test } from 'vitest';
import { arrived, arrivedAtResult, askOf, choose, inBrowser, openPage, press } from './page.ts';

inBrowser('the council area', () => {
  test('that is chosen brings its numbers, stays over a reload, and stands in no address', async () => {
    const { page } = await openPage();
    const address = page.url();
    await press(page, 'Start');
    await choose(page, 'No');
    await press(page, 'Continue');
    await arrived(page, askOf('meeting_perpetrator'));
    await choose(page, 'No');
    await press(page, 'Show the result so far');
    await arrivedAtResult(page);
    const areas = page.getByLabel('Which council area did it happen in?');
    expect(await areas.locator('option').count()).toBe(24);
    await areas.selectOption({ label: 'Torfaen County Borough Council' });
    await press(page, 'Show its numbers');
    const call = page.locator('a[href="tel:01495762200"]').first();
    await call.waitFor();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('area-show');
    expect(page.url()).toBe(address);
    await page.reload();
    await call.waitFor();
    expect(await areas.inputValue()).toBe('torfaen');
    await areas.selectOption({ label: 'I do not know' });
    await press(page, 'Show its numbers');
    expect(await call.count()).toBe(0);
  });
});
