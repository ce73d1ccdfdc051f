import type { Writable } from 'node:stream';
import { boundedWidth } from '../../document/wrap.ts';

/** How text is laid out on a stream. */
export interface Screen {
  /** Columns. */
  readonly width: number;
  readonly colour: boolean;
  /** Whether box-drawing characters and symbols may be used. */
  readonly symbols: boolean;
}

/** Empties a screen; the cursor is then at its top. */
export const CLEAR = '\u001b[H\u001b[2J';

/**
 * The layout for a stream. Colour: `--no-color` wins, then `NO_COLOR`, then `FORCE_COLOR`, then what the terminal can do.
 * Width: the terminal's, within reason; 80 where there is none.
 */
export function screenOf(
  stream: Writable & { isTTY?: boolean; columns?: number },
  flags: { readonly color: boolean; readonly plain: boolean },
  env: NodeJS.ProcessEnv,
): Screen {
  const width = boundedWidth(stream.columns || 80);
  return { width, colour: !flags.plain && flags.color && hasColour(stream, env), symbols: !flags.plain };
}

function hasColour(stream: { isTTY?: boolean }, env: NodeJS.ProcessEnv): boolean {
  if (env['NO_COLOR']) return false;
  const forced = env['FORCE_COLOR'];
  if (forced !== undefined) return forced !== '0' && forced !== 'false';
  return stream.isTTY === true && !isDumb(env);
}

/**
 * Whether questions are asked as plain numbered lines, and results written so: asked for, or the only thing that the
 * terminal can do. What terminal somebody has does not change a file.
 */
export function isPlain(flag: boolean, stream: { isTTY?: boolean }, env: NodeJS.ProcessEnv): boolean {
  const accessible = env['ACCESSIBLE']?.trim() ?? '';
  if (flag || !/^(?:|0|no|off|false)$/i.test(accessible)) return true;
  return stream.isTTY === true && isDumb(env);
}

/** Whether a terminal can only write one line after another, or does not say what else it can do. Windows never says. */
export function isDumb(env: NodeJS.ProcessEnv): boolean {
  const term = env['TERM'] ?? '';
  return term === 'dumb' || (term === '' && process.platform !== 'win32');
}
