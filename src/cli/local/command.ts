import { Option, type Command } from 'commander';

/** The options with which a command takes local settings from another file, or leaves them out. */
export function localOptions(): readonly [Option, Option] {
  return [
    new Option('--local <file>', 'use the local settings in this file'),
    new Option('--no-local', 'leave local settings out'),
  ];
}

/** The commands on local settings. What they do is loaded only when one of them runs. */
export function addLocalCommands(program: Command, pack: () => Option): void {
  const local = program
    .command('local')
    .summary('numbers and steps of your own authority or organisation')
    .description(
      'Local settings: telephone numbers and forms that differ from place to place, and what else your organisation ' +
        'asks you to do. They add to every recommendation and take nothing away.',
    )
    .addHelpText(
      'after',
      `
Examples:
  safeguard local init
  safeguard local check
  safeguard local show
  safeguard assess --local team.yaml

SAFEGUARD_LOCAL=FILE names a file that several people share.
More: docs/local-settings.md.`,
    );
  const file = () => new Option('--local <file>', 'this file instead of the one in your own settings folder');

  local
    .command('init')
    .summary('write an empty file for you to fill in')
    .description(
      'Writes an empty file of local settings that says what each part is for. It replaces nothing.',
    )
    .addOption(file())
    .addHelpText('after', '\nExamples:\n  safeguard local init\n  safeguard local init --local team.yaml')
    .action(async (_options, command: Command) => {
      const { initCommand } = await import('./init.ts');
      await initCommand(command.optsWithGlobals());
    });

  local
    .command('show')
    .summary('show what is set, what is not, and how old it is')
    .description('Shows what is set, with its source and when it was checked, and what is not set yet.')
    .addOption(file())
    .option('--json', 'as JSON')
    .addOption(pack())
    .addHelpText('after', '\nExample:\n  safeguard local show')
    .action(async (_options, command: Command) => {
      const { showCommand } = await import('./show.ts');
      await showCommand(command.optsWithGlobals());
    });

  local
    .command('check')
    .summary('find everything that is wrong with the file')
    .description('Says everything that is wrong with the file, all at once, with line and column.')
    .addOption(file())
    .addOption(pack())
    .addHelpText(
      'after',
      '\nExample:\n  safeguard local check\n\nExit codes: 0 it is right, 1 it is not, 2 there is none.',
    )
    .action(async (_options, command: Command) => {
      const { checkCommand } = await import('./check.ts');
      await checkCommand(command.optsWithGlobals());
    });
}
