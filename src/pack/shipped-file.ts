import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Beside the bundle, and, when running from source or from a part of the bundle, where the build puts it. */
const PLACES = ['.', '../../dist'];

/** A file that the build wrote, read as JSON. It was checked then, so it is only read. Throws if there has been no build. */
export function shippedFile(name: string): unknown {
  return JSON.parse(shippedText(name));
}

/** The same, as it is. */
export function shippedText(name: string): string {
  for (const place of PLACES) {
    try {
      return readFileSync(join(import.meta.dirname, place, name), 'utf8');
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
    }
  }
  throw new Error('The shipped pack has not been built. Run: npm run build');
}
