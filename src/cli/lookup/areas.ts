import type { Area } from '../../engine/index.ts';
import { phoneLink, webLink } from '../../document/links.ts';
import type { Line } from '../../document/model.ts';
import { heading, part } from '../../document/parts.ts';
import { shippedAreas } from '../../pack/shipped.ts';
import { print } from '../print.ts';
import type { AreasOptions } from './command.ts';

/** `safeguard areas`: the council areas of Wales by police force, with what `--area` takes and which numbers are known. */
export async function areasCommand(options: AreasOptions): Promise<void> {
  const areas = shippedAreas();
  const sections = [...new Set(areas.map(({ police }) => police))].flatMap((force) =>
    part(force, {
      items: areas
        .filter(({ police }) => police === force)
        .map((area) => ({
          id: area.id,
          text: `${area.id}: ${area.name.en} (${area.name.cy})`,
          lines: numbersOf(area),
        })),
    }),
  );
  const title = 'The council areas of Wales';
  await print(
    { title, sheets: () => [{ sections: [heading(title), ...sections] }], data: () => areas },
    options,
  );
}

function numbersOf({ social_services: day, out_of_hours: night, web, site }: Area): readonly Line[] {
  const numbers = [
    ...(day ? [number('Social services', day.phone)] : []),
    ...(night ? [number('Out of hours', night.phone)] : []),
  ];
  if (numbers.length > 0) return numbers;
  const page = web ?? site ?? '';
  return [{ role: 'way', label: 'No number is known. Look at', text: page, ...linked(webLink(page)) }];
}

function number(label: string, phone: string): Line {
  return { role: 'way', label, text: phone, ...linked(phoneLink(phone)) };
}

function linked(href: string | undefined): { readonly href?: string } {
  return href === undefined ? {} : { href };
}
