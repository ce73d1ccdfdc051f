// The pictures of the page in docs/images: node tests/web/browser/screenshots.mjs
// They differ from machine to machine by nothing: the fonts are those of the package. Look at them before they are kept.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { launchChromium } from './chromium.mjs';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const images = join(root, 'docs', 'images');
mkdirSync(images, { recursive: true });
const folder = mkdtempSync(join(tmpdir(), 'safeguard-screenshots-'));
const browser = await launchChromium();
if (!browser) process.exit(1);
try {
  const file = join(folder, 'safeguard.html');
  execFileSync(process.execPath, [join(root, 'bin/safeguard.js'), 'web', '--no-local', '--output', file]);
  const page = await browser.newPage({ viewport: { width: 800, height: 600 }, colorScheme: 'light' });
  await page.goto(pathToFileURL(file).href);
  const press = (name) => page.getByRole('button', { name, exact: true }).first().click();
  const answer = async (label) => {
    await page.locator('label').getByText(label, { exact: true }).click();
    await press('Continue');
  };
  const picture = async (name, height, width = 800) => {
    await page.setViewportSize({ width, height });
    // Where the focus is does not matter in a picture.
    await page.evaluate(() => {
      document.activeElement?.blur();
      scrollTo(0, 0);
    });
    const path = join(images, `${name}.png`);
    await page.screenshot({ path });
    console.log(`${path}: ${Math.round(statSync(path).size / 1024)} KB`);
  };

  await press('Start');
  await picture('first-question', 660);
  await answer('Yes');
  await picture('urgent', 880);
  await page.goBack();
  await answer('No');
  await answer('No');
  await press('Show the result so far');
  await page.locator('#area').selectOption('torfaen');
  await press('Show the result so far');
  await page.locator('#fold-not-known > summary').click();
  await page
    .getByRole('button', { name: /^Answer this ?: What are you worried about/ })
    .first()
    .click();
  await page
    .locator('label')
    .getByText('Threats to share pictures (blackmail, sextortion)', { exact: true })
    .click();
  await press('Continue');
  await page.locator('.plan h1').waitFor();
  await picture('result', 740, 360);
} finally {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}
