import type { Area } from '../../engine/index.ts';
import { heading, part, words } from '../../document/parts.ts';
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
          text: area.id,
          lines: [words(`${area.name.en} (${area.name.cy})`), words(numbersOf(area))],
        })),
    }),
  );
  const title = 'The council areas of Wales';
  await print(
    { title, sheets: () => [{ sections: [heading(title), ...sections] }], data: () => areas },
    options,
  );
}

function numbersOf({ social_services: day, out_of_hours: night, web, site }: Area): string {
  const numbers = [
    ...(day ? [`Social services ${day.phone}`] : []),
    ...(night ? [`out of hours ${night.phone}`] : []),
  ];
  const text = numbers.length > 0 ? numbers.join(', ') : `No number is known. Look at ${web ?? site}`;
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
