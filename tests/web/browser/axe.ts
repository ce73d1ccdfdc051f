import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';

/** axe, to be run in a page. */
export const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export const STANDARD: RunOptions = {
  resultTypes: ['violations'],
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
};

/** What axe finds, as lines that name the rule and the element. */
export async function found(page: Page, options: RunOptions): Promise<readonly string[]> {
  const { violations } = await page.evaluate(
    async (given) => {
      // What lies half under the bar that stays at the top would count as too small to hit.
      scrollTo(0, 0);
      return (window as unknown as { axe: { run(o: unknown): Promise<AxeResults> } }).axe.run(given);
    },
    options as unknown as Record<string, unknown>,
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} ${failureSummary ?? ''}`),
  );
}
