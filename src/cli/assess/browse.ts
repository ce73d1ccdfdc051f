import type { Assessment } from '../../engine/index.ts';
import type { Section, SectionId } from '../../document/model.ts';
import { renderSections } from '../../document/text.ts';
import { stepsTitle } from '../../report/result/more.ts';
import type { Words } from '../../words/index.ts';
import { refusalOf } from '../files/ask-file.ts';
import type { Pause, Terminal } from '../terminal/terminal.ts';

interface Chapter {
  readonly id: 'steps' | 'why' | 'contacts' | 'unknown';
  readonly key: string;
  readonly sections: readonly SectionId[];
}

/** What can be opened under a plan, and with which key. Every section of a result is in one of them. */
const CHAPTERS: readonly Chapter[] = [
  {
    id: 'steps',
    key: '1',
    sections: ['part', 'now', 'do-not', 'then', 'consider', 'possibly'],
  },
  { id: 'why', key: '2', sections: ['why', 'conflicts', 'law', 'about'] },
  { id: 'contacts', key: '3', sections: ['contacts', 'more-contacts'] },
  { id: 'unknown', key: '4', sections: ['find-out', 'unanswered', 'ignored'] },
];

/** The keys that open them under the plan of a result. */
export function partKeys(result: Assessment, words: Words): NonNullable<Pause['keys']> {
  const { plan } = words.terminal;
  return CHAPTERS.map(({ id, key }) => ({
    id,
    key,
    does: id === 'steps' ? stepsTitle(plan.steps, result, words) : plan[id],
  }));
}

export interface Browsed {
  readonly words: () => Words;
  /** A result in the language that is spoken now. */
  readonly inThis: (result: Assessment) => Assessment;
  /** Shows the plan. */
  readonly plan: (result: Assessment) => Promise<void>;
  /** The details. */
  readonly sections: (result: Assessment) => readonly Section[];
  /** Asks for other answers. */
  readonly change: (result: Assessment) => Promise<Assessment>;
  /** Keeps the answers that were changed, and says where; absent where no record is kept. */
  readonly changed?: (result: Assessment) => Promise<string | undefined>;
  /** Saves a result in a file that is asked for, and says so. */
  readonly save: (result: Assessment, file: string) => Promise<string>;
}

/**
 * Shows the plan and stays: Enter ends, a key opens a part of the details.
 *
 * @returns the result as it is in the end, with other answers where they were changed.
 * @throws Stopped
 */
export async function browse(
  first: Assessment,
  terminal: Terminal,
  { words, inThis, plan, sections, change, changed, save }: Browsed,
): Promise<Assessment> {
  let result = first;
  let shown: Words | undefined;
  for (;;) {
    const paused = await terminal.pause(async () => {
      const now = words();
      if (shown !== now) {
        if (shown) result = inThis(result);
        await plan(result);
        shown = now;
      }
      const { plan: says, plain } = now.terminal;
      return {
        goOn: says.done,
        keys: [
          ...partKeys(result, now),
          { id: 'change', key: '5', does: says.change },
          { id: 'save', key: 's', does: says.save },
        ],
        canGoBack: false,
        leave: { does: says.end },
        lines: { prompt: plain.yourChoice },
      };
    });
    if (paused.kind !== 'open') return result;
    if (paused.id === 'change') {
      result = await change(result);
      shown = words();
      await plan(result);
      const said = await changed?.(result);
      if (said !== undefined) terminal.say(...said.split('\n'));
    } else if (paused.id === 'save') await saveAs(result, terminal, words(), save);
    else showPart(paused.id, sections(result), terminal, words());
  }
}

/** Shows the details of a part; a line that says so where there are none. */
export function showPart(
  id: string,
  details: readonly Section[],
  { show, layout }: Pick<Terminal, 'show' | 'layout'>,
  words: Words,
): void {
  const part = CHAPTERS.find((one) => one.id === id);
  const shown = details.filter((section) => part?.sections.includes(section.id));
  show(`\n${shown.length > 0 ? renderSections(shown, layout()) : `${words.terminal.plan.nothing}\n`}`);
}

async function saveAs(
  result: Assessment,
  { text, say }: Terminal,
  words: Words,
  save: (result: Assessment, file: string) => Promise<string>,
): Promise<void> {
  let said = '';
  await text({
    message: words.terminal.plan.saveWhere,
    anew: true,
    check: async (line) => {
      if (line.trim() === '') return undefined;
      return refusalOf(async () => (said = await save(result, line.trim())), words);
    },
  });
  if (said !== '') say(...said.split('\n'));
}
