import { Argument, InvalidArgumentError, Option } from '@commander-js/extra-typings';
import { FORMATS, TABLE_FORMATS } from '../../document/formats.ts';
import { listed } from '../completion/listed.ts';
import { choice, command, formatOption, lang, pack, plain, wholeNumber, type OptionsOf } from '../options.ts';

const STEP = { shortest: 0.1, longest: 3600 };
const MOST_CASES = 1000;

/** What the commands below have in common. */
export const scenario = () =>
  command('scenario')
    .summary('training: made-up cases to show, practise and test with')
    .description('Made-up cases with their model answers: for training, and as tests of the rules.')
    .addHelpText(
      'after',
      `
Examples:
  safeguard scenario list --theme images
  safeguard scenario show planned-meeting-with-online-friend
  safeguard scenario play planned-meeting-with-online-friend
  safeguard scenario quiz --theme images --count 3
  safeguard scenario test

A trainer's guide: docs/training.md.
The cases are made up. If a real child may be in danger now, call 999.`,
    );

export const list = () =>
  command('list')
    .summary('list the scenarios')
    .description('Lists the scenarios with level and difficulty. Filters can be combined.')
    .addOption(listed('themes', new Option('--theme <theme>', 'only those on a theme')))
    .addOption(listed('topics', new Option('--concern <id>', 'only those with this form of concern')))
    .addOption(listed('levels', new Option('--level <id>', 'only those that end at this level')))
    .addOption(choice('--difficulty <how>', 'only those that are', ['easy', 'medium', 'hard']))
    .addOption(formatOption(TABLE_FORMATS))
    .option('--json', 'the same as --format json')
    .addOption(lang())
    .addOption(pack())
    .addHelpText(
      'after',
      `
Examples:
  safeguard scenario list
  safeguard scenario list --level emergency
  safeguard scenario list --theme grooming --difficulty easy
  safeguard scenario list --json | jq -r ".[].id"`,
    );

export type ListOptions = OptionsOf<typeof list>;

export const show = () =>
  command('show')
    .summary('show a scenario, with its answers or as a handout')
    .description(
      'Shows the case alone, with the model answers, or as a sheet for trainees and one for the trainer.',
    )
    .addArgument(listed('scenarios', new Argument('<id>', 'the scenario, see: safeguard scenario list')))
    .option('--answers', 'with the plan of the case, why it is so, and what to talk about')
    .option('--handout', 'a sheet for trainees without answers, and one for the trainer with them')
    .option('--full', 'with --answers or --handout: every step, and the answers to the questions')
    .addOption(formatOption(FORMATS))
    .addOption(lang())
    .addOption(pack())
    .addHelpText(
      'after',
      `
Examples:
  safeguard scenario show just-an-account
  safeguard scenario show just-an-account --answers
  safeguard scenario show just-an-account --handout --format html > sheet.html

The page is one file that prints on A4, each sheet on pages of its own.`,
    );

export type ShowOptions = OptionsOf<typeof show>;

export const flip = () =>
  command('flip')
    .summary('which single answers would change the level')
    .description(
      'Lists each single answer of a scenario whose change would change how urgent it is, and to what.',
    )
    .addArgument(listed('scenarios', new Argument('<id>', 'the scenario, see: safeguard scenario list')))
    .addOption(formatOption(TABLE_FORMATS))
    .option('--explain', 'name every action')
    .addOption(lang())
    .addOption(pack())
    .addHelpText(
      'after',
      `
Examples:
  safeguard scenario flip paid-for-pictures-at-17
  safeguard scenario flip paid-for-pictures-at-17 --explain
  safeguard assess answers.json --what-if       the same for any case`,
    );

export type FlipOptions = OptionsOf<typeof flip>;

export const test = () =>
  command('test')
    .summary('run the scenarios as tests of the rules')
    .description('Assesses every scenario and shows what was expected and what the rules say now.')
    .addOption(formatOption(TABLE_FORMATS, 'tap'))
    .option('--coverage', 'with what no scenario reaches; in TAP it has no place')
    .addOption(lang())
    .addOption(pack())
    .addHelpText(
      'after',
      `
Examples:
  safeguard scenario test
  safeguard scenario test --coverage
  safeguard scenario test --pack my-rules       rules and scenarios in my-rules
  safeguard scenario test --format tap

Exit codes: 0 all scenarios hold, 1 at least one does not,
2 a file cannot be used.`,
    );

