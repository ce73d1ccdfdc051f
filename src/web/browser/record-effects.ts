import { isoTime } from '../../record/iso-time.ts';
import type { KeptRecord } from '../../record/record.ts';
import { renderJson } from '../../document/json.ts';
import { decisionNoted } from '../record/decision.ts';
import { fileNameOf, recordOfAnswers, recordSaved } from '../record/records.ts';
import type { State } from '../state.ts';
import { saveFile, type Effect } from './effect.ts';

/** What is done with records and needs the clock or a file. */
export const RECORD_EFFECTS: Readonly<Record<string, Effect>> = {
  'save-answers': (state) => {
    const at = isoTime(new Date());
    return saved(state, recordOfAnswers(state, at), at);
  },
  'save-shown': (state) => state.shown && saved(state, state.shown.record, isoTime(new Date())),
  'note-decision': (state, given) => decisionNoted(state, given, isoTime(new Date())),
};

function saved(state: State, record: KeptRecord, at: string): State {
  const name = fileNameOf(at);
  saveFile(name, 'application/json', renderJson(record));
  return recordSaved(state, record, name);
}
