import { answerOf } from '../engine/asked-question.ts';
import type { CodedAnswers } from '../engine/answers.ts';
import { identityOf } from '../engine/assess.ts';
import { ASSESSMENT_SCHEMA, type Because, type FindOut, type Pack, type Plan } from '../engine/index.ts';
import { inOrder } from '../engine/contacts.ts';
import type { Say } from '../engine/explain.ts';
import { findOut } from '../engine/find-out.ts';
import { NO, YES } from '../engine/kleene.ts';
import { memoByAnswer } from '../engine/memo.ts';
import { planOf } from '../engine/plan.ts';
import { becauseIn, conflictsIn, leftOut, readingOf } from '../engine/reading.ts';
import { shown, shownIn, type Worded } from '../engine/wording.ts';
import { visibleJson } from '../document/visible.ts';

/** A rule of any kind, as results list it. */
interface AnyRule {
  readonly at: number;
  readonly forms: readonly AnyRule[];
  readonly conditions: readonly number[];
  readonly listed: (value: number, because: readonly Because[]) => { readonly because: readonly Because[] };
}

/** The JSON of an entry without what stands in its `because`: what comes before that, the same after another entry, and the rest. */
interface Frame {
  readonly before: string;
  readonly next: string;
  readonly after: string;
}

/**
 * Assesses answers straight into a line: what `JSON.stringify` makes of their assessment, with everything that a terminal
 * would act on written as `\uXXXX`. Each character of the line is one byte of UTF-8, to be written as `latin1`.
 *
 * Nearly all of an assessment are texts of the pack, the same in every line. They are made once and put together here,
 * which is many times as fast as making each assessment and then its text.
 */
export function assessmentWriter(pack: Pack): (answers: CodedAnswers) => string {
  const beginning = bytesOf({ schema: ASSESSMENT_SCHEMA, pack: identityOf(pack) }).slice(0, -1);
  const ids = pack.questions.map(({ question }) => bytesOf(question.id));
  const texts = new Map(pack.questions.map(({ question }) => [question.id, bytesOf(question.ask)]));
  const value = memoByAnswer(pack.questions, (index, bits) =>
    bytesOf(answerOf(pack.questions[index]!.question, bits)),
  );
  const decided = memoByAnswer(
    pack.questions,
    (index, bits) => `{"question":${ids[index]},"answer":${value(index, bits)}}`,
  );
  const quoted: Say<string> = (count, questions, bits) => {
    let text = '';
    for (let i = 0; i < count; i++) {
      if (i > 0) text += ',';
      text += decided(questions[i]!, bits[questions[i]!]!);
    }
    return text;
  };
  const list = lister();
  const words = pack.levels.map(({ headline, urgent }) => ({
    headline: wordsInJson(headline),
    urgent: urgent && wordsInJson(urgent),
  }));

  function answered({ chosen, given }: CodedAnswers): string {
    let text = '{';
    for (let index = 0; index < ids.length; index++) {
      if (!given[index]) continue;
      if (text !== '{') text += ',';
      text += ids[index]!;
      text += ':';
      text += value(index, chosen[index]!);
    }
    return `${text}}`;
  }

  function found(questions: readonly FindOut[]): string {
    let text = '';
    for (const { question, answers, level, with: others } of questions) {
      text += text === '' ? '{"question":"' : ',{"question":"';
      text += question;
      text += '","text":';
      text += texts.get(question)!;
      text += ',"answers":';
      text += idsInJson(answers);
      text += `,"level":"${level}"`;
      if (others) text += `,"with":${idsInJson(others)}`;
      text += '}';
    }
    return text;
  }

  return (answers) => {
    const reading = readingOf(pack, answers);
    const { state, rank, possibleRank } = reading;
    const { values } = state;
    const { unanswered, ignored } = leftOut(reading);
    const because = becauseIn(reading, quoted);
    const listed = (rules: readonly AnyRule[]) => list(rules, values, because);
    let text = beginning;
    text += `,"answers":${answered(answers)}`;
    text += `,"unanswered":${idsInJson(unanswered)},"ignored":${idsInJson(ignored)}`;
    text += `,"level":"${pack.levels[rank]!.id}"`;
    text += `,"possibleLevel":"${pack.levels[possibleRank]!.id}"`;
    text += `,"provisional":${possibleRank < rank}`;
    const { headline, urgent } = words[rank]!;
    text += `,"headline":${headline(values)}`;
    if (urgent) text += `,"urgent":${urgent(values)}`;
    text += `,"reasons":[${listed(pack.reasons)}]`;
    const open = findOut(reading);
    text += `,"findOut":[${found(open)}]`;
    text += `,"conflicts":${bytesOf(conflictsIn(reading))}`;
    text += `,"actions":[${listed(pack.actions)}]`;
    text += `,"contacts":[${listed(inOrder(pack.contacts, state))}]`;
    text += `,"notes":[${listed(pack.notes)}]`;
    text += `,"since":[${listed(pack.since)}]`;
    text += `,"plan":${planInJson(planOf(reading, open))}}`;
    return text;
  };
}

/** Lists the rules that hold or may hold, by the values of their conditions. */
function lister(): (
  rules: readonly AnyRule[],
  values: Uint8Array,
  because: (at: number) => string,
) => string {
  /** By the form of a rule that is shown. */
  const frames = { yes: new Map<AnyRule, Frame>(), possible: new Map<AnyRule, Frame>() };
  return (rules, values, because) => {
    let text = '';
    for (let i = 0; i < rules.length; i++) {
      const rule = rules[i]!;
      const value = values[rule.at]!;
      if (value === NO) continue;
      const known = value === YES ? frames.yes : frames.possible;
      const form = shown(rule, values);
      let texts = known.get(form);
      if (!texts) known.set(form, (texts = frameOf(form, value)));
      const { before, next, after } = texts;
      text += text === '' ? before : next;
      text += because(rule.at);
      text += after;
    }
    return text;
  };
}

function frameOf(rule: AnyRule, value: number): Frame {
  const [before, after] = bytesOf(rule.listed(value, [])).split('"because":[]');
  return { before: `${before}"because":[`, next: `,${before}"because":[`, after: `]${after}` };
}

/** Writes the words that are shown. */
function wordsInJson({ forms, conditions }: Worded<unknown>): (values: Uint8Array) => string {
  const texts = forms.map(bytesOf);
  return (values) => texts[shownIn(conditions, values)]!;
}

function planInJson(plan: Plan): string {
  const parts = PLAN_PARTS.map((part) => `"${part}":${idsInJson(plan[part])}`);
  return `{${parts.join(',')}}`;
}

const PLAN_PARTS = ['now', 'do_not', 'then', 'find_out', 'contacts'] as const;

/** Ids have nothing in them that JSON would write in another way. */
function idsInJson(ids: readonly string[]): string {
  return ids.length === 0 ? '[]' : `["${ids.join('","')}"]`;
}

/** A value as JSON that does nothing on a screen, each character one byte of UTF-8. */
export function bytesOf(value: unknown): string {
  if (Array.isArray(value) && value.length === 0) return '[]';
  const json = JSON.stringify(value);
  return isPlain(json) ? json : Buffer.from(visibleJson(json)).toString('latin1');
}

/** Whether a text is printable ASCII. */
function isPlain(text: string): boolean {
  return !/[^ -~]/.test(text);
}
