import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Assessment, Pack } from '../../engine/index.ts';
import { formatProblem } from '../../pack/format-problem.ts';
import { loadScenario } from '../../pack/load-scenarios.ts';
import type { Scenario } from '../../pack/scenario.ts';
import { plannedIn, runScenario } from '../../train/index.ts';
import { wordsOf } from '../../words/index.ts';
import { wrap } from '../../document/wrap.ts';
import { UserError } from '../user-error.ts';
import type { Author, Draft } from './new-draft.ts';
import { FIELDS } from './new-fields.ts';
import { scenarioYaml } from './scenario-yaml.ts';

const ENDING = '.yaml';
const WRITE = '-write';

/** The id that a file gives to its scenario: its name without `.yaml`; undefined for a file of another kind. */
export function idOfFile(file: string): string | undefined {
  return file.endsWith(ENDING) ? basename(file, ENDING) : undefined;
}

/**
 * Asks for everything that the scenario still needs, shows it, and lets the author change it until it is to be written.
 *
 * @param draft what is there already is not asked for at first.
 * @param fixed fields that cannot be changed.
 * @returns the scenario and the text of its file.
 */
export async function writeScenario(
  author: Author,
  draft: Draft,
  fixed: readonly string[],
): Promise<{ readonly scenario: Scenario; readonly text: string }> {
  const { terminal, pack, result } = author;
  const { new: says } = wordsOf(pack.data).authoring;
  const fields = FIELDS.filter(({ id }) => !fixed.includes(id));
  let written = draft;
  for (const field of fields) written = await field.ask(author, written);
  for (;;) {
    const scenario = scenarioFrom(written, result);
    const text = scenarioYaml(scenario);
    terminal.show(`\n${fileLines(text, terminal.layout().width).join('\n')}\n`);
    const chosen = await terminal.one(() => ({
      message: says.allRight,
      choices: [
        { id: WRITE, label: says.write },
        ...fields.map(({ id }) => ({ id, label: says.change[id] })),
      ],
    }));
    const field = fields.find(({ id }) => id === chosen);
    if (!field) return { scenario, text };
    written = await field.ask(author, written);
  }
}

/** The lines of a file that fit a width, what is continued set in further than what it continues. */
export function fileLines(text: string, width: number): readonly string[] {
  return text
    .trimEnd()
    .split('\n')
    .flatMap((line) => {
      const indent = /^ */.exec(line)![0];
      return wrap(line.slice(indent.length), width, indent, `${indent}    `);
    });
}

/** The draft with what the engine says about its answers. Every field must be there. */
function scenarioFrom(draft: Draft, result: Assessment): Scenario {
  const { actions = [], possible = [], not_actions = [], ...said } = draft;
  const { id, title, themes, difficulty, vignette, known, not_known, deciding, why, debrief, mistakes } =
    said as Omit<Scenario, 'answers' | 'expect'>;
  return {
    id,
    title,
    themes,
    difficulty,
    vignette,
    known,
    not_known,
    answers: result.answers,
    expect: {
      level: result.level,
      possible_level: result.possibleLevel,
      actions,
      possible,
      not_actions,
      conflicts: result.conflicts.map((conflict) => conflict.id),
      plan: plannedIn(result),
    },
    deciding,
    why,
    debrief,
    mistakes,
  };
}

/**
 * Reads the text of a scenario as its file will be read, in a folder of its own that is gone afterwards.
 *
 * @throws UserError with every problem, and where the result is not the one that it expects.
 */
export async function proveScenario(pack: Pack, id: string, text: string): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'safeguard-'));
  try {
    const file = join(folder, `${id}${ENDING}`);
    await writeFile(file, text, { mode: 0o600 });
    const { scenario, problems } = await loadScenario(file, pack);
    const said = problems.map((problem) => formatProblem({ ...problem, file: `${id}${ENDING}` }));
    if (!scenario) throw new UserError(`${said.join('\n\n')}\n\nNothing was written.`);
    if (runScenario(pack, scenario).differences.length > 0) {
      throw new Error('the engine does not bring what it said');
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
