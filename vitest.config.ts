import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { filesByKind } from './tests/kinds.ts';

// Node would read these certificates at each of a thousand starts, and no test asks the network.
delete process.env['NODE_EXTRA_CA_CERTS'];

export default defineConfig({
  test: {
    globalSetup: 'tests/build.ts',
    setupFiles: 'tests/surroundings.ts',
    testTimeout: 60_000,
    // Vitest keeps one core free, which is half of two; and tests that wait for a terminal or a browser use none.
    maxWorkers: availableParallelism() + 1,
    projects: [...filesByKind()].map(([name, include]) => ({
      extends: true,
      // Files share what they load, and the process that runs the program. Each file has a browser of its own.
      test: { name, include: [...include], isolate: name === 'browser' },
    })),
  },
});
