import type { Assessment } from '../../engine/index.ts';
import type { Section, SectionId } from '../../document/model.ts';
import { renderSections } from '../../document/text.ts';
import { refusalOf } from '../files/ask-file.ts';
import type { Terminal } from '../terminal/terminal.ts';

interface Part {
  readonly id: string;
  readonly key: string;
  readonly does: string;
  readonly sections?: readonly SectionId[];
}

/** What can be opened under a plan, and with which key. Every section of a result is in one of them. */
export const PARTS: readonly Part[] = [
  {
    id: 'steps',
    key: '1',
    does: 'every step',
    sections: ['part', 'now', 'do-not', 'then', 'consider', 'possibly'],
  },
  { id: 'why', key: '2', does: 'why', sections: ['why', 'conflicts', 'law', 'about'] },
  { id: 'contacts', key: '3', does: 'contacts', sections: ['contacts', 'more-contacts'] },
  { id: 'unknown', key: '4', does: 'not known', sections: ['find-out', 'unanswered', 'ignored'] },
];

export interface Browsed {
  /** Shows the plan. */
  readonly plan: (result: Assessment) => Promise<void>;
  /** The details. */
  readonly sections: (result: Assessment) => readonly Section[];
  /** Asks for other answers; absent where they are kept already. */
  readonly change?: (result: Assessment) => Promise<Assessment>;
  /** Saves a result in a file that is asked for, and says so; likewise. */
  readonly save?: (result: Assessment, file: string) => Promise<string>;
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
  { plan, sections, change, save }: Browsed,
): Promise<Assessment> {
  let result = first;
  await plan(result);
  const keys = [
    ...PARTS,
    ...(change ? [{ id: 'change', key: '5', does: 'change' }] : []),
    ...(save ? [{ id: 'save', key: 's', does: 'save' }] : []),
  ];
  for (;;) {
    const paused = await terminal.pause({
      goOn: 'done',
      keys,
      canGoBack: false,
      leave: { does: 'end' },
      lines: { prompt: 'Your choice: ' },
    });
    if (paused.kind !== 'open') return result;
    if (paused.id === 'change' && change) {
      result = await change(result);
      await plan(result);
    } else if (paused.id === 'save' && save) await saveAs(result, terminal, save);
    else showPart(paused.id, sections(result), terminal);
  }
}

/** Shows the details of a part; a line that says so where there are none. */
export function showPart(
  id: string,
  details: readonly Section[],
  { show, layout }: Pick<Terminal, 'show' | 'layout'>,
): void {
  const part = PARTS.find((one) => one.id === id);
  const shown = details.filter((section) => part?.sections?.includes(section.id));
  show(`\n${shown.length > 0 ? renderSections(shown, layout()) : 'There is nothing here in this case.\n'}`);
}

async function saveAs(
  result: Assessment,
  { text, say }: Terminal,
  save: (result: Assessment, file: string) => Promise<string>,
): Promise<void> {
  let said = '';
  await text({
    message: 'Save it in which file? (empty: do not save)',
    check: async (line) => {
      if (line.trim() === '') return undefined;
      return refusalOf(async () => (said = await save(result, line.trim())));
    },
  });
  if (said !== '') say(...said.split('\n'));
}
