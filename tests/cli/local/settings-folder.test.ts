import { mkdirSync, writeFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { settingsFolder } from '../../../src/cli/local/settings-folder.ts';
import { EXAMPLE } from '../../pack/local/example.ts';
import { safeguard, temporaryFolder } from '../safeguard.ts';

/** Undefined where whoever runs this is a number without an account, as in some containers. */
const ACCOUNT = ((): string | undefined => {
  try {
    return userInfo().homedir;
  } catch {
    return undefined;
  }
})();

test.each<[string, NodeJS.ProcessEnv, NodeJS.Platform, string]>([
  ['XDG_CONFIG_HOME', { XDG_CONFIG_HOME: '/etc/own', HOME: '/home/a' }, 'linux', '/etc/own/safeguard'],
  ['the home folder', { HOME: '/home/a' }, 'linux', '/home/a/.config/safeguard'],
  ['no empty one', { XDG_CONFIG_HOME: '', HOME: '/home/a' }, 'linux', '/home/a/.config/safeguard'],
  ['no relative one', { XDG_CONFIG_HOME: 'own', HOME: '/home/a' }, 'linux', '/home/a/.config/safeguard'],
  [
    'not the folder one is in',
    { XDG_CONFIG_HOME: '.', HOME: '/home/a' },
    'linux',
    '/home/a/.config/safeguard',
  ],
  [
    'the Library of a Mac',
    { HOME: '/Users/a', XDG_CONFIG_HOME: '/x' },
    'darwin',
    '/Users/a/Library/Preferences/safeguard',
  ],
  [
    'no relative APPDATA',
    { APPDATA: 'own', USERPROFILE: '/Users/a' },
    'win32',
    '/Users/a/AppData/Roaming/safeguard/Config',
  ],
])('settings are looked for in: %s', (_what, env, platform, folder) => {
  expect(settingsFolder(env, platform)).toBe(folder);
});

test.skipIf(ACCOUNT === undefined).each<[string, NodeJS.ProcessEnv, NodeJS.Platform, string]>([
  ['no empty home', { HOME: '' }, 'linux', '.config/safeguard'],
  ['no relative home', { HOME: 'a' }, 'freebsd', '.config/safeguard'],
  ['no relative home of a Mac', { HOME: '..' }, 'darwin', 'Library/Preferences/safeguard'],
])('settings are looked for in the home folder of the account: %s', (_what, env, platform, folder) => {
  expect(settingsFolder(env, platform)).toBe(join(ACCOUNT!, folder));
});

test.skipIf(process.platform === 'win32').each([
  ['a relative XDG_CONFIG_HOME', { XDG_CONFIG_HOME: '.config' }],
  ['the folder itself as XDG_CONFIG_HOME', { XDG_CONFIG_HOME: './.config/' }],
  ['an empty HOME', { HOME: '', XDG_CONFIG_HOME: '' }],
  ['a relative HOME', { HOME: '.', XDG_CONFIG_HOME: '' }],
])('a folder that somebody else gave brings no settings of its own: with %s', (_what, given) => {
  const cwd = temporaryFolder();
  mkdirSync(join(cwd, '.config/safeguard'), { recursive: true });
  writeFileSync(join(cwd, '.config/safeguard/local.yaml'), EXAMPLE);
  const env = { HOME: temporaryFolder(), ...given, SAFEGUARD_LOCAL: '' };
  const run = safeguard(['assess', '--json'], { input: '{"abuse_or_risk":"yes"}', env, cwd });
  expect(run).toMatchObject({ status: 0, stderr: '' });
  expect(run.stdout).not.toContain('Exampleshire');
  // The settings would have been used where they are those of the person.
  const own = safeguard(['assess', '--json'], {
    input: '{"abuse_or_risk":"yes"}',
    env: { ...env, HOME: cwd, XDG_CONFIG_HOME: '' },
  });
  expect(own.stdout).toContain('Exampleshire');
});
