import { CommanderError } from 'commander';
import manifest from '../../package.json' with { type: 'json' };
import { buildProgram } from './program.ts';
import { EXIT, UserError } from './user-error.ts';

// A reader that has seen enough (`| head`) closes the pipe; that is no error.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(EXIT.done);
  });
}

/** The one place that turns errors into messages and exit codes. */
try {
  await buildProgram(manifest.version).parseAsync();
} catch (error) {
  if (error instanceof CommanderError) {
    process.exitCode = error.exitCode === 0 ? EXIT.done : EXIT.usage;
  } else if (error instanceof UserError) {
    if (error.message) console.error(error.message);
    process.exitCode = error.exitCode;
  } else {
    console.error('This is a bug in safeguard, not a mistake of yours. No answers were kept.');
    console.error(error);
    process.exitCode = EXIT.bug;
  }
}
