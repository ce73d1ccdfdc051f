import { Option, type Command } from 'commander';
import { choice } from '../choice.ts';
import { addInteractiveCommands } from './program.ts';

/** The commands on scenarios. What they do is loaded only when one of them runs. */
export function addScenarioCommands(program: Command, pack: () => Option): void {
  const scenario = program
    .command('scenario')
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

  scenario
    .command('list')
    .summary('list the scenarios')
    .description('Lists the scenarios with level and difficulty. Filters can be combined.')
    .option('--theme <theme>', 'only those on a theme')
    .option('--concern <id>', 'only those with this form of concern')
    .option('--level <id>', 'only those that end at this level')
    .addOption(choice('--difficulty <how>', 'only those that are', ['easy', 'medium', 'hard']))
    .option('--json', 'as JSON')
    .addOption(pack())
    .addHelpText(
      'after',
      `
Examples:
  safeguard scenario list
  safeguard scenario list --level emergency
  safeguard scenario list --theme grooming --difficulty easy
  safeguard scenario list --json | jq -r ".[].id"`,
    )
    .action(async (_options, command: Command) => {
      const { listCommand } = await import('./list.ts');
      await listCommand(command.optsWithGlobals());
    });

  scenario
    .command('show')
    .summary('show a scenario, with its answers or as a handout')
    .description(
      'Shows the case alone, with the model answers, or as a sheet for trainees and one for the trainer.',
    )
    .argument('<id>', 'the scenario, see: safeguard scenario list')
    .option('--answers', 'with the model answers')
    .option('--handout', 'a sheet for trainees without answers, and one for the trainer with them')
    .addOption(choice('--format <format>', 'the form', ['text', 'markdown', 'html']))
    .addOption(pack())
    .addHelpText(
      'after',
      `
Examples:
  safeguard scenario show just-an-account
  safeguard scenario show just-an-account --answers
  safeguard scenario show just-an-account --handout --format html > sheet.html

The page is one file that prints on A4, each sheet on pages of its own.`,
    )
    .action(async (id: string, _options, command: Command) => {
      const { showCommand } = await import('./show.ts');
      await showCommand(id, command.optsWithGlobals());
    });

  scenario
    .command('flip')
    .summary('which single answers would change the level')
    .description(
      'Lists each single answer of a scenario whose change would change how urgent it is, and to what.',
    )
    .argument('<id>', 'the scenario, see: safeguard scenario list')
    .addOption(choice('--format <format>', 'the form', ['text', 'markdown', 'json']))
    .addOption(new Option('--brief', 'count the actions').conflicts('explain'))
    .option('--explain', 'name every action')
    .addOption(pack())
    .addHelpText(
      'after',
      `
Examples:
  safeguard scenario flip paid-for-pictures-at-17
  safeguard scenario flip paid-for-pictures-at-17 --explain
  safeguard assess answers.json --what-if       the same for any case`,
    )
    .action(async (id: string, _options, command: Command) => {
      const { flipCommand } = await import('./flip.ts');
      await flipCommand(id, command.optsWithGlobals());
    });

  scenario
    .command('test')
    .summary('run the scenarios as tests of the rules')
    .description('Assesses every scenario and shows what was expected and what the rules say now.')
    .addOption(choice('--format <format>', 'the form', ['text', 'json', 'tap']))
    .option('--coverage', 'with what no scenario reaches; in TAP it has no place')
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
    )
    .action(async (_options, command: Command) => {
      const { testCommand } = await import('./test.ts');
      await testCommand(command.optsWithGlobals());
    });

  scenario
    .command('mark')
    .summary('mark a file of responses, for a class')
    .description(
      'Marks decisions about scenarios: one JSON object per line, as docs/training.md describes them.',
    )
    .argument('<file>', 'the responses; - reads them from standard input')
    .addOption(choice('--format <format>', 'the form', ['text', 'csv', 'json']))
    .option('--explain', 'each response at length, before the table')
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
   "actions": ["call_999"], "not_actions": ["do_not_forward_images"], "sure": 4}
(on one line). A line with a mistake is named and left out, the rest is marked.

Exit codes: 0 all lines marked, 2 at least one line could not be used, or there is none.`,
    )
    .action(async (file: string, _options, command: Command) => {
      const { markCommand } = await import('./mark.ts');
      await markCommand(file, command.optsWithGlobals());
    });

  addInteractiveCommands(scenario, pack);
}
