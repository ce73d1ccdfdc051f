import { answerOf } from './answers.ts';
import type { Because } from './assessment.ts';
import { ASKED, NOT, type Node } from './circuit.ts';
import { NO } from './kleene.ts';
import type { AskedQuestion } from './pack.ts';
import type { State } from './state.ts';

/**
 * Says which answers decided conditions, for one settled state at a time. Each condition is looked at once for a state,
 * however many rules have it.
 */
export class Explainer {
  private readonly questions: readonly AskedQuestion[];
  private readonly nodes: readonly Node[];
  private chosen: Int32Array = new Int32Array();
  private values: Uint8Array = new Uint8Array();
  private said: (readonly Because[] | undefined)[] = [];
  /** What the last walk has found: so many questions, in the order of the pack, and per question the options that counted. */
  private count = 0;
  private readonly found: number[] = [];
  private readonly bits: Int32Array;
  /** By question and by node, the last walk that came there. */
  private readonly foundIn: Float64Array;
  private readonly seenIn: Float64Array;
  private walk = 0;

  constructor(questions: readonly AskedQuestion[], nodes: readonly Node[]) {
    this.questions = questions;
    this.nodes = nodes;
    this.bits = new Int32Array(questions.length);
    this.foundIn = new Float64Array(questions.length);
    this.seenIn = new Float64Array(nodes.length);
  }

  /** From now on it is this state that is explained. */
  of(state: State): this {
    this.chosen = state.chosen;
    this.values = state.values;
    this.said = Array<undefined>(this.seenIn.length).fill(undefined);
    return this;
  }

  /** The answers that decided a condition's present value, in the order of the pack; `unknown` for what leaves it open. */
  because(at: number): readonly Because[] {
    return (this.said[at] ??= this.say(at));
  }

  /** The questions, by index, that leave a condition open. Empty for one that is decided. */
  open(at: number): number[] {
    this.decide(at);
    return this.found.slice(0, this.count).filter((index) => this.bits[index] === 0);
  }

  private say(at: number): readonly Because[] {
    this.decide(at);
    const said = Array<Because>(this.count);
    for (let i = 0; i < this.count; i++) {
      const index = this.found[i]!;
      said[i] = quote(this.questions[index]!, this.bits[index]!);
    }
    return said;
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

  private followAsked({ question, wanted, path }: Node): void {
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

/** So many different answers of a question are kept. One with many options has more than that, if anybody gives them all. */
const MOST_QUOTED = 1000;

/** An answer as explanations name it: made once and shared, and frozen, so that nobody can change it for others. */
function quote({ question, quoted }: AskedQuestion, bits: number): Because {
  const present = quoted.get(bits);
  if (present) return present;
  const answer = answerOf(question, bits);
  if (typeof answer !== 'string') Object.freeze(answer);
  const because = Object.freeze({ question: question.id, answer });
  if (quoted.size < MOST_QUOTED) quoted.set(bits, because);
  return because;
}
