import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { renderCsv } from '../../document/csv.ts';
import { render } from '../../document/html.ts';
import { renderJson } from '../../document/json.ts';
import { visible } from '../../document/visible.ts';
import type { Scenario } from '../../pack/scenario.ts';
import { answerData, answerRows, readerDocument } from '../../report/study/reader-sheets.ts';
import { chooseScenarios, makeStudy, modelData } from '../../study/index.ts';
import { howMany } from '../../words/en/counted.ts';
import { checkFolderOutput, writeFolder } from '../files/output-folder.ts';
import { openTraining, scenarioNamed } from '../scenario/open.ts';
import { UserError } from '../user-error.ts';
import type { NewStudyOptions } from './command.ts';
import { FILES, ORGANISER } from './files.ts';

const USUAL = { people: 3, count: 12 };

/** Tells a spreadsheet that the file is UTF-8: without it, letters of Welsh come out wrong. */
const MARK = '\ufeff';

/** `safeguard study new`: what readers get, and what whoever runs the study keeps. All files, or none. */
export async function newCommand(folder: string, options: NewStudyOptions): Promise<void> {
  if (folder === '' || folder === '-') throw new UserError('It needs the name of a folder.');
  const { people = USUAL.people, count = USUAL.count, seed = randomBytes(4).toString('hex') } = options;
  if (seed.length > 100) throw new UserError('--seed takes at most 100 characters.');
  const { pack, scenarios } = await openTraining(options);
  const chosen =
    options.scenarios === undefined
      ? chooseScenarios(scenarios, count, seed)
      : named(scenarios, options.scenarios);
  if (chosen.length === 0) throw new UserError('These rules have no scenarios. Nothing was written.');
  const study = makeStudy(pack, chosen, people, seed);
  const byId = new Map(chosen.map((scenario) => [scenario.id, scenario]));
  const files = new Map([
    [join(ORGANISER, FILES.study), renderJson(study)],
    [join(ORGANISER, FILES.model), renderJson(modelData(study, byId))],
  ]);
  for (const reader of study.readers) {
    const page = await render(readerDocument(pack.data, study, reader, byId));
    files.set(join(reader.id, FILES.cases), page);
    files.set(join(reader.id, FILES.csv), MARK + renderCsv(answerRows(pack.data, reader)));
    files.set(join(reader.id, FILES.json), renderJson(answerData(pack.data, reader)));
  }
  await checkFolderOutput(folder, [...files.keys()], options.force === true);
  await writeFolder(folder, files, options.force === true);
  const less = chosen.length < count && options.scenarios === undefined;
  console.error(
    [
      `The study is in ${visible(folder)}: ${howMany(chosen.length, 'case')} for ${howMany(people, 'reader')}. Only you can read it.`,
      ...(less ? [`There are no more than ${chosen.length} scenarios.`] : []),
      `Give each reader the folder with their number, such as ${visible(join(folder, study.readers[0]!.id))}. They begin with ${FILES.cases}.`,
      `Keep ${visible(join(folder, ORGANISER))} to yourself: the model answers are in it.`,
      `When the sheets are back in their folders: safeguard study report ${visible(folder)}`,
    ].join('\n'),
  );
}

/** The scenarios of a list of ids, each once. */
function named(scenarios: readonly Scenario[], list: string): readonly Scenario[] {
  const ids = list
    .split(',')
    .map((id) => id.trim())
    .filter((id) => id !== '');
  if (ids.length === 0)
    throw new UserError('--scenarios needs the ids of scenarios, with commas between them.');
  return [...new Set(ids)].map((id) => scenarioNamed(scenarios, id));
}
