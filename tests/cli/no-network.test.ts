import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { EXECUTABLE, temporaryFile } from './safeguard.ts';
import { spawnSync } from 'node:child_process';

const SRC = fileURLToPath(new URL('../../src', import.meta.url));
const SOURCES = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((name) =>
  /\.(ts|mjs)$/.test(name),
);

const MODULES =
  /(?:from|import|require)\s*\(?\s*['"](?:node:)?(?:https?|http2|net|dgram|tls|dns|inspector|undici|ws|axios|node-fetch)(?:\/[^'"]*)?['"]/;
const GLOBALS = /\b(?:fetch|XMLHttpRequest|WebSocket|EventSource|sendBeacon)\s*\(/;

describe('nothing goes over a network', () => {
  test('because no source imports a module that could', () => {
    expect(SOURCES.length).toBeGreaterThan(50);
    for (const name of SOURCES) {
      const source = readFileSync(join(SRC, name), 'utf8');
      expect(source, name).not.toMatch(MODULES);
      expect(source, name).not.toMatch(GLOBALS);
    }
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
