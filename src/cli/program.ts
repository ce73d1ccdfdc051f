import { Command, Option } from 'commander';
import { assessCommand } from './assess/run.ts';
import { showUnsafe } from '../pack/read/unsafe-text.ts';
import { meant } from '../pack/checks/suggest.ts';
import { choice, helpItem, NARROWEST } from './options.ts';
import { addCompletionCommand } from './completion/command.ts';
import { addRecordCommands, passphraseFd } from './record/command.ts';
import { addBatchCommand } from './batch/command.ts';
import { addLocalCommands, localOptions } from './local/command.ts';
import { addRulesCommands } from './rules/command.ts';
import { addWebCommand } from './web/command.ts';
import { addScenarioCommands } from './scenario/command.ts';
import { eitherOf, SCHEMA_NAMES } from './lookup/schema-names.ts';
import { UserError } from './user-error.ts';

/** The commands and their options. All but the main one are loaded only when they run. */
export function buildProgram(version: string): Command {
  const program = new Command('safeguard')
    .description('Guided decision support when you are worried about a child and something online (Wales).')
    .version(version, '-V, --version', 'show the version')
    .helpOption('-h, --help', 'show help')
    .helpCommand(false)
    .option('--no-color', 'no colours (NO_COLOR does the same)')
    .exitOverride()
    .showSuggestionAfterError(true)
    .configureHelp({ showGlobalOptions: true, minWidthToWrap: NARROWEST, formatItem: helpItem })
    // Messages quote what stood on the command line.
    .configureOutput({ writeErr: (text) => void process.stderr.write(showUnsafe(text)) })
    .addHelpText(
      'after',
      `
If a child is in danger now, call the police on 999. Do not wait for this tool.

Start here:
  safeguard assess                      answer questions, get a recommendation
  safeguard assess answers.json         the same from a file of answers
  safeguard questions                   list what can be answered

Exit codes: 0 done, 1 a check did not hold, 2 wrong usage or bad input,
70 a bug, 130 interrupted.`,
    );

  const pack = () => new Option('--pack <dir>', 'use the rules in this folder instead of the built-in ones');
  const [localFile, noLocal] = localOptions();

  program
    .command('assess')
    .summary('answer questions and get a recommendation')
    .description(
      'Asks about the child and your concern, and says what to do, why, and who to contact. ' +
        'With a file, or answers on standard input, it asks nothing.',
    )
    .argument('[file]', 'answers as JSON or YAML; - reads them from standard input')
    .option('--quick', 'ask only what can still change how urgent it is')
    .option('--plain', 'plain numbered lines, no colour or redrawing (ACCESSIBLE=1 does the same)')
    .option('--json', 'the result as JSON; the same as --format json')
    .addOption(choice('--format <format>', 'the form of the result', ['text', 'markdown', 'json']))
    .option('-o, --output <file>', 'write the result to a file that only you can read')
    .option('--force', 'let --output and --record replace a file')
    .option('--record <file>', 'save answers and result as a record that only you can read')
    .option('--encrypt', 'lock the record with a passphrase')
    .option('--armor', 'write the encrypted record as lines of text')
    .addOption(passphraseFd())
    .option('--private', 'leave nothing on the screen; Ctrl-X hides everything at once')
    .addOption(new Option('--brief', 'leave out the reasons').conflicts('explain'))
    .option('--explain', 'explain in full: answers, the guide, and the rule in words')
    .option('--strict', 'make unanswered questions an error')
    .option('--exit-level', 'say the level in the exit code, see below')
    .option('--what-if', 'also show which single answers would change the level')
    .addOption(localFile)
    .addOption(noLocal)
    .addOption(pack())
    .addHelpText(
      'after',
      `
Examples:
  safeguard assess                              questions in the terminal
  safeguard assess --quick                      when you have two minutes
  safeguard assess answers.json --json          a script
  safeguard assess - < answers.yaml             answers on standard input
  safeguard assess --output case.md --format markdown
  safeguard assess answers.json --what-if       what one answer could change
  safeguard assess --record case.json           save it, see docs/records.md

Answers never go on the command line: they would stay in its history.
true, false and null are read as yes, no and unknown. At most 1 MiB is read.

Exit codes with --exit-level, once the level is settled:
  10 inform, 11 support, 12 refer, 13 report, 14 emergency
While a higher level is still possible:
  20 inform so far, 21 support, 22 refer, 23 report`,
    )
    .action(async (file: string | undefined, _options, command: Command) => {
      await assessCommand(file, command.optsWithGlobals());
    });

  program
    .command('questions')
    .summary('list the questions and their answers')
    .description('Lists every question, its values and when it is asked.')
    .option('--json', 'as JSON')
    .addOption(pack())
    .addHelpText('after', '\nExample:\n  safeguard questions --json | jq ".[].id"')
    .action(async (_options, command: Command) => {
      const { questionsCommand } = await import('./lookup/questions.ts');
      await questionsCommand(command.optsWithGlobals());
    });

  program
    .command('contacts')
    .summary('list who to contact')
    .description('Lists the contacts of the guide and a few from outside it, with their cautions.')
    .addOption(choice('--for <who>', 'only those for', ['child', 'parent', 'practitioner']))
    .option('--concern <id>', 'only those that may help with this kind of concern')
    .option('--json', 'as JSON')
    .addOption(localFile)
    .addOption(noLocal)
    .addOption(pack())
    .addHelpText('after', '\nExample:\n  safeguard contacts --for child --concern image_threats')
    .action(async (_options, command: Command) => {
      const { contactsCommand } = await import('./lookup/contacts.ts');
      await contactsCommand(command.optsWithGlobals());
    });

  program
    .command('guide')
    .summary('look up a statement of the guide')
    .description('Says what a statement of the guide means, where it is, and which rules rest on it.')
    .argument('[statement]', 'a label such as police.2; without one, all of them are listed')
    .option('--json', 'as JSON')
    .addOption(pack())
    .addHelpText('after', '\nExample:\n  safeguard guide police.2')
    .action(async (statement: string | undefined, _options, command: Command) => {
      const { guideCommand } = await import('./lookup/guide.ts');
      await guideCommand(statement, command.optsWithGlobals());
    });

  program
    .command('schema')
    .summary('print a JSON Schema')
    .description(
      'Prints the JSON Schema (draft 2020-12) of the answers, the assessment, a record, local settings or the pack.yaml of a pack.',
    )
    .argument('[name]', eitherOf(SCHEMA_NAMES))
    .addOption(pack())
    .addHelpText('after', '\nExample:\n  safeguard schema answers > answers.schema.json')
    .action(async (name: string | undefined, _options, command: Command) => {
      const { schemaCommand } = await import('./lookup/schema.ts');
      await schemaCommand(name, command.optsWithGlobals());
    });

  addBatchCommand(program, pack);
  addScenarioCommands(program, pack);
  addRecordCommands(program, pack);
  addLocalCommands(program, pack);
  addRulesCommands(program, pack);
  addWebCommand(program, pack);
  addCompletionCommand(program);

  program
    .command('help')
    .summary('show help for a command')
    .description('Shows what a command does, its options and an example.')
    .argument('[command...]', 'the name of a command')
    .addHelpText('after', '\nExample:\n  safeguard help assess')
    .action((names: readonly string[]) => commandNamed(program, names).help());

  return program;
}

function commandNamed(program: Command, names: readonly string[]): Command {
  return names.reduce((within, name) => {
    const found = within.commands.find((command) => command.name() === name);
    if (found) return found;
    const known = within.commands.map((command) => command.name());
    throw new UserError(`There is no command "${name}".${meant(name, known)}`);
  }, program);
}
