import type { Condition, PackData } from '../../engine/index.ts';
import { memoIn } from '../../engine/memo.ts';
import { normalForm } from './normal-form.ts';

/** What decides the outcomes of a pack. Equal numbers from the same `Meanings` mean: equal for every set of answers. */
export interface Meaning {
  /** All levels, in order, with everything that brings them. */
  readonly levels: number;
  readonly actions: ReadonlyMap<string, number>;
}

/**
 * Makes a number of everything that a condition rests on: facts are followed to the answers, answers to their options and
 * to what puts their question on the path. Words do not count, and nor does the way in which a condition is written.
 */
export class Meanings {
  readonly #numbers = new Map<string, number>();

  /** The meaning of a pack. The pack must be sound: a condition that rests on itself would not end. */
  of(pack: PackData): Meaning {
    const questions = new Map(pack.questions.map((question) => [question.id, question]));
    const facts = new Map(pack.facts.map((fact) => [fact.id, fact]));
    const known = new Map<string, number>();
    const question = (id: string): number =>
      memoIn(known, `question ${id}`, () => {
        const { type, options, alone, when } = questions.get(id)!;
        const values = options.map((option) => option.id).toSorted();
        return this.#number(['question', id, type === 'many_of', values, alone ?? null, meaning(when)]);
      });
    const fact = (id: string): number => memoIn(known, `fact ${id}`, () => meaning(facts.get(id)!.when));
    const meaning = (condition: Condition | undefined): number => part(normalForm(condition));
    const part = (condition: Condition): number => {
      if ('question' in condition) {
        return this.#number(['answer', question(condition.question), condition.in]);
      }
      if ('fact' in condition) return fact(condition.fact);
      if ('not' in condition) return this.#number(['not', part(condition.not)]);
      if ('all' in condition) return this.#number(['all', ...condition.all.map(part).toSorted(ascending)]);
      if ('any' in condition) return this.#number(['any', ...condition.any.map(part).toSorted(ascending)]);
      return this.#number(['provisional', levels()]);
    };
    const levels = (): number =>
      memoIn(known, 'levels', () =>
        this.#number([
          'levels',
          ...pack.levels.map(({ id, brought_by }) => [
            id,
            ...[...new Set(brought_by.map(({ when }) => meaning(when)))].toSorted(ascending),
          ]),
        ]),
      );
    return {
      levels: levels(),
      actions: new Map(pack.actions.map(({ id, when }) => [id, meaning(when)])),
    };
  }

  #number(key: unknown): number {
    const text = JSON.stringify(key);
    const found = this.#numbers.get(text) ?? this.#numbers.size;
    this.#numbers.set(text, found);
    return found;
  }
}

function ascending(a: number, b: number): number {
  return a - b;
}
