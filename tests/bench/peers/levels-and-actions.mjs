import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** What `batch --fields level,actions` works out for a line that has been read: as little as the other engines do. */
export async function levelsAndActions(data) {
  const folder = mkdtempSync(join(tmpdir(), 'safeguard-bench-'));
  const outfile = join(folder, 'engine.mjs');
  await build({
    absWorkingDir: root,
    stdin: {
      contents: `
        export { compilePack } from './src/engine/index.ts';
        export { codeAnswers } from './src/engine/answers.ts';
        export { shortResults } from './src/cli/batch/short-result.ts';
      `,
      resolveDir: root,
    },
    bundle: true,
    minifySyntax: true,
    format: 'esm',
    platform: 'node',
    outfile,
  });
  const { compilePack, codeAnswers, shortResults } = await import(pathToFileURL(outfile).href);
  rmSync(folder, { recursive: true });
  const pack = compilePack(data);
  const decide = shortResults(pack, ['level', 'actions']);
  return {
    name: 'safeguard, levels and actions alone',
    unknown: 'known',
    prepare: (answers) => answers,
    decide: (answers) => {
      const { coded, problems } = codeAnswers(pack, answers);
      if (problems.length > 0) throw new Error(problems[0].message);
      return decide(coded);
    },
  };
}
