import { markup } from '../../report/markup.ts';
import { isFinished } from '../record/records.ts';
import type { State } from '../state.ts';
import { button, type View } from '../view.ts';

/** What a record holds and where it lands, before it is saved. */
export function saveRecordView(state: State): View {
  return {
    title: 'Save a record',
    body: markup`<h1>Save a record</h1>
<p>The record is a file with your answers and this result. You can open it here again, go on with it, and note what was decided. It names nobody.</p>
${!isFinished(state) && markup`<p>There are questions left. The record says so, and you can go on with them later.</p>`}
${state.before?.decision && markup`<p>A decision stands in the record that you go on from. It stays as it is until you note another one.</p>`}
<h2>Where it goes</h2>
<p>Your browser puts it into your downloads folder, or asks you where. Others who use this computer may see it there. Move it to where your organisation keeps such records.</p>
<p>It is not encrypted. The command line can encrypt a record.</p>
<p class="buttons">${button('save-answers', 'Save the file')}</p>`,
  };
}
