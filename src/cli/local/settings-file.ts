import { join } from 'node:path';
import envPaths from 'env-paths';
import { UserError } from '../user-error.ts';

/** `--local FILE`, `--no-local` (false), or neither. */
export type LocalOption = string | false | undefined;

export interface SettingsFile {
  readonly path: string;
  /** Whether somebody named it; if not, it is where settings usually are, and need not be there. */
  readonly named: boolean;
}

/** The file of local settings: the one that the option names, else `SAFEGUARD_LOCAL`, else the usual place. */
export function settingsFile(option: LocalOption, env: NodeJS.ProcessEnv): SettingsFile | undefined {
  if (option === false) return undefined;
  if (option === '') throw new UserError('--local needs the name of a file.');
  const named = option ?? (env['SAFEGUARD_LOCAL'] || undefined);
  if (named !== undefined) return { path: named, named: true };
  return { path: join(envPaths('safeguard', { suffix: '' }).config, 'local.yaml'), named: false };
}
