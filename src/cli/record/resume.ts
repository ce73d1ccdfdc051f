import type { Answers, Pack } from '../../engine/index.ts';
import { fitAnswers } from '../../engine/fit-answers.ts';
import { recordOf, type KeptRecord } from '../../record/index.ts';
import { lookupIn } from '../../report/words/lookup.ts';
import { lostWords } from '../../report/record/verification.ts';
import { oneLine, visible } from '../../document/visible.ts';
import { sit, type Keeper } from '../assess/sitting.ts';
import type { ResumeOptions } from './command.ts';
import { keptWords } from './keeper.ts';
import { now, sha256, TOOL } from './machine.ts';
import { openToChange, writeRecord, type OpenedRecord } from './open-record.ts';
import { needAsKept, packOfRecord, stateOf } from './pack-of-record.ts';
import { UserError } from '../user-error.ts';

/** `safeguard record resume FILE`: goes on with an interview, and writes the record back into its file. */
export async function resumeCommand(file: string, options: ResumeOptions): Promise<void> {
  if (!process.stdin.isTTY) throw new UserError('To continue with the questions, you need a terminal.');
  const opened = await openToChange(file, options);
  const { record } = opened;
  const pack = await packOfRecord(record, options);
  needAsKept(stateOf(record, pack), file);
  const { answers, leftOut } = fitAnswers(pack, record.assessment.answers);
  const lookup = lookupIn(pack.data);
  const notices = [
    ...(record.assessment.pack.digest === pack.data.digest ? [] : [otherRules(record, pack)]),
    ...leftOut.map(
      (one) => `These rules do not have this answer, so it is left out: ${oneLine(lostWords(one, lookup))}`,
    ),
    ...(record.decision
      ? ['This record already holds a decision. It stays until you note another one.']
      : []),
  ];
  await sit(pack, answers, options, 'text', keeperOf(opened, pack), notices);
}

function otherRules({ assessment }: KeptRecord, { data }: Pack): string {
  const kept = visible(assessment.pack.version);
  return kept === data.version
    ? `The rules have changed since this record was saved, though both are numbered ${kept}.`
    : `The rules have changed since this record was saved: from version ${kept} to ${data.version}.`;
}

function keeperOf(opened: OpenedRecord, pack: Pack): Keeper {
  const { record, file, lock } = opened;
  const wasFinished = record.finished !== false;
  const samePack = record.assessment.pack.digest === pack.data.digest;
  return {
    file,
    keep: async (name, result, finished) => {
      const same = sameAnswers(result.answers, record.assessment.answers);
      if (same && (!finished || (wasFinished && samePack))) return `${visible(file)} was not changed.`;
      const changed = recordOf(result, { tool: TOOL, at: now(), finished }, sha256, record);
      await writeRecord(name, opened, changed);
      return keptWords(name, finished, lock);
    },
  };
}

function sameAnswers(one: Answers, other: Answers): boolean {
  const sorted = (answers: Answers) => JSON.stringify(Object.entries(answers).toSorted());
  return sorted(one) === sorted(other);
}
