import type { Assurance } from '../../pack/assurance.ts';
import type { CheckReport } from '../lint/report.ts';
import type { Mutated } from '../mutate/verdict.ts';
import type { Proof } from '../prove/prove.ts';

/** What was run for a pack, and what is there to be run. */
export interface Runs {
  readonly proofs: readonly Proof[];
  readonly mutated: readonly Mutated[];
  readonly report: CheckReport;
  /** Property to the digest of it as it is written. */
  readonly properties: ReadonlyMap<string, string>;
  /** File of tests to its digest. A file that is not there, as where the program is installed without its tests, has none. */
  readonly tests: ReadonlyMap<string, string>;
  /** What came of the tests, where the report of a run of them was given. */
  readonly outcomes?: TestOutcomes;
}

/** What came of tests in one run. */
export interface TestOutcomes {
  /** The day of the run, as `2026-02-28`. */
  readonly day: string;
  /** File of tests to how many of its tests passed, of so many. */
  readonly files: ReadonlyMap<string, { readonly passed: number; readonly of: number }>;
}

/** What a control rests on, by name: all of it held when it was run. */
export interface Evidence {
  /** Every law and property that is proved, by its id. */
  readonly proofs: ReadonlyMap<string, Proved>;
  /** Kind of change to how many were made, and how many of them change nothing that anybody sees. */
  readonly mutations: ReadonlyMap<string, { readonly made: number; readonly same: number }>;
  /** Check to how many of its findings somebody accepted with a reason. */
  readonly accepted: ReadonlyMap<string, number>;
  readonly tests: ReadonlyMap<string, string>;
  readonly outcomes?: TestOutcomes;
}

export interface Proved {
  readonly says: string;
  /** Of the property as it is written; a law is part of the program. */
  readonly digest?: string;
  /** How many changes to the rules it was the first to notice. */
  readonly caught: number;
  /** Where it is no proof: on how many sets of answers it was tried. */
  readonly compared?: number;
}

/** Everything of what was run that does not hold, in words: then no document may rest on it. */
export function failuresIn(assurances: readonly Assurance[], runs: Runs): readonly string[] {
  const controls = assurances.flatMap(({ hazards }) => hazards.flatMap(({ controls: some }) => some));
  const checks = new Set(controls.flatMap(({ checks: some = [] }) => some));
  return [
    ...runs.proofs
      .filter(({ verdict }) => verdict === 'fails' || verdict === 'not-proved')
      .map(({ id, verdict }) => `${id} ${verdict === 'fails' ? 'does not hold' : 'was not proved'}`),
    ...runs.mutated
      .filter(({ verdict: { kind } }) => kind === 'alive' || kind === 'undecided')
      .map(({ mutation: { kind, entry } }) => `a change to ${entry.id} would go unnoticed (${kind})`),
    ...runs.report.findings
      .filter(({ code, severity }) => severity === 'error' || checks.has(code))
      .map(({ code, file, line, message }) => `${code} finds ${message} (${file}, line ${line})`),
    ...runs.report.undecided.map((what) => `rules check did not decide ${what}`),
  ];
}

export function evidenceFrom({ proofs, mutated, report, properties, tests, outcomes }: Runs): Evidence {
  const caught = new Map<string, number>();
  const mutations = new Map<string, { made: number; same: number }>();
  for (const { mutation, verdict } of mutated) {
    if (verdict.kind === 'caught') caught.set(verdict.id, (caught.get(verdict.id) ?? 0) + 1);
    const { made, same } = mutations.get(mutation.kind) ?? { made: 0, same: 0 };
    mutations.set(mutation.kind, { made: made + 1, same: same + (verdict.kind === 'equivalent' ? 1 : 0) });
  }
  const accepted = new Map<string, number>();
  for (const { code } of report.accepted) accepted.set(code, (accepted.get(code) ?? 0) + 1);
  return {
    proofs: new Map(
      proofs.map(({ id, says, compared }) => {
        const digest = properties.get(id);
        return [
          id,
          { says, caught: caught.get(id) ?? 0, ...(digest && { digest }), ...(compared && { compared }) },
        ];
      }),
    ),
    mutations,
    accepted,
    tests,
    ...(outcomes && { outcomes }),
  };
}

/** Every file of tests that they name. */
export function testsNamedIn(assurances: readonly Assurance[]): readonly string[] {
  const named = assurances.flatMap(({ hazards, accessibility }) => [
    ...hazards.flatMap(({ controls }) => controls.flatMap(({ tests = [] }) => tests)),
    ...(accessibility?.tried ?? []).flatMap(({ tests }) => tests),
  ]);
  return [...new Set(named)].toSorted();
}
