import { differ, holds, verify } from '../../record/index.ts';
import { verificationSections } from '../../report/record/verification.ts';
import { renderJsonOf } from '../../document/data-json.ts';
import { sha256 } from './machine.ts';
import { openRecord } from './open-record.ts';
import { packOfRecord } from './pack-of-record.ts';
import { print } from './print.ts';
import { EXIT } from '../user-error.ts';
import type { VerifyOptions } from './command.ts';

/** `safeguard record verify FILE`: whether it is as it was kept, and whether its answers bring the same now. */
export async function verifyCommand(file: string, options: VerifyOptions): Promise<void> {
  const { record } = await openRecord(file, options);
  const pack = await packOfRecord(record, options);
  const verification = verify(record, pack, sha256);
  const verdict = { holds: holds(verification), differs: differ(verification.differences) };
  if (options.format === 'json') {
    const { now: _now, ...found } = verification;
    process.stdout.write(renderJsonOf({ holds: verdict.holds, ...found }));
  } else {
    const sections = verificationSections(record, verification, pack.data, verdict);
    await print('Verification of a record', sections, 'text', { color: options.color });
  }
  process.exitCode = verdict.holds ? EXIT.done : EXIT.failed;
}
