import { InvalidArgumentError, type Command, type Option } from 'commander';

const PLAIN = 'plain numbered lines, no colour or redrawing (ACCESSIBLE=1 does the same)';
const STEP = { shortest: 0.1, longest: 3600 };
const MOST_CASES = 1000;

/** The commands on scenarios that need a person at a terminal. What they do is loaded only when one of them runs. */
export function addInteractiveCommands(scenario: Command, pack: () => Option): void {
  scenario
    .command('play')
    .summary('show a scenario step by step, for a group')
    .description(
      'Shows the case, then each question with its model answer, and how the recommendation grows. ' +
        'Space or Enter continues, b goes back, q leaves.',
    )
    .argument('<id>', 'the scenario, see: safeguard scenario list')
    .option('--auto <seconds>', 'continue by itself after this many seconds', seconds)
    .option('--plain', PLAIN)
    .addOption(pack())
    .addHelpText(
      'after',
      `
Examples:
  safeguard scenario play planned-meeting-with-online-friend
  safeguard scenario play planned-meeting-with-online-friend --auto 20`,
    )
    .action(async (id: string, _options, command: Command) => {
      const { playCommand } = await import('./play.ts');
      await playCommand(id, command.optsWithGlobals());
    });

  scenario
    .command('quiz')
    .summary('decide cases, and see how your decisions compare')
    .description(
      'Shows a case and asks how urgent it is, what you would do first and which warnings apply. ' +
        'Then it shows your decision beside the model. Nothing is saved without --output.',
    )
    .argument('[id...]', 'the scenarios; without any, they are chosen for you')
    .option('--theme <theme>', 'only those on a theme')
    .option('--count <number>', 'how many; 5 where they are chosen for you', count)
    .option('--seed <word>', 'the same word brings the same cases in the same order')
    .option('--plain', PLAIN)
    .option('-o, --output <file>', 'write the marks as JSON to a file that only you can read')
    .option('--force', 'let --output replace a file')
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
    )
    .action(async (ids: string[], _options, command: Command) => {
      const { quizCommand } = await import('./quiz.ts');
      await quizCommand(ids, command.optsWithGlobals());
    });

  scenario
    .command('new')
    .summary('write a new scenario')
    .description(
      'Asks for what a scenario needs and writes its YAML file. The answers come from the questions of the guide, ' +
        'or from a result that was saved as JSON.',
    )
    .option('--from <file>', 'a result as JSON, from: safeguard assess --json')
    .option('--plain', PLAIN)
    .option('-o, --output <file>', 'the file to write, such as my-case.yaml; only you can read it')
    .option('--force', 'let --output replace a file')
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
    )
    .action(async (_options, command: Command) => {
      const { newCommand } = await import('./new.ts');
      await newCommand(command.optsWithGlobals());
    });
}

function seconds(word: string): number {
  const number = Number(word);
  if (word.trim() !== '' && number >= STEP.shortest && number <= STEP.longest) return number;
  throw new InvalidArgumentError(`It is a number of seconds from ${STEP.shortest} to ${STEP.longest}.`);
}

function count(word: string): number {
  const number = Number(word);
  if (word.trim() !== '' && Number.isInteger(number) && number >= 1 && number <= MOST_CASES) return number;
  throw new InvalidArgumentError(`It is a whole number from 1 to ${MOST_CASES}.`);
}
