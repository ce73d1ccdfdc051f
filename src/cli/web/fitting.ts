import { gzipSync } from 'node:zlib';
import type { Scenario } from '../../pack/scenario.ts';
import { inOrderOfVariety } from '../../train/variety.ts';
import { assemblePage, type PackParts, type PageParts } from './assemble.ts';

/**
 * How large a page may be once it is packed, as most web servers send it: 200 KB, and some of it left, because not every gzip
 * packs as well as this one.
 */
const LARGEST = 199_000;

/**
 * The page with as many of its practice cases as it has room for, and how many those are. The rules always have it: they are
 * what somebody waits for who has a child in front of them. Of several packs each has a case in turn.
 */
export function pageThatFits(
  template: string,
  parts: PageParts,
): { readonly page: string; readonly cases: number } {
  const inOrder = inTurn([parts, ...(parts.more ?? [])].map(({ scenarios }) => inOrderOfVariety(scenarios)));
  const withCases = (cases: number): string => assemblePage(template, only(parts, inOrder.slice(0, cases)));
  const fits = (page: string): boolean => gzipSync(page).length < LARGEST;
  let [most, tooMany] = [0, inOrder.length + 1];
  let page = withCases(0);
  while (tooMany - most > 1) {
    const cases = most === 0 && tooMany > inOrder.length ? inOrder.length : Math.floor((most + tooMany) / 2);
    const tried = withCases(cases);
    if (fits(tried)) [most, page] = [cases, tried];
    else tooMany = cases;
  }
  return { page, cases: most };
}

/** The first of each list, then the second of each, and so on. */
function inTurn<T>(lists: readonly (readonly T[])[]): readonly T[] {
  const longest = Math.max(...lists.map(({ length }) => length));
  return Array.from({ length: longest }, (_, at) => lists.flatMap((list) => list.slice(at, at + 1))).flat();
}

/** The parts with only these cases, in the order in which they stand there. */
function only(parts: PageParts, cases: readonly Scenario[]): PageParts {
  const kept = new Set(cases);
  return {
    ...parts,
    ...ofPack(parts, kept),
    ...(parts.more && { more: parts.more.map((one) => ofPack(one, kept)) }),
  };
}

function ofPack({ pack, scenarios, cases, others }: PackParts, kept: ReadonlySet<Scenario>): PackParts {
  const left = scenarios.filter((one) => kept.has(one));
  const ids = new Set(left.map(({ id }) => id));
  return {
    pack,
    scenarios: left,
    cases,
    ...(others && {
      others: others.map((other) => ({
        ...other,
        scenarios: other.scenarios.filter(({ id }) => ids.has(id)),
      })),
    }),
  };
}
