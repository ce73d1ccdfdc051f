import { join } from 'node:path';
import { assess, ASSESSMENT_SCHEMA, readAnswers, type Answers, type Pack } from '../../engine/index.ts';
import type { Scenario } from '../../pack/scenario.ts';
import { visible } from '../../document/visible.ts';
import { levelTitle, lookupIn } from '../../report/words/lookup.ts';
import { interview } from '../assess/interview.ts';
import { refusalOf } from '../files/ask-file.ts';
import { checkOutput, writeOutput } from '../files/output.ts';
import { readBounded } from '../files/read-bounded.ts';
import { idOfFile, proveScenario, writeScenario } from './new-form.ts';
import type { Author } from './new-draft.ts';
import { idProblem } from './new-fields.ts';
import { needTerminal, stoppedWith, terminalFor, withTerminal } from '../terminal/open.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { isUserError, UserError } from '../user-error.ts';
import { openLibrary } from './open.ts';
import type { NewOptions } from './command.ts';

/** `safeguard scenario new`: asks an author for what a scenario needs, and writes its file whole or not at all. */
export async function newCommand(options: NewOptions): Promise<void> {
  const { from, output } = options;
  const force = options.force === true;
  if (force && output === undefined) throw new UserError('--force goes with --output FILE.');
  needTerminal('To write a scenario', 'An editor helps too: the first line of each file names its schema.');
  const { pack, scenarios } = await openLibrary(options.pack);
  const id = output === undefined ? undefined : await idFor(output, pack, scenarios, force);
  return withTerminal(
    terminalFor(options),
    async (terminal) => {
      const answers =
        from === undefined
          ? (await interview(terminal, () => pack, { mode: 'full', answers: {} })).answers
          : await answersIn(from, pack);
      const author: Author = { terminal, pack, scenarios, result: assess(pack, answers) };
      begin(author);
      const draft = id === undefined ? {} : { id };
      const { scenario, text } = await writeScenario(author, draft, id === undefined ? [] : ['id']);
      await proveScenario(pack, scenario.id, text);
      const file = await written(terminal, text, scenario.id, options);
      terminal.say(
        `The scenario is in ${visible(file)}. Only you can read it.`,
        'In the folder scenarios of a pack it is one of its tests: safeguard scenario test --pack FOLDER',
      );
    },
    stoppedWith('Nothing was written.'),
  );
}

function begin({ terminal, pack, result: { level, possibleLevel } }: Author): void {
  const lookup = lookupIn(pack.data);
  terminal.say(
    '',
    'A scenario is made up. Leave out names, places and dates, and change what could point to a real child.',
    '',
    `Level: ${levelTitle(lookup, level)}`,
    ...(level === possibleLevel ? [] : [`It could still be: ${levelTitle(lookup, possibleLevel)}`]),
    '',
  );
}

/** Writes the file, and asks for another one as long as it cannot be written. Returns its name. */
async function written(terminal: Terminal, text: string, id: string, options: NewOptions): Promise<string> {
  const { output, pack, force } = options;
  for (let file = output ?? (await askFile(terminal, id, pack)); ;) {
    try {
      await writeOutput(file, text, force === true && file === output);
      return file;
    } catch (error) {
      if (!isUserError(error)) throw error;
      terminal.say('', visible(error.atPrompt), 'Nothing is lost yet. Name another file.');
      file = await askFile(terminal, id, pack);
    }
  }
}

/** The id that the name of a file gives, checked before anything is asked. */
async function idFor(
  file: string,
  pack: Pack,
  scenarios: readonly Scenario[],
  force: boolean,
): Promise<string> {
  await checkOutput(file, force);
  const id = idOfFile(file);
  if (id === undefined) throw new UserError('Name the file after the scenario, as in: --output my-case.yaml');
  const others = force ? scenarios.filter((one) => one.id !== id) : scenarios;
  const problem = idProblem(pack, others, id);
  if (problem !== undefined) throw new UserError(`${visible(id)} cannot be the id of a scenario: ${problem}`);
  return id;
}

async function askFile(terminal: Terminal, id: string, folder: string | undefined): Promise<string> {
  const name = `${id}.yaml`;
  return terminal.text({
    message: 'Which file should it go in?',
    initial: folder === undefined ? name : join(folder, 'scenarios', name),
    check: async (file) => {
      if (idOfFile(file) !== id) return `The name of the file must be ${name}.`;
      return refusalOf(() => checkOutput(file, false));
    },
  });
}

/** The answers of a result that was kept as JSON. */
async function answersIn(file: string, pack: Pack): Promise<Answers> {
  const name = visible(file);
  const how = 'Make one with: safeguard assess --json --output case.json';
  let value: unknown;
  try {
    value = JSON.parse(await readBounded(file));
  } catch (error) {
    if (error instanceof SyntaxError) throw new UserError(`${name} is not JSON. ${how}`);
    throw error;
  }
  const { schema, pack: made, answers } = (value ?? {}) as Record<string, unknown>;
  if (schema !== ASSESSMENT_SCHEMA) throw new UserError(`${name} is not a result of safeguard. ${how}`);
  const other = (made as { id?: unknown } | undefined)?.id;
  if (other !== pack.data.id) {
    throw new UserError(
      `${name} was made with other rules: ${visible(String(other))}. Name them with --pack.`,
    );
  }
  const read = readAnswers(pack, answers);
  if (read.problems.length === 0) return read.answers;
  const said = read.problems.map(({ message }) => visible(message));
  throw new UserError(`${said.join('\n')}\n\n${name} does not fit these rules.`);
}
