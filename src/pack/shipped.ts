import type { Area } from '../engine/area.ts';
import type { PackData } from '../engine/pack-data.ts';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { frozen } from '../engine/frozen.ts';
import type { Scenario } from './scenario.ts';

let data: PackData | undefined;

/** The pack that ships. It was checked when it was built, so it is only read. Throws if there has been no build. */
export function shippedPack(): PackData {
  data ??= shippedFile('online-abuse.json') as PackData;
  return data;
}

/** Beside the bundle, and, when running from source or from a part of the bundle, where the build puts it. */
const PLACES = ['.', '../../dist'];

/** A file that the build wrote, read as JSON. It was checked then, so it is only read. Throws if there has been no build. */
export function shippedFile(name: string): unknown {
  return JSON.parse(shippedText(name));
}

/** The same, as it is. */
export function shippedText(name: string): string {
  for (const place of PLACES) {
    try {
      return readFileSync(join(import.meta.dirname, place, name), 'utf8');
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
    }
  }
  throw new Error('The shipped pack has not been built. Run: npm run build');
}

let areas: readonly Area[] | undefined;

/** The local authorities of Wales. They were checked when they were built, so they are only read; frozen, as all share them. */
export function shippedAreas(): readonly Area[] {
  areas ??= frozen(shippedFile('areas.json') as readonly Area[]);
  return areas;
}

let scenarios: readonly Scenario[] | undefined;

/** The scenarios of the pack that ships, by id. They were checked when they were built, so they are only read; frozen, as all share them. */
export function shippedScenarios(): readonly Scenario[] {
  scenarios ??= frozen(shippedFile('online-abuse-scenarios.json') as readonly Scenario[]);
  return scenarios;
}
