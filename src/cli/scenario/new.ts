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
import { needTerminal, stopped, terminalFor, withTerminal } from '../terminal/open.ts';
import { only } from '../terminal/speech.ts';
import { wordsOf, type Words } from '../../words/index.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { isUserError, UserError } from '../user-error.ts';
import { openTraining } from './open.ts';
import type { NewOptions } from './command.ts';

/** `safeguard scenario new`: asks an author for what a scenario needs, and writes its file whole or not at all. */
export async function newCommand(options: NewOptions): Promise<void> {
  const { from, output } = options;
  const force = options.force === true;
  if (force && output === undefined)
    throw new UserError(({ refusal }) => refusal.goesWith('--force', '--output FILE'));
  needTerminal('author');
  const { pack, scenarios } = await openTraining(options);
  const words = wordsOf(pack.data);
  const { new: says } = words.authoring;
  const id = output === undefined ? undefined : await idFor(output, pack, scenarios, force);
  return withTerminal(
    terminalFor(options, only(words)),
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
      const file = await written(terminal, text, scenario.id, options, words);
      terminal.say(says.isIn(visible(file)), says.asTest);
    },
    () => stopped(words, says.nothingWritten),
  );
}

function begin({ terminal, pack, result: { level, possibleLevel } }: Author): void {
  const lookup = lookupIn(pack.data);
  const { new: says } = lookup.words.authoring;
  terminal.say(
    '',
    says.madeUp,
    '',
    says.level(levelTitle(lookup, level)),
    ...(level === possibleLevel ? [] : [says.couldBe(levelTitle(lookup, possibleLevel))]),
    '',
  );
}

/** Writes the file, and asks for another one as long as it cannot be written. Returns its name. */
async function written(
  terminal: Terminal,
  text: string,
  id: string,
  options: NewOptions,
  words: Words,
): Promise<string> {
  const { output, pack, force } = options;
  for (let file = output ?? (await askFile(terminal, id, pack, words)); ;) {
    try {
      await writeOutput(file, text, force === true && file === output);
      return file;
    } catch (error) {
      if (!isUserError(error)) throw error;
      terminal.say('', visible(error.saysAtPrompt(words)), words.authoring.new.another);
      file = await askFile(terminal, id, pack, words);
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
  if (id === undefined) throw new UserError(({ authoring }) => authoring.new.nameAfter);
  const others = force ? scenarios.filter((one) => one.id !== id) : scenarios;
  const problem = idProblem(pack, others, id);
  if (problem !== undefined) throw new UserError(({ authoring }) => authoring.new.noId(visible(id), problem));
  return id;
}

async function askFile(
  terminal: Terminal,
  id: string,
  folder: string | undefined,
  words: Words,
): Promise<string> {
  const { new: says } = words.authoring;
  const name = `${id}.yaml`;
  return terminal.text({
    message: says.whichFile,
    initial: folder === undefined ? name : join(folder, 'scenarios', name),
    check: async (file) => {
      if (idOfFile(file) !== id) return says.fileName(name);
      return refusalOf(() => checkOutput(file, false), words);
    },
  });
}

/** The answers of a result that was kept as JSON. */
async function answersIn(file: string, pack: Pack): Promise<Answers> {
  const name = visible(file);
  let value: unknown;
  try {
    value = JSON.parse(await readBounded(file));
  } catch (error) {
    if (error instanceof SyntaxError)
      throw new UserError(({ authoring: { new: says } }) => `${says.notJson(name)} ${says.makeOne}`);
    throw error;
  }
  const { schema, pack: made, answers } = (value ?? {}) as Record<string, unknown>;
  if (schema !== ASSESSMENT_SCHEMA)
    throw new UserError(({ authoring: { new: says } }) => `${says.noResult(name)} ${says.makeOne}`);
  const other = (made as { id?: unknown } | undefined)?.id;
  if (other !== pack.data.id) {
    throw new UserError(({ authoring }) => authoring.new.otherRules(name, visible(String(other))));
  }
  const read = readAnswers(pack, answers);
  if (read.problems.length === 0) return read.answers;
  const said = read.problems.map(({ message }) => visible(message));
  throw new UserError(({ authoring }) => `${said.join('\n')}\n\n${authoring.new.doesNotFit(name)}`);
}
