import type { CommandUnknownOpts } from '@commander-js/extra-typings';
import manifest from '../../package.json' with { type: 'json' };
import { showUnsafe } from '../pack/read/unsafe-text.ts';
import { assessCommand } from './assess/run.ts';
import { askedLanguage, languageFor, wordsOfCommandLine } from './language.ts';
import { plainAssess } from './assess/plain-call.ts';
import { watchStreams } from './terminal/streams.ts';
import { EXIT, isUserError } from './user-error.ts';

watchStreams();
// Node would open a port for debuggers, through which whoever uses this machine could read the answers.
process.on('SIGUSR1', () => {});
process.on('uncaughtException', (error) => {
  explain(error);
  process.exit();
});
/** How other programs are asked for their version, when nothing else is said. */
const ALSO_VERSION = new Set(['version', '-v']);

void run();

async function run(): Promise<void> {
  try {
    const plain = plainAssess(process.argv.slice(2));
    if (plain) return await assessCommand(plain.file, plain.options);
    const { buildProgram } = await import('./program.ts');
    const program = buildProgram(manifest.version, assessCommand);
    await speak(program, process.argv.slice(2));
    const asked = process.argv.slice(2).join(' ');
    await program.parseAsync(ALSO_VERSION.has(asked) ? ['--version'] : process.argv.slice(2), {
      from: 'user',
    });
  } catch (error) {
    explain(error);
  }
}

/** Puts the help, and what is said about wrong options, into the language that somebody asked for, or that of their system. */
async function speak(program: CommandUnknownOpts, args: readonly string[]): Promise<void> {
  if (languageFor(askedLanguage(args), process.env) !== 'cy') return;
  const { translateHelp } = await import('./help-language.ts');
  const { help, inUsage } = await import('../words/cy/help.ts');
  translateHelp(program, (text) => help[text] ?? text, inUsage);
}

/** The one place that turns errors into messages and exit codes. */
function explain(error: unknown): void {
  const words = wordsOfCommandLine(process.argv.slice(2), process.env);
  if (isCommandLineError(error)) {
    if (error.exitCode !== 0) process.exitCode = EXIT.usage;
  } else if (isUserError(error)) {
    process.exitCode = error.exitCode;
    const message = error.says(words);
    if (message) console.error(showUnsafe(message));
  } else if (isFolderGone(error)) {
    process.exitCode = EXIT.usage;
    console.error(words.refusal.folderGone);
  } else {
    process.exitCode = EXIT.bug;
    console.error(words.refusal.bug);
    console.error(error);
  }
}

/** Commander has said what is wrong, or shown the help. Its class is not loaded here, so the error is known by its code. */
function isCommandLineError(error: unknown): error is { readonly exitCode: number } {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('commander.');
}

/** Somebody removed the folder in which this runs: whatever asks where it is gets this error. */
function isFolderGone(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error && error.syscall === 'uv_cwd';
}
