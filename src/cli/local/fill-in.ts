import { wordsOf } from '../../words/index.ts';
import type { Area, AreaService } from '../../engine/index.ts';
import { dateWords } from '../../report/words/date-words.ts';
import { seenOn } from '../../report/words/area-words.ts';

/** The parts of the settings that the list of areas knows something about, and what it calls them. */
export const FROM_AREA = [
  { key: 'social_services', of: 'social_services', name: 'Social services, in the daytime' },
  { key: 'emergency_duty_team', of: 'out_of_hours', name: 'Social services, out of hours' },
] as const;

export type FromArea = (typeof FROM_AREA)[number]['key'];

/** A number that somebody has checked, and where they found it. */
export interface Confirmed {
  readonly phone: string;
  readonly source: string;
}

/**
 * The empty settings with the authority, and with the numbers that somebody has confirmed. The others of the list stand there
 * as comments and set nothing: nobody has checked them.
 *
 * @param today the day on which they were confirmed, as `2026-02-28`.
 */
export function fillIn(
  template: string,
  area: Area,
  confirmed: Readonly<Partial<Record<FromArea, Confirmed>>>,
  today: string,
): string {
  const named = template.replace('\nauthority: null\n', () => `\nauthority: ${area.name.en}\n`);
  return FROM_AREA.reduce((text, { key, of }) => {
    const number = confirmed[key];
    const service = area[of];
    if (number) {
      const given = { phone: `'${number.phone}'`, source: JSON.stringify(number.source), checked: today };
      return Object.entries(given).reduce((all, [what, value]) => set(all, key, what, value), text);
    }
    return text.replace(`\n${key}:\n`, (line) => `${line}${notConfirmed(service, area)}`);
  }, named);
}

/** What to look at, as comments. */
function notConfirmed(service: AreaService | undefined, { web, site }: Area): string {
  const lines = service
    ? [
        `Not confirmed: ${service.phone}, ${seenOn(service, wordsOf('en'))}.`,
        `Page, read on ${dateWords(service.seen, wordsOf('en'))}: ${service.source}`,
        'Once you have checked it, put it here, with source and checked.',
      ]
    : ['No number is known. Look here:', `${web ?? site}`];
  return lines.map((line) => `  # ${line}\n`).join('');
}

/** Sets the first `what: null` of a part. */
function set(text: string, key: string, what: string, value: string): string {
  const start = text.indexOf(`\n${key}:\n`);
  const empty = `\n  ${what}: null\n`;
  const at = text.indexOf(empty, start);
  return `${text.slice(0, at)}\n  ${what}: ${value}\n${text.slice(at + empty.length)}`;
}
