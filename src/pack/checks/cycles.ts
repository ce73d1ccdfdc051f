import type { PackModel } from './pack-model.ts';
import { problemAt, type Problem } from '../problem.ts';
import { referencesIn, type Reference } from './references.ts';
import { get } from '../read/tree.ts';

/** How many facts and questions may rest on one another in a row. */
const LONGEST_CHAIN = 200;

/** How deep their conditions may be nested, one put into the other. Whoever follows them needs room for all at once. */
const DEEPEST = 800;

interface Link {
  readonly name: string;
  readonly references: readonly Reference[];
  next: number;
  /** What is known of the facts and questions that rest on one another here, this one among them. */
  row: Row;
}

interface Row {
  /** How many there are. */
  readonly length: number;
  /** How deep their conditions are nested, one put into the other. */
  readonly depth: number;
}

/**
 * Facts and questions that rest on themselves. A fact rests on what its condition names; a question on what the
 * conditions of its path and of its stage name, because off the path its answer does not count.
 */
export function* checkCycles(model: PackModel): Iterable<Problem> {
  const done = new Map<string, Row>();
  const reported = new Set<Reference['at']>();
  for (const start of [...model.facts.keys(), ...model.questions.keys()]) {
    if (done.has(start)) continue;
    // A loop and not a recursion: a long chain must not exhaust the stack.
    const trail: Link[] = [linkOf(start, model)];
    const onTrail = new Set([start]);
    for (let step = trail.at(-1); step !== undefined; step = trail.at(-1)) {
      const reference = step.references[step.next++];
      if (reference === undefined) {
        done.set(step.name, step.row);
        onTrail.delete(step.name);
        trail.pop();
        // Now that it is known, it is looked at again where it was named.
        const before = trail.at(-1);
        if (before) before.next--;
      } else if (onTrail.has(reference.name)) {
        const names = trail.map(({ name }) => name);
        const circle = [...names.slice(names.indexOf(reference.name)), reference.name];
        if (!reported.has(reference.at)) yield cycleProblem(reference, circle, model);
        reported.add(reference.at);
      } else {
        const known = done.get(reference.name);
        if (trail.length + (known?.length ?? 1) > LONGEST_CHAIN) {
          const message = `more than ${LONGEST_CHAIN} facts and questions rest on one another in a row`;
          yield problemAt(reference.at, 'too-deep', message);
          return;
        }
        if (known === undefined) {
          trail.push(linkOf(reference.name, model));
          onTrail.add(reference.name);
          continue;
        }
        step.row = {
          length: Math.max(step.row.length, known.length + 1),
          depth: Math.max(step.row.depth, known.depth + reference.depth + 1),
        };
        if (step.row.depth > DEEPEST) {
          const message = `facts and questions that rest on one another are nested more than ${DEEPEST} deep together`;
          yield problemAt(reference.at, 'too-deep', message);
          return;
        }
      }
    }
  }
}

function linkOf(name: string, model: PackModel): Link {
  return { name, references: restsOn(name, model), next: 0, row: { length: 1, depth: 1 } };
}

function restsOn(name: string, model: PackModel): Reference[] {
  const question = model.questions.get(name)?.part;
  if (question === undefined) return referencesIn(get(model.facts.get(name)?.tree, 'when'));
  return [...referencesIn(get(question.owner?.tree, 'when')), ...referencesIn(get(question.tree, 'when'))];
}

function cycleProblem({ name, at }: Reference, circle: readonly string[], model: PackModel): Problem {
  const chain = circle.map((step) => `\`${step}\``).join(' rests on ');
  const question = circle.find((step) => model.questions.has(step));
  if (question === undefined)
    return problemAt(at, 'fact-cycle', `the fact \`${name}\` rests on itself: ${chain}`);
  return problemAt(at, 'path-cycle', `whether \`${question}\` is asked rests on its own answer: ${chain}`);
}
