import type { Document } from './model.ts';
import { visibleJson } from './visible.ts';

/** What a document says to a program; where it has nothing else, the words that it says to people. */
export async function render({ title, sheets, data }: Document): Promise<string> {
  return renderJson(data ? data() : { schema: 'safeguard/document@1', title, sheets: await sheets() });
}

/**
 * Anything as JSON, two spaces deep, keys in the order that it has; ends with a line feed. Characters that a terminal would
 * act on are written as `\uXXXX`, so that the bytes are harmless on a screen.
 */
export function renderJson(value: unknown): string {
  return `${visibleJson(JSON.stringify(value, null, 2))}\n`;
}
