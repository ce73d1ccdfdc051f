import type { Assessment, Pack } from '../../engine/index.ts';
import { render as renderDocument, type Format } from '../../document/formats.ts';
import type { Detail, Document, Report } from '../../document/model.ts';
import { wordsOf } from '../../words/index.ts';
import { withMore } from '../../report/result/more.ts';
import { reportOf } from '../../report/result/sections.ts';
import type { Screen } from '../terminal/screen.ts';
import type { AssessOptions } from './command.ts';

export { visible } from '../../document/visible.ts';

/** How a result is to be shown or written. */
export type ResultOptions = Pick<
  AssessOptions,
  'plain' | 'output' | 'force' | 'full' | 'explain' | 'color'
> & {
  /** What `--what-if` needs, which is loaded only for it. */
  readonly flipsOf?: typeof import('./what-if.ts').flipsOf;
  /** The rest can be opened under the plan. */
  readonly opens?: true;
  /** Adds the numbers of the area where it happened, once that is known. A record is kept without them. */
  readonly inArea?: (result: Assessment) => Assessment;
};

/** A result in one of its forms, with the numbers of the area where there are any; ends with a line feed. */
export async function render(
  assessed: Assessment,
  pack: Pack,
  options: ResultOptions,
  format: Format,
  screen: Screen,
): Promise<string> {
  const result = options.inArea?.(assessed) ?? assessed;
  const detail: Detail = options.explain ? 'explain' : options.full ? 'full' : 'plan';
  const words = wordsOf(pack.data);
  const { language } = words;
  const report = (): Report => {
    const whole = reportOf(result, pack.data, detail);
    const { plan } = whole;
    const saysMore = plan && detail === 'plan' && !options.opens;
    return saysMore ? { ...whole, plan: withMore(plan, result, words) } : whole;
  };
  const more = options.flipsOf?.(result, pack, detail);
  const document: Document = more
    ? {
        language,
        title: words.result.title,
        sheets: () => {
          const whole = report();
          return [{ ...whole, sections: [...whole.sections, ...more.sections()] }];
        },
        data: () => ({ assessment: result, flips: more.flips }),
      }
    : { language, title: words.result.title, sheets: () => [report()], data: () => result };
  return renderDocument(document, format, { ...screen, box: screen.symbols });
}
