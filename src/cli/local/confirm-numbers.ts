import { wordsOf } from '../../words/index.ts';
import type { Area } from '../../engine/index.ts';
import { seenOn } from '../../report/words/area-words.ts';
import { stoppedWith, terminalFor, withTerminal } from '../terminal/open.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { FROM_AREA, type Confirmed, type FromArea } from './fill-in.ts';

const NUMBER = /^[0-9]+( [0-9]+)*$/;

/**
 * Asks about each number of an area whether somebody has checked it. What they have not checked, and what they do not know, is
 * left out.
 *
 * @throws UserError with exit code 130 when the person stops.
 */
export async function confirmNumbers(
  area: Area,
  options: { readonly color: boolean },
): Promise<Partial<Record<FromArea, Confirmed>>> {
  return withTerminal(
    terminalFor(options),
    async (terminal) => {
      terminal.say(
        '',
        `${area.name.en} (${area.name.cy})`,
        'Nobody has rung these numbers. Please check each one.',
      );
      const confirmed: Partial<Record<FromArea, Confirmed>> = {};
      for (const { key, of, name } of FROM_AREA) {
        const number = await confirmOne(terminal, name, area[of], area.web ?? area.site);
        if (number) confirmed[key] = number;
      }
      return confirmed;
    },
    stoppedWith('Nothing was written.'),
  );
}

async function confirmOne(
  terminal: Terminal,
  name: string,
  service: Area['social_services'],
  page: string | undefined,
): Promise<Confirmed | undefined> {
  terminal.say(
    '',
    ...(service
      ? [`${name}: ${service.phone}, ${seenOn(service, wordsOf('en'))}.`, service.source]
      : [`${name}: no number is known. Look here:`, page ?? 'the website of the council']),
  );
  const chosen = await terminal.one(() => ({
    message: service ? 'Have you checked this number?' : 'Do you have the number?',
    choices: [
      ...(service ? [{ id: 'right', label: 'Yes, it is right today' }] : []),
      { id: 'other', label: service ? 'Yes, and it is another number' : 'Yes' },
      { id: 'open', label: 'Not yet. Leave it open.' },
    ],
  }));
  if (chosen === 'right' && service) return { phone: service.phone, source: service.source };
  if (chosen !== 'other') return undefined;
  const phone = await terminal.text({
    message: 'What is the number?',
    check: (line) => (NUMBER.test(line.trim()) ? undefined : 'Digits, with single blanks between them.'),
  });
  const source = await terminal.text({
    message: 'Where did you find it?',
    check: (line) => (line.trim() === '' ? 'Say where, so that somebody can check it later.' : undefined),
  });
  return { phone: phone.trim(), source: source.trim() };
}
