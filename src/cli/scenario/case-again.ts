import { oneLine } from '../../document/visible.ts';
import { wrap } from '../../document/wrap.ts';
import type { Scenario } from '../../pack/scenario.ts';
import type { Words } from '../../words/index.ts';
import type { HelpBlock } from '../terminal/help.ts';

/** The case, to read it once more beside a question or a step. */
export function caseAgain(
  { vignette, known, not_known }: Scenario,
  { training: { vignette: says } }: Words,
  width: number,
): readonly HelpBlock[] {
  const list = (texts: readonly string[]) => texts.flatMap((text) => wrap(oneLine(text), width, '- ', '  '));
  const blocks = [
    { heading: [says.title], lines: wrap(oneLine(vignette), width) },
    { heading: [says.known], lines: list(known) },
    { heading: [says.notKnown], lines: list(not_known) },
  ];
  return blocks.filter(({ lines }) => lines.length > 0);
}
