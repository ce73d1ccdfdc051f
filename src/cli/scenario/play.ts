import { play } from './play-steps.ts';
import { needTerminal, stopped, terminalFor, withTerminal } from '../terminal/open.ts';
import { spokenTraining } from './spoken-training.ts';
import { openTraining, scenarioNamed } from './open.ts';
import type { PlayOptions } from './command.ts';

/** `safeguard scenario play`: shows a scenario with its model answers, step by step. */
export async function playCommand(id: string, options: PlayOptions): Promise<void> {
  needTerminal('demo');
  const { pack, scenarios } = await openTraining(options);
  scenarioNamed(scenarios, id);
  const speech = spokenTraining({ pack, scenarios }, options);
  return withTerminal(
    terminalFor(options, speech),
    (terminal) => play(terminal, speech, id, options.auto),
    () => stopped(speech.words()),
  );
}
