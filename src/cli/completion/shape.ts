import type { Argument, CommandUnknownOpts, Option } from '@commander-js/extra-typings';
import type { Lists } from './listed.ts';
import { valuesOf, type Values } from './values.ts';

/** A command as a shell needs to know it: what may come next, and what each of it means. */
export interface CommandShape {
  /** The words that lead to it, without the name of the program: `record show`; empty for the program itself. */
  readonly path: string;
  readonly summary: string;
  readonly options: readonly OptionShape[];
  /** The values of its arguments by place. */
  readonly arguments: readonly ArgumentShape[];
  readonly commands: readonly CommandShape[];
}

export interface OptionShape {
  /** As they are typed: `-o`, `--output`. */
  readonly flags: readonly string[];
  readonly summary: string;
  /** Undefined where it takes no value. */
  readonly values: Values | undefined;
}

export interface ArgumentShape {
  readonly name: string;
  readonly values: Values;
  /** Whether there may be any number of it. */
  readonly repeats: boolean;
}

/** The program with all that is below it, from the definitions that also parse the command line. */
export function shapeOf(
  command: CommandUnknownOpts,
  lists: Lists,
  path: readonly string[] = [],
): CommandShape {
  const help = command.createHelp();
  const options = [...help.visibleOptions(command), ...help.visibleGlobalOptions(command)];
  return {
    path: path.join(' '),
    summary: command.summary() || command.description(),
    options: options.map((option) => optionShape(option, lists)),
    arguments: command.registeredArguments.map((argument) => argumentShape(argument, lists)),
    commands: help.visibleCommands(command).map((inner) => shapeOf(inner, lists, [...path, inner.name()])),
  };
}

/** A command and all below it. */
export function withInner(shape: CommandShape): readonly CommandShape[] {
  return [shape, ...shape.commands.flatMap(withInner)];
}

/** The word by which a command is called, without those before it. */
export function wordOf({ path }: CommandShape): string {
  return path.slice(path.lastIndexOf(' ') + 1);
}

function optionShape(option: Option, lists: Lists): OptionShape {
  return {
    flags: [option.short, option.long].filter((flag) => flag !== undefined),
    summary: option.description,
    values: option.required || option.optional ? valuesOf(option, option.flags, lists) : undefined,
  };
}

function argumentShape(argument: Argument, lists: Lists): ArgumentShape {
  const name = argument.name();
  return {
    name,
    values: valuesOf(argument, `<${name}>`, lists),
    repeats: argument.variadic,
  };
}
