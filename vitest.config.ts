import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { filesByKind } from './tests/kinds.ts';

export default defineConfig({
  test: {
    globalSetup: 'tests/build.ts',
    setupFiles: 'tests/surroundings.ts',
    testTimeout: 60_000,
    // Vitest keeps one core free, which is half of two; and a test that waits for the program uses none.
    maxWorkers: availableParallelism(),
    projects: [...filesByKind()].map(([name, include]) => ({
      extends: true,
      // What nothing outside can change need not be loaded anew for each file.
      test: { name, include: [...include], isolate: name !== 'pure' },
    })),
  },
});
