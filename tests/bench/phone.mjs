// How far the plan goes down on a telephone: to the lower edge of the last line that says what to do now or what not to do.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { loadAreas, loadPack } from '../../dist/index.js';
import { launchChromium } from '../web/browser/chromium.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
export const PHONE = { width: 360, height: 740 };

/**
 * Per language, for each set of answers how many pixels that is: without a council area, or in the one that takes most room.
 * Undefined where no browser is to be had.
 */
export async function onPhone(languages, sets) {
  const browser = await launchChromium();
  if (!browser) return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'safeguard-bench-'));
  try {
    const file = join(folder, 'safeguard.html');
    const program = join(ROOT, 'bin/safeguard.js');
    execFileSync(process.execPath, [program, 'web', '--no-local', '--output', file], { stdio: 'ignore' });
    const phone = await browser.newPage({ viewport: PHONE });
    await phone.goto(pathToFileURL(file).href);
    const { areas } = await loadAreas();
    const resultsOf = await page();
    const found = {};
    for (const language of languages) {
      const { data } = (await loadPack(undefined, language)).pack;
      const resultFor = resultsOf(data, areas);
      const far = (some, area) => {
        const pages = some.map((answers) => resultFor(answers, area));
        return phone.evaluate(bottoms, { pages, language });
      };
      const anywhere = await far(sets);
      const longest = [sets[anywhere.indexOf(Math.max(...anywhere))]];
      const inAreas = [];
      for (const { id } of areas) inAreas.push(...(await far(longest, id)));
      const there = await far(sets, areas[inAreas.indexOf(Math.max(...inAreas))].id);
      found[language] = anywhere.map((bottom, at) => Math.max(bottom, there[at]));
    }
    return found;
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Runs in the page: shows each result in its place. */
function bottoms({ pages, language }) {
  document.documentElement.lang = language;
  return pages.map((html) => {
    document.getElementById('page').innerHTML = html;
    const lines = [...document.querySelectorAll('.plan .now li, .plan .do-not li')];
    return Math.max(0, ...lines.map((line) => line.getBoundingClientRect().bottom));
  });
}

/** How the page shows a result, which the library does not offer. */
async function page() {
  const contents = `
    export { compilePack } from './src/engine/index.ts';
    export { go, opened } from './src/web/state.ts';
    export { pageHtml } from './src/web/view.ts';
    export { viewOf } from './src/web/views/index.ts';`;
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: ROOT, loader: 'ts' },
    bundle: true,
    format: 'esm',
    platform: 'node',
    write: false,
  });
  const code = Buffer.from(outputFiles[0].contents).toString('base64');
  const { compilePack, go, opened, pageHtml, viewOf } = await import(`data:text/javascript;base64,${code}`);
  return (data, areas) => {
    const start = opened({ pack: compilePack(data), scenarios: [], version: '', areas });
    return (answers, area = '') => {
      const state = go({ ...start, area, session: { ...start.session, answers } }, { page: 'result' });
      return pageHtml(state, viewOf(state));
    };
  };
}
