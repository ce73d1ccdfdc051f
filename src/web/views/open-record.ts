import { markup } from '../../document/markup.ts';
import { FILE_FIELD } from '../record/records.ts';
import type { State } from '../state.ts';
import type { View } from '../view.ts';

/** Asks for the file of a record. */
export function openRecordView(state: State): View {
  const wrong = state.problems.length > 0;
  return {
    title: 'Open a record',
    body: markup`<h1>Open a record</h1>
<p>A record is a file that you saved before, here or with the command line. You can read it, and continue with its questions.</p>
<div${wrong && markup` class="wrong"`}><p><label for="${FILE_FIELD}">Choose the file</label></p>
${state.problems.map(({ text }) => markup`<p class="error" id="error"><span class="visually-hidden">Error:</span> ${text}</p>`)}
<p><input type="file" class="file" id="${FILE_FIELD}" data-action="record-file" accept=".json,application/json"${wrong && markup` aria-describedby="error"`}></p></div>
<p class="hint">The file is read in this window. It is not sent anywhere or changed.</p>`,
  };
}
