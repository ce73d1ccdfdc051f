import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const SOURCES = ['src', 'build', 'rules', 'package.json'];
const RESULT = 'dist/online-abuse.json';

/** Tests run what users run: builds `dist` anew where a source is newer. */
export function setup(): void {
  const built = join(root, RESULT);
  if (existsSync(built) && newest() <= statSync(built).mtimeMs) return;
  execFileSync(process.execPath, ['build/build.mjs'], { cwd: root, stdio: 'inherit' });
}

function newest(): number {
  const times = SOURCES.flatMap((source) => {
    const path = join(root, source);
    if (!statSync(path).isDirectory()) return [statSync(path).mtimeMs];
    return readdirSync(path, { recursive: true, encoding: 'utf8' }).map(
      (file) => statSync(join(path, file)).mtimeMs,
    );
  });
  return Math.max(...times);
}
