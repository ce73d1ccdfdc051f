import type { Pack } from '../../engine/index.ts';
import { openScenarios } from '../../pack/open.ts';
import type { Scenario } from '../../pack/scenario.ts';
import { spoken } from '../spoken-pack.ts';
import type { Speech } from '../terminal/speech.ts';
import type { PlayOptions } from './command.ts';

/** Rules and their scenarios in one language. */
export interface Training {
  readonly pack: Pack;
  readonly scenarios: readonly Scenario[];
}

/** The same, spoken in one of their languages at a time. */
export interface SpokenTraining extends Speech {
  readonly now: () => Training;
}

/** Training as it was opened; another language of it is opened once somebody asks for it. */
export function spokenTraining(first: Training, options: Pick<PlayOptions, 'pack' | 'lang'>): SpokenTraining {
  const speech = spoken(first.pack, { ...options, local: false });
  const opened = new Map([[first.pack, first]]);
  return {
    ...speech,
    now: () => opened.get(speech.pack())!,
    turn: async () => {
      if (!(await speech.turn())) return false;
      const pack = speech.pack();
      if (opened.has(pack)) return true;
      const { scenarios } = await openScenarios(pack, options.pack);
      opened.set(pack, { pack, scenarios: scenarios ?? first.scenarios });
      return true;
    },
  };
}

/** A scenario in the language that is spoken. */
export function scenarioNow({ now }: Pick<SpokenTraining, 'now'>, id: string): Scenario {
  return now().scenarios.find((scenario) => scenario.id === id)!;
}
