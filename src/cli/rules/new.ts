import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import { visible } from '../../document/visible.ts';
import { wrap } from '../../document/wrap.ts';
import { checkSchema } from '../../pack/checks/check-schema.ts';
import { parseYaml } from '../../pack/read/parse-yaml.ts';
import { shippedIds } from '../../pack/shipped.ts';
import { shellWord } from '../../report/rules/assess-command.ts';
import { isFolder } from '../files/is-folder.ts';
import { writeFolder } from '../files/output-folder.ts';
import { stoppedWith, terminalFor, withTerminal } from '../terminal/open.ts';
import { screenOf } from '../terminal/screen.ts';
import { inputIsTerminal } from '../terminal/streams.ts';
import { today } from '../today.ts';
import { UserError } from '../user-error.ts';
import type { NewOptions } from './command.ts';
import { newFiles, type Begun } from './new-files.ts';

/** What is asked, in this order, each with the option that answers it. */
const ASKED = [
  { key: 'title', asks: 'What is the pack called?' },
  { key: 'source', asks: 'Which document does it follow? Give its title.' },
  { key: 'publisher', asks: 'Who published the document?' },
  { key: 'updated', asks: 'When was it last updated? Such as 2026-02, or 2026-02-28.' },
] as const;

/** `safeguard rules new FOLDER`: a small pack to begin with, in a folder of its own: all of it or none, and nothing is replaced. */
export async function newCommand(folder: string, options: NewOptions): Promise<void> {
  await refuseFolder(folder);
  const given = { ...options, id: options.id ?? idFrom(folder) };
  const problems = ['id', ...ASKED.map(({ key }) => key)].flatMap((key) => {
    const value = given[key as keyof Begun];
    const problem = value === undefined ? undefined : problemOf(key as keyof Begun, value);
    return problem === undefined ? [] : [`--${key}: ${problem}`];
  });
  if (problems.length > 0) throw new UserError(problems.join('\n'));
  const pack = { ...given, ...(await askedFor(given, options)) } as Begun;
  await writeFolder(folder, newFiles(pack), false, 'others');
  const { width } = screenOf(process.stdout, { color: options.color, plain: false }, process.env);
  console.log(nextSteps(visible(folder), width).join('\n'));
}

/** What there is now, and what to do with it: each command on a line of its own where what it is for does not fit beside it. */
function nextSteps(folder: string, width: number): readonly string[] {
  const commands = [
    ['rules check', 'what is wrong'],
    ['assess', 'try it'],
    ['rules prove', 'what must hold for all answers'],
    ['rules mutate', 'what nobody would notice'],
  ].map(([command, does]) => [`  safeguard ${command} --pack ${shellWord(folder)}`, does!] as const);
  const column = Math.max(...commands.map(([command]) => command.length)) + 6;
  const beside = commands.every(([, does]) => column + does.length <= width);
  return [
    ...wrap(
      `A small pack is in ${folder}. It works as it is. Nothing in it is a rule of your document yet.`,
      width,
    ),
    '',
    ...wrap('Begin with guide.yaml, and follow the comments. Then, as often as you like:', width),
    ...commands.flatMap(([command, does]) =>
      beside ? [command.padEnd(column) + does] : [command, ...wrap(does, width, '    ')],
    ),
  ];
}

async function refuseFolder(folder: string): Promise<void> {
  const shown = visible(folder);
  if (folder === '' || folder === '-') throw new UserError('Name a folder for the pack.');
  if (await isFolder(folder)) {
    if ((await readdir(folder)).length > 0)
      throw new UserError(`${shown} is not empty, and was left as it is. Name a new folder.`);
    return;
  }
  if (await stat(folder).catch(() => undefined))
    throw new UserError(`${shown} is a file. Name a new folder.`);
  if (!(await isFolder(dirname(resolve(folder)))))
    throw new UserError(`There is no folder ${visible(dirname(folder))} to make ${shown} in.`);
}

/** The id of the pack, from the name of its folder. */
function idFrom(folder: string): string {
  return basename(resolve(folder))
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^[^a-z]+|-$/g, '');
}

async function askedFor(given: Partial<Begun>, { color }: NewOptions): Promise<Partial<Begun>> {
  const missing = ASKED.filter(({ key }) => given[key] === undefined);
  if (missing.length === 0) return {};
  if (!inputIsTerminal())
    throw new UserError(
      `Here nobody can be asked. Give: ${missing.map(({ key }) => `--${key}`).join(', ')}.`,
    );
  return withTerminal(
    terminalFor({ color }),
    async (terminal) => {
      const answers: Partial<Record<keyof Begun, string>> = {};
      for (const { key, asks } of missing) {
        const text = await terminal.text({ message: asks, check: (line) => problemOf(key, line.trim()) });
        answers[key] = text.trim();
      }
      return answers;
    },
    stoppedWith('Nothing was written.'),
  );
}

/** What is wrong with something for `pack.yaml`, as its schema says, and what no schema can know. */
function problemOf(key: keyof Begun, value: string): string | undefined {
  if (key === 'id' && value === '')
    return 'none can be made from the name of the folder. Give one, such as my-rules.';
  if (key === 'id' && shippedIds().includes(value))
    return `rules that ship are called ${value}. Give another one.`;
  const pack = newFiles({
    id: 'a',
    title: 'A',
    source: 'A',
    publisher: 'A',
    updated: '2026-01',
    [key]: value,
  });
  const { tree, problems } = parseYaml('pack.yaml', pack.get('pack.yaml')!);
  const [problem] = [...problems, ...(tree ? checkSchema('pack', tree) : [])];
  if (problem === undefined) {
    const ahead = key === 'updated' && value > today().slice(0, value.length);
    return ahead ? `${value} is a day to come.` : undefined;
  }
  return [problem.message, problem.hint].filter((text) => text !== undefined).join('. ');
}
