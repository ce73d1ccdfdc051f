import { areaNamed, areasLike, inArea, type Area, type Assessment, type Pack } from '../engine/index.ts';
import { visible } from '../document/visible.ts';
import { suggest } from '../pack/checks/suggest.ts';
import { wordsOf } from '../words/index.ts';
import { shippedAreas } from '../pack/shipped.ts';
import { UserError } from './user-error.ts';

/**
 * What adds the numbers of the area of a case to its result: the area that `--area` names, else that of the authority in the
 * local settings. Where neither says one, it adds nothing.
 */
export function intoArea(named: string | undefined, pack: Pack): (result: Assessment) => Assessment {
  const area = areaOf(named, pack);
  const { untranslated } = wordsOf(pack.data).result;
  return (result) => (area ? inArea(pack, result, area, shippedAreas(), untranslated) : result);
}

/** The same area by itself. */
export function areaOf(named: string | undefined, { data }: Pack): Area | undefined {
  if (named !== undefined) return areaCalled(named);
  const authority = data.local?.authority;
  return authority === undefined ? undefined : areaNamed(shippedAreas(), authority);
}

/** The area of an id; the name of the council does as well. */
export function areaCalled(named: string): Area {
  const areas = shippedAreas();
  const found = areaNamed(areas, named);
  if (found) return found;
  const ids = areas.map(({ id }) => id);
  const part = areasLike(areas, named);
  const near = part.length === 1 ? part[0]!.id : suggest(named, ids);
  throw new UserError(({ refusal }) => refusal.noArea(visible(named), near, ids));
}
