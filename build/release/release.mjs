// Everything that is handed out, made from a clean tree into the folder release: npm run release. docs/release.md says more.
//
// The same commit gives the same bytes, with the same Node and npm. What cannot be made is named, and the rest is made all the same.
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { SHIPPED } from '../build-packs.mjs';
import { tarGz, zip } from './archive.mjs';
import { billOfMaterials } from './bill-of-materials.mjs';
import { fetchNode, layOut, makeExecutable } from './executables.mjs';
import { changesOf, emptyFields, releaseNotes } from './notes.mjs';
import { NODE, PLATFORMS, platformHere } from './platforms.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const USAGE = `npm run release -- [--local FILE] [--strict]

  --local FILE   also make the page with these local settings
  --strict       what whoever owns the project has to fill in, a heading in CHANGELOG.md and the tag must be there`;

/** Says what is wrong, and ends. */
function refuse(message) {
  console.error(message);
  process.exit(2);
}

const options = readOptions();
const local = options.local === undefined ? undefined : resolve(process.env.INIT_CWD ?? '.', options.local);
process.chdir(ROOT);

const commit =
  git('rev-parse', 'HEAD') ?? refuse('A release is made from a git repository, and this is none.');
const dirty = git('status', '--porcelain');
if (dirty !== '') refuse(`A release is made from what is committed. Commit or put aside first:\n${dirty}`);
const date = new Date(Number(git('log', '-1', '--format=%ct')) * 1000);
process.env.SOURCE_DATE_EPOCH = String(date.getTime() / 1000);
process.env.TZ = 'UTC';
process.umask(0o022);

const manifest = JSON.parse(await readFile('package.json', 'utf8'));
const { version } = manifest;
const changes = changesOf(await readFile('CHANGELOG.md', 'utf8'), version);
const unfinished = [
  ...emptyFields(manifest).map((field) => `\`${field}\` is empty in package.json.`),
  ...(changes?.heading.startsWith(version) ? [] : [`CHANGELOG.md has no heading for ${version}.`]),
  ...(git('tag', '--points-at', 'HEAD').split('\n').includes(`v${version}`)
    ? []
    : [`No tag v${version} is on this commit.`]),
];
if (options.strict && unfinished.length > 0) refuse(`Not ready to be released:\n${unfinished.join('\n')}`);

// Made beside the present one, and put in its place at the end.
const out = join(ROOT, `release.${process.pid}`);
const work = await mkdtemp(join(tmpdir(), 'safeguard-release-'));
process.on('exit', () => {
  for (const folder of [out, work]) rmSync(folder, { recursive: true, force: true });
});
await mkdir(out);

/** What was made: the file, and for whom it is. */
const made = [];
/** What could not be made, and why. */
const missing = [];

console.log('Building');
const { bundled } = await import('../build.mjs');
const packed = JSON.parse(
  execFileSync('npm', ['pack', '--ignore-scripts', '--json', '--pack-destination', out], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    shell: process.platform === 'win32',
  }),
)[0];
made.push([
  packed.filename,
  `The npm package, for a machine with Node ${manifest.engines.node.replace('>=', '')} or later`,
]);

page('safeguard.html', ['--no-local'], 'The page: Welsh and English, in any browser, nothing to install');
if (local !== undefined)
  page('safeguard-local.html', ['--local', local], 'The page with the local settings that were given');

const licences = await readFile('dist/third-party-licences.txt', 'utf8');
await makeExecutables();

await put('third-party-licences.txt', licences, 'The licences of what is bundled');
const lock = JSON.parse(await readFile('package-lock.json', 'utf8')).packages;
const packages = bundled.map((one) => ({ ...one, integrity: lock[one.folder]?.integrity }));
await put(
  `safeguard-${version}.cdx.json`,
  billOfMaterials(manifest, packages, { version: NODE }, date),
  'What is inside, as CycloneDX 1.6',
);

const since = git('describe', '--tags', '--abbrev=0', '--match', 'v*', '--exclude', `v${version}`);
const open = [...missing, ...unfinished];
const notes = releaseNotes({
  version,
  date: date.toISOString().slice(0, 10),
  commit,
  changes: changes?.text ?? 'CHANGELOG.md says nothing.',
  since,
  rules: since === undefined ? [] : SHIPPED.map((pack) => ({ pack, says: changedSince(since, pack) })),
  files: await Promise.all(
    made.map(async ([file, says]) => ({
      file,
      says,
      megabytes: ((await stat(join(out, file))).size / 1e6).toFixed(1),
    })),
  ),
  open,
});
await put('RELEASE-NOTES.md', notes, 'These notes');
// What somebody needs who wants to make the same bytes.
const npm = execFileSync('npm', ['--version'], {
  encoding: 'utf8',
  shell: process.platform === 'win32',
}).trim();
const origin = {
  commit,
  node: process.version,
  npm,
  platform: `${process.platform}-${process.arch}`,
  nodeInside: NODE,
};
await put('made-from.json', `${JSON.stringify(origin, undefined, 2)}\n`, 'What it was made from, and with');
const sums = await Promise.all(
  made
    .map(([file]) => file)
    .sort()
    .map(async (file) => `${sha256(await readFile(join(out, file)))}  ${file}\n`),
);
await writeFile(join(out, 'SHA256SUMS'), sums.join(''));

