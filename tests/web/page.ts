import { shippedScenarios } from '../../src/pack/shipped.ts';
import { renderJson } from '../../src/document/json.ts';
import { ACTIONS } from '../../src/web/actions.ts';
import type { Given } from '../../src/web/action.ts';
import { fileNameOf, recordOfAnswers, recordSaved } from '../../src/web/record/records.ts';
import type { GivenFile } from '../../src/web/record/read-record.ts';
import { opened, type State } from '../../src/web/state.ts';
import { viewOf } from '../../src/web/views/index.ts';
import { PACK } from '../record/records.ts';

export const AT = '2026-11-22T05:00:00+00:00';

/** The page as it opens, with what ships. */
export const START: State = opened({ pack: PACK, scenarios: shippedScenarios(), version: '0.1.0' });

/** The page after somebody pressed a button or sent a form. */
export function press(state: State, action: string, given: Partial<Given> = {}): State {
  return ACTIONS[action]!(state, { value: '', fields: new Map(), ...given });
}

/** The fields of a form as a browser gives them. */
export function fields(
  ...given: readonly (readonly [string, ...(readonly string[])])[]
): Pick<Given, 'fields'> {
  return { fields: new Map(given.map(([name, ...values]) => [name, values])) };
}

/** The main part of the page as HTML. */
export function html(state: State): string {
  return viewOf(state).body.text;
}

/** What somebody reads on the page, and a screen reader says. */
export function words(state: State): string {
  return wordsOf(html(state));
}

/** The words in HTML. */
export function wordsOf(page: string): string {
  return page
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replace(/\s+/g, ' ');
}

/** The page with answers given. */
export function withAnswers(answers: Readonly<Record<string, string | readonly string[]>>): State {
  return { ...START, session: { ...START.session, answers } };
}

/** A text as a file that somebody chose. */
export function file(content: string | Uint8Array, name = 'record.json'): GivenFile {
  return typeof content === 'string'
    ? { name, bytes: new TextEncoder().encode(content), text: content }
    : { name, bytes: content };
}

/** Opens a file as a record. */
export function openFile(state: State, content: string | Uint8Array): State {
  return press(press(state, 'open-record'), 'record-file', { file: file(content) });
}

/** Saves the answers as the browser does, and gives the text of the file as well. */
export function save(state: State, at = AT): { readonly state: State; readonly text: string } {
  const record = recordOfAnswers(state, at);
  return { state: recordSaved(state, record, fileNameOf(at)), text: renderJson(record) };
}
