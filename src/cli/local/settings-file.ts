import { join } from 'node:path';
import type { AssessOptions } from '../assess/command.ts';
import { UserError } from '../user-error.ts';
import { visible } from '../../document/visible.ts';
import { absolute, settingsFolder } from './settings-folder.ts';

export interface SettingsFile {
  readonly path: string;
  /** Whether somebody named it; if not, it is where settings usually are, and need not be there. */
  readonly named: boolean;
}

/**
 * The file of local settings for `--local FILE`, `--no-local` (false) or neither: the one that the option names, else
 * `SAFEGUARD_LOCAL`, else the usual place. Undefined where none is wanted, or where there is no usual place. A relative path of
 * the environment is ignored, as in `settingsFolder`, and that is said: somebody meant something by it.
 */
export function settingsFile(
  option: AssessOptions['local'],
  env: NodeJS.ProcessEnv,
): SettingsFile | undefined {
  if (option === false) return undefined;
  if (option === '') throw new UserError(({ refusal }) => refusal.file.needsName('--local'));
  const ofEnv = env['SAFEGUARD_LOCAL'] || undefined;
  const named = option ?? absolute(ofEnv);
  if (named !== undefined) return { path: named, named: true };
  if (ofEnv !== undefined)
    console.error(`SAFEGUARD_LOCAL is not a full path, so it is left out: ${visible(ofEnv)}\n`);
  const folder = settingsFolder(env, process.platform);
  return folder === undefined ? undefined : { path: join(folder, 'local.yaml'), named: false };
}

/** The same for a command that is about the file. */
export function wantedFile(option: string | undefined, env: NodeJS.ProcessEnv): SettingsFile {
  const file = settingsFile(option, env);
  if (file) return file;
  throw new UserError(
    'Your account has no home folder, so there is no usual place for local settings. Name a file with --local FILE.',
  );
}
