import type { Pack, PackData } from '../../engine/index.ts';
import type { Block } from '../../batch/block.ts';
import { addedUp, type Tally } from '../../batch/tally.ts';
import { blockWork, type Wanted, type Worked } from '../../batch/work-on.ts';
import { openOutput } from './output.ts';

/** Blocks are made so large that what comes of one has no more than about this size, in bytes: so little is held in memory at a time. */
export const ENOUGH = 120 * 1024;

/** A block that is done. */
export interface DoneBlock {
  readonly worked: Worked;
  /** What it brings to the output. */
  readonly bytes: Uint8Array;
}

/** Works on several blocks at a time. */
export interface Jobs {
  readonly count: number;
  readonly on: (block: Block) => Promise<DoneBlock>;
  /** Counts over all blocks. */
  readonly tally: () => Promise<Tally>;
  readonly close: () => Promise<void>;
}

/** What each thread begins with. */
export interface AboutBatch {
  readonly pack: PackData;
  readonly wanted: Wanted;
}
export type BatchTask = Block | 'tally';
export type BatchResult = DoneBlock | { readonly tally: Tally };

export async function openJobs(pack: Pack, wanted: Wanted, count: number): Promise<Jobs> {
  if (count === 1) return oneJob(pack, wanted);
  const { openPool } = await import('../workers/pool.ts');
  const about = { pack: pack.data, wanted };
  const pool = openPool<AboutBatch, BatchTask, BatchResult>('part-cli-batch-worker.cjs', about, {
    jobs: count,
    ahead: 2,
  });
  return {
    count,
    on: async (block) => (await pool.run(block)) as DoneBlock,
    tally: async () => {
      const all = (await pool.runInEach('tally')) as readonly { readonly tally: Tally }[];
      return addedUp(all.map(({ tally }) => tally));
    },
    close: pool.close,
  };
}

function oneJob(pack: Pack, wanted: Wanted): Jobs {
  const work = blockWork(pack, wanted);
  const output = openOutput(ENOUGH);
  return {
    count: 1,
    on: async (block) => ({ worked: work.on(block, output.add), bytes: output.take() }),
    tally: async () => work.tally(),
    close: async () => {},
  };
}
