import type { Area } from '../../engine/index.ts';
import { seenOn } from '../../report/words/area-words.ts';
import { Stopped, watchForStop } from '../terminal/interrupted.ts';
import { openForm, type Form } from '../terminal/form.ts';
import { appearance } from '../terminal/stage.ts';
import { EXIT, UserError } from '../user-error.ts';
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
  const stop = watchForStop(process.stdin);
  let form: Form | undefined;
  try {
    const streams = { input: process.stdin, output: process.stderr, signal: stop.signal };
    form = await openForm({ ...appearance(options), ...streams });
    form.say(
      '',
      `${area.name.en} (${area.name.cy})`,
      'Nobody has rung these numbers. Please check each one.',
    );
    const confirmed: Partial<Record<FromArea, Confirmed>> = {};
    for (const { key, of, name } of FROM_AREA) {
      const number = await confirmOne(form, name, area[of], area.web ?? area.site);
      if (number) confirmed[key] = number;
    }
    return confirmed;
  } catch (error) {
    if (error instanceof Stopped) throw new UserError('Stopped. Nothing was written.', EXIT.interrupted);
    throw error;
  } finally {
    form?.end();
    stop.end();
  }
}

async function confirmOne(
  form: Form,
  name: string,
  service: Area['social_services'],
  page: string | undefined,
): Promise<Confirmed | undefined> {
  form.say(
    '',
    ...(service
      ? [`${name}: ${service.phone}, ${seenOn(service)}.`, service.source]
      : [`${name}: no number is known. Look here:`, page ?? 'the website of the council']),
  );
  const chosen = await form.one({
    message: service ? 'Have you checked this number?' : 'Do you have the number?',
    choices: [
      ...(service ? [{ id: 'right', label: 'Yes, it is right today' }] : []),
      { id: 'other', label: service ? 'Yes, and it is another number' : 'Yes' },
      { id: 'open', label: 'Not yet. Leave it open.' },
    ],
  });
  if (chosen === 'right' && service) return { phone: service.phone, source: service.source };
  if (chosen !== 'other') return undefined;
  const phone = await form.text({
    message: 'What is the number?',
    check: (line) => (NUMBER.test(line.trim()) ? undefined : 'Digits, with single blanks between them.'),
  });
  const source = await form.text({
    message: 'Where did you find it?',
    check: (line) => (line.trim() === '' ? 'Say where, so that somebody can check it later.' : undefined),
  });
  return { phone: phone.trim(), source: source.trim() };
}
