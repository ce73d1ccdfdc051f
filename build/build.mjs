// Turns src and rules into dist: the program, the library, the library for browsers, the page, the shipped pack, its scenarios
// and its properties as JSON, the man page, the types, the licences of what was bundled.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, transform } from 'esbuild';
import { buildMan } from './build-man.mjs';
import { bundledPackages, licences } from './bundled.mjs';
import { buildPacks } from './build-packs.mjs';
import { buildWeb } from './build-web.mjs';
import { CHUNK, namedByContent } from './chunk-names.mjs';
import { recordShape } from './record-shape.mjs';
import { validators } from './validators.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
// Built beside the present one and put in its place at the end, so that a run that fails breaks nothing.
const dist = join(root, `dist.${process.pid}`);
process.chdir(root);
process.on('exit', () => rmSync(dist, { recursive: true, force: true }));

/** Large, and needed by few: whoever wants it installs it beside the program. */
const OPTIONAL = ['z3-solver'];

/** Types alone: when it runs, it hands out the classes of commander, through a module that nothing needs. */
const TYPES_ALONE = { '@commander-js/extra-typings': 'commander' };

/** The form for Node asks the environment at every word whether to print what it reads, and does: LOG_TOKENS, LOG_STREAM. */
const SILENT = { yaml: './node_modules/yaml/browser/index.js' };

/** What follows the start most often: the parser of commands, the questions, and results as text. */
const OFTEN = new Set([
  'src/cli/program.ts',
  'src/cli/assess/sitting.ts',
  'src/cli/assess/render.ts',
  'src/document/text.ts',
]);

const common = {
  bundle: true,
  // Constants stand where they are used: read from another file, each would be a call.
  minifySyntax: true,
  platform: 'node',
  target: 'node20.19',
  outdir: dist,
  metafile: true,
  external: OPTIONAL,
  alias: { ...TYPES_ALONE, ...SILENT },
  logLevel: 'warning',
};

const commonJs = {
  format: 'cjs',
  // What is loaded later with import() is required: Node's loader of ES modules stays out of it.
  supported: { 'dynamic-import': false },
  define: {
    'import.meta.dirname': '__dirname',
    'import.meta.filename': '__filename',
    // Graphviz alone asks for it, and does without.
    'import.meta.url': 'undefined',
  },
  outExtension: { '.js': '.cjs' },
};

/**
 * What a cold start does not need: commander loads node:child_process for subcommands that are programs of their own, and chalk
 * asks what the terminal can do, which it is told here. Both draw in a good part of Node, network code included.
 */
const NOT_NEEDED = [
  { asked: /^node:child_process$/, by: '/commander/', instead: 'module.exports = {};' },
  { asked: /supports-color/, by: '/chalk/', instead: 'export default { stdout: false, stderr: false };' },
];
const withoutWhatIsNotNeeded = {
  name: 'without-what-is-not-needed',
  setup({ onResolve, onLoad }) {
    for (const { asked, by, instead } of NOT_NEEDED) {
      onResolve({ filter: asked }, ({ importer }) =>
        importer.includes(by) ? { path: by, namespace: 'not-needed', pluginData: instead } : undefined,
      );
    }
    onLoad({ filter: /./, namespace: 'not-needed' }, ({ pluginData }) => ({ contents: pluginData }));
  },
};

/**
 * What runs in threads of its own. The program starts them by the names that they have in dist. Each is one file: a thread of a single
 * executable sees no other.
 */
const WORKERS = [
  'src/cli/batch/worker.ts',
  'src/cli/rules/prove-worker.ts',
  'src/cli/rules/mutate-worker.ts',
];

/**
 * The words of each language are a part of their own, which is loaded when something is first said in it: JSON says nothing, and
 * hardly anybody needs both.
 */
const WORDS = { 'part-words-en': 'src/words/en/index.ts', 'part-words-cy': 'src/words/cy/index.ts' };
const wordsWhenSaid = {
  name: 'words-when-said',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^\.\/(?:en|cy)\/index\.ts$/ }, ({ path, importer }) =>
      importer.endsWith('/src/words/index.ts') ? { path: path.slice(2, 4), namespace: 'words' } : undefined,
    );
    onLoad({ filter: /./, namespace: 'words' }, ({ path }) => ({
      contents: `Object.defineProperty(exports, '${path}', { get: () => require('./part-words-${path}.cjs').${path} });`,
      resolveDir: root,
    }));
    onResolve({ filter: /^\.\/part-words-/ }, ({ path }) => ({ path, external: true }));
  },
};

