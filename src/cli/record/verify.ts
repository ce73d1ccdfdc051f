import { differ, holds, verify } from '../../record/index.ts';
import { verificationSections } from '../../report/record/verification.ts';
import { wordsOf } from '../../words/index.ts';
import { sha256 } from './machine.ts';
import { openRecord } from './open-record.ts';
import { packsOfRecord } from './pack-of-record.ts';
import { print } from '../print.ts';
import { EXIT } from '../user-error.ts';
import type { VerifyOptions } from './command.ts';

/** `safeguard record verify FILE`: whether it is as it was kept, and whether its answers bring the same now. */
export async function verifyCommand(file: string, options: VerifyOptions): Promise<void> {
  const { record } = await openRecord(file, options);
  const { shown, first } = await packsOfRecord(record, options);
  const verification = verify(record, first, sha256);
  const verdict = { holds: holds(verification), differs: differ(verification.differences) };
  const sheets = () => [{ sections: verificationSections(record, verification, shown.data, verdict) }];
  const { now: _now, ...found } = verification;
  const data = () => ({ holds: verdict.holds, ...found });
  const { language, record: words } = wordsOf(shown.data);
  await print({ language, title: words.verification.title, sheets, data }, options);
  process.exitCode = verdict.holds ? EXIT.done : EXIT.failed;
}
