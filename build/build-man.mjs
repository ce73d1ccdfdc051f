// Writes the manual page from the definitions of the commands.
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

/** @param {string} dist the folder for `safeguard.1`; @param {string} version of the package */
export async function buildMan(dist, version) {
  const outfile = join(dist, 'man.mjs');
  await build({
    stdin: {
      contents: `export { buildProgram } from './program.ts'; export { manPage } from './man/page.ts';`,
      resolveDir: 'src/cli',
    },
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    outfile,
    // Only the definitions are looked at: no command runs, so what commands load is not needed.
    plugins: [{ name: 'definitions-only', setup: leaveOutDynamicImports }],
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
    },
    logLevel: 'warning',
  });
  const { buildProgram, manPage } = await import(pathToFileURL(outfile).href);
  rmSync(outfile);
  writeFileSync(join(dist, 'safeguard.1'), manPage(buildProgram(version), version));
}

function leaveOutDynamicImports({ onResolve }) {
  onResolve({ filter: /./ }, ({ path, kind }) =>
    kind === 'dynamic-import' ? { path, external: true } : undefined,
  );
}
