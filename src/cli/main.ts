import { CommanderError } from 'commander';
import manifest from '../../package.json' with { type: 'json' };
import { showUnsafe } from '../pack/unsafe-text.ts';
import { buildProgram } from './program.ts';
import { reason } from './system-error.ts';
import { EXIT, isUserError } from './user-error.ts';

for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    // A reader that has seen enough (`| head`) closes the pipe; that is no error.
    if (error.code === 'EPIPE') process.exit(process.exitCode ?? EXIT.done);
    if (stream === process.stdout) console.error(`The result could not be written: ${reason(error)}.`);
    process.exit(EXIT.usage);
  });
}

process.on('uncaughtException', (error) => {
  explain(error);
  process.exit();
});

try {
  await buildProgram(manifest.version).parseAsync();
} catch (error) {
  explain(error);
}

/** The one place that turns errors into messages and exit codes. */
function explain(error: unknown): void {
  if (error instanceof CommanderError) {
    process.exitCode = error.exitCode === 0 ? EXIT.done : EXIT.usage;
  } else if (isUserError(error)) {
    process.exitCode = error.exitCode;
    if (error.message) console.error(showUnsafe(error.message));
  } else {
    process.exitCode = EXIT.bug;
    console.error('This is a bug in safeguard, not a mistake of yours. No answers were kept.');
    console.error(error);
  }
}
