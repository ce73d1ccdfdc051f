import { answerOf } from './answers.ts';
import type { Because } from './assessment.ts';
import { ALL, ANY, ASKED, NOT, type Node } from './circuit.ts';
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
  private state: State = NO_STATE;
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
    this.state = state;
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
    const said: Because[] = [];
    for (let i = 0; i < this.count; i++) {
      const index = this.found[i]!;
      said.push(quote(this.questions[index]!, this.bits[index]!));
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
    if (this.seenIn[at] === this.walk) return;
    this.seenIn[at] = this.walk;
    const { kind, question, wanted, path, parts } = this.nodes[at]!;
    const { chosen, values } = this.state;
    if (kind === ASKED) {
      if (path >= 0 && values[path] === NO) this.follow(path);
      else this.keep(question, chosen[question]! & wanted || chosen[question]!);
    } else if (kind === NOT) {
      this.follow(parts[0]!);
    } else if (kind === ALL || kind === ANY) {
      // The parts that agree with the whole are those that decided it.
      for (const part of parts) if (values[part] === values[at]) this.follow(part);
    }
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

const NO_STATE: State = { chosen: new Int32Array(), values: new Uint8Array(), provisional: NO };

function quote({ question, quoted }: AskedQuestion, bits: number): Because {
  if (!quoted) return { question: question.id, answer: answerOf(question, bits) };
  // One of a few, so each is made once and shared; frozen, so that nobody can change it for others.
  return (quoted[32 - Math.clz32(bits)] ??= Object.freeze({
    question: question.id,
    answer: answerOf(question, bits),
  }));
}
