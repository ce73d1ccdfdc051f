import type { Assessment, Pack } from '../engine/index.ts';
import type { PackData } from '../engine/pack-data.ts';

/** With more, settled levels would run into the codes of those that are not. */
export const MOST_EXIT_LEVELS = 10;

/** The exit code of `--exit-level` for a result. */
export function exitCodeOf({ level, provisional }: Assessment, { data }: Pack): number {
  return levelCode(data, level, provisional);
}

/** 10 for the lowest level, one more for each level above it; 10 more while a higher one is still possible. */
export function levelCode({ levels }: Pick<PackData, 'levels'>, level: string, provisional: boolean): number {
  const place = levels.findIndex(({ id }) => id === level);
  return 10 + (levels.length - 1 - place) + (provisional ? 10 : 0);
}
