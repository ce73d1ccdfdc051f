import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sameOnThePath } from '../../../src/check/encode/path-only.ts';
import { and, not, or, TRUE, type Term } from '../../../src/check/encode/term.ts';
import { subjectOf, type Subject } from '../../../src/check/prove/obligation.ts';
import { arbitraryPack } from '../../engine/arbitrary-pack.ts';
import { pack } from '../../rules/shipped-pack.ts';

const { first, second }: Subject = subjectOf(pack);
const isSame = sameOnThePath(first, second);

/** A question that is not always asked, with one of its options in both sets of answers. */
const [id, path] = [...first.paths].find(([, { possible }]) => possible !== TRUE)!;
const [option] = first.answers.get(id)!.options.keys();
const read = ({ answers }: Subject['first']): Term => answers.get(id)!.options.get(option!)!;
const there = ({ paths }: Subject['first']): Term => paths.get(id)!.possible;

test('all that packs of any shape work out is seen to rest on the path alone, and is the same for both sets', () => {
  fc.assert(
    fc.property(arbitraryPack, (any) => {
      const subject = subjectOf(any);
      const same = sameOnThePath(subject.first, subject.second);
      for (const list of ['paths', 'actions', 'contacts', 'notes', 'conflicts'] as const) {
        for (const [name, { certain, possible }] of subject.first[list]) {
          const other = subject.second[list].get(name)!;
          expect(same(certain, other.certain) && same(possible, other.possible)).toBe(true);
        }
      }
    }),
    { numRuns: 100 },
  );
});

test.each<[string, (of: Subject['first']) => Term, boolean]>([
  ['an answer beside its path', (of) => and([there(of), read(of)]), true],
  ['what is made of such', (of) => not(or([and([there(of), read(of)]), there(of)])), true],
  ['an answer alone', read, false],
  ['an answer beside the path of nothing', (of) => and([not(there(of)), read(of)]), false],
  ['an answer that is an alternative to its path', (of) => or([there(of), read(of)]), false],
])('%s', (_says, term, expected) => {
  expect(path.possible).not.toBe(TRUE);
  expect(isSame(term(first), term(second))).toBe(expected);
});

test('formulas that say other things of the two sets are not the same', () => {
  const [one, other] = [and([there(first), read(first)]), and([there(second), not(read(second))])];
  expect(isSame(one, other)).toBe(false);
});
