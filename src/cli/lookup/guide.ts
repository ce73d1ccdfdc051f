import type { PackData, Since, Statement } from '../../engine/index.ts';
import { citations, type Citation } from '../../pack/citations.ts';
import { oneLine, visible } from '../../document/visible.ts';
import { renderList } from '../../document/list.ts';
import { sinceInShort, sourceLine } from '../../report/words/since-words.ts';
import { renderJsonOf } from '../../document/data-json.ts';
import { meant } from '../../pack/checks/suggest.ts';
import { packFor } from '../pack.ts';
import { screenOf } from '../terminal/screen.ts';
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
  if (options.json) {
    const list = chosen.map((statement) => ({
      ...statement,
      rules: rules.get(statement.id) ?? [],
      since: touching(data, statement),
    }));
    process.stdout.write(renderJsonOf(id === undefined ? list : list[0]));
    return;
  }
  const screen = screenOf(process.stdout, { color: options.color, plain: false }, process.env);
  const sections = [...new Set(chosen.map(({ section }) => section))];
  const groups = sections.map((section) => ({
    title: section,
    items: chosen
      .filter((statement) => statement.section === section)
      .map((statement) => ({
        text: `${statement.id} (${statement.kind})`,
        lines: [
          statement.gist,
          ...(id === undefined
            ? touching(data, statement).map((one) => `Changed since: ${sinceInShort(one)}`)
            : [...ruleLines(rules.get(statement.id) ?? []), ...sinceLines(touching(data, statement))]),
        ],
      })),
  }));
  process.stdout.write(renderList(groups, screen));
}

/** What changed after the guide and is to be read with a statement. */
function touching({ since }: PackData, { id }: Statement): readonly Since[] {
  return since.filter(({ touches }) => touches.includes(id));
}

function sinceLines(changes: readonly Since[]): string[] {
  return changes.flatMap((one) => {
    const { label, text } = sourceLine(one, 'explain');
    return [`Changed since: ${sinceInShort(one)}. ${oneLine(one.text)}`, `${label}: ${text}`];
  });
}

function statementOf(data: PackData, id: string): Statement {
  const found = data.statements.find((statement) => statement.id === id);
  if (found) return found;
  const known = data.statements.map((statement) => statement.id);
  throw new UserError(
    `The guide has no statement "${visible(id)}".${meant(id, known)} List them with: safeguard guide`,
  );
}

function ruleLines(rules: readonly Citation[]): string[] {
  if (rules.length === 0) return ['No rule rests on it: it is context.'];
  return rules.map(({ kind, id, text }) => `${kind} ${id}: ${oneLine(text)}`);
}
