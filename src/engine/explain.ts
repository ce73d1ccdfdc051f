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
export type Say<T> = (count: number, questions: readonly number[], bits: Int32Array) => T;

/**
 * Says which answers decided conditions, for one evaluated state at a time. Each condition is looked at once for a state,
 * however many rules have it.
 */
export class Explainer<T> {
  private readonly say: Say<T>;
  private readonly nodes: readonly CircuitNode[];
  private chosen: Int32Array = new Int32Array();
  private values: Uint8Array = new Uint8Array();
  /** By node, what was said of it last, and of which state, counted from 1. */
  private readonly said: T[] = [];
  private readonly saidOf: Float64Array;
  private states = 0;
  /** What the last walk found: `count` questions, in the order of the pack, and by question the options that counted. */
  private count = 0;
  private readonly found: number[] = [];
  private readonly bits: Int32Array;
  /** By question and by node, the last walk that came past. */
  private readonly foundIn: Float64Array;
  private readonly seenIn: Float64Array;
  private walk = 0;

  constructor(
    {
      questions,
      circuit,
    }: { readonly questions: readonly AskedQuestion[]; readonly circuit: Pick<Circuit, 'nodes'> },
    say: Say<T>,
  ) {
    this.say = say;
    this.nodes = circuit.nodes;
    this.bits = new Int32Array(questions.length);
    this.foundIn = new Float64Array(questions.length);
    this.seenIn = new Float64Array(this.nodes.length);
    this.saidOf = new Float64Array(this.nodes.length);
  }

  /** Turns to a state, which must not change afterwards: what follows explains this one. */
  lookAt(state: State): this {
    if (state.values === this.values && state.chosen === this.chosen) return this;
    this.chosen = state.chosen;
    this.values = state.values;
    this.states++;
    return this;
  }

  /** The answers that decided a condition's present value, in the order of the pack; `unknown` for what leaves it open. */
  because(at: number): T {
    if (this.saidOf[at] !== this.states) {
      this.saidOf[at] = this.states;
      this.decide(at);
      this.said[at] = this.say(this.count, this.found, this.bits);
    }
    return this.said[at]!;
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

/** Explanations as results have them. Each answer is made once and shared, and frozen, so that nobody can change it for others. */
export function explanations(questions: readonly AskedQuestion[]): Say<readonly Because[]> {
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
