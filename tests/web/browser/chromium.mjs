// The browser of the tests: the Chromium that an npm package ships, so that nothing else need be installed.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const PACKAGE = fileURLToPath(new URL('../../../node_modules/@sparticuz/chromium', import.meta.url));
const CACHE = fileURLToPath(new URL('../../../node_modules/.cache', import.meta.url));

/** Nothing but the page: no updates, no first-run pages. Root has no sandbox in a container. */
const FLAGS = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/**
 * Starts a browser. On Linux x64 it is the one of the package, and a failure is an error; elsewhere it is an installed
 * Chrome, and undefined where there is none.
 *
 * @returns {Promise<import('playwright-core').Browser | undefined>}
 */
export async function launchChromium() {
  if (process.platform === 'linux' && process.arch === 'x64') return launchShipped();
  try {
    return await chromium.launch({ channel: 'chrome', args: FLAGS });
  } catch (error) {
    console.warn(
      `NOT RUN, the tests in a browser: on ${process.platform} they need an installed Chrome. ${String(error)}`,
    );
    return undefined;
  }
}

async function launchShipped() {
  const folder = unpacked();
  const env = { ...process.env, FONTCONFIG_PATH: fontsOf(folder) };
  const options = { executablePath: join(folder, 'chromium'), args: FLAGS };
  try {
    return await chromium.launch({ ...options, env });
  } catch (error) {
    if (!String(error).includes('shared libraries')) throw error;
    // A bare machine lacks some; the package brings them.
    return chromium.launch({ ...options, env: { ...env, LD_LIBRARY_PATH: join(folder, 'al2023', 'lib') } });
  }
}

/**
 * A folder that says where the fonts of the package are, and no others, so that every machine breaks the same lines. Made anew
 * each time: it names the unpacked browser, which may have been moved or be reached by another path.
 */
function fontsOf(folder) {
  const own = mkdtempSync(join(tmpdir(), 'safeguard-fonts-'));
  process.on('exit', () => rmSync(own, { recursive: true, force: true }));
  writeFileSync(
    join(own, 'fonts.conf'),
    `<?xml version="1.0"?>\n<fontconfig><dir>${join(folder, 'fonts')}</dir><cachedir>${join(folder, 'fonts-cache')}</cachedir></fontconfig>\n`,
  );
  return own;
}

/** The folder with the unpacked browser. Several processes may ask at once: each unpacks for itself, and the first one's counts. */
function unpacked() {
  const { version } = JSON.parse(readFileSync(join(PACKAGE, 'package.json'), 'utf8'));
  const folder = join(CACHE, `chromium-${version}`);
  if (existsSync(folder)) return folder;
  mkdirSync(CACHE, { recursive: true });
  const own = mkdtempSync(join(CACHE, 'chromium-unpacking-'));
  try {
    execFileSync(process.execPath, [fileURLToPath(import.meta.url), 'unpack'], {
      // The package unpacks into the temporary folder, and on a machine that it takes for Lambda the libraries too.
      env: { ...process.env, TMPDIR: own, AWS_LAMBDA_JS_RUNTIME: 'nodejs22.x' },
      stdio: 'inherit',
    });
    renameSync(own, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
  } finally {
    rmSync(own, { recursive: true, force: true });
  }
  return folder;
}

if (process.argv[2] === 'unpack') {
  const { default: shipped } = await import('@sparticuz/chromium');
  await shipped.executablePath();
}
