import type { PackData } from '../engine/pack-data.ts';
import type { Columns } from './columns.ts';
import type { Dialect } from './dialect.ts';
import { literalOrNull, createView, type SqlView } from './expression.ts';

/** Columns of texts, each with what it holds of an entry. */
type TextColumns<T> = readonly (readonly [column: string, of: (entry: T) => string | null | undefined])[];

/** Views with what the pack says: small, and for joining. Parts that the pack does not have get none. */
export function packViews(
  pack: PackData,
  columns: Columns,
  prefix: string,
  dialect: Dialect,
): readonly SqlView[] {
  const view = <T>(
    part: string,
    says: string,
    entries: readonly T[],
    texts: TextColumns<T>,
  ): readonly SqlView[] =>
    entries.length === 0
      ? []
      : [createView(`${prefix}_pack${part}`, says, valuesOf(entries, texts, dialect))];
  return [
    ...view(
      '',
      'The pack: one row.',
      [pack],
      [
        ['pack', ({ id }) => id],
        ['version', ({ version }) => version],
        ['digest', ({ digest }) => digest],
        ['title', ({ title }) => title],
        ['standing', ({ standing }) => standing],
        ['review', ({ review }) => review.says],
        ['closing', ({ closing }) => closing],
      ],
    ),
    ...view(
      '_questions',
      'The questions, and the column of the table of answers that holds each.',
      columns.questions,
      [
        ['question', ({ question }) => question.id],
        ['answers_column', ({ given }) => given],
        ['takes', ({ question }) => (question.type === 'many_of' ? 'several' : 'one')],
        ['asks', ({ question }) => question.ask],
      ],
    ),
    ...view('_options', 'What can be answered.', optionsOf(pack), [
      ['question', ({ question }) => question],
      ['answer', ({ id }) => id],
      ['says', ({ label }) => label],
    ]),
    ...view('_levels', 'The levels. Place 1 is the most urgent.', pack.levels, [
      ['level', ({ id }) => id],
      ['title', ({ title }) => title],
      ['says', ({ says }) => says],
    ]),
    ...view('_reasons', 'What brings each level.', reasonsOf(pack), [
      ['level', ({ level }) => level],
      ['says', ({ says }) => says],
      ['basis', ({ basis }) => basis],
      ['cites', ({ cites }) => cites.join(' ')],
    ]),
    ...view('_actions', 'The actions, in the order in which they are to be done.', pack.actions, [
      ['action', ({ id }) => id],
      ['kind', ({ kind }) => kind],
      ['says', ({ text }) => text],
      ['by_when', ({ within }) => within?.says],
      ['detail', ({ detail }) => detail],
      ['while_unknown', (action) => action.while_unknown],
      ['basis', ({ basis }) => basis],
      ['cites', ({ cites }) => cites.join(' ')],
    ]),
    ...view('_contacts', 'The contacts.', pack.contacts, [
      ['contact', ({ id }) => id],
      ['helps_when', ({ helps_when }) => helps_when],
      ['title', ({ name }) => name],
      ['phone', ({ phone }) => phone],
      ['text_message', ({ text }) => text],
      ['web', ({ web }) => web],
      ['email', ({ email }) => email],
      ['checked', ({ checked }) => checked],
      ['caution', ({ caution }) => caution],
    ]),
    ...view('_notes', 'Law and further practice guides.', pack.notes, [
      ['note', ({ id }) => id],
      ['kind', ({ kind }) => kind],
      ['title', ({ title }) => title],
      ['says', ({ text }) => text],
    ]),
    ...view('_since', 'What changed after the guide was written, and is not in it.', pack.since, [
      ['since', ({ id }) => id],
      ['changed', ({ since }) => since],
      ['title', ({ title }) => title],
      ['says', ({ text }) => text],
      ['source', ({ source }) => source.title],
      ['web', ({ source }) => source.web],
      ['touches', ({ touches }) => touches.join(' ')],
      ['looked_at', ({ looked_at }) => looked_at],
    ]),
    ...view('_conflicts', 'Pairs of answers that cannot both be right.', pack.conflicts, [
      ['conflict', ({ id }) => id],
      ['says', ({ text }) => text],
    ]),
  ];
}

function optionsOf({ questions }: PackData) {
  return questions.flatMap(({ id: question, options }) => options.map((option) => ({ ...option, question })));
}

function reasonsOf({ levels }: PackData) {
  return levels.flatMap(({ id: level, brought_by }) => brought_by.map((reason) => ({ ...reason, level })));
}

/** One row an entry, with its place in the pack from 1 on. */
function valuesOf<T>(entries: readonly T[], texts: TextColumns<T>, dialect: Dialect): string {
  const rows = entries.map((entry, i) => {
    const cells = texts.map(([, of]) => literalOrNull(of(entry), dialect.text));
    return `    (${[i + 1, ...cells].join(', ')})`;
  });
  const names = ['place', ...texts.map(([column]) => column)].join(', ');
  return `WITH entries (${names}) AS (\n  VALUES\n${rows.join(',\n')}\n)\nSELECT *\nFROM entries`;
}
