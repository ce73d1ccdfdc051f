import { outcomeOf } from '../../engine/index.ts';
import { memo } from '../../engine/memo.ts';
import type { Property } from '../../pack/property.ts';
import { and, not, or, same } from '../encode/term.ts';
import { levelsInWords } from './level-words.ts';
import { encodeProperty } from '../properties/encode-property.ts';
import { readProperty } from '../properties/read-property.ts';
import type { Obligation, Subject } from './obligation.ts';

/** What has to be proved for a property: one obligation for single sets of answers, one for pairs where it speaks of them. */
export function obligationsOf(property: Property, subject: Subject): readonly Obligation[] {
  const { same_level_whatever: whatever, ...single } = property.expect;
  return [
    ...(Object.keys(single).length > 0 ? [alone(property, subject)] : []),
    ...(whatever ? [whateverElse(property, whatever, subject)] : []),
  ];
}

function alone(property: Property, subject: Subject): Obligation {
  const { applies, holds } = encodeProperty(property, subject.data, subject.first);
  // Made when it is first needed: few formulas are ever held against single answers.
  const read = memo(() => readProperty(property, subject.pack));
  return {
    id: property.id,
    kind: 'property',
    says: property.says,
    sets: 1,
    broken: and([applies, not(holds)]),
    breaks: (answers = {}) => read().read(answers) === 'fails',
    failures: (answers = {}) => read().failures(answers),
  };
}

/** The level is the same for every two sets of answers that differ in these questions alone. */
function whateverElse(property: Property, questions: readonly string[], subject: Subject): Obligation {
  const { data, first, second, variables } = subject;
  const others = data.questions.filter(({ id }) => !questions.includes(id));
  const alike = others.flatMap(({ id }) =>
    [...variables[0].get(id)!.options].map(([option, term]) =>
      same(term, variables[1].get(id)!.options.get(option)!),
    ),
  );
  const differs = data.levels.map((_, rank) => {
    const [one, other] = [first.atLeast[rank]!, second.atLeast[rank]!];
    return not(and([same(one.certain, other.certain), same(one.possible, other.possible)]));
  });
  const { applies } = encodeProperty(property, data, first);
  const read = memo(() => readProperty({ ...property, expect: {} }, subject.pack));
  return {
    id: property.id,
    kind: 'property',
    says: property.says,
    sets: 2,
    broken: and([applies, ...alike, or(differs)]),
    breaks: (one = {}, other = {}) => {
      const [a, b] = [outcomeOf(subject.pack, one), outcomeOf(subject.pack, other)];
      return (
        read().read(one, a) === 'holds' &&
        others.every(({ id }) => String(one[id]) === String(other[id])) &&
        (a.rank !== b.rank || a.possibleRank !== b.possibleRank)
      );
    },
    failures: (one = {}, other = {}) => levelsInWords(subject.pack, one, other),
  };
}
