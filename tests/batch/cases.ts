import type { Block } from '../../src/batch/block.ts';
import type { Case, Fault } from '../../src/batch/case.ts';
import { casesIn } from '../../src/batch/work-on.ts';
import type { Assessment, Pack } from '../../src/engine/index.ts';

/** A case of a batch as a program writes it: one line. */
export function lines(...cases: readonly unknown[]): string {
  return cases.map((one) => `${typeof one === 'string' ? one : JSON.stringify(one)}\n`).join('');
}

export interface ResultLine extends Partial<Assessment> {
  readonly id?: string | number;
  readonly line?: number;
  readonly problems?: readonly {
    readonly code: string;
    readonly message: string;
    readonly hint?: string;
    readonly question?: string;
  }[];
}

/** The lines of a result, each of which must be JSON by itself. */
export function results(stdout: string): readonly ResultLine[] {
  return stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as ResultLine);
}

/** All that a source of cases holds. */
export async function casesOf(pack: Pack, blocks: AsyncIterable<Block>): Promise<readonly (Case | Fault)[]> {
  const all: (Case | Fault)[] = [];
  for await (const block of blocks) all.push(...casesIn(pack, block).cases);
  return all;
}
