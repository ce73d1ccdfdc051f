import type { Given } from '../action.ts';
import type { State } from '../state.ts';

/** What a button or form of this name asks of the browser; where that changes the state, the new one. */
export type Effect = (state: State, given: Given) => State | undefined | void;

/** Offers a text as a file to save. It is made in the page and goes nowhere. */
export function saveFile(name: string, type: string, text: string | Uint8Array<ArrayBuffer>): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
