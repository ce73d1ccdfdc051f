import { userInfo } from 'node:os';
import { isAbsolute, join } from 'node:path';

/**
 * The folder of somebody's own settings; undefined where nothing says which. A path of the environment that is empty or
 * relative is ignored, as the XDG rules say: it would name another folder wherever one stands, and a folder that came from
 * somebody else could bring settings of its own.
 */
export function settingsFolder(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): string | undefined {
  const inHome = (...parts: readonly string[]): string | undefined => {
    const home = absolute(env[platform === 'win32' ? 'USERPROFILE' : 'HOME']) ?? homeOfAccount();
    return home === undefined ? undefined : join(home, ...parts);
  };
  if (platform === 'darwin') return inHome('Library', 'Preferences', 'safeguard');
  const [own, ...inside] =
    platform === 'win32'
      ? [absolute(env['APPDATA']) ?? inHome('AppData', 'Roaming'), 'safeguard', 'Config']
      : [absolute(env['XDG_CONFIG_HOME']) ?? inHome('.config'), 'safeguard'];
  return own === undefined ? undefined : join(own, ...inside);
}

/** A path that means the same wherever one stands. */
export function absolute(path: string | undefined): string | undefined {
  return path !== undefined && isAbsolute(path) ? path : undefined;
}

/** What the system knows of the account, whatever the environment says. */
function homeOfAccount(): string | undefined {
  try {
    return absolute(userInfo().homedir);
  } catch {
    // The account stands in no list, as in some containers.
    return undefined;
  }
}
