import { Option } from '@commander-js/extra-typings';
import { TABLE_FORMATS } from '../../document/formats.ts';
import { listed } from '../completion/listed.ts';
import { command, formatOption, lang, pack, wholeNumber, type OptionsOf } from '../options.ts';

const MOST_PEOPLE = 50;
const MOST_CASES = 1000;

/** What the commands below have in common. */
export const study = () =>
  command('study')
    .summary('several people read the same cases: how far do they agree?')
    .description(
      'For whoever tests the questions: made-up cases for several people, and how far their answers agree.',
    )
    .addHelpText(
      'after',
      `
Examples:
  safeguard study new my-study --people 3
  safeguard study report my-study
  safeguard study report my-study --format html > report.html

How to run one in an afternoon: docs/study.md.
The cases are made up. If a real child may be in danger now, call 999.`,
    );

export const newStudy = () =>
  command('new')
    .summary('write cases, questions and answer sheets for several people')
    .description(
      'Writes a folder for each reader, with cases without their answers and sheets to fill in, and one for whoever runs the study.',
    )
    .argument('<folder>', 'the folder to write to')
    .option('--people <number>', 'how many read; 3 where you do not say', wholeNumber(1, MOST_PEOPLE))
    .addOption(
      listed(
        'scenarios',
        new Option('--scenarios <ids>', 'these cases, with commas between them').conflicts('count'),
      ),
    )
    .option('--count <number>', 'how many cases; 12 where you do not say', wholeNumber(1, MOST_CASES))
    .option('--seed <word>', 'the same word brings the same cases in the same order')
    .option('--force', 'let it replace files, answers that were filled in too')
    .addOption(lang())
    .addOption(pack())
    .addHelpText(
      'after',
      `
Examples:
  safeguard study new my-study
  safeguard study new my-study --people 4 --count 20 --seed spring
  safeguard study new my-study --scenarios just-an-account,paid-for-pictures-at-17

Give each reader the folder with their number, and keep the folder organiser:
the model answers are in it.`,
    );

export type NewStudyOptions = OptionsOf<typeof newStudy>;

export const report = () =>
  command('report')
    .summary('how far the readers agree, and what their differences change')
    .description(
      'Reads the answers that came back: agreement on each question, level and action, what people split on, and what that changes.',
    )
    .argument('<folder>', 'the folder of the study')
    .addOption(formatOption(TABLE_FORMATS))
    .option('-o, --output <file>', 'write the report to a file that only you can read')
    .option('--force', 'let --output replace a file')
    .addOption(pack())
    .addHelpText(
      'after',
      `
Examples:
  safeguard study report my-study
  safeguard study report my-study --format html --output report.html
  safeguard study report my-study --format csv > agreement.csv

It reads answers.csv or answers.json of each reader, and records that are named
after a case, such as reader-1/case-03.json. A cell that is empty is missing;
unknown is an answer.`,
    );

export type ReportOptions = OptionsOf<typeof report>;
