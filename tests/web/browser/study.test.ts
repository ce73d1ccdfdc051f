import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { safeguard, temporaryFolder } from '../../cli/safeguard.ts';
import { fillIn } from '../../study/fill-in.ts';
import { AXE, found, STANDARD } from './axe.ts';
import { inBrowser, openPage } from './page.ts';

inBrowser('the pages of a study', () => {
  test.each(['en', 'cy'])('are found fit by axe and ask for nothing but themselves, in %s', async (lang) => {
    const cwd = temporaryFolder();
    safeguard(['study', 'new', 'study', '--count', '3', '--seed', 'page', '--lang', lang], { cwd });
    const study = join(cwd, 'study');
    fillIn(study, 1);
    fillIn(study, 2, { case: 'case-01', question: 'immediate_danger', value: 'unknown' });
    const report = join(cwd, 'report.html');
    writeFileSync(report, safeguard(['study', 'report', 'study', '--format', 'html'], { cwd }).stdout);
    for (const file of [report, join(study, 'reader-1/cases.html')]) {
      const address = pathToFileURL(file).href;
      const { page, requests } = await openPage({ address, bypassCSP: true, offline: true });
      await page.evaluate(AXE);
      expect(await found(page, STANDARD)).toEqual([]);
      expect(requests).toEqual([address]);
    }
  });

  test('show how alike the answers are in a picture that says what it is', async () => {
    const cwd = temporaryFolder();
    safeguard(['study', 'new', 'study', '--count', '3', '--seed', 'page', '--people', '2'], { cwd });
    fillIn(join(cwd, 'study'), 1);
    fillIn(join(cwd, 'study'), 2, { case: 'case-02', question: 'immediate_danger', value: 'unknown' });
    const report = join(cwd, 'report.html');
    writeFileSync(report, safeguard(['study', 'report', 'study', '--format', 'html'], { cwd }).stdout);
    const { page } = await openPage({ address: pathToFileURL(report).href });
    const grid = page.getByRole('img', { name: /^Question by case/ });
    const fields = await grid
      .locator('rect')
      .evaluateAll((all) => all.map((one) => one.getAttribute('fill')));
    const [lightest, darkest] = ['#f7fbff', '#08306b'];
    expect(fields).toEqual([lightest, darkest, lightest]);
    expect(await grid.locator('text').allTextContents()).toEqual(
      expect.arrayContaining(['immediate_danger', '100', '0']),
    );
    const [, cells] = await page
      .locator('section', { hasText: 'Question by case' })
      .locator('table')
      .first()
      .locator('tr')
      .evaluateAll((rows) => rows.map((row) => row.textContent));
    expect(cells).toBe('immediate_danger1000100');
  });
});
