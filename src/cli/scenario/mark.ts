import { visible } from '../../document/visible.ts';
import { markSections } from '../../report/scenario/mark-sections.ts';
import { classSections } from '../../report/scenario/class-report.ts';
import { markRows } from '../../report/scenario/marks-csv.ts';
import { mark, modelOf, summarise } from '../../train/index.ts';
import { wordsOf } from '../../words/index.ts';
import { readBounded, STANDARD_INPUT } from '../files/read-bounded.ts';
import { print } from '../print.ts';
import { EXIT, UserError } from '../user-error.ts';
import { openTraining } from './open.ts';
import { readResponses } from './read-responses.ts';
import type { MarkOptions } from './command.ts';

/** `safeguard scenario mark`: marks a file of responses; lines with a mistake are named, and exit code 2 says so. */
export async function markCommand(file: string, options: MarkOptions): Promise<void> {
  const { pack, scenarios } = await openTraining(options);
  const name = file === '-' ? undefined : file;
  const text = await readBounded(name);
  const { responses, problems } = readResponses(pack, scenarios, name ?? STANDARD_INPUT, text);
  if (responses.length + problems.length === 0)
    throw new UserError(({ refusal }) => refusal.file.noResponses(visible(name ?? refusal.standardInput)));
  const marked = responses.map(({ scenario, response }) => ({
    scenario,
    marks: mark(pack, scenario, response),
  }));
  const { language, training } = wordsOf(pack.data);
  const all = marked.map(({ marks }) => marks);
  const summary = summarise(all, scenarios);
  const sheets = () => [
    ...(options.explain ? marked : []).map(({ scenario, marks }) => ({
      sections: markSections(marks, scenario, modelOf(pack, scenario), pack.data),
    })),
    { sections: classSections(all, summary, pack.data, scenarios) },
  ];
  await print(
    {
      language,
      title: training.class.title,
      sheets,
      data: () => ({ marks: all, summary }),
      rows: () => markRows(all),
    },
    options,
  );
  for (const problem of problems) console.error(problem);
  if (problems.length > 0) process.exitCode = EXIT.usage;
}
