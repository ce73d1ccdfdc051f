// How long the page takes to its first question where the processor is four times slower, and how large it is.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { launchChromium } from '../web/browser/chromium.mjs';
import { median } from './median.mjs';

const PROGRAM = fileURLToPath(new URL('../../bin/safeguard.js', import.meta.url));
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 5);
const SLOWER = [1, 4];

const folder = mkdtempSync(join(tmpdir(), 'safeguard-bench-'));
const browser = await launchChromium();
if (!browser) process.exit(1);
try {
  const file = join(folder, 'safeguard.html');
  execFileSync(process.execPath, [PROGRAM, 'web', '--no-local', '--output', file], { stdio: 'ignore' });
  const bytes = readFileSync(file);
  const packed = [gzipSync(bytes, { level: 9 }), brotliCompressSync(bytes)];
  const sizes = [bytes, ...packed].map(({ length }) => `${(length / 1024).toFixed(1)} KB`);
  console.log(`The file: ${sizes[0]}; gzip ${sizes[1]}, brotli ${sizes[2]}`);
  console.log(
    `Median of ${ROUNDS} openings, in ms        page painted   "Start" to first question painted   both`,
  );
  for (const rate of SLOWER) {
    const rounds = [];
    for (let round = -1; round < ROUNDS; round++) {
      const times = await opening(pathToFileURL(file).href, rate);
      if (round >= 0) rounds.push(times);
    }
    const columns = [0, 1].map((at) => rounds.map((times) => times[at]));
    const both = rounds.map(([page, question]) => page + question);
    const [painted, question, sum] = [...columns, both].map((list) => median(list).toFixed(0));
    const name = rate === 1 ? 'at full speed' : `${rate} times slower`;
    console.log(`  ${name.padEnd(28)}${painted.padStart(18)}${question.padStart(24)}${sum.padStart(20)}`);
  }
} finally {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}

/** Opens the page in a new window and begins: milliseconds until the start page is painted, and from a click to the question on the screen. */
async function opening(address, rate) {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate });
    await page.addInitScript(() => {
      // Timed from the beginning of the navigation to the task after the frame that shows the start page.
      globalThis.painted = new Promise((resolve) => {
        const look = () => {
          if (!document.querySelector('#main h1')) return requestAnimationFrame(look);
          requestAnimationFrame(() => setTimeout(() => resolve(performance.now())));
        };
        look();
      });
    });
    await page.goto(address);
    const painted = await page.evaluate(() => globalThis.painted);
    const question = await page.evaluate(
      () =>
        new Promise((resolve) => {
          const begun = performance.now();
          document.querySelector('[data-action=start]').click();
          if (!document.querySelector('input[name=answer]')) throw new Error('there is no question');
          // The task after the next frame begins when that frame was painted.
          requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - begun)));
        }),
    );
    return [painted, question];
  } finally {
    await context.close();
  }
}
