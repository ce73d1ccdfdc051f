import type { Area } from '../../engine/index.ts';
import { renderJsonOf } from '../../document/data-json.ts';
import { renderList } from '../../document/list.ts';
import { shippedAreas } from '../../pack/shipped.ts';
import { screenOf } from '../terminal/screen.ts';
import type { AreasOptions } from './command.ts';

/** `safeguard areas`: the council areas of Wales by police force, with what `--area` takes and which numbers are known. */
export function areasCommand(options: AreasOptions): void {
  const areas = shippedAreas();
  if (options.json) {
    process.stdout.write(renderJsonOf(areas));
    return;
  }
  const screen = screenOf(process.stdout, { color: options.color, plain: false }, process.env);
  const groups = [...new Set(areas.map(({ police }) => police))].map((force) => ({
    title: force,
    items: areas
      .filter(({ police }) => police === force)
      .map((area) => ({
        text: area.id,
        lines: [`${area.name.en} (${area.name.cy})`, numbersOf(area)],
      })),
  }));
  process.stdout.write(renderList(groups, screen));
}

function numbersOf({ social_services: day, out_of_hours: night, web, site }: Area): string {
  const numbers = [
    ...(day ? [`Social services ${day.phone}`] : []),
    ...(night ? [`out of hours ${night.phone}`] : []),
  ];
  const text = numbers.length > 0 ? numbers.join(', ') : `No number is known. Look at ${web ?? site}`;
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
