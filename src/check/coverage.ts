import {
  assess,
  type Assessment,
  type Basis,
  type Grounds,
  type Pack,
  type Statement,
} from '../engine/index.ts';
import { CARRIERS } from '../pack/checks/citations.ts';
import { citations, type Citation } from '../pack/citations.ts';
import type { Property } from '../pack/property.ts';
import type { Scenario } from '../pack/scenario.ts';
import { coverage as scenarioCoverage, settled, used } from '../train/coverage.ts';

/** Something that rests on a statement. */
export interface CoveringRule {
  readonly kind: Citation['kind'] | 'property';
  readonly id: string;
  readonly text: string;
  /** Of actions and of the reasons for a level; nothing else claims to follow from the guide. */
  readonly basis?: Basis;
}

export interface CoveredStatement extends Statement {
  /** Whether something must carry it: everything but context. */
  readonly needed: boolean;
  /** Whether something that can carry a statement of its kind cites it. */
  readonly carried: boolean;
  /** In the order of the pack, properties last. */
  readonly rules: readonly CoveringRule[];
  /** Ids of the scenarios that exercise it. */
  readonly scenarios: readonly string[];
  /** Ids of those whose case it decides. */
  readonly decides: readonly string[];
}

/** An action or a reason for a level, with what it rests on. */
export interface GroundedRule extends Grounds {
  readonly kind: 'level' | 'action';
  readonly id: string;
  readonly text: string;
  /** Ids of the scenarios in which it holds for certain. */
  readonly scenarios: readonly string[];
}

export interface GuideCoverage {
  /** Every statement, in the order of the guide. */
  readonly statements: readonly CoveredStatement[];
  /** Every action and every reason for a level, in the order of the pack. */
  readonly rules: readonly GroundedRule[];
}

/**
 * The guide statement by statement: which rules rest on it, and which scenarios exercise it. A scenario exercises a
 * statement that decides it, or that is cited by something in its result which holds for certain: an action, a reason for a
 * level, a note, a contact, a conflict, or a question or option that was answered and used. What its author expects plays
 * no part.
 */
export function guideCoverage(
  pack: Pack,
  properties: readonly Property[],
  scenarios: readonly Scenario[],
): GuideCoverage {
  const rules = groundedRules(pack, scenarios);
  const cited = citations(pack.data);
  const exercised = scenarios.map((scenario) => ({
    id: scenario.id,
    deciding: scenario.deciding,
    statements: new Set(exercisedBy(pack, assess(pack, scenario.answers))),
  }));
  return {
    statements: pack.data.statements.map((statement) => {
      const { id, kind } = statement;
      const citing = cited.get(id) ?? [];
      const carriers = CARRIERS[kind];
      return {
        ...statement,
        needed: carriers !== undefined,
        carried: citing.some((rule) => carriers === undefined || carriers.has(rule.kind)),
        rules: [
          ...citing.map((rule) => withBasis(rule, rules)),
          ...properties
            .filter(({ cites }) => cites.includes(id))
            .map((property) => ({ kind: 'property', id: property.id, text: property.says }) as const),
        ],
        scenarios: exercised
          .filter(({ statements, deciding }) => statements.has(id) || deciding === id)
          .map((scenario) => scenario.id),
        decides: exercised.filter(({ deciding }) => deciding === id).map((scenario) => scenario.id),
      };
    }),
    rules,
  };
}

/** The statements that must be carried and are not. A pack that loads has none. */
export function uncarried({ statements }: GuideCoverage): readonly CoveredStatement[] {
  return statements.filter(({ needed, carried }) => needed && !carried);
}

function groundedRules(pack: Pack, scenarios: readonly Scenario[]): readonly GroundedRule[] {
  const { levels, actions } = pack.data;
  const reached = scenarioCoverage(pack, scenarios);
  const reasons = levels.flatMap(({ id, brought_by }) => brought_by.map((reason) => ({ id, reason })));
  return [
    ...reasons.map(({ id, reason }, at) => ({
      kind: 'level' as const,
      id,
      text: reason.says,
      ...groundsOf(reason),
      scenarios: reached.reasons[at]!.scenarios,
    })),
    ...actions.map((action, at) => ({
      kind: 'action' as const,
      id: action.id,
      text: action.text,
      ...groundsOf(action),
      scenarios: reached.actions[at]!.scenarios,
    })),
  ];
}

function groundsOf({ basis, source, rationale, cites }: Grounds): Grounds {
  return {
    basis,
    ...(source === undefined ? {} : { source }),
    ...(rationale === undefined ? {} : { rationale }),
    cites,
  };
}

/** Reasons for the same level differ in their words. */
function withBasis({ kind, id, text }: Citation, rules: readonly GroundedRule[]): CoveringRule {
  const rule = rules.find((one) => one.kind === kind && one.id === id && one.text === text);
  return { kind, id, text, ...(rule ? { basis: rule.basis } : {}) };
}

function* exercisedBy({ data }: Pack, result: Assessment): Iterable<string> {
  const applies = (rule: { readonly applies: 'yes' | 'possible' }): boolean => rule.applies === 'yes';
  const shown = new Set(result.conflicts.map(({ id }) => id));
  const holding = [
    ...result.actions.filter(applies),
    ...result.reasons.filter(applies),
    ...result.notes.filter(applies),
    ...result.contacts.filter(({ because }) => settled(because)),
    ...data.conflicts.filter(({ id }) => shown.has(id)),
  ];
  for (const { cites } of holding) yield* cites;
  for (const { id, cites, options, compare } of data.questions) {
    const chosen = used(result, id);
    if (chosen.length === 0) continue;
    yield* [...cites, ...compare.flatMap((part) => part.cites)];
    yield* options.filter((option) => chosen.includes(option.id)).flatMap((option) => option.cites);
  }
}