export type TestOptions = OptionsOf<typeof test>;

export const mark = () =>
  command('mark')
    .summary('mark a file of responses, for a class')
    .description(
      'Marks decisions about scenarios: one JSON object per line, as docs/training.md describes them.',
    )
    .argument('<file>', 'the responses; - reads them from standard input')
    .addOption(formatOption(TABLE_FORMATS))
    .option('--explain', 'each response at length, before the table')
    .addOption(lang())
    .addOption(pack())
    .addHelpText(
      'after',
      `
Examples:
  safeguard scenario mark responses.ndjson
  safeguard scenario mark responses.ndjson --format csv > marks.csv
  safeguard scenario mark - < responses.ndjson

A line:
  {"scenario": "planned-meeting-with-online-friend", "level": "emergency",
   "actions": ["call_999"], "mistakes": ["do_not_forward_images"], "sure": 4}
(on one line). A line with a mistake is named and left out, the rest is marked.

Exit codes: 0 all lines marked, 2 at least one line could not be used, or there
is none.`,
    );

export type MarkOptions = OptionsOf<typeof mark>;

export const play = () =>
  command('play')
    .summary('show a scenario step by step, for a group')
    .description(
      'Shows the case, then each question with its model answer, and how the recommendation grows. ' +
        'Space or Enter continues, n goes on to the next step that changes something, w shows the case again, ' +
        'b goes back, q leaves.',
    )
    .addArgument(listed('scenarios', new Argument('<id>', 'the scenario, see: safeguard scenario list')))
    .option('--auto <seconds>', 'continue by itself after this many seconds', seconds)
    .addOption(plain())
    .addOption(lang())
    .addOption(pack())
    .addHelpText(
      'after',
      `
Examples:
  safeguard scenario play planned-meeting-with-online-friend
  safeguard scenario play planned-meeting-with-online-friend --auto 20`,
    );

export type PlayOptions = OptionsOf<typeof play>;

export const quiz = () =>
  command('quiz')
    .summary('decide cases, and see how your decisions compare')
    .description(
      'Shows a case and asks how urgent it is, what you would do first and what would be a mistake. ' +
        'Then it shows your decision beside the model. Nothing is saved without --output.',
    )
    .addArgument(
      listed('scenarios', new Argument('[id...]', 'the scenarios; without any, they are chosen for you')),
    )
    .addOption(listed('themes', new Option('--theme <theme>', 'only those on a theme')))
    .option('--count <number>', 'how many; 5 where they are chosen for you', wholeNumber(1, MOST_CASES))
    .option('--seed <word>', 'the same word brings the same cases in the same order')
    .addOption(plain())
    .option('-o, --output <file>', 'write the marks as JSON to a file that only you can read')
    .option('--force', 'let --output replace a file')
    .addOption(lang())
    .addOption(pack())
    .addHelpText(
      'after',
      `
Examples:
  safeguard scenario quiz
  safeguard scenario quiz --theme images --count 3
  safeguard scenario quiz planned-meeting-with-online-friend just-an-account
  safeguard scenario quiz --seed monday --output marks.json

Without a terminal, a file of decisions can be marked:
  safeguard scenario mark responses.ndjson`,
    );

export type QuizOptions = OptionsOf<typeof quiz>;

export const newScenario = () =>
  command('new')
    .summary('write a new scenario')
    .description(
      'Asks for what a scenario needs and writes its YAML file. The answers come from the questions of the guide, ' +
        'or from a result that was saved as JSON.',
    )
    .option('--from <file>', 'a result as JSON, from: safeguard assess --json')
    .addOption(plain())
    .option('-o, --output <file>', 'the file to write, such as my-case.yaml; only you can read it')
    .option('--force', 'let --output replace a file')
    .addOption(lang())
    .addOption(pack())
    .addHelpText(
      'after',
      `
Examples:
  safeguard scenario new
  safeguard assess --output case.json --json
  safeguard scenario new --from case.json --output my-case.yaml

A scenario is made up. Leave out names, places and dates, and change what could
point to a real child.`,
    );

export type NewOptions = OptionsOf<typeof newScenario>;

function seconds(word: string): number {
  const number = Number(word);
  if (word.trim() !== '' && number >= STEP.shortest && number <= STEP.longest) return number;
  throw new InvalidArgumentError(`It is a number of seconds from ${STEP.shortest} to ${STEP.longest}.`);
}
