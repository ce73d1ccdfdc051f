import { assess, topicOf, type Answers, type Area, type Assessment, type Pack } from '../../engine/index.ts';
import { areaSheet } from '../../report/result/area-sheet.ts';
import { renderContacts } from '../../report/result/render.ts';
import { renderSections } from '../../document/text.ts';
import { visible } from '../../document/visible.ts';
import { renderJsonOf } from '../../document/data-json.ts';
import { meant } from '../../pack/checks/suggest.ts';
import { areaCalled, intoArea } from '../area.ts';
import { packWithLocal } from '../pack.ts';
import { screenOf } from '../terminal/screen.ts';
import { UserError } from '../user-error.ts';
import type { ContactsOptions } from './command.ts';

/** `safeguard contacts`: whom to contact, for all or for one audience, all or those that may bear on a concern. */
export async function contactsCommand(options: ContactsOptions): Promise<void> {
  const pack = await packWithLocal(options);
  const answers = options.concern === undefined ? {} : answersAbout(pack, options.concern);
  const assessment = intoArea(options.area, pack)(assess(pack, answers));
  if (options.area !== undefined) return showArea(areaCalled(options.area), assessment, options);
  const contacts = assessment.contacts
    .filter((contact) => options.for === undefined || contact.for.includes(options.for))
    .map((contact) => (options.for === undefined ? contact : { ...contact, for: [options.for] }));
  if (options.json) {
    process.stdout.write(renderJsonOf(contacts));
    return;
  }
  const screen = screenOf(process.stdout, { color: options.color, plain: false }, process.env);
  process.stdout.write(renderContacts({ ...assessment, contacts }, pack.data, { ...screen, detail: 'full' }));
}

/** Those to whom a report about something that happened there goes, and the police. */
const RUNG = ['social_services', 'emergency_duty_team', 'police_101', 'police_999'];

function showArea(area: Area, { contacts }: Assessment, { json, color }: ContactsOptions): void {
  const rung = RUNG.flatMap((id) => contacts.filter((contact) => contact.id === id));
  if (json) {
    process.stdout.write(renderJsonOf({ area, contacts: rung }));
    return;
  }
  const screen = screenOf(process.stdout, { color, plain: false }, process.env);
  process.stdout.write(renderSections(areaSheet(area, rung), screen));
}

/** Answers that say only what a case is about. */
function answersAbout(pack: Pack, id: string): Answers {
  const topic = topicOf(pack)?.question;
  if (!topic)
    throw new UserError('These rules do not say which question is about concerns, so leave out --concern.');
  const known = topic.options.map((option) => option.id);
  if (known.includes(id)) return { [topic.id]: id };
  throw new UserError(
    `There is no form of concern "${visible(id)}".${meant(id, known)} It is one of: ${known.join(', ')}.`,
  );
}
