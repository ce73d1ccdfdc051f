import { oneLine } from '../../document/visible.ts';
import { wrap } from '../../document/wrap.ts';
import { answerFrom, answerInWords, choicesOf, chosenIn, type Choice } from '../../interview/choices.ts';
import { wordsOf, type Words } from '../../words/index.ts';
import { widthOf } from './draw.ts';
import type { HelpBlock } from './help.ts';
import { linesFrom } from './lines.ts';
import { showPages } from './pager.ts';
import { askSecret } from './secret.ts';
import { LANGUAGE_KEY, languageNamed, type Said } from './speech.ts';
import type { Asked, FaceOptions, Find, One, Pause, Paused, Replied, Terminal } from './terminal.ts';
import { commandIn, howToAnswer, isNone, numbersIn, readTyped, wordIn } from './typed.ts';

/** Lines of text, read and typed in order: nothing is redrawn, coloured or framed. */
export function plainTerminal(options: FaceOptions): Terminal {
  const { input, output, signal, speech } = options;
  const words = () => speech.words();
  const plain = () => speech.words().terminal.plain;
  const lines = linesFrom(options);
  const width = () => widthOf(output.columns);
  const say = (...paragraphs: readonly string[]): void =>
    void output.write(`${paragraphs.flatMap((text) => wrap(text, width())).join('\n')}\n`);
  const sayHelp = (blocks: readonly HelpBlock[]): void =>
    say('', ...blocks.flatMap(({ heading, lines: body }) => [...heading, ...body, '']));
  const sayNumbered = (labels: readonly string[]): void =>
    say(...labels.map((label, at) => `${at + 1}. ${label}`));
  const noneCalled = (typed: string): string => plain().noneCalled(oneLine(typed));

  /** Whether a line asks for the other language: that is spoken then, or it is said that it cannot be. */
  async function turns(line: string): Promise<boolean> {
    const other = speech.other();
    if (!other || (line.trim() !== LANGUAGE_KEY && languageNamed(line) !== other.id)) return false;
    if (!(await speech.turn())) say(words().terminal.cannotTurn);
    return true;
  }

  /** Says something until it is answered, in whichever language is asked for meanwhile. */
  async function inEither<T, A>(of: Said<T>, ask: (said: T) => Promise<A | undefined>): Promise<A> {
    for (;;) {
      const answer = await ask(await of());
      if (answer !== undefined) return answer;
    }
  }

  /** What somebody did at a question; undefined where they changed the language. */
  async function ask(asked: Asked): Promise<Replied | undefined> {
    const { question, chosen, why, whyIs, examples, also, leave } = asked;
    const always = also.said === 'always';
    const earlier = answerFrom(question, chosen);
    /** Nobody is told of help where it says nothing more. */
    const how = howToAnswer(question, words(), !always);
    const sayHow = (before = ''): void => say(`${before}${how}`, ...(always ? also.lines : []));

    sayQuestion(asked);
    if (earlier !== undefined) say(plain().earlier(answerInWords(question, earlier, words())));
    sayHow();
    for (;;) {
      const line = await lines.ask(plain().yourAnswer);
      if (await turns(line)) return undefined;
      const read = readTyped(question, line, words(), !always);
      const word = read.kind === 'command' ? read.command : undefined;
      if (read.kind === 'answer') return { kind: 'chosen', ids: chosenIn(read.answer) };
      if (read.kind === 'empty' && earlier !== undefined) return { kind: 'chosen', ids: chosen };
      if (word === 'back' && asked.canGoBack) return { kind: 'back' };
      if (word === 'review' && asked.canReview) return { kind: 'review' };
      if (word === 'leave') {
        if (await isSure(leave.sure)) return { kind: 'leave' };
      } else if (whyIs === undefined ? word === 'why' : wordIn(line) === whyIs) {
        sayHelp(why(width()));
      } else if (word === 'examples' && examples) sayHelp(examples(width()));
      else if (word === 'examples' && !always) say(words().terminal.notice.noExamples);
      else if (word === 'back') say(words().terminal.notice.nothingBefore);
      else if (read.kind === 'wrong') say(read.message);
      else if (read.kind === 'empty') sayHow(`${plain().nothingTyped} `);
      else {
        sayHow();
        if (!always) say(...also.lines);
      }
    }
  }

  function sayQuestion({ question, place, reminder, hint }: Asked): void {
    say('', ...(place === undefined ? [] : [`${place}.`, '']), ...(reminder === undefined ? [] : [reminder]));
    say(oneLine(question.ask), ...(hint === undefined ? [] : [hint]));
    say(...choicesOf(question, words()).map(({ number, label }) => `${number}. ${label}`));
  }

  async function isSure(sure: string | undefined): Promise<boolean> {
    if (sure === undefined) return true;
    say(sure, plain().leaveAgain);
    return commandIn(await lines.ask(plain().yourChoice)) === 'leave';
  }

  /** What somebody did at a stop; undefined where they changed the language. */
  async function pause(pause: Pause, seconds: number | undefined): Promise<Paused | undefined> {
    const { place, reminder, title, parts, canGoBack, leave } = pause;
    const other = speech.other();
    const { said = [], prompt } = pause.lines;
    if (place !== undefined) say('', `${place}.`);
    if (title !== undefined) say('', title, ...(reminder === undefined ? [] : [reminder]));
    if (parts) sayNumbered(parts.map(({ label }) => label));
    if (pause.keys)
      say(
        [plain().enter(pause.goOn), ...keysOf(pause, words()).map(([key, does]) => `${key}: ${does}.`)].join(
          ' ',
        ),
      );
    if (said.length > 0) say(...said);
    if (other) say(wordsOf(other.id).terminal.inThis);
    for (;;) {
      const line = await (seconds === undefined ? lines.ask(prompt) : lines.askFor(prompt, seconds));
      if (await turns(line)) return undefined;
      const word = commandIn(line);
      const part = parts?.[Number(wordIn(line)) - 1] ?? pause.keys?.find(({ key }) => key === wordIn(line));
      if (line.trim() === '') return { kind: 'on' };
      if (part) return { kind: 'open', id: part.id };
      if (word === 'back' && canGoBack) return { kind: 'back' };
      if (word === 'leave') {
        if (await isSure(leave.sure)) return { kind: 'leave' };
      } else if (pause.why && [pause.whyIs, 'w'].includes(wordIn(line))) {
        sayHelp(pause.why(width()));
      } else if (parts ?? pause.keys) say(noneCalled(line), ...said);
      else say(canGoBack ? plain().goOnBackOrLeave : plain().goOnOrLeave);
    }
  }

  const typed = async (label: string, pasted?: 'joined'): Promise<string> =>
    (await lines.ask(`${wrap(label, width()).join('\n')} `, pasted)).trim();
  const sayChoices = (message: string, choices: readonly Choice[]) => {
    say('', message);
    sayNumbered(choices.map(({ label }) => oneLine(label)));
    return choices.map(({ id }, at) => ({ id, number: String(at + 1) }));
  };

  /** What somebody chose of a list; undefined where they changed the language. */
  async function one({ message, choices, chosen: before }: One): Promise<string | undefined> {
    const other = speech.other();
    const list = sayChoices(message, choices);
    const initial = list.find(({ id }) => id === before);
    if (initial) say(plain().isNow(initial.number));
    if (other) say(wordsOf(other.id).terminal.inThis);
    for (;;) {
      const line = await typed(plain().typeNumber(choices.length));
      if (await turns(line)) return undefined;
      const { chosen, noSuch } = numbersIn(line, list);
      if (line === '' && initial) return initial.id;
      if (chosen.length === 1 && noSuch === undefined) return chosen[0]!.id;
      say(noneCalled(line));
    }
  }

  /** What somebody found in a list; undefined where they changed the language. */
  async function find({ message, like, unknown }: Find): Promise<string | undefined> {
    const other = speech.other();
    const all = [...like(''), unknown];
    const list = sayChoices(message, all);
    if (other) say(wordsOf(other.id).terminal.inThis);
    for (;;) {
      const line = await typed(words().terminal.find.type(oneLine(unknown.label)));
      if (await turns(line)) return undefined;
      const { chosen, noSuch } = numbersIn(line, list);
      const found = noSuch === undefined ? chosen : like(line);
      const [{ id } = unknown, ...others] = line === '' ? [] : found;
      const label = all.find((choice) => choice.id === id)?.label ?? id;
      if (line !== '' && found.length === 0) say(noneCalled(line));
      else if (others.length > 0) {
        const several = new Set(found.map((choice) => choice.id));
        const numbered = list.filter((choice) => several.has(choice.id));
        say(words().terminal.find.several);
        say(...numbered.map(({ number }) => `${number}. ${oneLine(all[Number(number) - 1]!.label)}`));
      } else {
        say(plain().answer(oneLine(label)));
        return id;
      }
    }
  }

  return {
    plain: true,
    layout: () => ({ width: width(), colour: false, symbols: false, box: false }),
    rows: () => undefined,
    clear: () => void output.write('\n'),
    say,
    show: (text) => void output.write(text),
    said: (_question, answer) => say(plain().answer(answer)),
    ask: (asked) => inEither(asked, ask),
    pause: (said, seconds) => inEither(said, (now) => pause(now, seconds)),
    one: (of) => inEither(of, one),
    find: (of) => inEither(of, find),
    many: async ({ message, choices, chosen: before, check }) => {
      const list = sayChoices(message, choices);
      const initial = list.filter(({ id }) => before.includes(id)).map(({ number }) => number);
      say(initial.length > 0 ? plain().chosenNow(initial.join(' ')) : plain().noneChosen);
      for (;;) {
        const line = (await typed(plain().typeNumbers)) || initial.join(' ');
        const { chosen, noSuch } = numbersIn(wordIn(line) === '0' || isNone(line) ? '' : line, list);
        const ids = chosen.map(({ id }) => id);
        const problem = noSuch === undefined ? await check(ids) : noneCalled(noSuch);
        if (problem === undefined) return ids;
        say(problem);
      }
    },
    text: async ({ message, initial = '', check }) => {
      if (initial !== '') say('', plain().textIsNow(message, initial), plain().keepText);
      for (;;) {
        const line = (await typed(initial === '' ? message : plain().instead, 'joined')) || initial;
        const problem = await check(line);
        if (problem === undefined) return line;
        say(problem);
      }
    },
    secret: (label) => askSecret(label, options),
    pages: (text) => showPages(text, input, output, signal, words()),
    close: lines.end,
  };
}

/** The letters that do something at a stop, and what. */
function keysOf(
  { keys = [], why, whyIs, canGoBack }: Pause,
  { terminal: { keys: say } }: Words,
): readonly (readonly [string, string])[] {
  return [
    ...keys.map(({ key, does }) => [key, does] as const),
    ...(why && whyIs !== undefined ? [['w', say.the(whyIs)] as const] : []),
    ...(canGoBack ? [['b', say.back] as const] : []),
  ];
}
