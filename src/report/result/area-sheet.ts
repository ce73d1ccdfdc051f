import type { Area } from '../../engine/area.ts';
import type { AssessedContact } from '../../engine/assessment.ts';
import { heading, labelled, part, words } from '../../document/parts.ts';
import type { Item, Section } from '../../document/model.ts';
import { safeSection } from '../../document/safe.ts';
import { localItem } from '../words/local-words.ts';
import { addedLines, caution, waysOf } from './contact-section.ts';

/** Whom to ring about something that happened in an area, and who else is responsible there. */
export function areaSheet(area: Area, contacts: readonly AssessedContact[]): readonly Section[] {
  return [
    heading(area.name.en, labelled('In Welsh', area.name.cy)),
    ...part('Whom to ring', { items: contacts.map(itemOf) }),
    ...part('More about the area', {
      lines: [
        labelled('Police force', area.police),
        labelled('Safeguarding board', area.board),
        words('A referral with consent goes to the council where the child has their home.'),
      ],
    }),
  ].map(safeSection);
}

function itemOf(contact: AssessedContact): Item {
  const item = {
    id: contact.id,
    text: contact.name,
    lines: [...waysOf(contact), ...addedLines(contact), ...caution(contact)],
  };
  return contact.local ? localItem(item) : item;
}
