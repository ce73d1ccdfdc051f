import { existsSync } from 'node:fs';
import { visible } from '../../document/visible.ts';
import { UserError } from '../user-error.ts';
import type { InitOptions } from './command.ts';
import { wantedFile, type SettingsFile } from './settings-file.ts';

/** The file of local settings that a command is about. Refused where there is none. */
export function needSettingsFile({ local }: InitOptions): SettingsFile {
  const file = wantedFile(local, process.env);
  if (existsSync(file.path)) return file;
  throw new UserError(
    `There are no local settings in ${visible(file.path)}.\nTo begin: safeguard local init${flagFor(file)}`,
  );
}

/** What to add to a command so that it takes the same file. */
export function flagFor({ path, named }: SettingsFile): string {
  return named ? ` --local ${visible(path)}` : '';
}
