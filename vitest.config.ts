import { defineConfig } from 'vitest/config';
import { filesByKind } from './tests/kinds.ts';

export default defineConfig({
  test: {
    globalSetup: 'tests/build.ts',
    setupFiles: 'tests/surroundings.ts',
    testTimeout: 60_000,
    projects: [...filesByKind()].map(([name, include]) => ({
      extends: true,
      test: { name, include: [...include] },
    })),
  },
});
