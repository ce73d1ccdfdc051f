import { nameIn, type Area } from '../../engine/area.ts';
import type { AssessedContact } from '../../engine/assessment.ts';
import { heading, labelled, part, words as plain } from '../../document/parts.ts';
import type { Item, Section } from '../../document/model.ts';
import { safeSection } from '../../document/safe.ts';
import type { Words } from '../../words/index.ts';
import { localItem } from '../words/local-words.ts';
import { addedLines, caution, waysOf } from './contact-section.ts';

/** Whom to ring about something that happened in an area, and who else is responsible there. */
export function areaSheet(
  area: Area,
  contacts: readonly AssessedContact[],
  words: Words,
): readonly Section[] {
  const { en, cy } = area.name;
  const { inOther, whomToRing, more, police, board, home } = words.area;
  const { language } = words;
  const { untranslated } = words.result;
  return [
    language === 'en' ? heading(en, plain(inOther(cy))) : heading(cy, plain(inOther(en))),
    ...part(whomToRing, { items: contacts.map((contact) => itemOf(contact, words)) }),
    ...part(more, {
      lines: [
        labelled(police, nameIn(language, area.police, untranslated)),
        labelled(board, nameIn(language, area.board, untranslated)),
        plain(home),
      ],
    }),
  ].map(safeSection);
}

function itemOf(contact: AssessedContact, words: Words): Item {
  const item = {
    id: contact.id,
    text: contact.name,
    lines: [...waysOf(contact, words), ...addedLines(contact, words), ...caution(contact, words)],
  };
  return contact.local ? localItem(item) : item;
}
