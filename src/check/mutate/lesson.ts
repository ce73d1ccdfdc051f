import type { Condition } from '../../engine/pack-data.ts';
import type { PropertyExpectation } from '../../pack/property.ts';
import type { Mutation } from './mutation.ts';

/** A property that would notice a change. It holds for all answers at hand: whether for all there are, `rules prove` says. */
export interface Lesson {
  /** Without a premise it is about every case. */
  readonly given?: Condition;
  readonly expect: PropertyExpectation;
  /** What the rules cite that it is about; none where they cite nothing. */
  readonly cites: readonly string[];
}

/** What would notice each change that nothing notices. Changes that one property notices share it; one that has none is not there. */
export type Lessons = ReadonlyMap<Mutation, Lesson>;
