import { assess, type Pack } from '../../engine/index.ts';
import { renderContacts } from '../../report/result/render.ts';
import { visible } from '../../document/visible.ts';
import { renderJsonOf } from '../../document/data-json.ts';
import { meant } from '../../pack/checks/suggest.ts';
import { packWithLocal } from '../pack.ts';
import { screenOf } from '../terminal/screen.ts';
import { UserError } from '../user-error.ts';
import type { ContactsOptions } from './command.ts';

const QUESTION = 'concerns';

/** `safeguard contacts`: whom to contact, for all or for one audience, all or those that may bear on a concern. */
export async function contactsCommand(options: ContactsOptions): Promise<void> {
  const pack = await packWithLocal(options);
  const answers = options.concern === undefined ? {} : { [QUESTION]: concernOf(pack, options.concern) };
  const assessment = assess(pack, answers);
  const contacts = assessment.contacts
    .filter((contact) => options.for === undefined || contact.for.includes(options.for))
    .map((contact) => (options.for === undefined ? contact : { ...contact, for: [options.for] }));
  if (options.json) {
    process.stdout.write(renderJsonOf(contacts));
    return;
  }
  const screen = screenOf(process.stdout, { color: options.color, plain: false }, process.env);
  process.stdout.write(
    renderContacts({ ...assessment, contacts }, pack.data, { ...screen, detail: 'normal' }),
  );
}

function concernOf(pack: Pack, id: string): string {
  const known = pack.byId.get(QUESTION)?.question.options.map((option) => option.id);
  if (!known)
    throw new UserError(`This pack has no question "${QUESTION}", so --concern cannot be used with it.`);
  if (known.includes(id)) return id;
  throw new UserError(
    `There is no form of concern "${visible(id)}".${meant(id, known)} It is one of: ${known.join(', ')}.`,
  );
}
