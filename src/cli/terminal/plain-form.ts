import { oneLine } from '../../document/visible.ts';
import { wrap } from '../../document/wrap.ts';
import { widthOf } from './draw.ts';
import { linesFrom } from './lines.ts';
import { fileLines, type Form, type FormChoice, type FormOptions } from './form.ts';

/** A form of numbered lines, read and typed in order. */
export function plainForm({ input, output, signal }: FormOptions): Form {
  const lines = linesFrom({ input, output, signal });
  const say = (...paragraphs: readonly string[]): void => {
    const width = widthOf(output.columns);
    output.write(`${paragraphs.flatMap((text) => wrap(text, width)).join('\n')}\n`);
  };
  const typed = async (label: string, pasted?: 'joined'): Promise<string> =>
    (await lines.ask(`${wrap(label, widthOf(output.columns)).join('\n')} `, pasted)).trim();
  const sayChoices = (message: string, choices: readonly FormChoice[]): void =>
    say('', message, ...choices.map(({ label }, at) => `${at + 1}. ${oneLine(label)}`));

  return {
    say,
    file: (text) => void output.write(`\n${fileLines(text, widthOf(output.columns)).join('\n')}\n`),
    text: async ({ message, initial = '', check }) => {
      if (initial !== '') say('', `${message} It is now: ${initial}`, 'Press Enter to keep it.');
      for (;;) {
        const line = (await typed(initial === '' ? message : 'Instead:', 'joined')) || initial;
        const problem = await check(line);
        if (problem === undefined) return line;
        say(problem);
      }
    },
    one: async ({ message, choices, chosen }) => {
      sayChoices(message, choices);
      const initial = choices.findIndex(({ id }) => id === chosen) + 1;
      if (initial > 0) say(`It is now: ${initial}. Press Enter to keep it.`);
      for (;;) {
        const line = await typed(`Type a number from 1 to ${choices.length}:`);
        const choice = choices[(line === '' ? initial : numberIn(line)) - 1];
        if (choice) return choice.id;
        say(`There is no "${oneLine(line)}" here.`);
      }
    },
    many: async ({ message, choices, chosen, check }) => {
      sayChoices(message, choices);
      const initial = choices.flatMap(({ id }, at) => (chosen.includes(id) ? [at + 1] : []));
      say(
        initial.length > 0
          ? `Chosen now: ${initial.join(' ')}. Press Enter to keep them.`
          : 'None are chosen yet.',
      );
      for (;;) {
        const line = await typed('Type numbers with spaces between them, or 0 for none:');
        const none = /^(?:0|none)$/i.test(line);
        const parts = line === '' ? initial.map(String) : none ? [] : line.split(/[\s,;]+/);
        const numbers = parts.map(numberIn);
        const wrong = parts.find((_, at) => !choices[numbers[at]! - 1]);
        const ids = choices.filter((_, at) => numbers.includes(at + 1)).map(({ id }) => id);
        const problem = wrong === undefined ? await check(ids) : `There is no "${oneLine(wrong)}" here.`;
        if (problem === undefined) return ids;
        say(problem);
      }
    },
    end: lines.end,
  };
}

/** The number that a word is; 0 for anything else. */
function numberIn(word: string): number {
  return /^\d{1,4}$/.test(word) ? Number(word) : 0;
}
