import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { shippedIds, shippedPack } from '../../../src/pack/shipped.ts';
import { safeguard } from '../../cli/safeguard.ts';
import { AXE, found, STANDARD } from './axe.ts';
import { inBrowser, openPage } from './page.ts';

const FOLDER = mkdtempSync(join(tmpdir(), 'safeguard-web-'));
afterAll(() => rmSync(FOLDER, { recursive: true, force: true }));

/** The page with every pack that ships. */
const ADDRESS = makePage();

function makePage(): string {
  const page = join(FOLDER, 'page.html');
  const packs = shippedIds().flatMap((id) => ['--pack', id]);
  const { status, stderr } = safeguard(['web', '--no-local', ...packs, '--output', page]);
  if (status !== 0) throw new Error(stderr);
  return pathToFileURL(page).href;
}

inBrowser('a page with several packs', { timeout: 240_000 }, () => {
  test('lets one choose, and remembers it over a reload and a change of the language', async () => {
    const { page } = await openPage({ address: ADDRESS, locale: 'en-GB' });
    const last = shippedIds().at(-1)!;
    expect(await page.locator('h1').innerText()).toBe('What is it about?');
    await page.locator(`[data-action="choose-rules"][data-value="${last}"]`).click();
    expect(await page.locator('h1').innerText()).toBe(shippedPack(last).title);
    await page.locator('[data-action="start"]').click();
    const asked = await page.locator('h1').innerText();
    expect(asked).toContain(shippedPack(last).questions[0]!.ask);
    await page.reload();
    expect(await page.locator('h1').innerText()).toBe(asked);
    await page.locator('#language').click();
    expect(await page.locator('h1').innerText()).not.toBe(asked);
    expect(await page.locator('footer').innerText()).toContain(last);
  });

  test('has no fault that axe finds where one chooses', async () => {
    const { page } = await openPage({ address: ADDRESS, locale: 'cy-GB' });
    await page.evaluate(AXE);
    expect(await found(page, STANDARD)).toEqual([]);
  });
});
