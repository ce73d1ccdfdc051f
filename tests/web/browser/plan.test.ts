import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { renderHtml } from '../../../src/document/html.ts';
import { assess, inArea } from '../../../src/engine/index.ts';
import type { Scenario } from '../../../src/pack/scenario.ts';
import { shippedAreas, shippedScenarios } from '../../../src/pack/shipped.ts';
import { reportOf } from '../../../src/report/result/sections.ts';
import { pageHtml } from '../../../src/web/view.ts';
import { viewOf } from '../../../src/web/views/index.ts';
import { languageOf } from '../../../src/web/language.ts';
import type { State } from '../../../src/web/state.ts';
import { press } from '../page.ts';
import { BOTH, WELSH } from '../welsh.ts';
import { inBrowser, openPage, unfold } from './page.ts';

const TELEPHONE = { width: 360, height: 740 };
const CASES = shippedScenarios();

/** The result page of a case that ships. */
function resultPage(
  shown: State,
  { id, answers }: Scenario,
  area = '',
): { readonly name: string; readonly html: string; readonly lang: string } {
  const state = press({ ...shown, area, session: { ...shown.session, answers } }, 'result');
  return { name: `${id} ${area}`, html: pageHtml(state, viewOf(state)), lang: languageOf(state) };
}

interface Measured {
  readonly name: string;
  /** The lower edge of the last line that says what to do now or what not to do. */
  readonly bottom: number;
  readonly width: number;
  readonly small: readonly string[];
}

/** Shows each page in a window of this size, in the page as it is written. */
async function measured(
  page: Page,
  pages: readonly ReturnType<typeof resultPage>[],
): Promise<readonly Measured[]> {
  return page.evaluate(
    (all) =>
      all.map(({ name, html, lang }) => {
        document.documentElement.lang = lang;
        document.getElementById('page')!.innerHTML = html;
        const lines = [...document.querySelectorAll('.plan .now li, .plan .do-not li')];
        return {
          name,
          bottom: Math.max(...lines.map((line) => line.getBoundingClientRect().bottom)),
          width: document.documentElement.scrollWidth,
          small: [...document.querySelectorAll('.plan a')].flatMap((link) => {
            const { width, height } = link.getBoundingClientRect();
            return width < 44 || height < 44 ? [`${link.outerHTML}: ${width} x ${height}`] : [];
          }),
        };
      }),
    pages as { name: string; html: string; lang: string }[],
  );
}

inBrowser('the plan on a telephone', { timeout: 240_000 }, () => {
  test.each([
    ['English', BOTH],
    ['Welsh', WELSH],
  ])(
    'shows all to do now and not to do without scrolling, and numbers that a finger hits, in every case in %s',
    async (_, shown) => {
      const { page } = await openPage({ viewport: TELEPHONE });
      const all = await measured(
        page,
        CASES.map((one) => resultPage(shown, one)),
      );
      const longest = all.reduce((one, other) => (other.bottom > one.bottom ? other : one));
      const least = CASES.find(({ id }) => longest.name.startsWith(id))!;
      const inAreas = await measured(
        page,
        shippedAreas().map(({ id }) => resultPage(shown, least, id)),
      );
      const area = inAreas
        .reduce((one, other) => (other.bottom > one.bottom ? other : one))
        .name.split(' ')[1]!;
      const inOne = await measured(
        page,
        CASES.map((one) => resultPage(shown, one, area)),
      );
      for (const found of [all, inAreas, inOne]) {
        expect(found.filter(({ bottom }) => bottom > TELEPHONE.height)).toEqual([]);
        expect(found.flatMap(({ small }) => small)).toEqual([]);
      }
    },
  );

  test('as a page of its own has numbers that a finger hits as well, and none lies over another', async () => {
    const { pack } = BOTH.session;
    const areas = shippedAreas();
    const conwy = areas.find(({ id }) => id === 'conwy')!;
    const results = CASES.map(({ answers }) => inArea(pack, assess(pack, answers), conwy, areas));
    const body = renderHtml(
      'Results',
      results.map((result) => reportOf(result, pack.data, 'full')),
    );
    const address = 'https://safeguard.example/';
    const { page } = await openPage({ viewport: TELEPHONE, address, sites: { [address]: { body } } });
    await unfold(page);
    const { count, wrong } = await page.evaluate(() => {
      const links = [...document.querySelectorAll('a[href^="tel:"], a[href^="sms:"]')];
      return {
        count: links.length,
        wrong: links.flatMap((link) => {
          link.scrollIntoView({ block: 'center' });
          const { left, top, width, height } = link.getBoundingClientRect();
          const hit = document.elementFromPoint(left + width / 2, top + height / 2)?.closest('a');
          return width < 44 || height < 44 || hit !== link
            ? [`${link.outerHTML}: ${width} x ${height}, hits ${hit?.outerHTML}`]
            : [];
        }),
      };
    });
    expect(count).toBeGreaterThan(CASES.length * 5);
    expect(wrong).toEqual([]);
  });

  test.each([
    ['English', BOTH],
    ['Welsh', WELSH],
  ])('needs no scrolling sideways at 320 pixels in %s', async (_, shown) => {
    const { page } = await openPage({ viewport: { width: 320, height: 640 } });
    expect(
      (
        await measured(
          page,
          CASES.map((one) => resultPage(shown, one, 'torfaen')),
        )
      ).filter(({ width }) => width > 320),
    ).toEqual([]);
  });
});
