import type { Area } from '../engine/area.ts';
import type { Language, PackData } from '../engine/pack-data.ts';
import type { Translation } from '../engine/texts.ts';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { frozen } from '../engine/frozen.ts';
import type { Property } from './property.ts';
import type { Scenario } from './scenario.ts';

const read = new Map<string, unknown>();

/** The ids of the packs that ship; the first is used where nobody names one. */
export function shippedIds(): readonly [string, ...string[]] {
  return kept('packs.json') as readonly [string, ...string[]];
}

/**
 * The id of the pack that ships and that is meant: by its id, or by no name. Undefined for any other name, and for the folder
 * of somebody who keeps rules under that name: what they write is what they want to use.
 */
export function shippedId(named: string | undefined): string | undefined {
  if (named === undefined) return shippedIds()[0];
  return !existsSync(named) && shippedIds().includes(named) ? named : undefined;
}

/** A pack that ships. It was checked when it was built, so it is only read; whoever compiles it freezes it. */
export function shippedPack(id: string = shippedIds()[0]): PackData {
  return kept(`${id}.json`) as PackData;
}

/** Its scenarios, by id; frozen, as all share them. */
export function shippedScenarios(id: string = shippedIds()[0]): readonly Scenario[] {
  return frozen(kept(`${id}-scenarios.json`) as readonly Scenario[]);
}

/** Its texts in another language, or, of `ID-scenarios`, those of its scenarios. */
export function shippedTranslation(id: string, language: Language): Translation {
  return kept(`${id}.${language}.json`) as Translation;
}

/** What must hold for it; frozen, as all share it. */
export function shippedProperties(id: string = shippedIds()[0]): readonly Property[] {
  return frozen(kept(`${id}-properties.json`) as readonly Property[]);
}

/** Beside the bundle, and, when running from source or from a part of the bundle, where the build puts it. */
const PLACES = ['.', '../../dist'];

function kept(name: string): unknown {
  if (!read.has(name)) read.set(name, JSON.parse(shippedText(name)));
  return read.get(name);
}

/** A file that the build wrote. Throws if there has been no build. */
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

/** The local authorities of Wales. They were checked when they were built, so they are only read; frozen, as all share them. */
export function shippedAreas(): readonly Area[] {
  return frozen(kept('areas.json') as readonly Area[]);
}
