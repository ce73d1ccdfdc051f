import { compilePack, type Pack } from '../../engine/index.ts';
import { memo } from '../../engine/memo.ts';
import { FALSE } from '../encode/term.ts';
import { encodePack, type PackTerms } from '../encode/encode-pack.ts';
import type { VariablesById, Subject } from '../prove/obligation.ts';
import type { BitReader, Bits } from './bits.ts';
import { nameOf, orderOf } from './dependencies.ts';
import type { Ground, Guard } from './ground.ts';
import type { Mutation } from './mutation.ts';
import { resultsOf, type TouchedTerms } from './named-terms.ts';
import { sliceOf } from './slice.ts';

/** What a mutation changes: the parts that rest on what it is made to, and no others. */
export interface Impact {
  readonly before: TouchedTerms;
  readonly after: TouchedTerms;
  /** The changed pack; its formulas are worked out when they are first read. */
  readonly subject: Subject;
  /** For which of the answers at hand the result is another one. */
  readonly differs: Bits;
  /** Properties that might fail now: their formulas are other ones than before. */
  readonly guards: () => readonly Guard[];
  /** Both packs, without what makes no difference to the change. */
  readonly slices: () => { readonly original: Pack; readonly mutant: Pack };
}

/** What a mutation changes in a pack. It counts until it is asked for the next one. */
export function impactOf(mutation: Mutation, ground: Ground): Impact {
  const { bits, dependencies } = ground;
  const { data, first } = ground.subject;
  bits.forget();
  for (const guard of ground.guards) if (guard.bits !== bits) guard.bits.forget();
  const moved = mutation.edit.does === 'moved';
  const touched = dependencies.touchedBy([
    nameOf(mutation.entry),
    ...(moved ? [orderOf(mutation.entry.id)] : []),
  ]);
  const { share } = ground.sharing.apart();
  const subject = changedSubject();
  const before: TouchedTerms = { data, terms: first, touched };
  const after: TouchedTerms = { data: mutation.pack, terms: subject.first, touched };
  return {
    before,
    after,
    subject,
    differs: differenceOf(before, after, bits),
    guards: memo(changedGuards),
    slices: memo(() => ({
      original: compilePack(sliceOf(data, dependencies, touched)),
      mutant: compilePack(sliceOf(mutation.pack, dependencies, touched)),
    })),
  };

  /** What words an action has is kept by its place in the pack, which is another one where it is moved. */
  function readAnew(part: string): boolean {
    return touched.has(part) || (moved && part.startsWith('action '));
  }

  function changedSubject(): Subject {
    const { variables, cone, second } = ground.subject;
    const read = (answers: VariablesById, terms: PackTerms): PackTerms =>
      encodePack(mutation.pack, answers, { share, kept: { terms, readAnew } });
    const whole = memo(() => compilePack(mutation.pack));
    const other = memo(() => read(variables[1], second));
    return {
      data: mutation.pack,
      variables,
      cone,
      first: read(variables[0], first),
      get pack() {
        return whole();
      },
      get second() {
        return other();
      },
    };
  }

  function changedGuards(): readonly Guard[] {
    return ground.guards.flatMap((guard) => {
      if (![...guard.parts].some((part) => touched.has(part))) return [];
      const now = guard.again(subject);
      const shared = share(now.broken);
      return shared === guard.obligation.broken ? [] : [{ ...guard, obligation: { ...now, broken: shared } }];
    });
  }
}

function differenceOf(before: TouchedTerms, after: TouchedTerms, bits: BitReader): Bits {
  const [was, is] = [resultsOf(before), resultsOf(after)];
  const any = new Int32Array(bits.words);
  for (const name of new Set([...was.keys(), ...is.keys()])) {
    const [then, now] = [was.get(name) ?? FALSE, is.get(name) ?? FALSE];
    if (then === now) continue;
    const [a, b] = [bits.of(then), bits.of(now)];
    for (let at = 0; at < any.length; at++) any[at]! |= a[at]! ^ b[at]!;
  }
  return any;
}
