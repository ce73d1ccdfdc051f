import { play } from './play-steps.ts';
import { needTerminal, stopped, terminalFor, withTerminal } from '../terminal/open.ts';
import { only } from '../terminal/speech.ts';
import { wordsOf } from '../../words/index.ts';
import { openTraining, scenarioNamed } from './open.ts';
import type { PlayOptions } from './command.ts';

/** `safeguard scenario play`: shows a scenario with its model answers, step by step. */
export async function playCommand(id: string, options: PlayOptions): Promise<void> {
  needTerminal('demo');
  const { pack, scenarios } = await openTraining(options);
  const scenario = scenarioNamed(scenarios, id);
  const words = wordsOf(pack.data);
  return withTerminal(
    terminalFor(options, only(words)),
    (terminal) => play(terminal, pack, scenario, options.auto),
    () => stopped(words),
  );
}
