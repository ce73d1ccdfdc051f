import type { Block } from '../../batch/block.ts';
import { blockWork } from '../../batch/work-on.ts';
import { compilePack } from '../../engine/index.ts';
import { inWorker } from '../workers/in-worker.ts';
import { ENOUGH, type AboutBatch, type BatchResult, type BatchTask } from './jobs.ts';
import { openOutput } from './output.ts';

inWorker<AboutBatch, BatchTask, BatchResult>(({ pack, wanted }) => {
  const work = blockWork(compilePack(pack), wanted);
  const output = openOutput(ENOUGH);
  return (task) => {
    if (task === 'tally') return { result: { tally: work.tally() } };
    const worked = work.on(withBuffers(task), output.add);
    const bytes = output.take();
    return { result: { worked, bytes }, handedOver: [bytes.buffer] };
  };
});

/** What comes from another thread is bytes, and no buffer any more. */
function withBuffers(block: Block): Block {
  if (!('lines' in block)) return block;
  return {
    lines: block.lines.map(({ number, bytes }) => ({
      number,
      bytes: bytes && Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length),
    })),
  };
}
