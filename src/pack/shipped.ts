import type { PackData } from '../engine/pack-data.ts';
import { shippedFile } from './shipped-file.ts';

let shipped: PackData | undefined;

/** The pack that ships. It was checked when it was built, so it is only read. Throws if there has been no build. */
export function shippedPack(): PackData {
  shipped ??= shippedFile('online-abuse.json') as PackData;
  return shipped;
}
