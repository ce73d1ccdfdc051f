import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { EXECUTABLE, temporaryFile } from './safeguard.ts';
import { spawnSync } from 'node:child_process';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const SOURCES = filesOf('src', /\.(?:ts|mjs)$/);
/** All that is run once it is installed, the code of other packages in it included. */
const BUNDLES = filesOf('dist', /\.(?:js|mjs|cjs)$/);

/** The only modules that may hold what could use the network, each with its reason. */
const ALLOWED: Readonly<Record<string, string>> = {
  'node_modules/@viz-js/viz/dist/viz.js':
    'Graphviz is built to run in browsers as well, and would load its code so there. It holds its code in itself.',
  'src/cli/web/serve.ts': 'It serves the page on 127.0.0.1, and opens no connection.',
};

const MODULES =
  /(?:from|import|require|getBuiltinModule)\s*\(?\s*['"`](?:node:)?(?:https?|http2|net|dgram|tls|dns|inspector|undici|ws|axios|node-fetch)(?:\/[^'"`]*)?['"`]/;
const GLOBALS =
  /(?:\bfetch|\bsendBeacon|\bnew\s+(?:globalThis\.)?(?:XMLHttpRequest|WebSocket|WebSocketStream|EventSource))\s*\(/;

function filesOf(folder: string, name: RegExp): readonly string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => name.test(file))
    .map((file) => `${folder}/${file}`);
}

/** Every module by its path, those in a bundle by the line that the bundler sets before each. */
function modules(): readonly (readonly [path: string, source: string])[] {
  return [...SOURCES, ...BUNDLES].flatMap((file) => {
    const [first = '', ...parts] = readFileSync(join(ROOT, file), 'utf8').split(
      /^\/\/ ((?:node_modules|src)\/\S+)$/m,
    );
    const inner = parts.flatMap((part, at) => (at % 2 === 0 ? [[part, parts[at + 1] ?? ''] as const] : []));
    return [[file, first], ...inner];
  });
}

describe('nothing goes over a network', () => {
  test('because no source, and nothing that is bundled with it, uses what could', () => {
    expect(SOURCES.length).toBeGreaterThan(50);
    expect(BUNDLES.length).toBeGreaterThan(10);
    for (const [path, source] of modules()) {
      if (Object.hasOwn(ALLOWED, path)) continue;
      for (const way of [MODULES, GLOBALS]) expect(way.exec(source)?.[0], path).toBeUndefined();
    }
  });

  test('and each exception is needed still', () => {
    for (const path of Object.keys(ALLOWED)) {
      const sources = modules().filter(([other]) => other === path);
      expect(
        sources.some(([, source]) => MODULES.test(source) || GLOBALS.test(source)),
        path,
      ).toBe(true);
    }
  });

  test.each([
    `import { connect } from 'node:net'`,
    `import http from "http"`,
    `import{get as g}from"https"`,
    `await import('node:dns/promises')`,
    `var t = require("tls")`,
    `process.getBuiltinModule('node:http2')`,
    `await fetch(url)`,
    `new WebSocket(url)`,
    `new globalThis.EventSource(url)`,
  ])('the check would find: %s', (source) => {
    expect(MODULES.test(source) || GLOBALS.test(source)).toBe(true);
  });

  test('and no command opens a connection, in a run in which every attempt throws', () => {
    const guard = temporaryFile(
      'guard.cjs',
      `const refuse = () => { throw new Error('a connection was opened'); };
      require('node:net').Socket.prototype.connect = refuse;
      require('node:dgram').createSocket = refuse;
      require('node:dns').lookup = refuse;
      globalThis.fetch = refuse;`,
    );
    for (const command of [
      'assess',
      'assess --explain',
      'questions',
      'contacts',
      'guide',
      'schema pack',
      '--help',
    ]) {
      const args = ['--require', guard, EXECUTABLE, ...command.split(' ')];
      const { status, stderr } = spawnSync(process.execPath, args, { input: '{}', encoding: 'utf8' });
      expect({ command, status, stderr }).toEqual({ command, status: 0, stderr: '' });
    }
  });
});
