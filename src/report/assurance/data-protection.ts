import { heading, part, words } from '../../document/parts.ts';
import { rowsOf } from '../../document/rows.ts';
import type { Page } from '../pages.ts';
import { aboutRules, rulesCells, toFillIn, type AssuranceSource } from './source.ts';

const ABOUT = { child: 'a child', practitioner: 'whoever works with it', nobody: 'nobody' } as const;

/** What is kept of whom where somebody keeps a record: a start for a data protection impact assessment. */
export function dataProtection(source: AssuranceSource): Page {
  const { fields, program } = source;
  const byField = new Map((program.data ?? []).map((datum) => [datum.field, datum]));
  const rows = fields.map(({ name, says }) => {
    const datum = byField.get(name);
    return [
      name,
      says,
      datum === undefined ? 'not said' : ABOUT[datum.about],
      datum?.special ? 'yes' : 'no',
      datum?.why ?? '',
    ];
  });
  const title = 'Data protection: what is kept, of whom';
  return {
    name: 'data-protection',
    title,
    about: 'a table for a data protection impact assessment',
    rows: () =>
      rowsOf(rows, {
        field: ([field]) => field,
        holds: ([, holds]) => holds,
        of_whom: ([, , of]) => of,
        special_category_or_crime: ([, , , special]) => special,
        why: ([, , , , why]) => why,
        ...rulesCells(source),
      }),
    sections: [
      heading(
        title,
        ...aboutRules(source),
        words(
          'The program takes answers, and gives a result. It opens no connection. It keeps nothing unless somebody names a file, with --record or --output, or saves one from the page. Then it keeps the fields below, in that file, on the machine or drive that was named.',
        ),
        words(
          'Nobody is named, and nothing asks for a name. Answers about a child can still tell who it is to somebody who knows the case.',
        ),
      ),
      {
        id: 'part',
        title: 'The fields of a record',
        lines: [
          words('From the schema of records (safeguard schema record). Columns to the right are ours.'),
        ],
        groups: [
          {
            lines: [],
            items: [],
            table: {
              columns: [
                { title: 'Field', least: 10 },
                { title: 'What it holds', least: 20 },
                { title: 'Of whom', least: 8 },
                { title: 'Special category or crime', least: 8 },
                { title: 'Why', least: 20 },
              ],
              rows,
            },
          },
        ],
      },
      ...part('For the controller', {
        lines: [
          'Purpose, and lawful basis (Article 6)',
          'Condition for special category data (Article 9) and for data on crimes',
          'Where records may lie, and who can open them',
          'How long they are kept, and who deletes them',
          'Who is told about it, and how',
          'Risks to the child, and what is done about them',
          'Advice of the data protection officer, on',
        ].map(toFillIn),
      }),
    ],
  };
}
