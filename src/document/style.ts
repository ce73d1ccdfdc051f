import { Chalk } from 'chalk';

/** What stands out in colour. Colour only repeats what the words and the layout say. */
export interface Style {
  readonly heading: (text: string) => string;
  readonly strong: (text: string) => string;
  readonly alarm: (text: string) => string;
  readonly warning: (text: string) => string;
  readonly procedures: (text: string) => string;
  readonly reading: (text: string) => string;
}

/** The styles in the basic 16 colours, which follow the user's own theme; without colour, none. */
export function styleFor(colour: boolean): Style {
  const chalk = new Chalk({ level: colour ? 1 : 0 });
  return {
    heading: (text) => chalk.bold.cyan(text),
    strong: (text) => chalk.bold(text),
    alarm: (text) => chalk.bold.whiteBright.bgRed(text),
    warning: (text) => chalk.bold.red(text),
    procedures: (text) => chalk.cyan(text),
    reading: (text) => chalk.magenta(text),
  };
}
