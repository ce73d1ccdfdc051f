import { visible } from '../../document/visible.ts';
import { markSections } from '../../report/scenario/mark-sections.ts';
import { renderClass } from '../../report/scenario/class-report.ts';
import { renderJsonOf } from '../../document/data-json.ts';
import { renderMarksCsv } from '../../report/scenario/marks-csv.ts';
import { renderSheets } from '../../document/render.ts';
import { mark, modelOf, summarise } from '../../train/index.ts';
import { readBounded, STANDARD_INPUT } from '../files/read-bounded.ts';
import { screenOf } from '../terminal/screen.ts';
import { EXIT, UserError } from '../user-error.ts';
import { openLibrary } from './open.ts';
import { readResponses } from './read-responses.ts';
import type { MarkOptions } from './command.ts';

/** `safeguard scenario mark`: marks a file of responses; lines with a mistake are named, and exit code 2 says so. */
export async function markCommand(file: string, options: MarkOptions): Promise<void> {
  const { pack, scenarios } = await openLibrary(options.pack);
  const name = file === '-' ? undefined : file;
  const text = await readBounded(name);
  const { responses, problems } = readResponses(pack, scenarios, name ?? STANDARD_INPUT, text);
  if (responses.length + problems.length === 0)
    throw new UserError(`There are no responses in ${visible(name ?? STANDARD_INPUT)}. Nothing was marked.`);
  const marked = responses.map(({ scenario, response }) => ({
    scenario,
    marks: mark(pack, scenario, response),
  }));
  const all = marked.map(({ marks }) => marks);
  process.stdout.write(render());
  for (const problem of problems) console.error(problem);
  if (problems.length > 0) process.exitCode = EXIT.usage;

  function render(): string {
    switch (options.format ?? 'text') {
      case 'csv':
        return renderMarksCsv(all);
      case 'json':
        return renderJsonOf({ marks: all, summary: summarise(all, scenarios) });
      case 'text': {
        const screen = screenOf(process.stdout, { color: options.color, plain: false }, process.env);
        const sheets = options.explain
          ? marked.map(({ scenario, marks }) =>
              markSections(marks, scenario, modelOf(pack, scenario), pack.data),
            )
          : [];
        const told = sheets.length === 0 ? '' : `${renderSheets('Marks', sheets, 'text', screen)}\n`;
        return told + renderClass(all, summarise(all, scenarios), pack.data, screen);
      }
    }
  }
}
