import type { Area } from '../../engine/index.ts';
import { areaIn, nameIn } from '../../engine/area.ts';
import { phoneLink, webLink } from '../../document/links.ts';
import type { Line } from '../../document/model.ts';
import { rowsOf } from '../../document/rows.ts';
import { heading, part } from '../../document/parts.ts';
import { shippedAreas } from '../../pack/shipped.ts';
import { namesOf } from '../../report/words/area-words.ts';
import type { Words } from '../../words/index.ts';
import { wordsFor } from '../language.ts';
import { print } from '../print.ts';
import type { AreasOptions } from './command.ts';

/** `safeguard areas`: the council areas of Wales by police force, with what `--area` takes and which numbers are known. */
export async function areasCommand(options: AreasOptions): Promise<void> {
  const areas = shippedAreas();
  const words = wordsFor(options);
  const { untranslated } = words.result;
  const forceOf = ({ police }: Area): string => nameIn(words.language, police, untranslated);
  const sections = [...new Set(areas.map(forceOf))].flatMap((force) =>
    part(force, {
      items: areas
        .filter((area) => forceOf(area) === force)
        .map((area) => ({
          id: area.id,
          text: `${area.id}: ${namesOf(area, words)}`,
          lines: numbersOf(area, words),
        })),
    }),
  );
  const { language } = words;
  const title = words.area.all;
  await print(
    {
      language,
      title,
      sheets: () => [{ sections: [heading(title), ...sections] }],
      data: () => areas.map((area) => areaIn(language, area, areas, untranslated)),
      rows: () =>
        rowsOf(
          areas.map((area) => areaIn(language, area, areas, untranslated)),
          {
            id: ({ id }) => id,
            name_en: ({ name }) => name.en,
            name_cy: ({ name }) => name.cy,
            police: ({ police }) => police,
            board: ({ board }) => board,
            social_services: ({ social_services: day }) => day?.phone,
            social_services_source: ({ social_services: day }) => day?.source,
            social_services_seen: ({ social_services: day }) => day?.seen,
            out_of_hours: ({ out_of_hours: night }) => night?.phone,
            out_of_hours_source: ({ out_of_hours: night }) => night?.source,
            out_of_hours_seen: ({ out_of_hours: night }) => night?.seen,
            web: ({ web, site }) => web ?? site,
          },
        ),
    },
    options,
  );
}

function numbersOf(
  { social_services: day, out_of_hours: night, web, site }: Area,
  { area: words }: Words,
): readonly Line[] {
  const numbers = [
    ...(day ? [number(words.socialServices, day.phone)] : []),
    ...(night ? [number(words.outOfHours, night.phone)] : []),
  ];
  if (numbers.length > 0) return numbers;
  const page = web ?? site ?? '';
  return [{ role: 'way', label: words.noNumber, text: page, ...linked(webLink(page)) }];
}

function number(label: string, phone: string): Line {
  return { role: 'way', label, text: phone, ...linked(phoneLink(phone)) };
}

function linked(href: string | undefined): { readonly href?: string } {
  return href === undefined ? {} : { href };
}
