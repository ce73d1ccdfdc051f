import { FALSE, not, or, same, type Term } from '../encode/term.ts';
import type { Subject } from '../prove/obligation.ts';

/** Formulas by what they are about, so that those of two packs can be held against each other. */
export type Named = ReadonlyMap<string, Term>;

/** All that somebody would act on: what `differ` compares. */
export function resultsOf({ first }: Subject): Named {
  const named = new Map<string, Term>();
  first.atLeast.forEach(({ certain, possible }, rank) => {
    named.set(`level ${rank}`, certain).set(`possible level ${rank}`, possible);
  });
  for (const list of ['actions', 'notes'] as const) {
    for (const [id, { certain, possible }] of first[list]) {
      named.set(`${list} ${id} certain`, certain).set(`${list} ${id} possible`, possible);
    }
  }
  for (const [id, { possible }] of first.contacts) named.set(`contacts ${id}`, possible);
  for (const [id, { certain }] of first.conflicts) named.set(`conflicts ${id}`, certain);
  return named;
}

/** The reasons that are given for the levels. */
export function reasonsOf({ pack, first }: Subject): Named {
  return new Map(
    pack.data.levels.flatMap(({ id, brought_by }, rank) =>
      brought_by.flatMap(({ says }, at) => {
        const { certain, possible } = first.reasons[rank]![at]!;
        return [
          [`${id} ${says} certain`, certain],
          [`${id} ${says} possible`, possible],
        ] as const;
      }),
    ),
  );
}

/** Which questions are asked. */
export function pathsOf({ first }: Subject): Named {
  return new Map([...first.paths].map(([id, { possible }]) => [id, possible]));
}

/** That some formula differs; one that only one side has is never so on the other. */
export function someDiffer(one: Named, other: Named, share: (term: Term) => Term): Term {
  const names = [...new Set([...one.keys(), ...other.keys()])];
  return or(names.map((name) => not(same(share(one.get(name) ?? FALSE), share(other.get(name) ?? FALSE)))));
}
