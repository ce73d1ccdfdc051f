/**
 * The ways in which a condition can become yes: an alternative list of demands on questions.
 * Worked out once when a pack is compiled, read at run time to say what is worth finding out.
 */

/**
 * What one way asks of one question: of each entry of `hit` at least one option chosen, and none of `avoid`.
 * (A question with one answer avoids every option that its `hit` does not name.)
 */
export interface Demand {
  readonly hit: readonly number[];
  readonly avoid: number;
  /** Whether the question must be on the path. A condition that is to be no is also met by a question off the path. */
  readonly onPath: boolean;
}

/** Question index to demand. */
export type Way = ReadonlyMap<number, Demand>;

/** Alternatives; null stands for too many to list. */
export type Ways = readonly Way[] | null;

/** What a way asks of a question, and the options that help to meet it. */
export interface QuestionDemand extends Demand {
  readonly question: number;
  readonly helps: number;
}

/** A way as a list in the order of the questions, for following it fast. */
export function demandsOf(way: Way): readonly QuestionDemand[] {
  return [...way]
    .map(([question, { hit, avoid, onPath }]) => ({
      question,
      hit,
      avoid,
      onPath,
      helps: hit.reduce((bits, one) => bits | one, 0) & ~avoid,
    }))
    .sort((a, b) => a.question - b.question);
}

/** Beyond this many ways a condition is too tangled to advise on; all its open questions are named together. */
const MOST_WAYS = 2000;

/** The work that may still go into listing ways, in demands looked at. Below 0 it is over: there are too many to list. */
export interface Effort {
  left: number;
}

/** Either of two lists of ways. */
export function eitherWay(a: Ways, b: Ways, effort: Effort): Ways {
  if (!a || !b || a.length + b.length > MOST_WAYS) return null;
  return withoutRedundant([...a, ...b], effort);
}

/** Both of two lists of ways: every pair that does not contradict itself. */
export function bothWays(a: Ways, b: Ways, effort: Effort): Ways {
  if (!a || !b || a.length * b.length > MOST_WAYS) return null;
  const pairs: Way[] = [];
  for (const x of a) {
    for (const y of b) {
      const merged = merge(x, y, effort);
      if (effort.left < 0) return null;
      if (merged) pairs.push(merged);
    }
  }
  return withoutRedundant(pairs, effort);
}

/** Whether the options chosen for a question meet a demand. */
export function meets(demand: Demand, chosen: number): boolean {
  if (chosen & demand.avoid) return false;
  for (const bits of demand.hit) if (!(chosen & bits)) return false;
  return true;
}

function merge(x: Way, y: Way, effort: Effort): Way | null {
  effort.left -= 1 + x.size + y.size;
  const merged = new Map(x);
  for (const [question, demand] of y) {
    const other = merged.get(question);
    if (!other) {
      merged.set(question, demand);
      continue;
    }
    effort.left -= demand.hit.length + other.hit.length;
    const avoid = demand.avoid | other.avoid;
    const hit = [...other.hit, ...demand.hit].map((bits) => bits & ~avoid);
    if (hit.includes(0)) return null;
    merged.set(question, { hit: [...new Set(hit)], avoid, onPath: demand.onPath || other.onPath });
  }
  return merged;
}

/** Drops every way that makes the same demands as another one, and more besides. */
function withoutRedundant(ways: readonly Way[], effort: Effort): Ways {
  const kept: Way[] = [];
  effort.left -= ways.length;
  for (const way of [...ways].sort((a, b) => a.size - b.size)) {
    if (!kept.some((shorter) => isWithin(shorter, way, effort))) kept.push(way);
    if (effort.left < 0) return null;
  }
  return kept;
}

function isWithin(shorter: Way, longer: Way, effort: Effort): boolean {
  for (const [question, demand] of shorter) {
    effort.left--;
    const other = longer.get(question);
    if (!other || other.avoid !== demand.avoid || other.hit.length !== demand.hit.length) return false;
    effort.left -= demand.hit.length;
    if (!demand.hit.every((bits, i) => bits === other.hit[i])) return false;
  }
  return true;
}
