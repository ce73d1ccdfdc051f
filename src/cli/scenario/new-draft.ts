import type { Assessment, Pack } from '../../engine/index.ts';
import type { Scenario } from '../../pack/scenario.ts';
import type { Terminal, Validate } from '../terminal/terminal.ts';
import { stringify } from 'yaml';
import { wordsOf, type Words } from '../../words/index.ts';
import { checkScenario } from '../../pack/checks/check-scenario.ts';
import { checkSchema } from '../../pack/checks/check-schema.ts';
import { parseYaml } from '../../pack/read/parse-yaml.ts';
import { visible } from '../../document/visible.ts';

/** What a scenario says besides what the engine works out. */
export type Draft = Partial<Omit<Scenario, 'answers' | 'expect'>> & {
  readonly actions?: readonly string[];
  readonly possible?: readonly string[];
  readonly not_actions?: readonly string[];
};

/** What the fields are asked with. */
export interface Author {
  readonly terminal: Terminal;
  readonly pack: Pack;
  readonly result: Assessment;
  readonly scenarios: readonly Scenario[];
}

/** What is said to an author in the language of the rules. */
export function saysTo({ data }: Pack): Words['authoring']['new'] {
  return wordsOf(data).authoring.new;
}

/**
 * What is wrong with one field of a scenario, by the schema and the pack, or undefined. The same checks as for a whole
 * file, without what is only missing.
 */
export function fieldProblem(pack: Pack, key: keyof Scenario, value: unknown): string | undefined {
  const hidden = textsIn(value).find((text) => visible(text) !== text);
  if (hidden !== undefined) return saysTo(pack).cannotBeShown(visible(hidden));
  const { tree, problems } = parseYaml('', stringify({ [key]: value }));
  const found = [
    ...problems,
    ...(tree ? checkSchema('scenario', tree) : []),
    // The id is the name of the file, so that there is nothing to compare it with.
    ...(tree ? checkScenario(tree, pack, String(value), undefined) : []),
  ];
  const problem = found.find(({ code }) => code !== 'missing-key');
  if (!problem) return undefined;
  const said = [sentence(problem.message), problem.hint].filter((part) => part !== undefined).join(' ');
  return wordsOf(pack.data).result.untranslated(said);
}

function sentence(message: string): string {
  return `${message.charAt(0).toUpperCase()}${message.slice(1)}.`;
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}

/** Several texts, one at a time, until one is left empty. */
export async function askList(
  { say, text: askText }: Terminal,
  pack: Pack,
  {
    message,
    earlier,
    least,
    most,
    check,
  }: {
    readonly message: string;
    readonly earlier: readonly string[];
    readonly least: number;
    readonly most: number;
    readonly check: Validate<readonly string[]>;
  },
): Promise<readonly string[]> {
  const says = saysTo(pack);
  say('', message);
  const given: string[] = [];
  while (given.length < most) {
    const initial = earlier[given.length];
    const number = given.length + 1;
    const text = await askText({
      message: (number > least ? says.ask.nextOrEnd : says.ask.next)(number),
      ...(initial === undefined ? {} : { initial }),
      check: (line) => {
        if (line.trim() !== '') return check([...given, line.trim()]);
        return given.length < least ? says.needs(least) : undefined;
      },
    });
    if (text.trim() === '') break;
    given.push(text.trim());
  }
  return given;
}
