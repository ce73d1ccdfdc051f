import { readFileSync } from 'node:fs';
import type { PackData } from '../engine/pack-data.ts';

/** Beside the bundle, and, when running from source, where the build puts it. */
const PLACES = ['./online-abuse.json', '../../dist/online-abuse.json'];

let shipped: PackData | undefined;

/** The pack that ships. It was checked when it was built, so it is only read. Throws if there has been no build. */
export function shippedPack(): PackData {
  shipped ??= JSON.parse(readFirst(PLACES)) as PackData;
  return shipped;
}

function readFirst(places: readonly string[]): string {
  for (const place of places) {
    try {
      return readFileSync(new URL(place, import.meta.url), 'utf8');
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
    }
  }
  throw new Error('The shipped pack has not been built. Run: npm run build');
}