/** What is imported with `import()` becomes a part of its own: its name in dist, and what to build it from. */
const parts = new Map();
function partName(source) {
  const path = source.replace(/^src\//, '').replace(/\.ts$/, '');
  return `part-${path.replace(/[^a-z0-9]+/gi, '-')}`;
}
const dynamicImportsAsParts = {
  name: 'dynamic-imports-as-parts',
  setup({ onResolve }) {
    onResolve({ filter: /./ }, ({ path, kind, resolveDir }) => {
      if (kind !== 'dynamic-import' || path.startsWith('node:') || OPTIONAL.includes(path)) return undefined;
      const source = path.startsWith('.') ? relative(root, join(resolveDir, path)) : path;
      const name = partName(source);
      parts.set(name, source);
      return { path: `./${name}.cjs`, external: true };
    });
  },
};

// The library is an ES module, which can import the parts below like any CommonJS module.
const library = await build({
  ...common,
  format: 'esm',
  entryPoints: { index: 'src/index.ts' },
  plugins: [dynamicImportsAsParts],
  // Some of what is bundled is CommonJS: it asks for Node's own modules with require, and for its own name.
  banner: {
    js:
      "import { createRequire } from 'node:module'; " +
      'const require = createRequire(import.meta.url), __filename = import.meta.filename;',
  },
});
// The program is CommonJS: Node's loader of ES modules alone would cost a cold start a fifth. Its start is one file, and what
// is needed for the commonest call only, since every further file and every further 100 kB cost about a millisecond.
const start = await build({
  ...common,
  ...commonJs,
  entryPoints: { main: 'src/cli/main.ts' },
  plugins: [withoutWhatIsNotNeeded, wordsWhenSaid, dynamicImportsAsParts],
});
// What most calls go on with is one file each as well. What they load in turn joins the rest.
const next = await build({
  ...common,
  ...commonJs,
  entryPoints: { ...Object.fromEntries([...parts].filter(([, source]) => OFTEN.has(source))), ...WORDS },
  plugins: [withoutWhatIsNotNeeded, wordsWhenSaid, dynamicImportsAsParts],
});
const threads = await build({
  ...common,
  ...commonJs,
  entryPoints: Object.fromEntries(WORKERS.map((source) => [partName(source), source])),
  plugins: [withoutWhatIsNotNeeded, recordShape, validators],
});
// The rest is loaded when it is needed. Its files share code with each other, not with those above. esbuild splits ES modules
// only, so each file is turned into CommonJS afterwards.
const { outExtension } = commonJs;
const rest = await build({
  ...common,
  format: 'esm',
  outExtension,
  write: false,
  entryPoints: Object.fromEntries([...parts].filter(([, source]) => !OFTEN.has(source))),
  chunkNames: CHUNK,
  splitting: true,
  plugins: [withoutWhatIsNotNeeded, recordShape, validators],
});
for (const { name, text } of namedByContent(rest.outputFiles))
  writeFileSync(join(dist, name), await asCommonJs(text));

async function asCommonJs(text) {
  const { platform, target } = common;
  const { format, supported, define } = commonJs;
  const options = { platform, target, format, supported, define };
  // The lines that say which module begins are kept: what is bundled is checked by them.
  const { code } = await transform(text.replace(/^\/\/ (?=\S+$)/gm, '//! '), options);
  return code.replace(/^\/\/! /gm, '// ');
}

const web = await buildWeb(dist, (inputs) => licences(bundledPackages(inputs)));
const inputs = [library, start, next, threads, rest, web].flatMap(({ metafile }) =>
  Object.keys(metafile.inputs),
);
/** The packages that are in what was built. */
export const bundled = bundledPackages(inputs);
writeFileSync(join(dist, 'third-party-licences.txt'), licences(bundled));

const packs = await buildPacks(dist, 'rules');
// The library for browsers holds the rules, because there is no file to read there. A bundler drops them where nobody asks.
await build({
  bundle: true,
  minifySyntax: true,
  platform: 'browser',
  target: 'es2022',
  format: 'esm',
  outdir: dist,
  entryPoints: { browser: 'src/browser.ts' },
  define: { PACKS: JSON.stringify(Object.fromEntries(packs.map((pack) => [pack.id, pack]))) },
  logLevel: 'warning',
});
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
