// Node with the program inside, as one file, for each platform: Node's own single executable applications.
import { createHash } from 'node:crypto';
import { execFile } from 'node:child_process';
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { NODE } from './platforms.mjs';

const run = promisify(execFile);

/** What only a program that imports the library needs, and the manual page, which lies beside the executable. */
const NOT_INSIDE = /^dist\/(?:index\.js|browser\.js|types\/|safeguard\.1$)/;

/**
 * Fetches the Node for a platform through npm, and checks that it is the one that is meant.
 *
 * @param {object} platform one of PLATFORMS
 * @param {string} work a folder to unpack it in
 * @returns {Promise<{ node: string, licence: string | undefined }>} the program, and the text of Node's licence where the package has it
 * @throws where it cannot be had, or is another one than was agreed on
 */
export async function fetchNode(platform, work) {
  const folder = join(work, platform.name);
  await mkdir(folder, { recursive: true });
  const pack = ['pack', `${platform.package}@${NODE}`, '--json', '--loglevel=error', '--fetch-retries=1'];
  // npm is a script on Windows, which only a shell starts.
  const shell = process.platform === 'win32';
  const { stdout } = await run('npm', [...pack, '--pack-destination', folder], { shell }).catch((error) => {
    throw new Error(
      `${platform.package}@${NODE} could not be had: ${firstLine(error.stderr || error.message)}`,
    );
  });
  const tarball = join(folder, JSON.parse(stdout)[0].filename);
  const digest = `sha512-${createHash('sha512')
    .update(await readFile(tarball))
    .digest('base64')}`;
  if (digest !== platform.integrity)
    throw new Error(`${platform.package}@${NODE} is not the one in build/release/platforms.mjs: ${digest}`);
  await run('tar', ['-xzf', tarball, '-C', folder]);
  const name = platform.on[0] === 'win32' ? 'node.exe' : 'node';
  const licence = await readFile(join(folder, 'package/LICENSE'), 'utf8').catch(() => undefined);
  return { node: join(folder, 'package/bin', name), licence };
}

/**
 * Lays out what goes into every executable.
 *
 * @param {string} root where the built package lies
 * @param {readonly string[]} files of the package
 * @param {string} stage an empty folder. The executable remembers the name of its first script: so it is made from in there.
 */
export async function layOut(root, files, stage) {
  const inside = files.filter((file) => /^(?:dist|rules)\//.test(file) && !NOT_INSIDE.test(file)).sort();
  for (const file of inside) {
    await mkdir(dirname(join(stage, file)), { recursive: true });
    await copyFile(join(root, file), join(stage, file));
  }
  await writeFile(join(stage, 'safeguard.cjs'), "require('./dist/main.cjs');\n");
  const config = {
    main: 'safeguard.cjs',
    // The files inside are read as if they lay in a folder: the program needs to know nothing of it.
    useVfs: true,
    assets: Object.fromEntries(inside.map((file) => [file, file])),
    disableExperimentalSEAWarning: true,
    // What somebody sets for Node is not meant for this program.
    execArgvExtension: 'none',
  };
  await writeFile(join(stage, 'config.json'), JSON.stringify(config));
}

/**
 * Makes the executable of one platform.
 *
 * @param {string} builder the Node of this machine, of the same version: each writes only what its own version reads
 * @param {string} node the Node of the platform
 * @param {string} stage where things were laid out
 * @returns {Promise<Buffer>} the executable
 */
export async function makeExecutable(builder, node, stage) {
  const config = JSON.parse(await readFile(join(stage, 'config.json'), 'utf8'));
  await writeFile(
    join(stage, 'this.json'),
    JSON.stringify({ ...config, executable: node, output: 'executable' }),
  );
  await run(builder, ['--build-sea', 'this.json'], { cwd: stage });
  return readFile(join(stage, 'executable'));
}

function firstLine(text) {
  return text.trim().split('\n', 1)[0];
}
