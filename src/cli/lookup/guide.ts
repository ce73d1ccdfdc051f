import { wordsOf } from '../../words/index.ts';
import type { PackData, Since, Statement } from '../../engine/index.ts';
import { citations, type Citation } from '../../pack/citations.ts';
import { visible } from '../../document/visible.ts';
import type { Line } from '../../document/model.ts';
import { rowsOf } from '../../document/rows.ts';
import { heading, labelled, part, words } from '../../document/parts.ts';
import { sinceInShort, sourceLine } from '../../report/words/since-words.ts';
import { suggestion } from '../../pack/checks/suggest.ts';
import { packFor } from '../pack.ts';
import { print } from '../print.ts';
import { UserError } from '../user-error.ts';
import type { GuideOptions } from './command.ts';

/**
 * `safeguard guide [STATEMENT]`: the statements of the guide in the pack's words, which rules rest on each, and what
 * changed after the guide.
 */
export async function guideCommand(id: string | undefined, options: GuideOptions): Promise<void> {
  const { data } = await packFor(options.pack);
  const rules = citations(data);
  const chosen = id === undefined ? data.statements : [statementOf(data, id)];
  const list = () =>
    chosen.map((statement) => ({
      ...statement,
      rules: rules.get(statement.id) ?? [],
      since: touching(data, statement),
    }));
  const sections = [...new Set(chosen.map(({ section }) => section))].flatMap((section) =>
    part(section, {
      items: chosen
        .filter((statement) => statement.section === section)
        .map((statement) => ({
          id: statement.id,
          text: `${statement.id} (${statement.kind})`,
          lines: [
            words(statement.gist),
            ...(id === undefined
              ? touching(data, statement).map((one) =>
                  labelled('Changed since', sinceInShort(one, wordsOf('en'))),
                )
              : [...ruleLines(rules.get(statement.id) ?? []), ...sinceLines(touching(data, statement))]),
          ],
        })),
    }),
  );
  await print(
    {
      title: 'The guide',
      sheets: () => [{ sections: [heading(data.source.title), ...sections] }],
      data: () => (id === undefined ? list() : list()[0]),
      rows: () =>
        rowsOf(list(), {
          id: (statement) => statement.id,
          section: ({ section }) => section,
          kind: ({ kind }) => kind,
          gist: ({ gist }) => gist,
          rules: ({ rules: own }) => own.map((rule) => rule.id),
          since: ({ since }) => since.map((one) => one.id),
        }),
    },
    options,
  );
}

/** What changed after the guide and is to be read with a statement. */
function touching({ since }: PackData, { id }: Statement): readonly Since[] {
  return since.filter(({ touches }) => touches.includes(id));
}

function sinceLines(changes: readonly Since[]): readonly Line[] {
  return changes.flatMap((one) => [
    labelled('Changed since', `${sinceInShort(one, wordsOf('en'))}. ${one.text}`),
    sourceLine(one, 'explain', wordsOf('en')),
  ]);
}

function statementOf(data: PackData, id: string): Statement {
  const found = data.statements.find((statement) => statement.id === id);
  if (found) return found;
  const known = data.statements.map((statement) => statement.id);
  throw new UserError(
    `The guide has no statement "${visible(id)}".${suggestion(id, known)} List them with: safeguard guide`,
  );
}

function ruleLines(rules: readonly Citation[]): readonly Line[] {
  if (rules.length === 0) return [words('No rule rests on it: it is context.')];
  return rules.map(({ kind, id, text }) => labelled(`${kind} ${id}`, text));
}
