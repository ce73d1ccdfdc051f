import { markup } from '../../document/markup.ts';
import { isFinished } from '../record/records.ts';
import type { State } from '../state.ts';
import { button, type View } from '../view.ts';

/** What a record holds and where it lands, before it is saved. */
export function saveRecordView(state: State): View {
  return {
    title: 'Save a record',
    body: markup`<h1>Save a record</h1>
<p>The record is a file with your answers and this result. You can open it here again, continue with it, and note what was decided. It has no names in it.</p>
${!isFinished(state) && markup`<p>You have not answered all the questions. The record says so, and you can continue later.</p>`}
${state.before?.decision && markup`<p>The record you opened already holds a decision. It stays until you note another one.</p>`}
<h2>Where it is saved</h2>
<p>Your browser saves it in your downloads folder, or asks you where. Others who use this computer may see it there. Move it to where your organisation keeps such records.</p>
<p>It is not encrypted. The command line can encrypt a record.</p>
<p class="buttons">${button('save-answers', 'Save the file')}</p>`,
  };
}
