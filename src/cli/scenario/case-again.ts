import { oneLine } from '../../document/visible.ts';
import { wrap } from '../../document/wrap.ts';
import type { Scenario } from '../../pack/scenario.ts';
import type { HelpBlock } from '../terminal/help.ts';

/** The case, to read it once more beside a question or a step. */
export function caseAgain({ vignette, known, not_known }: Scenario, width: number): readonly HelpBlock[] {
  const list = (texts: readonly string[]) => texts.flatMap((text) => wrap(oneLine(text), width, '- ', '  '));
  const blocks = [
    { heading: ['The case'], lines: wrap(oneLine(vignette), width) },
    { heading: ['What is known'], lines: list(known) },
    { heading: ['What is not known'], lines: list(not_known) },
  ];
  return blocks.filter(({ lines }) => lines.length > 0);
}