await rm('release', { recursive: true, force: true });
await rename(out, 'release');
console.log(`\nIn release, from ${commit.slice(0, 12)}:`);
for (const [file, says] of made) console.log(`  ${file}\n      ${says}`);
if (open.length > 0) console.log(`\nMissing or unfinished:\n${open.map((one) => `  ${one}`).join('\n')}`);
process.exitCode = missing.length > 0 ? 1 : 0;

function readOptions() {
  try {
    const { values } = parseArgs({
      options: {
        local: { type: 'string' },
        strict: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    });
    if (!values.help) return values;
  } catch (error) {
    refuse(`${error.message}\n\n${USAGE}`);
  }
  console.log(USAGE);
  process.exit();
}

/** What git says; undefined where it says no. */
function git(...args) {
  const { status, stdout, error } = spawnSync('git', args, { encoding: 'utf8' });
  if (error) refuse('git was not found. It says what is committed, and when.');
  return status === 0 ? stdout.trimEnd() : undefined;
}

async function put(file, content, says) {
  await writeFile(join(out, file), content);
  made.push([file, says]);
}

function page(file, settings, says) {
  const args = ['bin/safeguard.js', 'web', '--output', join(out, file), ...settings];
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status === 0) made.push([file, says]);
  else missing.push(`${file} was not made: ${stderr.trim()}`);
}

/** What `rules diff` says of a pack since a tag. A pack that is new since then has nothing to be compared with. */
function changedSince(tag, pack) {
  const args = ['rules', 'diff', tag, '--pack', `rules/${pack}`, '--format', 'markdown'];
  const { stdout, stderr } = spawnSync(process.execPath, ['bin/safeguard.js', ...args], { encoding: 'utf8' });
  // Its own title says the same as the headings above it.
  return stdout.trim() === '' ? stderr.trim() : stdout.replace(/^# .*\n+/, '');
}

/** Makes an archive for each platform. */
async function makeExecutables() {
  const here = platformHere();
  if (here === undefined) {
    missing.push(`No executable: there is no Node ${NODE} here for ${process.platform} on ${process.arch}.`);
    return;
  }
  console.log(`Fetching Node ${NODE} for ${here.name}`);
  const builder = await fetchNode(here, work).catch(
    (error) => void missing.push(`No executable: ${error.message}.`),
  );
  if (!builder) return;
  const stage = join(work, 'stage');
  await layOut(
    ROOT,
    packed.files.map(({ path }) => path),
    stage,
  );
  const beside = await filesBeside(builder.licence);
  for (const platform of PLATFORMS) {
    console.log(`Making the executable for ${platform.name}`);
    try {
      const { node } = platform === here ? builder : await fetchNode(platform, work);
      const content = await makeExecutable(builder.node, node, stage);
      const tried = platform === here ? tryOut(join(stage, 'executable')) : 'It was made here and not run.';
      const windows = platform.on[0] === 'win32';
      const name = `safeguard-${version}-${platform.name}`;
      const program = { path: windows ? 'safeguard.exe' : 'safeguard', content, program: true };
      const files = [program, ...beside.filter(({ path }) => !windows || path !== 'safeguard.1')];
      const says = [`The program for ${platform.name}, without Node.`, tried, platform.unsigned ?? ''];
      const archive = windows ? await zip(name, files, date) : await tarGz(name, files, date);
      await put(`${name}${windows ? '.zip' : '.tar.gz'}`, archive, says.join(' ').trim());
      if (platform !== here) await rm(join(work, platform.name), { recursive: true, force: true });
    } catch (error) {
      missing.push(`The executable for ${platform.name} was not made: ${error.message}.`);
    }
  }
}

/** What lies beside an executable: licences, how to begin, the manual page, and the rules to read and to change. */
async function filesBeside(licence) {
  const copied = [
    ['LICENSE', 'LICENSE'],
    ['install.md', 'docs/install.md'],
    ['safeguard.1', 'dist/safeguard.1'],
    ...packed.files.map(({ path }) => [path, path]).filter(([path]) => path.startsWith('rules/')),
  ];
  const files = copied.map(async ([path, from]) => ({ path, content: await readFile(from) }));
  const third = `${licences}\n${'-'.repeat(80)}\n\nNode.js ${NODE}\n\n${licence}`;
  return [...(await Promise.all(files)), { path: 'third-party-licences.txt', content: third }];
}

/** Whether the executable does what the package does, for one set of answers. Throws where it does not. */
function tryOut(executable) {
  const input = '{ "immediate_danger": "no", "concerns": ["image_threats"] }';
  const said = (command, args) =>
    spawnSync(command, [...args, 'assess', '--json'], { input, encoding: 'utf8' });
  const [own, package_] = [said(executable, []), said(process.execPath, ['bin/safeguard.js'])];
  if (own.status !== 0 || own.stdout !== package_.stdout)
    throw new Error(`it does not do what the package does: ${own.error?.message ?? own.stderr}`);
  return 'Tried here.';
}

function sha256(bytes) {
  return createHash('sha256').update(bytes).digest('hex');
}
