import type { CoveredStatement } from '../../check/coverage.ts';
import { counted } from '../../words/en/counted.ts';
import type { Item, Line } from '../../document/model.ts';
import { heading, part, words } from '../../document/parts.ts';
import { touchedLine } from '../words/since-words.ts';
import { ruleLines, scenarioLines } from '../rules/coverage.ts';
import type { Handbook } from './book.ts';
import type { Page } from '../pages.ts';
import { targetOf } from './places.ts';

/** The guide statement by statement, with what rests on each. */
export function statementPage(book: Handbook): Page {
  const { statements } = book.coverage;
  const title = 'The guide, statement by statement';
  const sections = [...new Set(statements.map(({ section }) => section))];
  return {
    name: 'statements',
    title,
    about: counted(statements.length, 'statement'),
    sections: [
      heading(
        title,
        words('Each statement in the words of these rules, not of the guide, in the order of the guide.'),
      ),
      ...sections.flatMap((section) =>
        part(section, {
          items: statements
            .filter((statement) => statement.section === section)
            .map((statement) => statementItem(book, statement)),
        }),
      ),
    ],
  };
}

function statementItem({ lookup }: Handbook, statement: CoveredStatement): Item {
  const { id, kind, gist, rules, scenarios, decides } = statement;
  return {
    id,
    anchor: id,
    text: `${id} (${kind})`,
    lines: [
      words(gist),
      ...ruleLines(rules, (rule) => targetOf(lookup, rule.kind, rule.id)),
      ...scenarioLines(scenarios, decides),
      ...touchedLine(lookup.pack.since, [id], lookup.words),
    ],
  };
}

/** The statements that a part of an entry rests on, as one line of links. */
export function statementLinks({ lookup }: Handbook, cites: readonly string[]): readonly Line[] {
  if (cites.length === 0) return [];
  const links = cites.map((id) => ({ text: id, to: targetOf(lookup, 'statement', id) }));
  return [{ role: 'statement', label: 'Guide', text: cites.join(', '), links }];
}
