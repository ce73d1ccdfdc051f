import type { CommandUnknownOpts } from '@commander-js/extra-typings';
import { roffArgument, roffText } from './roff.ts';

/**
 * The manual page of the program (section 1, roff with the macros of `man`), from the definitions that also parse the
 * command line. The same definitions give the same page: it names no day.
 */
export function manPage(program: CommandUnknownOpts, version: string): string {
  const name = program.name();
  const help = program.createHelp();
  const commands = help.visibleCommands(program).flatMap((command) => withInner(command, name));
  return [
    `.TH ${roffArgument(name.toUpperCase())} 1 "" ${roffArgument(`${name} ${version}`)} "User Commands"`,
    '.SH NAME',
    `${roffText(name)} \\- ${roffText(lowerFirst(program.description()))}`,
    '.SH SYNOPSIS',
    '.B ' + roffText(name),
    roffText('[options] [command]'),
    '.SH OPTIONS',
    ...help.visibleOptions(program).flatMap(({ flags, description }) => entry(flags, description)),
    '.SH COMMANDS',
    ...commands.flatMap(commandLines),
    '.SH NOTES',
    ...asItStands(afterHelp(program)).slice(1),
    '',
  ].join('\n');
}

interface Named {
  readonly command: CommandUnknownOpts;
  /** With the commands that lead to it. */
  readonly name: string;
}

function withInner(command: CommandUnknownOpts, before: string): readonly Named[] {
  const name = `${before} ${command.name()}`;
  const inner = command.createHelp().visibleCommands(command);
  return [
    { command, name },
    // Each of these shows help; one entry is enough.
    ...inner.filter((child) => child.name() !== 'help').flatMap((child) => withInner(child, name)),
  ];
}

function commandLines({ command, name }: Named): readonly string[] {
  const help = command.createHelp();
  // What every command takes stands above.
  const options = help.visibleOptions(command).filter(({ long }) => long !== '--help');
  return [
    `.SS ${roffArgument(`${name} ${command.usage()}`)}`,
    // Behind a heading a paragraph begins by itself.
    roffText(command.description()),
    ...help
      .visibleArguments(command)
      .flatMap((argument) => entry(help.argumentTerm(argument), help.argumentDescription(argument))),
    ...options.flatMap((option) => entry(option.flags, help.optionDescription(option))),
    ...asItStands(afterHelp(command)),
  ];
}

function entry(term: string, description: string): readonly string[] {
  return ['.TP', `.B ${roffArgument(term)}`, roffText(description)];
}

/** Examples and the like: their line ends count. */
function asItStands(text: string): readonly string[] {
  const lines = text.replace(/^\n+|\n+$/g, '');
  return lines === '' ? [] : ['.PP', '.nf', roffText(lines), '.fi'];
}

/** What a command adds after its help, which is written first. */
function afterHelp(command: CommandUnknownOpts): string {
  const written: string[] = [];
  command.configureOutput({ writeOut: (text) => void written.push(text) }).outputHelp();
  return written.slice(1).join('');
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1).replace(/\.$/, '');
}
