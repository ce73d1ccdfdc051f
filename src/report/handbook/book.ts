import type { GuideCoverage } from '../../check/coverage.ts';
import type { PackData } from '../../engine/pack-data.ts';
import type { Property } from '../../pack/property.ts';
import { lookupIn, type Lookup } from '../words/lookup.ts';
import { usesIn, type Use } from './uses.ts';

/** What a handbook is made from. */
export interface HandbookSource {
  readonly pack: PackData;
  readonly properties: readonly Property[];
  readonly coverage: GuideCoverage;
  /** Ids of the stages of which there is a picture, in a file `graph-STAGE.svg`. */
  readonly pictured: ReadonlySet<string>;
}

/** The same with what every page looks up. */
export interface Handbook extends HandbookSource {
  readonly lookup: Lookup;
  /** Question or fact to what looks at it. */
  readonly uses: ReadonlyMap<string, readonly Use[]>;
}

export function bookOf(source: HandbookSource): Handbook {
  return { ...source, lookup: lookupIn(source.pack), uses: usesIn(source.pack) };
}
