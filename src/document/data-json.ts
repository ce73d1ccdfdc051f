import { visibleJson } from './visible.ts';

/** Any result as JSON, two spaces deep, harmless on a screen; ends with a line feed. */
export function renderJsonOf(value: unknown): string {
  return `${visibleJson(JSON.stringify(value, null, 2))}\n`;
}
