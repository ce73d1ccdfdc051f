import { wrap } from '../../document/wrap.ts';

/** What is wrong with something that was entered, or undefined. */
export type Check<T> = (value: T) => string | undefined | Promise<string | undefined>;

export interface FormChoice {
  readonly id: string;
  readonly label: string;
}

/** Ways to ask an author for something. Every one is rejected with `Stopped` when the person stops. */
export interface Form {
  readonly say: (...paragraphs: readonly string[]) => void;
  /** The text of a file; long lines are broken where they would not fit. */
  readonly file: (text: string) => void;
  readonly text: (ask: {
    readonly message: string;
    /** What stands there already. */
    readonly initial?: string;
    readonly check: Check<string>;
  }) => Promise<string>;
  readonly one: (ask: {
    readonly message: string;
    readonly choices: readonly FormChoice[];
    readonly chosen?: string;
  }) => Promise<string>;
  readonly many: (ask: {
    readonly message: string;
    readonly choices: readonly FormChoice[];
    readonly chosen: readonly string[];
    readonly check: Check<readonly string[]>;
  }) => Promise<readonly string[]>;
  readonly end: () => void;
}

export interface FormOptions {
  readonly plain: boolean;
  readonly colour: boolean;
  readonly input: NodeJS.ReadStream;
  readonly output: NodeJS.WriteStream;
  readonly signal: AbortSignal;
}

/** Opens a form: drawn prompts, or plain lines. */
export async function openForm(options: FormOptions): Promise<Form> {
  if (options.plain) return (await import('./plain-form.ts')).plainForm(options);
  return (await import('./drawn-form.ts')).drawnForm(options);
}

/** The lines of a file that fit a width, what is continued set in further than what it continues. */
export function fileLines(text: string, width: number): readonly string[] {
  return text
    .trimEnd()
    .split('\n')
    .flatMap((line) => {
      const indent = /^ */.exec(line)![0];
      return wrap(line.slice(indent.length), width, indent, `${indent}    `);
    });
}

/** Several texts, one at a time, until one is left empty. */
export async function askList(
  form: Form,
  {
    message,
    earlier,
    least,
    most,
    check,
  }: {
    readonly message: string;
    readonly earlier: readonly string[];
    readonly least: number;
    readonly most: number;
    readonly check: Check<readonly string[]>;
  },
): Promise<readonly string[]> {
  form.say('', message);
  const given: string[] = [];
  while (given.length < most) {
    const initial = earlier[given.length];
    const number = given.length + 1;
    const text = await form.text({
      message: number > least ? `${number} (empty: no more):` : `${number}:`,
      ...(initial === undefined ? {} : { initial }),
      check: (line) => {
        if (line.trim() !== '') return check([...given, line.trim()]);
        return given.length < least ? `At least ${least} of them are needed.` : undefined;
      },
    });
    if (text.trim() === '') break;
    given.push(text.trim());
  }
  return given;
}
