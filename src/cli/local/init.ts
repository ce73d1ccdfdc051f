import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { visible } from '../../document/visible.ts';
import { flagFor } from './need-settings-file.ts';
import { wantedFile } from './settings-file.ts';
import { TEMPLATE } from './template.ts';
import { makeFolder, writeOutput } from '../files/output.ts';
import type { InitOptions } from './command.ts';
import { EXIT, UserError } from '../user-error.ts';

/** `safeguard local init`: an empty file of local settings, to be filled in with an editor. */
export async function initCommand({ local }: InitOptions): Promise<void> {
  const file = wantedFile(local, process.env);
  const path = visible(file.path);
  const flag = flagFor(file);
  if (existsSync(file.path)) {
    throw new UserError(
      `${path} already exists, and was left as it is.\nTo look at it: safeguard local show${flag}`,
    );
  }
  if (!file.named) await makeFolder(dirname(file.path), 0o700);
  await writeOutput(file.path, TEMPLATE, false);
  process.exitCode = EXIT.done;
  process.stdout.write(
    `${path} is ready. It is empty, so nothing has changed yet.\n\n` +
      `Open it in any text editor. Fill in first:\n` +
      `  - the local authority\n` +
      `  - its Information, Advice and Assistance, and its emergency duty team\n` +
      `  - the designated safeguarding person, by role\n\n` +
      `Then check it: safeguard local check${flag}\n`,
  );
}
