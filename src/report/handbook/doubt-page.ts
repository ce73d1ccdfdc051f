import type { GroundedRule } from '../../check/coverage.ts';
import type { Basis } from '../../engine/pack-data.ts';
import type { Item, Line, Section } from '../../document/model.ts';
import { heading, labelled, part, words } from '../../document/parts.ts';
import type { Handbook } from './book.ts';
import type { Page } from '../pages.ts';
import { targetOf, type Kind } from './places.ts';
import { statementLinks } from './statement-page.ts';

/** Everything that a reviewer has to settle: our own readings first, then what nobody checked or tried. */
export function doubtPage(book: Handbook): Page {
  const { pack, coverage, properties } = book;
  const readings = ofBasis(book, 'interpretation');
  const procedures = ofBasis(book, 'procedures');
  const unchecked = pack.contacts.filter(({ checked }) => checked === null);
  const cautioned = pack.contacts.filter(({ caution }) => caution !== undefined);
  const unexercised = coverage.statements.filter(({ scenarios }) => scenarios.length === 0);
  const reasoned = properties.filter(({ rationale }) => rationale !== undefined);
  const title = 'Open doubts';
  return {
    name: 'doubts',
    title,
    about: `${readings.length} of our own readings, and what nobody has checked`,
    sections: [
      heading(title, words('What a reviewer is asked to settle.'), ...reviewLines(book)),
      doubts(
        'Our own readings of the guide',
        'The guide does not say this itself. Is each reason right?',
        readings,
      ),
      doubts(
        'From the Wales Safeguarding Procedures',
        'The practice guide is silent here. Does the page still say so?',
        procedures,
      ),
      doubts(
        'What must hold, with a reason of our own',
        'The guide does not ask for this itself.',
        reasoned.map(({ id, says, rationale, cites }) =>
          doubt(book, 'property', id, says, [
            labelled('Reason', rationale ?? ''),
            ...statementLinks(book, cites),
          ]),
        ),
      ),
      doubts(
        'Contacts that nobody has checked',
        'The source gives no date. Ring, or open the page.',
        unchecked.map(({ id, name, source }) =>
          doubt(book, 'contact', id, name, [labelled('Source', source)]),
        ),
      ),
      doubts(
        'Contacts with a caution',
        'They are shown with these words. Are the details right today?',
        cautioned.map(({ id, name, caution }) =>
          doubt(book, 'contact', id, name, [labelled('Caution', caution ?? '')]),
        ),
      ),
      doubts(
        'Statements that no scenario exercises',
        'No made-up case shows what follows from them.',
        unexercised.map(({ id, kind, gist }) => doubt(book, 'statement', id, `(${kind}) ${gist}`, [])),
      ),
    ].flat(),
  };
}

/** The review as it stands in the pack. It never names a person. */
export function reviewLines({ pack: { review } }: Handbook): readonly Line[] {
  return [
    { role: 'strong', text: review.says },
    ...(review.by === null ? [] : [labelled('Reviewed by', review.by)]),
    ...(review.on === null ? [] : [labelled('Reviewed on', review.on)]),
  ];
}

function ofBasis(book: Handbook, basis: Basis): readonly Item[] {
  return book.coverage.rules
    .filter((rule) => rule.basis === basis)
    .map((rule) => doubt(book, rule.kind, rule.id, rule.text, ruleGrounds(book, rule)));
}

function ruleGrounds(book: Handbook, { rationale, source, cites }: GroundedRule): readonly Line[] {
  return [
    ...(rationale === undefined ? [] : [labelled('Our reading', rationale)]),
    ...(source === undefined ? [] : [labelled('Procedures', `page ${source}`)]),
    ...statementLinks(book, cites),
  ];
}

function doubt({ lookup }: Handbook, kind: Kind, id: string, text: string, lines: readonly Line[]): Item {
  const links = [{ text: id, to: targetOf(lookup, kind, id) }];
  return { id, text, lines: [...lines, { ...labelled('In full', `${kind} ${id}`), links }] };
}

/** Numbered, so that people can speak of the third one. */
function doubts(title: string, ask: string, items: readonly Item[]): readonly Section[] {
  if (items.length === 0) return [];
  return part(`${title}: ${items.length}`, {
    lines: [words(ask)],
    groups: [{ lines: [], items: items.map((item, at) => ({ ...item, number: at + 1 })) }],
  });
}
