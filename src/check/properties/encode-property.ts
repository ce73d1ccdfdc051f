import type { Action, PackData } from '../../engine/pack-data.ts';
import type { Property } from '../../pack/property.ts';
import { type PackTerms, levelIs } from '../encode/encode-pack.ts';
import { type Truth, and, FALSE, implies, not, or, TRUE, type Term } from '../encode/term.ts';
import { counter } from '../encode/counter.ts';
import { PLAN_LINES } from '../encode/plan.ts';
import { keyOf } from '../encode/words.ts';
import { expectationsOf, premisesOf } from './meaning.ts';
import type { Claim, RuleKind } from './claim.ts';

/** A property as formulas over a pack's: where it applies, and what must hold there. */
export interface PropertyTerms {
  readonly applies: Term;
  readonly holds: Term;
}

/** Writes a property as formulas. `same_level_whatever` is not part of them: it needs a second set of answers. */
export function encodeProperty(property: Property, pack: PackData, terms: PackTerms): PropertyTerms {
  const read = (claim: Claim): Term => encodeClaim(claim, property, pack, terms);
  return {
    applies: and(premisesOf(property, pack).map(read)),
    holds: and(expectationsOf(property, pack).map(read)),
  };
}

function encodeClaim(claim: Claim, property: Property, pack: PackData, terms: PackTerms): Term {
  const read = (part: Claim): Term => encodeClaim(part, property, pack, terms);
  const rule = (of: RuleKind, at: number): Truth => terms[of].get(pack[of][at]!.id)!;
  switch (claim.kind) {
    case 'condition':
      return claim.which === 'given'
        ? terms.condition(property.given!).certain
        : terms.condition(property.given_possible!).possible;
    case 'level': {
      // A level that is at least this one, and not at least the one above the range.
      const of = claim.of === 'level' ? 'certain' : 'possible';
      const above = claim.from === 0 ? FALSE : terms.atLeast[claim.from - 1]![of];
      return and([terms.atLeast[claim.to]![of], not(above)]);
    }
    case 'level-in':
      return or(claim.ranks.map((rank) => levelIs(terms, rank)));
    case 'rule': {
      const { certain, possible } = rule(claim.of, claim.at);
      if (claim.is === 'only-possible') return and([possible, not(certain)]);
      // A conflict is shown only where it is certain.
      const listed = claim.of === 'conflicts' ? certain : possible;
      if (claim.is === 'certain') return certain;
      return claim.is === 'listed' ? listed : not(listed);
    }
    case 'first': {
      const before = pack.actions.slice(0, claim.at).map((_, at) => not(rule('actions', at).possible));
      return and([rule('actions', claim.at).certain, ...before]);
    }
    case 'at-most-one': {
      const all = claim.at.map((at) => rule('actions', at).certain);
      return and(all.map((one, at) => implies(one, not(or(all.filter((_, other) => other !== at))))));
    }
    case 'first-contact': {
      const first = terms.firstContacts.get(pack.contacts[claim.at]!.id)!.certain;
      return claim.is ? first : not(first);
    }
    case 'planned': {
      const on = (list: 'now' | 'then', at = claim.at): Term =>
        terms.planned[list].get(pack.actions[at]!.id)!.certain;
      if (claim.is === 'nowhere') return and([not(on('now')), not(on('then'))]);
      if (claim.is === 'now') return on('now');
      if (claim.is === 'then') {
        const wanted = implies(rule('actions', claim.at).certain, or([on('then'), isFull(pack, terms)]));
        return and([not(on('now')), wanted]);
      }
      const before = pack.actions.slice(0, claim.at).map((_, at) => not(on('now', at)));
      return and([on('now'), ...before]);
    }
    case 'in-order': {
      // The plan keeps the order of the pack.
      if (claim.at < claim.before) return TRUE;
      const [one, other] = [pack.actions[claim.at]!, pack.actions[claim.before]!];
      const both = (['now', 'then'] as const).map((list) =>
        and([one, other].map(({ id }) => terms.planned[list].get(id)!.certain)),
      );
      const ruledOut = [one, other].every(({ kind }) => kind === 'do_not')
        ? and([rule('actions', claim.at).possible, rule('actions', claim.before).possible])
        : FALSE;
      const then = ({ id }: Action): Term => terms.planned.then.get(id)!.certain;
      const late = and([rule('actions', claim.at).certain, not(then(one))]);
      return not(or([...both, ruledOut, and([late, then(other)])]));
    }
    case 'rings': {
      const lines = claim.by.map(({ at, forms }) => {
        const { id, kind } = pack.actions[at]!;
        const shown = terms.words.get(keyOf({ of: 'action', at }));
        const there =
          kind === 'do_not'
            ? rule('actions', at).possible
            : or([terms.planned.now.get(id)!.certain, terms.planned.then.get(id)!.certain]);
        return and([there, or(forms.map((form) => shown?.[form] ?? TRUE))]);
      });
      return claim.is ? or(lines) : not(or(lines));
    }
    case 'some-contact':
      return or(claim.at.map((at) => rule('contacts', at).possible));
    case 'words': {
      const certain = claim.conditions.map((condition) => terms.condition(condition).certain);
      if (claim.form === 0) return not(or(certain));
      return and([certain[claim.form - 1]!, not(or(certain.slice(0, claim.form - 1)))]);
    }
    case 'reason':
      return terms.reasons[claim.rank]![claim.at]!.possible;
    case 'not-shown':
      return not(and(claim.what.when.map(read)));
    case 'some-marked':
      return or(claim.any.map((all) => and(all.map(read))));
  }
}

/** No line is left for what comes then: two such actions are there, or as many lines as the plan has. */
function isFull({ actions }: PackData, { planned, provisional, actions: truths }: PackTerms): Term {
  const next = counter(PLAN_LINES.next);
  const lines = counter(PLAN_LINES.all);
  for (const { id, kind } of actions) {
    const then = planned.then.get(id)!.certain;
    next.add(then);
    for (const line of [planned.now.get(id)!.certain, then]) lines.add(line);
    if (kind === 'do_not') lines.add(truths.get(id)!.possible);
  }
  lines.add(provisional);
  return or([next.reached(PLAN_LINES.next), lines.reached(PLAN_LINES.all)]);
}
