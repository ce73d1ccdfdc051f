import { oneLine } from '../../document/visible.ts';
import { wrap } from '../../document/wrap.ts';
import { styleFor } from '../../document/style.ts';
import { widthOf, withAnswer } from './draw.ts';
import { Stopped } from './interrupted.ts';
import type { Menu } from './menu.ts';
import { oneLineFrom } from './one-line.ts';
import { loadPrompt } from './prompt.ts';
import { askQuietly } from './quiet.ts';
import { fileLines, type Form, type FormChoice, type FormOptions } from './form.ts';

const NAME = 'value';

/** A form whose lists are those of the interview, and whose texts are typed into a prompt of Inquirer's. */
export async function drawnForm({ input, output, colour, signal }: FormOptions): Promise<Form> {
  // The prompts look at the environment to decide on colour; the flag has no other way to them.
  if (!colour) process.env['NO_COLOR'] = '1';
  const { default: inquirer } = await import('inquirer');
  const ask = await loadPrompt({ input, output, colour, signal });
  const style = styleFor(colour);
  const width = () => widthOf(output.columns);
  const print = (lines: readonly string[]): void => void output.write(`${lines.join('\n')}\n`);
  const asked = (message: string) => fitted(message, width(), 2);

  async function choose(menu: Menu): Promise<readonly string[]> {
    const reply = await ask(menu);
    if (reply.kind !== 'chosen') throw new Stopped();
    return reply.ids;
  }

  return {
    say: (...paragraphs) => print(paragraphs.flatMap((text) => wrap(text, width()))),
    file: (text) => void output.write(`\n${fileLines(text, width()).join('\n')}\n`),
    text: ({ message, initial, check }) =>
      askQuietly({ input, output, signal }, async () => {
        const line = oneLineFrom(input);
        try {
          const prompt = inquirer.createPromptModule({ input: line.input, output, signal });
          const entered: Record<string, string> = await prompt([
            {
              type: 'input',
              name: NAME,
              message: asked(message),
              ...(initial === undefined ? {} : { default: initial, prefill: 'editable' as const }),
              validate: async (typed: string) => {
                const problem = await check(typed);
                return problem === undefined ? true : asked(problem);
              },
            },
          ]);
          return entered[NAME] ?? '';
        } finally {
          line.end();
        }
      }),
    one: async ({ message, choices, chosen }) => {
      const [id = ''] = await choose({
        ...listOf(message, choices),
        several: false,
        chosen: chosen === undefined ? [] : [chosen],
        enter: 'choose',
      });
      const label = choices.find((choice) => choice.id === id)?.label ?? id;
      print(withAnswer(oneLine(message), oneLine(label), width(), style));
      return id;
    },
    many: async ({ message, choices, chosen, check }) => {
      const list = { ...listOf(message, choices), several: true, mayBeNone: true } as const;
      let ids = chosen;
      for (let notice: string | undefined; ;) {
        ids = await choose({
          ...list,
          hint: 'Choose all that fit, or none.',
          chosen: ids,
          enter: 'continue',
          ...(notice === undefined ? {} : { notice }),
        });
        notice = await check(ids);
        if (notice === undefined) break;
      }
      print(withAnswer(oneLine(message), ids.join(', ') || 'None', width(), style));
      return ids;
    },
    end: () => {},
  };
}

type List = Omit<Menu, 'several' | 'chosen' | 'enter'>;

function listOf(message: string, choices: readonly FormChoice[]): List {
  return {
    title: oneLine(message),
    items: choices.map(({ id, label }, at) => ({ id, label: oneLine(label), key: String(at + 1) })),
    toggled: (before, id) =>
      choices.map((choice) => choice.id).filter((choice) => before.includes(choice) !== (choice === id)),
    canGoBack: false,
    canReview: false,
    leave: { does: 'leave', sure: 'Stop here? What you entered here is not kept.' },
  };
}

/** The prompt would break a long line in the middle of a word. */
function fitted(text: string, width: number, indent: number): string {
  return wrap(oneLine(text), width - indent).join(`\n${' '.repeat(indent)}`);
}
