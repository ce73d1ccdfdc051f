// The page without its data: src/web as one HTML file with script, style and the policy that allows these two alone.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { recordShape } from './record-shape.mjs';

/** The browsers that the page is for, see docs/web.md. What esbuild cannot lower, src/web does without. */
export const OLDEST = ['chrome90', 'edge90', 'firefox90', 'safari15', 'ios15'];

/** What only commands say: nothing of the page asks for it. */
const withoutWordsOfCommands = {
  name: 'without-words-of-commands',
  setup({ onLoad }) {
    const filter = /[\\/]src[\\/]words[\\/]\w+[\\/](authoring|keeping|refusal|study|terminal)\.ts$/;
    onLoad({ filter }, ({ path }) => ({ contents: `export const ${filter.exec(path)[1]} = undefined;` }));
  },
};

/** Text that is saved from the page has no colours: what stands for chalk leaves every text as it is. */
const withoutColours = {
  name: 'without-colours',
  setup({ onResolve, onLoad }) {
    const namespace = 'without-colours';
    onResolve({ filter: /^chalk$/ }, ({ path }) => ({ path, namespace }));
    onLoad({ filter: /./, namespace }, () => ({
      contents: `const plain = new Proxy((text) => text, { get: () => plain });
        export function Chalk() { return plain; }`,
    }));
  },
};

/**
 * Writes web-page.html into a folder. What depends on the pack is filled in by `safeguard web`.
 *
 * @param licences gives the licences of what was bundled: whoever hands out the page hands them out too.
 */
export async function buildWeb(folder, licences) {
  const { outputFiles, metafile } = await build({
    entryPoints: ['src/web/browser/main.ts', 'src/web/browser/style.css'],
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    outdir: folder,
    format: 'iife',
    target: OLDEST,
    plugins: [recordShape, withoutWordsOfCommands, withoutColours],
    inject: ['src/web/browser/has-own.ts'],
    define: { 'Object.hasOwn': 'hasOwn' },
    legalComments: 'none',
    logLevel: 'warning',
  });
  const [script, style] = ['.js', '.css'].map((end) =>
    outputFiles.find(({ path }) => path.endsWith(end)).text.trim(),
  );
  if (/<\/script|<!--/i.test(script) || /<\/style/i.test(style))
    throw new Error('src/web cannot stand in a page');
  const hash = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  const parts = {
    licences: `<!--\n${licences(Object.keys(metafile.inputs))}-->`,
    script: `<script>${script}</script>`,
    style: `<style>${style}</style>`,
    policy: `default-src 'none'; script-src ${hash(script)}; style-src ${hash(style)}; img-src data:; base-uri 'none'; form-action 'none'`,
  };
  const page = readFileSync('src/web/browser/page.html', 'utf8').replace(
    /\{\{(\w+)\}\}/g,
    (mark, name) => parts[name] ?? mark,
  );
  writeFileSync(join(folder, 'web-page.html'), page);
  return { metafile };
}
