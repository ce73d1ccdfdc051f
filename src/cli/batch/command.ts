import { Option } from '@commander-js/extra-typings';
import { TABLE_FORMATS } from '../../document/formats.ts';
import { choice, command, formatOption, jobs, localFile, noLocal, pack, type OptionsOf } from '../options.ts';

export const batch = () =>
  command('batch')
    .summary('assess many cases, one per line')
    .description('Assesses the answers on each line and writes one result per line, in the same order.')
    .argument('[file]', 'one JSON object per line, or CSV; without it or with -, standard input')
    .addOption(
      choice('--from <format>', 'what comes in, where the name of the file does not say', ['ndjson', 'csv']),
    )
    .option('--ignore-column <name>', 'CSV: leave this column out; can be given several times', collected)
    .addOption(
      new Option('--fields <names>', 'only these fields, such as level,possibleLevel,actions').conflicts(
        'summary',
      ),
    )
    .option('--summary', 'only how many cases there are at each level, and with each action and concern')
    .addOption(formatOption(TABLE_FORMATS))
    .addOption(jobs('so many lines at a time, each on a processor of its own'))
    .addOption(localFile())
    .addOption(noLocal())
    .addOption(pack())
    .addHelpText(
      'after',
      `
Examples:
  safeguard batch cases.ndjson > results.ndjson
  safeguard batch cases.ndjson --fields level,possibleLevel,provisional
  safeguard batch cases.csv --summary
  safeguard batch cases.ndjson --jobs 4 > results.ndjson
  zcat cases.ndjson.gz | safeguard batch | jq -r .level

A line:
  {"immediate_danger": "no", "concerns": ["image_threats"]}
or, to know each result by its case:
  {"id": "A-17", "answers": {"immediate_danger": "no"}}

CSV: the first row names the questions, and a column called id if there is one.
Several options: image_threats;cyberbullying. An empty cell is not answered.

A line with a mistake gets a line that says what is wrong; the rest are
assessed.
Exit codes: 0 all lines assessed, 2 at least one could not be used, or there is
none.`,
    );

export type BatchOptions = OptionsOf<typeof batch>;

function collected(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}
