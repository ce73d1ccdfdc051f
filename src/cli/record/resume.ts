import type { Answers, Assessment, Pack } from '../../engine/index.ts';
import { fitAnswers } from '../../engine/fit-answers.ts';
import { recordOf, type KeptRecord } from '../../record/index.ts';
import { lookupIn } from '../../report/words/lookup.ts';
import { lostWords } from '../../report/record/verification.ts';
import { oneLine, visible } from '../../document/visible.ts';
import { wordsOf } from '../../words/index.ts';
import { wordsFor } from '../language.ts';
import { sit } from '../assess/sitting.ts';
import type { Keeper } from './keeper.ts';
import type { ResumeOptions } from './command.ts';
import { keptWords } from './keeper.ts';
import { now, sha256, TOOL } from './machine.ts';
import { contentOf, openToChange, writeRecord, type OpenedRecord } from './open-record.ts';
import { needAsKept, packsOfRecord, stateOf } from './pack-of-record.ts';
import { writeOutput } from '../files/output.ts';
import { UserError } from '../user-error.ts';

/** `safeguard record resume FILE`: goes on with an interview, and writes the record back into its file. */
export async function resumeCommand(file: string, options: ResumeOptions): Promise<void> {
  const { resume: words } = wordsFor(options).keeping;
  if (!process.stdin.isTTY) throw new UserError(words.needsTerminal);
  const opened = await openToChange(file, options);
  const { record } = opened;
  const { shown, first } = await packsOfRecord(record, options);
  needAsKept(stateOf(record, first), file, wordsFor(options));
  const { answers, leftOut } = fitAnswers(first, record.assessment.answers);
  const lookup = lookupIn(shown.data);
  const notices = [
    ...(record.assessment.pack.digest === first.data.digest ? [] : [otherRules(record, shown)]),
    ...leftOut.map((one) => words.leftOut(oneLine(lostWords(one, lookup)))),
    ...(record.decision ? [words.decided] : []),
  ];
  await sit(shown, answers, options, 'text', keeperOf(opened, first), notices);
}

function otherRules({ assessment }: KeptRecord, { data }: Pack): string {
  const kept = visible(assessment.pack.version);
  const { sameVersion, otherVersion } = wordsOf(data).keeping.resume;
  return kept === data.version ? sameVersion(kept) : otherVersion(kept, data.version);
}

function keeperOf(first: OpenedRecord, pack: Pack): Keeper {
  let opened = first;
  const recordNow = (result: Assessment, finished: boolean): KeptRecord =>
    recordOf(result, { tool: TOOL, at: now(), finished }, sha256, opened.record);
  return {
    get file() {
      return opened.file;
    },
    keep: async (name, result, finished, words) => {
      const { record, file, lock } = opened;
      const wasFinished = record.finished !== false;
      const samePack = record.assessment.pack.digest === pack.data.digest;
      const same = sameAnswers(result.answers, record.assessment.answers);
      if (same && (!finished || (wasFinished && samePack)))
        return words.keeping.resume.notChanged(visible(file));
      opened = await writeRecord(name, opened, recordNow(result, finished));
      return keptWords(name, finished, lock, words);
    },
    copy: async (name, result, finished, words) => {
      const { lock } = opened;
      await writeOutput(name, await contentOf(recordNow(result, finished), lock), false);
      return keptWords(name, finished, lock, words);
    },
  };
}

function sameAnswers(one: Answers, other: Answers): boolean {
  const sorted = (answers: Answers) => JSON.stringify(Object.entries(answers).toSorted());
  return sorted(one) === sorted(other);
}
