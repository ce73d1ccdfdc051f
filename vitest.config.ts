import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: 'tests/build.ts',
    testTimeout: 60_000,
    // Tests never see the settings of whoever runs them, nor what they want of their terminal.
    env: {
      SAFEGUARD_LOCAL: '',
      XDG_CONFIG_HOME: join(tmpdir(), 'safeguard-tests-have-no-settings'),
      TERM: 'xterm-256color',
      ACCESSIBLE: '',
    },
  },
});
