import type { CommandUnknownOpts } from '@commander-js/extra-typings';
import type { EventEmitter } from 'node:events';
import { staysEnglish } from './language.ts';

/**
 * Puts the help of a command and of those below it into another language. One that stays in English has its summary
 * translated all the same: it stands in the list of a command that does not.
 *
 * @param into a text of the help in the other language; the titles of its parts, such as `Options:`, are texts too.
 * @param inUsage what is said about a wrong option or argument, in the other language.
 */
export function translateHelp(
  command: CommandUnknownOpts,
  into: (text: string) => string,
  inUsage: (message: string) => string,
): void {
  if (staysEnglish(nameOf(command))) return;
  const said = <T extends { readonly description: string }>(one: T): T =>
    Object.create(one, { description: { value: into(one.description) } }) as T;
  const plain = command.createHelp();
  const choices = (text: string): string => text.replace('(choices: ', `(${into('choices:')} `);
  command.configureHelp({
    ...command.configureHelp(),
    styleTitle: into,
    commandUsage: (one) => inUsageLine(plain.commandUsage(one), into),
    subcommandTerm: (one) => inUsageLine(plain.subcommandTerm(one), into),
    commandDescription: (one) => into(one.description()),
    subcommandDescription: (one) => into(one.summary() || one.description()),
    optionDescription: (option) => choices(plain.optionDescription(said(option))),
    argumentDescription: (argument) => choices(plain.argumentDescription(said(argument))),
  });
  command.configureOutput({ outputError: (message, write) => write(inUsage(message)) });
  const emitter = command as unknown as EventEmitter;
  for (const write of emitter.listeners('afterHelp') as ((context: Context) => void)[]) {
    emitter.off('afterHelp', write);
    emitter.on('afterHelp', (context: Context) =>
      write({ ...context, write: (text) => context.write(inParagraphs(text, into)) }),
    );
  }
  for (const inner of command.commands) translateHelp(inner, into, inUsage);
}

/** What a command takes, of which only what commander calls its parts is a text. */
function inUsageLine(line: string, into: (text: string) => string): string {
  return line.replace(/\[(?:options|command)\]/g, into);
}

/** A command that is shown as an example, and what may be said beside it. */
const EXAMPLE = /^( *safeguard \S.*?)(?:( {2,})(\S.*))?$/;

/** Examples line by line, of which only what is said about them is a text; anything else paragraph by paragraph. */
function inParagraphs(block: string, into: (text: string) => string): string {
  const paragraphs = block.split('\n\n').map((paragraph) => {
    const lines = paragraph.replace(/^\n|\n$/g, '').split('\n');
    if (!lines.some((line) => EXAMPLE.test(line)))
      return lines.length === 1 && lines[0] === '' ? '' : into(lines.join('\n'));
    return lines
      .map((line) => {
        const [, example, gap, says] = EXAMPLE.exec(line) ?? [];
        if (example === undefined) return into(line);
        return says === undefined ? line : `${example}${gap}${into(says)}`;
      })
      .join('\n');
  });
  return `${block.startsWith('\n') ? '\n' : ''}${paragraphs.join('\n\n')}\n`;
}

/** What commander hands to what stands under a help. */
interface Context {
  readonly write: (text: string) => void;
}

/** `scenario test`; the program itself has none. */
function nameOf(command: CommandUnknownOpts): string {
  const { parent } = command;
  return parent ? `${nameOf(parent)} ${command.name()}`.trim() : '';
}
