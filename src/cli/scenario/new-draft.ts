import type { Assessment, Pack } from '../../engine/index.ts';
import type { Scenario } from '../../pack/scenario.ts';
import type { Form } from '../terminal/form.ts';
import { stringify } from 'yaml';
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
  readonly form: Form;
  readonly pack: Pack;
  readonly result: Assessment;
  readonly scenarios: readonly Scenario[];
}

/**
 * What is wrong with one field of a scenario, by the schema and the pack, or undefined. The same checks as for a whole
 * file, without what is only missing.
 */
export function fieldProblem(pack: Pack, key: keyof Scenario, value: unknown): string | undefined {
  const hidden = textsIn(value).find((text) => visible(text) !== text);
  if (hidden !== undefined) return `It has a character in it that cannot be shown: ${visible(hidden)}`;
  const { tree, problems } = parseYaml('', stringify({ [key]: value }));
  const found = [
    ...problems,
    ...(tree ? checkSchema('scenario', tree) : []),
    // The id is the name of the file, so that there is nothing to compare it with.
    ...(tree ? checkScenario(tree, pack, String(value), undefined) : []),
  ];
  const problem = found.find(({ code }) => code !== 'missing-key');
  return problem && [sentence(problem.message), problem.hint].filter((part) => part !== undefined).join(' ');
}

function sentence(message: string): string {
  return `${message.charAt(0).toUpperCase()}${message.slice(1)}.`;
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}
