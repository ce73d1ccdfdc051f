import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * What somebody's terminal, shell, language or Git hook sets, and what changes how a text is written or where something is
 * looked for. Tests never see it, whoever runs them: a test that is about one of these sets it itself.
 */
export const OF_SOMEBODY =
  /^(?:NO_COLOR|FORCE_COLOR|COLORTERM|CLICOLOR\w*|ACCESSIBLE|CI|COLUMNS|LINES|LANG|LANGUAGE|LC_\w+|GIT_\w+|BASH_ENV)$/;

/** What they see in its place. */
export const SETTLED = {
  TERM: 'xterm-256color',
  TZ: 'UTC',
  SAFEGUARD_LANG: 'en',
  SAFEGUARD_LOCAL: '',
  XDG_CONFIG_HOME: join(tmpdir(), 'safeguard-tests-have-no-settings'),
};

for (const name of Object.keys(process.env)) {
  if (OF_SOMEBODY.test(name)) delete process.env[name];
}
Object.assign(process.env, SETTLED);
process.umask(0o022);
