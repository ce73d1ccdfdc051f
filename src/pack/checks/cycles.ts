import type { PackModel } from '../pack-model.ts';
import { problemAt, type Problem } from '../problem.ts';
import { referencesIn, type Reference } from '../references.ts';
import { get } from '../tree.ts';

/** How many facts and questions may rest on one another in a row. */
const LONGEST_CHAIN = 200;

interface Step {
  readonly name: string;
  readonly references: readonly Reference[];
  next: number;
}

/**
 * Facts and questions that rest on themselves. A fact rests on what its condition names; a question on what the
 * conditions of its path and of its stage name, because off the path its answer does not count.
 */
export function* checkCycles(model: PackModel): Iterable<Problem> {
  const done = new Set<string>();
  const reported = new Set<Reference['at']>();
  for (const start of [...model.facts.keys(), ...model.questions.keys()]) {
    if (done.has(start)) continue;
    // A loop and not a recursion: a long chain must not exhaust the stack.
    const trail: Step[] = [{ name: start, references: restsOn(start, model), next: 0 }];
    const onTrail = new Set([start]);
    for (let step = trail.at(-1); step !== undefined; step = trail.at(-1)) {
      const reference = step.references[step.next++];
      if (reference === undefined) {
        done.add(step.name);
        onTrail.delete(step.name);
        trail.pop();
      } else if (onTrail.has(reference.name)) {
        const names = trail.map(({ name }) => name);
        const circle = [...names.slice(names.indexOf(reference.name)), reference.name];
        if (!reported.has(reference.at)) yield cycleProblem(reference, circle, model);
        reported.add(reference.at);
      } else if (!done.has(reference.name)) {
        if (trail.length === LONGEST_CHAIN) {
          const message = `more than ${LONGEST_CHAIN} facts and questions rest on one another in a row`;
          yield problemAt(reference.at, 'too-deep', message);
          return;
        }
        trail.push({ name: reference.name, references: restsOn(reference.name, model), next: 0 });
        onTrail.add(reference.name);
      }
    }
  }
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
