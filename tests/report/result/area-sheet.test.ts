import { describe, expect, test } from 'vitest';
import { renderHtml } from '../../../src/document/html.ts';
import { assess, inArea, type Area } from '../../../src/engine/index.ts';
import { inLanguage } from '../../../src/engine/texts.ts';
import { compilePack } from '../../../src/engine/pack.ts';
import { shippedAreas } from '../../../src/pack/shipped.ts';
import { areaSheet } from '../../../src/report/result/area-sheet.ts';
import { wordsOf } from '../../../src/words/index.ts';
import { pack } from '../../rules/shipped-pack.ts';

const AREAS = shippedAreas();
const words = wordsOf('cy');
const welsh = compilePack(inLanguage(pack.data, { language: 'cy', texts: {} }, words.result.untranslated));

function page(area: Area): string {
  const { contacts } = inArea(welsh, assess(welsh, {}), area, AREAS, words.result.untranslated);
  const rung = contacts.filter(({ id }) => pack.data.report_contacts?.includes(id));
  return renderHtml(area.name.cy, [{ sections: areaSheet(area, rung, words) }], 'cy');
}

describe('what an area has in English alone', () => {
  test.each(AREAS.map((area) => [area.id, area] as const))(
    'is marked as English on its Welsh page: %s',
    (_, area) => {
      const html = page(area);
      const names = [area.police, area.board, area.social_services?.service, area.out_of_hours?.service];
      const english = names.filter((name) => typeof name === 'string');
      for (const name of [area.name.en, ...english]) {
        const shown = name.replaceAll("'", '&#39;');
        expect(html).toContain(`<span lang="en">[Saesneg: ${shown}]</span>`);
        expect(html.replaceAll(/<span lang="en">[^<]*<\/span>/g, '')).not.toContain(shown);
      }
    },
  );
});
