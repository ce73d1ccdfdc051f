import { assess, type Assessment } from '../../engine/index.ts';
import { wordsOf } from '../../words/index.ts';
import { exitCodeOf, MOST_EXIT_LEVELS } from '../exit-level.ts';
import { formatOf } from '../print.ts';
import type { AssessOptions } from './command.ts';
import { deliver } from './deliver.ts';
import type { ResultOptions } from './render.ts';
import { inFirstLanguage, packWithLocal } from '../pack.ts';
import { answersFrom } from '../files/read-answers.ts';
import { inputIsTerminal, outputIsClosed } from '../terminal/streams.ts';
import { EXIT, UserError } from '../user-error.ts';

/** `safeguard assess`: asks in a terminal, or reads answers from a file or standard input, and prints the result. */
export async function assessCommand(file: string | undefined, given: AssessOptions): Promise<void> {
  let options: AssessOptions & ResultOptions = given;
  const format = formatOf(options);
  if (options.force && options.output === undefined && options.record === undefined)
    throw new UserError(({ refusal }) => refusal.goesWithEither('--force', '--output FILE', '--record FILE'));
  if (options.output !== undefined)
    await (await import('../files/output.ts')).checkOutput(options.output, options.force === true);
  const pack = await packWithLocal(options);
  if (given.whatIf) {
    const { checkFlips, flipsOf } = await import('./what-if.ts');
    checkFlips(pack);
    options = { ...options, flipsOf };
  }
  // For most there is no area, and the list of areas is not loaded.
  if (options.area !== undefined || pack.data.local?.authority !== undefined)
    options = { ...options, inArea: (await import('../area.ts')).intoArea(options.area, pack) };
  const asks = file === undefined && inputIsTerminal();
  if (options.quick && !asks) throw new UserError(({ refusal }) => refusal.forQuestions('--quick'));
  if (options.strict && asks) throw new UserError(({ refusal }) => refusal.forAnswers);
  if (asks && options.output === undefined && options.record === undefined && outputIsClosed())
    throw new UserError(({ refusal }) => refusal.outputClosed);
  if (options.private && !asks) throw new UserError(({ refusal }) => refusal.forQuestions('--private'));
  if (options.exitLevel && pack.data.levels.length > MOST_EXIT_LEVELS)
    throw new UserError(({ refusal }) => refusal.tooManyLevels(MOST_EXIT_LEVELS));
  const keeper = keeps(options) ? await (await import('../record/keeper.ts')).newKeeper(options) : undefined;
  let result: Assessment;
  if (asks) {
    const { sit } = await import('./sitting.ts');
    result = await sit(pack, {}, options, format, keeper);
  } else {
    result = assess(pack, await answersFrom(pack, file === '-' ? undefined : file));
    if (options.strict) refuseUnanswered(result);
    const kept = await keeper?.keep(
      keeper.file,
      await inFirstLanguage(result, pack, options),
      true,
      wordsOf(pack.data),
    );
    await deliver(result, pack, options, format);
    if (kept !== undefined) console.error(kept);
  }
  // A result that is in a record is not lost, wherever standard output leads.
  if (keeper) process.exitCode = EXIT.done;
  if (options.exitLevel) process.exitCode = exitCodeOf(result, pack);
}

/** Whether any option is about a record; what it needs is loaded only then. */
function keeps({ record, encrypt, armor, passphraseFd }: AssessOptions): boolean {
  return [record, encrypt, armor, passphraseFd].some((option) => option !== undefined);
}

function refuseUnanswered({ unanswered }: Assessment): void {
  if (unanswered.length === 0) return;
  throw new UserError(({ refusal }) => refusal.unanswered(unanswered));
}
