import { Stopped, watchForStop } from '../terminal/interrupted.ts';
import { play } from './play-steps.ts';
import { appearance, needTerminal, openStage, type Stage } from '../terminal/stage.ts';
import { EXIT, UserError } from '../user-error.ts';
import { openLibrary, scenarioNamed } from './open.ts';
import type { PlayOptions } from './command.ts';

/** `safeguard scenario play`: shows a scenario with its model answers, step by step. */
export async function playCommand(id: string, options: PlayOptions): Promise<void> {
  needTerminal('The demo', 'Show the case with its answers instead: safeguard scenario show ID --answers');
  const { pack, scenarios } = await openLibrary(options.pack);
  const scenario = scenarioNamed(scenarios, id);
  const stop = watchForStop(process.stdin);
  let stage: Stage | undefined;
  try {
    const streams = { input: process.stdin, output: process.stderr, signal: stop.signal };
    stage = await openStage({ ...appearance(options), ...streams });
    await play(stage, pack, scenario, options.auto);
  } catch (error) {
    if (error instanceof Stopped) throw new UserError('Stopped.', EXIT.interrupted);
    throw error;
  } finally {
    stage?.end();
    stop.end();
  }
}
