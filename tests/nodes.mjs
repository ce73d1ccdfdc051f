// The packed program on every line of Node that it is for, as the npm package `node` brings it: npm run check:node
//
// Nothing is built: what is in dist is packed and installed. Each Node must do what the one that runs this does. One that
// cannot be had is named as SKIPPED, and counts for nothing.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { spawn as openTerminal } from '@lydell/node-pty';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const { engines } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
/** The oldest that the package allows, to the day, and the newest of each line that is maintained. */
const NODES = [`${engines.node.replace('>=', '')}.0`, '22', '24'];
/** One promise of the rules that ship: all of them would only keep the solver busy, which is the same in every Node. */
const PROPERTY = 'report_comes_first';
/** How long anything may take, in milliseconds: a busy machine is no failure. */
const PATIENCE = 120_000;

const work = mkdtempSync(join(tmpdir(), 'safeguard-nodes-'));
process.on('exit', () => rmSync(work, { recursive: true, force: true }));
const consumer = join(work, 'consumer');

const npm = (cwd, ...args) => {
  const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const { status, stdout, stderr, error } = spawnSync('npm', [...args, ...quiet], { cwd, encoding: 'utf8' });
  if (status !== 0) throw new Error((error?.message ?? stderr).trim());
  return stdout.trim();
};

/** The folder of a program `node` of this version. Throws where there is none for this machine. */
function fetched(version) {
  const name = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
  const folder = join(work, `node-${version}`);
  mkdirSync(folder);
  writeFileSync(join(folder, 'package.json'), '{ "private": true }');
  // The package `node` would run a script that installs this one.
  npm(
    folder,
    'install',
    `${name}@${version}`,
    '--prefer-offline',
    '--fetch-retries=1',
    '--fetch-retry-mintimeout=1000',
  );
  const bin = join(folder, 'node_modules', name, 'bin');
  const { status, error, stderr } = spawnSync(join(bin, 'node'), ['--version'], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`it does not start: ${error?.message ?? stderr}`);
  return bin;
}

function install() {
  const tarball = npm(ROOT, 'pack', '--pack-destination', work).split('\n').at(-1);
  mkdirSync(consumer);
  writeFileSync(join(consumer, 'package.json'), '{ "private": true }');
  npm(consumer, 'install', join(work, tarball), '--offline');
  // The solver is what whoever proves installs beside it.
  symlinkSync(join(ROOT, 'node_modules/z3-solver'), join(consumer, 'node_modules/z3-solver'));
}

