import type { AssessOptions } from './command.ts';

/** The options that a plain call may have, and what each of them means. */
const FLAGS: Readonly<Record<string, Partial<AssessOptions>>> = {
  '--json': { json: true },
  '--plain': { plain: true },
  '--quick': { quick: true },
  '--lang=cy': { lang: 'cy' },
  '--lang=en': { lang: 'en' },
};

/**
 * What the commonest calls ask for: `assess`, at most one file, and none but the options above. They are read here, because
 * loading the parser and describing every command to it would double the time to start. For anything else, undefined:
 * that is for the parser.
 */
export function plainAssess(
  args: readonly string[],
): { readonly file: string | undefined; readonly options: AssessOptions } | undefined {
  if (args[0] !== 'assess') return undefined;
  const options: AssessOptions = { color: true };
  const files: string[] = [];
  for (let at = 1; at < args.length; at += 1) {
    const arg = args[at]!;
    const whole = arg === '--lang' ? `${arg}=${args[(at += 1)]}` : arg;
    const flag = Object.hasOwn(FLAGS, whole) ? FLAGS[whole] : undefined;
    if (flag) Object.assign(options, flag);
    else files.push(whole);
  }
  const [file] = files;
  if (files.length > 1 || (file?.startsWith('-') && file !== '-')) return undefined;
  return { file, options };
}
