import { visible } from '../../document/visible.ts';
import { openScenarios } from '../../pack/open.ts';
import { studyDocument } from '../../report/study/study-report.ts';
import { analyse, DRAWS, FEWEST_UNITS } from '../../study/index.ts';
import { checkPrint, print } from '../print.ts';
import { UserError } from '../user-error.ts';
import type { ReportOptions } from './command.ts';
import { openStudy } from './open-study.ts';

/** `safeguard study report`: how far readers agree, and what their differences change. */
export async function reportCommand(folder: string, options: ReportOptions): Promise<void> {
  await checkPrint(options);
  const { pack, study, sheets, model } = await openStudy(folder, options.pack);
  if (sheets.every(({ cases }) => cases.size === 0))
    throw new UserError(
      `Nobody has answered yet. Put the sheets that came back into their folders, such as ${visible(folder)}/reader-1.`,
    );
  const { scenarios = [] } = await openScenarios(pack, options.pack);
  const titles = new Map(scenarios.map(({ id, title }) => [id, title]));
  const figures = { draws: DRAWS, fewest: FEWEST_UNITS };
  await print(studyDocument(analyse(pack, study, sheets, model), pack.data, titles, figures), options);
}
