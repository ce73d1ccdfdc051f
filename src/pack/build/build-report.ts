import type { ReportPart, WrittenReport } from '../../engine/pack-data.ts';
import { arrange } from './arrange.ts';
import type { FileContents } from './pack-entries.ts';

type Entry = FileContents['report'];

/** The draft of the written report, keys in a fixed order, what was left out filled in. */
export function buildReport({ title, opening = [], headings }: Entry): WrittenReport {
  return {
    title,
    opening: opening.map((one) => arrange(one, ['says', 'source'], NO_FACTS)),
    headings: headings.map((heading) => ({
      ...buildPart(heading),
      parts: (heading.parts ?? []).map(buildPart),
    })),
  };
}

/** Nothing here has a condition. */
const NO_FACTS: ReadonlySet<string> = new Set();

function buildPart(part: Entry['headings'][number]): ReportPart {
  return {
    ...arrange(part, ['title', 'says', 'source'], NO_FACTS),
    blanks: part.blanks ?? [],
    lines: part.lines ?? 0,
    answers: (part.answers ?? []).map((answer) => arrange(answer, ['question', 'label', 'says'], NO_FACTS)),
    ...arrange(part, ['shows'], NO_FACTS),
  };
}
