import { writeSync } from 'node:fs';
import { Interrupted, runInterview } from '../../../src/cli/assess/interview.ts';
import { SAMPLE } from './sample-pack.ts';

// Runs the interview on the sample pack and says on standard output how it ended. Options: one JSON argument.
const { answers = {}, mode = 'full', plain = false, colour = false } = JSON.parse(process.argv[2] ?? '{}');
const say = (what: string, value: unknown) => writeSync(1, `${what} ${JSON.stringify(value)}\n`);

try {
  const result = await runInterview(() => SAMPLE, {
    mode,
    plain,
    colour,
    answers,
    input: process.stdin,
    output: process.stderr,
  });
  say(result.left ? 'LEFT' : 'DONE', result.answers);
} catch (error) {
  if (!(error instanceof Interrupted)) throw error;
  say('INTERRUPTED', { answers: error.answers, raw: process.stdin.isRaw ?? false });
  process.exitCode = 130;
}
