import { join } from 'node:path';
import { guideCoverage } from '../../check/coverage.ts';
import { toDot } from '../../check/graph/dot.ts';
import { stageGraph } from '../../check/graph/stage-graph.ts';
import { renderSvg } from '../../check/graph/svg.ts';
import { visible } from '../../document/visible.ts';
import { handbookPages } from '../../report/handbook/index.ts';
import { renderPage } from '../../report/pages.ts';
import { checkFolderOutput, writeFolder } from '../files/output-folder.ts';
import { UserError } from '../user-error.ts';
import { openWorkbench, type Workbench } from './open.ts';
import type { DocsOptions } from './command.ts';

/** The folder inside the handbook that holds its Markdown. */
export const MARKDOWN = 'markdown';

/** `safeguard rules docs`: the pack as a handbook, HTML and Markdown, in a folder. Problems come before any file. */
export async function docsCommand({ output: folder, force, pack, lang }: DocsOptions): Promise<void> {
  if (folder === '' || folder === '-') throw new UserError('--output needs the name of a folder.');
  const files: Files =
    lang === undefined || lang === 'en'
      ? handbookFiles(await openWorkbench(pack))
      : await (await import('./docs-translation.ts')).translationFiles(pack, lang, MARKDOWN);
  await checkFolderOutput(folder, [...files.keys()], force === true);
  const texts = new Map<string, string>();
  for (const [name, render] of files) texts.set(name, await render());
  await writeFolder(folder, texts, force === true);
  console.error(
    `The handbook is in ${visible(folder)}: ${files.size} files, which only you can read.\n` +
      `Begin with ${visible(join(folder, 'index.html'))}, or with ${visible(join(folder, MARKDOWN, 'index.md'))}.`,
  );
}

/** Files by their names inside the folder, and what makes their texts. */
type Files = ReadonlyMap<string, () => string | Promise<string>>;

/** File, as it is named inside the folder of the handbook, to what makes its text. Pictures take a second or two. */
function handbookFiles({ pack, properties, scenarios }: Workbench): Files {
  const { data } = pack;
  const coverage = guideCoverage(pack, properties, scenarios);
  const pictured = new Set(data.stages.map(({ id }) => id));
  const pages = handbookPages({ pack: data, properties, coverage, pictured });
  const files = new Map<string, () => string | Promise<string>>();
  for (const page of pages) files.set(`${page.name}.html`, () => renderPage(page, 'html'));
  for (const id of pictured)
    files.set(`graph-${id}.svg`, () => renderSvg(toDot(stageGraph(data, id), 'statements.html')));
  for (const page of pages) files.set(join(MARKDOWN, `${page.name}.md`), () => renderPage(page, 'markdown'));
  return files;
}
