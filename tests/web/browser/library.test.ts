import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { expect, test } from 'vitest';
import { assess, next, type Answers } from '../../../src/engine/index.ts';
import { temporaryFolder } from '../../cli/safeguard.ts';
import { PACK } from '../../record/records.ts';
import { scenarios } from '../../train/library.ts';
import { inBrowser, openPage, question } from './page.ts';

const ROOT = join(import.meta.dirname, '../../..');

/** The address of a page with a script, as a bundler for browsers makes it of a module that imports the library. */
async function pageOf(module: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: module, resolveDir: ROOT },
    bundle: true,
    platform: 'browser',
    format: 'iife',
    minify: true,
    write: false,
    logLevel: 'silent',
  });
  const file = join(temporaryFolder(), 'page.html');
  // Nothing may be fetched, and no text becomes a program.
  const policy = `default-src 'none'; script-src 'unsafe-inline'`;
  const script = outputFiles[0]!.text.replaceAll('</script', String.raw`<\/script`);
  writeFileSync(
    file,
    `<!doctype html><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><title>A page</title><body></body><script>${script}</script>`,
  );
  return pathToFileURL(file).href;
}

inBrowser('the library in a page of somebody else', () => {
  test('assesses every practice case, and asks the next question in each, as here', async () => {
    const address = await pageOf(
      `import { assess, compilePack, next, packs } from 'safeguard/browser';
       const pack = compilePack(packs['online-abuse']);
       window.tried = (all) => all.map((answers) => JSON.stringify([assess(pack, answers), next(pack, answers)]));`,
    );
    const cases = scenarios.map(({ answers }) => answers);
    const { page, requests } = await openPage({ address });
    const tried = await page.evaluate(
      (all) => (window as unknown as { tried: (all: readonly Answers[]) => string[] }).tried(all),
      cases,
    );
    expect(tried.length).toBeGreaterThan(90);
    expect(tried).toEqual(
      cases.map((answers) => JSON.stringify([assess(PACK, answers), next(PACK, answers)])),
    );
    expect(requests).toEqual([address]);
  });

  test('shows what the example in docs/library.md says', async () => {
    const docs = readFileSync(join(ROOT, 'docs/library.md'), 'utf8');
    const examples = [...docs.matchAll(/```js\n(.*?)```/gs)].map(([, code]) => code!);
    const example = examples.find((code) => code.includes('safeguard/browser'))!;
    const { page } = await openPage({ address: await pageOf(example) });
    const answers = { immediate_danger: 'no' };
    expect(await page.locator('body').textContent()).toBe(assess(PACK, answers).headline!.title);
    expect(await page.title()).toBe(question('meeting_perpetrator').ask.trim());
  });
});
