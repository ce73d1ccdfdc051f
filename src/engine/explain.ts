import { answerOf, type AskedQuestion } from './asked-question.ts';
import type { Because } from './assessment.ts';
import { ASKED, NOT, type Circuit, type CircuitNode } from './circuit.ts';
import { NO } from './kleene.ts';
import { memoByAnswer } from './memo.ts';
import type { State } from './state.ts';

/**
 * Puts into words which answers decided a condition.
 *
 * @param count how many questions they answer.
 * @param questions their indices, in the order of the pack; what stands after the first `count` is left over.
 * @param bits by question, the options that counted; 0 where there is no definite answer.
 */
export type Say<T> = (count: number, questions: readonly number[], bits: readonly number[]) => T;

/** Says which answers decided conditions in one evaluated state, which must not change afterwards. */
export class Explainer {
  private readonly nodes: readonly CircuitNode[];
  private readonly chosen: Int32Array;
  private readonly values: Uint8Array;
  /** What the last walk found: `count` questions, in the order of the pack, and by question the options that counted. */
  private count = 0;
  private readonly found: number[] = [];
  private readonly bits: number[];
  /** By question and by node, the last walk that came past. Made for each reading, plain arrays are faster than typed ones. */
  private readonly foundIn: number[];
  private readonly seenIn: number[];
  private walk = 0;

  constructor({ nodes }: Pick<Circuit, 'nodes'>, { chosen, values }: State) {
    this.nodes = nodes;
    this.chosen = chosen;
    this.values = values;
    this.bits = Array<number>(chosen.length).fill(0);
    this.foundIn = Array<number>(chosen.length).fill(0);
    this.seenIn = Array<number>(values.length).fill(0);
  }

  /** The answers that decided a condition's present value, in the words of `say`. */
  because<T>(at: number, say: Say<T>): T {
    this.decide(at);
    return say(this.count, this.found, this.bits);
  }

  /** The questions, by index, that leave a condition open. Empty for one that is decided. */
  open(at: number): number[] {
    this.decide(at);
    return this.found.slice(0, this.count).filter((index) => this.bits[index] === 0);
  }

  /** Finds the questions whose answers, or lack of one, decided a condition. */
  private decide(at: number): void {
    this.count = 0;
    this.walk++;
    this.follow(at);
  }

  private follow(at: number): void {
    const node = this.nodes[at]!;
    if (node.kind === ASKED) return this.followAsked(node);
    if (this.seenIn[at] === this.walk) return;
    this.seenIn[at] = this.walk;
    const { kind, parts } = node;
    if (kind === NOT) return this.follow(parts[0]!);
    // The parts that agree with the whole are those that decided it.
    const whole = this.values[at];
    for (let i = 0; i < parts.length; i++) if (this.values[parts[i]!] === whole) this.follow(parts[i]!);
  }

  private followAsked({ question, wanted, path }: CircuitNode): void {
    if (path >= 0 && this.values[path] === NO) return this.follow(path);
    const chosen = this.chosen[question]!;
    this.keep(question, chosen & wanted || chosen);
  }

  /** 0 for a question without a definite answer. */
  private keep(question: number, bits: number): void {
    if (this.foundIn[question] === this.walk) {
      this.bits[question]! |= bits;
      return;
    }
    this.foundIn[question] = this.walk;
    this.bits[question] = bits;
    let place = this.count++;
    for (; place > 0 && this.found[place - 1]! > question; place--)
      this.found[place] = this.found[place - 1]!;
    this.found[place] = question;
  }
}

/**
 * Explanations as results have them, with `unknown` for what leaves a condition open. Each answer is made once and shared, and
 * frozen, so that nobody can change it for others.
 */
export function quotes(questions: readonly AskedQuestion[]): Say<readonly Because[]> {
  const quote = memoByAnswer(questions, (index, bits): Because => {
    const { question } = questions[index]!;
    const answer = answerOf(question, bits);
    if (typeof answer !== 'string') Object.freeze(answer);
    return Object.freeze({ question: question.id, answer });
  });
  return (count, found, bits) => {
    const said = Array<Because>(count);
    for (let i = 0; i < count; i++) said[i] = quote(found[i]!, bits[found[i]!]!);
    return said;
  };
}
