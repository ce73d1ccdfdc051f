import type { Pack } from '../engine/index.ts';
import { countedCases, fieldsOfAssessments, wholeAssessments, type AssessCase } from './assess-case.ts';
import type { Block } from './block.ts';
import type { Cases } from './case.ts';
import { countCases, type CaseCounter } from './count-cases.ts';
import { problemLine, problemText } from './problem-line.ts';
import { casesOfRows } from './read-csv.ts';
import { casesOfLines } from './read-ndjson.ts';
import type { FieldName } from './short-result.ts';
import type { Tally } from './tally.ts';

/** What is wanted of every case. */
export interface Wanted {
  /** What the cases are called where a fault is told. */
  readonly name: string;
  /** `summary`: only counts; a list: only these fields; undefined: the whole result. */
  readonly results?: 'summary' | readonly FieldName[] | undefined;
}

/** What came of a block. */
export interface Worked {
  /** How many lines were used or told; without empty ones. */
  readonly done: number;
  readonly notUsed: number;
  readonly empty: number;
  /** The line of the first fault; 0 where there is none. */
  readonly firstNotUsed: number;
  /** What is wrong with the first of them, where no line of the output says it. */
  readonly messages: readonly string[];
}

/** So many faults are told where no line of the output tells them. */
export const MOST_MESSAGES = 10;

/** Works on one block after the other, in any order. */
export interface BlockWork {
  /** @param add takes each line of the output, each character one byte. */
  readonly on: (block: Block, add: (line: string) => void) => Worked;
  /** Counts over all the blocks, where counts were wanted. */
  readonly tally: () => Tally;
}

export function blockWork(pack: Pack, { name, results }: Wanted): BlockWork {
  const counter = results === 'summary' ? countCases(pack) : undefined;
  const assessCase = assessor(pack, results, counter);

  const lines = { notUsed: 0, empty: 0 };

  return {
    tally: () => counter!.tally(lines.notUsed, lines.empty),
    on: (block, add) => {
      const { cases, empty } = casesIn(pack, block);
      const messages: string[] = [];
      let [notUsed, firstNotUsed] = [0, 0];
      for (const one of cases) {
        if (!('problems' in one)) {
          const text = assessCase(one);
          if (text !== undefined) add(text);
          continue;
        }
        if (notUsed++ === 0) firstNotUsed = one.line;
        if (!counter) add(problemLine(one.line, one.id, one.problems));
        else if (notUsed <= MOST_MESSAGES) messages.push(problemText(name, one.line, one.problems));
      }
      lines.notUsed += notUsed;
      lines.empty += empty;
      return { done: cases.length, notUsed, empty, firstNotUsed, messages };
    },
  };
}

/** The cases of a block, and what is wrong with those that cannot be used. */
export function casesIn(pack: Pack, block: Block): Cases {
  return 'lines' in block ? casesOfLines(pack, block) : casesOfRows(pack, block);
}

function assessor(pack: Pack, results: Wanted['results'], counter: CaseCounter | undefined): AssessCase {
  if (counter) return countedCases(counter);
  return typeof results === 'object' ? fieldsOfAssessments(pack, results) : wholeAssessments(pack);
}
