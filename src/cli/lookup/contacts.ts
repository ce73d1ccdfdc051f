import { assess, topicOf, type Answers, type Area, type Assessment, type Pack } from '../../engine/index.ts';
import { areaIn } from '../../engine/area.ts';
import { shippedAreas } from '../../pack/shipped.ts';
import { areaSheet } from '../../report/result/area-sheet.ts';
import { contactsOf } from '../../report/result/sections.ts';
import type { Rows } from '../../document/model.ts';
import { rowsOf } from '../../document/rows.ts';
import { visible } from '../../document/visible.ts';
import { suggest } from '../../pack/checks/suggest.ts';
import { wordsOf } from '../../words/index.ts';
import { areaCalled, intoArea } from '../area.ts';
import { print } from '../print.ts';
import { packWithLocal } from '../pack.ts';
import { UserError } from '../user-error.ts';
import type { ContactsOptions } from './command.ts';

/** `safeguard contacts`: whom to contact, for all or for one audience, all or those that may bear on a concern. */
export async function contactsCommand(options: ContactsOptions): Promise<void> {
  const pack = await packWithLocal(options);
  const answers = options.concern === undefined ? {} : answersAbout(pack, options.concern);
  const assessment = intoArea(options.area, pack)(assess(pack, answers));
  if (options.area !== undefined) return showArea(areaCalled(options.area), pack, assessment, options);
  const contacts = assessment.contacts
    .filter((contact) => options.for === undefined || contact.for.includes(options.for))
    .map((contact) => (options.for === undefined ? contact : { ...contact, for: [options.for] }));
  const shown = { ...assessment, contacts };
  const words = wordsOf(pack.data);
  await print(
    {
      language: words.language,
      title: words.area.contacts,
      sheets: () => [{ sections: contactsOf(shown, pack.data, 'full') }],
      data: () => contacts,
      rows: () => contactRows(contacts),
    },
    options,
  );
}

/** Those to whom a report about something that happened there goes, and the police. */
async function showArea(
  area: Area,
  { data }: Pack,
  { contacts }: Assessment,
  options: ContactsOptions,
): Promise<void> {
  const rung = (data.report_contacts ?? []).flatMap((id) => contacts.filter((contact) => contact.id === id));
  const words = wordsOf(data);
  await print(
    {
      language: words.language,
      title: area.name[words.language],
      sheets: () => [{ sections: areaSheet(area, rung, words) }],
      data: () => ({
        area: areaIn(words.language, area, shippedAreas(), words.result.untranslated),
        contacts: rung,
      }),
      rows: () => contactRows(rung),
    },
    options,
  );
}

function contactRows(contacts: Assessment['contacts']): Rows {
  return rowsOf(contacts, {
    id: ({ id }) => id,
    name: ({ name }) => name,
    for: (contact) => contact.for,
    phone: ({ phone }) => phone,
    text: ({ text }) => text,
    web: ({ web }) => web,
    email: ({ email }) => email,
    languages: ({ languages }) => languages,
    source: ({ source }) => source,
    checked: ({ checked }) => checked ?? undefined,
    caution: ({ caution }) => caution,
  });
}

/** Answers that say only what a case is about. */
function answersAbout(pack: Pack, id: string): Answers {
  const topic = topicOf(pack)?.question;
  if (!topic) throw new UserError(({ refusal }) => refusal.noTopic);
  const known = topic.options.map((option) => option.id);
  if (known.includes(id)) return { [topic.id]: id };
  throw new UserError(({ refusal }) => refusal.noConcern(visible(id), suggest(id, known), known));
}
