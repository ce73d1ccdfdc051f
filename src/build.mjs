// Turns src and rules into dist: two bundles, the shipped pack, its scenarios and its properties as JSON, the licences of what was bundled.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { buildMan } from './build-man.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
// Built beside the present one and put in its place at the end, so that a run that fails breaks nothing.
const dist = join(root, `dist.${process.pid}`);
process.chdir(root);
process.on('exit', () => rmSync(dist, { recursive: true, force: true }));

/** Large, and needed by few: whoever wants it installs it beside the program. */
const OPTIONAL = ['z3-solver'];

const common = {
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  outdir: dist,
  metafile: true,
  external: OPTIONAL,
  logLevel: 'warning',
  // Some of what is bundled is CommonJS: it asks for Node's own modules with require, and for its own name.
  banner: {
    js:
      "import { createRequire } from 'node:module'; " +
      'const require = createRequire(import.meta.url), __filename = import.meta.filename;',
  },
};

/**
 * commander loads node:child_process for subcommands that are programs of their own. There are none here, and the module
 * (with the network code that it draws in) is a good part of a cold start.
 */
const withoutChildProcess = {
  name: 'without-child-process',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^node:child_process$/ }, ({ importer }) =>
      importer.includes('/commander/') ? { path: 'child_process', namespace: 'unused' } : undefined,
    );
    onLoad({ filter: /.*/, namespace: 'unused' }, () => ({ contents: 'module.exports = {};' }));
  },
};

/** What is imported with `import()` becomes a part of its own: its name in dist, and what to build it from. */
const parts = new Map();
const dynamicImportsAsParts = {
  name: 'dynamic-imports-as-parts',
  setup({ onResolve }) {
    onResolve({ filter: /./ }, ({ path, kind, resolveDir }) => {
      if (kind !== 'dynamic-import' || path.startsWith('node:') || OPTIONAL.includes(path)) return undefined;
      const source = path.startsWith('.') ? relative(root, join(resolveDir, path)) : path;
      const name = `part-${source
        .replace(/^src\//, '')
        .replace(/\.ts$/, '')
        .replace(/[^a-z0-9]+/gi, '-')}`;
      parts.set(name, source);
      return { path: `./${name}.js`, external: true };
    });
  },
};

// The start of the program and of the library in one file each: every further file costs a cold start about a millisecond.
const start = await build({
  ...common,
  entryPoints: ['src/index.ts', 'src/cli/main.ts'],
  entryNames: '[name]',
  plugins: [withoutChildProcess, dynamicImportsAsParts],
});
// The rest is loaded when it is needed. Its files share code with each other, not with the start.
const rest = await build({
  ...common,
  entryPoints: Object.fromEntries(parts),
  chunkNames: 'part-shared-[hash]',
  splitting: true,
});
const inputs = [start, rest].flatMap(({ metafile }) => Object.keys(metafile.inputs));
writeFileSync(join(dist, 'third-party-licences.txt'), licences(inputs));

const RULES = 'rules/online-abuse';
const { formatProblem, loadProperties, loadScenarios } = await import(
  pathToFileURL(join(dist, 'index.js')).href
);
const { pack, properties, problems } = await loadProperties(RULES);
if (!pack) giveUp('pack', problems);
const { scenarios, problems: scenarioProblems } = await loadScenarios(pack, RULES);
if (!scenarios) giveUp('scenarios', scenarioProblems);
writeFileSync(join(dist, 'online-abuse-properties.json'), JSON.stringify(properties));
writeFileSync(join(dist, 'online-abuse-scenarios.json'), JSON.stringify(scenarios));
writeFileSync(join(dist, 'online-abuse.json'), JSON.stringify(pack.data));
await buildMan(dist, JSON.parse(readFileSync('package.json', 'utf8')).version);

if (!process.argv.includes('--no-types')) {
  const tsc = join(root, 'node_modules/typescript/bin/tsc');
  const types = ['-p', 'src/tsconfig.types.json', '--outDir', join(dist, 'types')];
  execFileSync(process.execPath, [tsc, ...types], { stdio: 'inherit' });
}

const old = join(root, `dist.old.${process.pid}`);
if (existsSync('dist')) renameSync('dist', old);
renameSync(dist, 'dist');
rmSync(old, { recursive: true, force: true });

function giveUp(what, problems) {
  for (const problem of problems) console.error(formatProblem(problem));
  console.error(`${problems.length} problem(s) in the ${what} of ${RULES}.`);
  process.exit(1);
}

/** The licence texts of the packages whose files went into the bundles, by name. */
function licences(inputs) {
  const folders = new Set();
  for (const input of inputs) {
    const found = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input);
    if (found) folders.add(found[1]);
  }
  return [...folders]
    .sort()
    .map((folder) => {
      const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
      return `${name} ${version} (${license})\n\n${licenceText(folder)}`;
    })
    .join(`\n${'-'.repeat(80)}\n\n`);
}

function licenceText(folder) {
  for (const name of ['LICENSE', 'LICENSE.md', 'license', 'LICENCE', 'LICENSE.txt']) {
    try {
      return readFileSync(join(folder, name), 'utf8');
    } catch {
      // Not under this name.
    }
  }
  return 'The package has no licence file; its licence is the one named above.\n';
}
