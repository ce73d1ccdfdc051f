import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { openTerminal, type Terminal, type TerminalOptions } from './terminal.ts';

export interface DriverOptions extends TerminalOptions {
  readonly mode?: 'full' | 'quick';
  readonly plain?: boolean;
  readonly colour?: boolean;
  readonly answers?: Readonly<Record<string, unknown>>;
}

/**
 * Bundles the driver for the tests of a file and clears up after them.
 *
 * @returns a function that runs it in a terminal, under a shell that says on the way out how the terminal was left.
 */
export function driverForTests(): (options?: DriverOptions) => Terminal {
  let folder = '';
  const terminals: Terminal[] = [];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'safeguard-interview-'));
    await build({
      entryPoints: [fileURLToPath(new URL('driver.ts', import.meta.url))],
      outfile: join(folder, 'driver.mjs'),
      bundle: true,
      platform: 'node',
      format: 'esm',
      target: 'node20.19',
      // Some of what is bundled is CommonJS and asks for Node's own modules with require.
      banner: {
        js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
      },
    });
  });
  afterEach(() => {
    for (const terminal of terminals.splice(0)) terminal.close();
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  return ({ mode, plain, colour, answers, ...options } = {}) => {
    const script = '"$0" "$@"; code=$?; stty -a | tr ";" "\\n" | grep -E "icanon|isig"; exit $code';
    const settings = JSON.stringify({ mode, plain, colour, answers });
    const terminal = openTerminal(
      'bash',
      ['-c', script, process.execPath, join(folder, 'driver.mjs'), settings],
      options,
    );
    terminals.push(terminal);
    return terminal;
  };
}
