import { oneLine, wrap } from '../../report/index.ts';
import { widthOf } from '../interview/draw.ts';
import { Stopped } from '../interview/interrupted.ts';
import { fileLines, type Form, type FormChoice, type FormOptions } from './form.ts';

const ENDED = new Set(['ExitPromptError', 'AbortPromptError', 'CancelPromptError']);
const NAME = 'value';
/** Rows that a list leaves for its question, the keys, and what stands above. */
const REST = 8;

/** A form of Inquirer's own prompts. */
export async function drawnForm({ input, output, colour, signal }: FormOptions): Promise<Form> {
  // The prompts look at the environment to decide on colour; the flag has no other way to them.
  if (!colour) process.env['NO_COLOR'] = '1';
  const { default: inquirer } = await import('inquirer');
  const prompt = inquirer.createPromptModule({ input, output, signal });
  const asked = (message: string) => fitted(message, widthOf(output.columns), 2);
  const verdict = (problem: string | undefined) => (problem === undefined ? true : asked(problem));
  const named = ({ id, label }: FormChoice) => {
    return {
      value: id,
      name: fitted(label, widthOf(output.columns), 4),
      short: id.startsWith('-') ? label : id,
    };
  };
  const pageSize = () => Math.max(3, (output.rows || 24) - REST);

  async function stoppable<T>(entered: Promise<Record<string, T>>): Promise<T> {
    try {
      return (await entered)[NAME] as T;
    } catch (error) {
      if (error instanceof Error && ENDED.has(error.name)) throw new Stopped();
      throw error;
    }
  }

  return {
    say: (...paragraphs) => {
      const width = widthOf(output.columns);
      output.write(`${paragraphs.flatMap((text) => wrap(text, width)).join('\n')}\n`);
    },
    file: (text) => void output.write(`\n${fileLines(text, widthOf(output.columns)).join('\n')}\n`),
    text: ({ message, initial, check }) =>
      stoppable<string>(
        prompt([
          {
            type: 'input',
            name: NAME,
            message: asked(message),
            ...(initial === undefined ? {} : { default: initial, prefill: 'editable' as const }),
            validate: async (line: string) => verdict(await check(line)),
          },
        ]),
      ),
    one: ({ message, choices, chosen }) =>
      stoppable<string>(
        prompt([
          {
            type: 'select',
            name: NAME,
            message: asked(message),
            choices: choices.map(named),
            loop: false,
            pageSize: pageSize(),
            ...(chosen === undefined ? {} : { default: chosen }),
          },
        ]),
      ),
    many: ({ message, choices, chosen, check }) =>
      stoppable<readonly string[]>(
        prompt([
          {
            type: 'checkbox',
            name: NAME,
            message: asked(message),
            choices: choices.map((choice) => ({ ...named(choice), checked: chosen.includes(choice.id) })),
            loop: false,
            pageSize: pageSize(),
            validate: async (ticked: readonly { readonly value: string }[]) =>
              verdict(await check(ticked.map(({ value }) => value))),
          },
        ]),
      ),
    end: () => {},
  };
}

/** The prompts would break a long line in the middle of a word. */
function fitted(text: string, width: number, indent: number): string {
  return wrap(oneLine(text), width - indent).join(`\n${' '.repeat(indent)}`);
}