/** What a Node makes of everything that is tried with it. Throws where something goes wrong, a warning included. */
async function triedWith(bin) {
  const folder = mkdtempSync(join(work, 'tried-'));
  // Without what changes how the program shows and asks.
  const {
    NODE_OPTIONS: _options,
    NO_COLOR: _no,
    FORCE_COLOR: _force,
    ACCESSIBLE: _plain,
    ...rest
  } = process.env;
  const env = { ...rest, PATH: bin + delimiter + rest.PATH, SAFEGUARD_LOCAL: '', XDG_CONFIG_HOME: folder };
  const program = join(consumer, 'node_modules/.bin/safeguard');
  const run = (command, args, { input = '', cwd = folder, fd = 'ignore', said = /^$/ } = {}) => {
    const stdio = ['pipe', 'pipe', 'pipe', fd];
    const options = { cwd, env, input, stdio, timeout: PATIENCE };
    const { status, stdout, stderr } = spawnSync(command, args, { ...options, encoding: 'utf8' });
    if (status !== 0 || !said.test(stderr))
      throw new Error(
        `${[command, ...args].join(' ')} ended with ${status}:\n${stdout.toString().slice(-1000)}${stderr}`,
      );
    return stdout;
  };
  const safeguard = (line, options) => run(program, line.split(' '), options);
  const script = (name, code) => {
    writeFileSync(join(consumer, name), code);
    return run('node', [name], { cwd: consumer });
  };
  const passphrase = () => {
    writeFileSync(join(folder, 'passphrase'), 'five random words for this\n');
    return openSync(join(folder, 'passphrase'));
  };
  const answers = '{ "immediate_danger": "no", "concerns": ["image_threats"] }';
  const use = `const pack = compilePack(packs['online-abuse']);
    loadPack().then(({ pack: own }) => console.log(assess(own, {}).level, next(pack, { immediate_danger: false })));`;
  const kept = { input: answers, said: /^The record is in / };
  return {
    version: run('node', ['--version']),
    assess: safeguard('assess', { input: answers }),
    asJson: safeguard('assess --json', { input: answers }),
    inTerminal: await answeredIn(program, folder, env),
    batch: safeguard('batch', { input: `${answers}\n{ "immediate_danger": "yes" }\n` }),
    batchOfCsv: safeguard('batch --from csv', {
      input: 'immediate_danger,concerns\nyes,\nno,image_threats\n',
    }),
    record: safeguard('assess --record case.json', kept),
    recordVerified: safeguard('record verify case.json'),
    recordShown: safeguard('record show case.json').replaceAll(/^Assessed: .*$/gm, ''),
    locked: safeguard('assess --record case.age --encrypt --passphrase-fd 3', { ...kept, fd: passphrase() }),
    opened: safeguard('record verify case.age --passphrase-fd 3', { fd: passphrase() }),
    web: safeguard('web --output page.html', { said: /^The page is in page\.html/ }),
    page: readFileSync(join(folder, 'page.html'), 'utf8'),
    served: await servedBy(program, folder, env),
    proved: safeguard(`rules prove ${PROPERTY}`).replaceAll(/ \(\d+\.\d s\)/g, ''),
    imported: script(
      'use.mjs',
      `import { assess, loadPack } from 'safeguard'; import { compilePack, next, packs } from 'safeguard/browser'; ${use}`,
    ),
    required: script(
      'use.cjs',
      `const { assess, loadPack } = require('safeguard'), { compilePack, next, packs } = require('safeguard/browser'); ${use}`,
    ),
  };
}

/** The first question answered with the key for yes, and the interview left with Ctrl-C. */
async function answeredIn(program, cwd, env) {
  const terminal = openTerminal(program, ['assess'], {
    cwd,
    env: { ...env, TERM: 'xterm-256color' },
    cols: 80,
    rows: 24,
  });
  let said = '';
  const waiting = [
    [/q.*leave/, '1\r'],
    [/Enter.*continue/, '\u0003'],
  ];
  terminal.onData((data) => {
    said += data;
    if (!waiting[0]?.[0].test(said)) return;
    terminal.write(waiting.shift()[1]);
    said = '';
  });
  const tooLong = setTimeout(() => terminal.kill(), PATIENCE);
  const { exitCode } = await new Promise((resolve) => terminal.onExit(resolve));
  clearTimeout(tooLong);
  if (exitCode !== 130) throw new Error(`the interview ended with ${exitCode}:\n${said.slice(-2000)}`);
  return exitCode;
}

/** What a browser gets from `safeguard web --serve`. */
async function servedBy(program, cwd, env) {
  const server = spawn(program, ['web', '--serve'], { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
  try {
    let said = '';
    for (const stream of [server.stdout, server.stderr]) stream.on('data', (data) => (said += data));
    const ended = once(server, 'exit').then(() => assert.fail(`web --serve has ended:\n${said}`));
    while (!/http:\S+/.test(said)) await Promise.race([once(server.stdout, 'data'), ended]);
    return await (await fetch(/http:\S+/.exec(said)[0])).text();
  } finally {
    server.kill();
  }
}

const programs = new Map();
for (const version of NODES) {
  try {
    programs.set(version, fetched(version));
  } catch (error) {
    console.log(`SKIPPED Node ${version}: it could not be had. ${error.message.split('\n')[0]}`);
  }
}
if (programs.size === 0) process.exit();

install();
const expected = await triedWith(dirname(process.execPath));
for (const [version, bin] of programs) {
  try {
    const { version: own, ...results } = await triedWith(bin);
    for (const [what, result] of Object.entries(results)) assert.equal(result, expected[what]);
    console.log(`passed Node ${version}: ${own.trim()} does all as ${process.version} does`);
  } catch (error) {
    process.exitCode = 1;
    console.log(`FAILED Node ${version}: ${error.message.slice(0, 3000)}`);
  }
}
