import type { Because } from '../../engine/assessment.ts';
import type { Basis, Condition } from '../../engine/pack-data.ts';
import { askOf, inFull, knownIn, openIn } from './answer-words.ts';
import { conditionInWords } from './condition-words.ts';
import type { Words } from '../../words/index.ts';
import { localWords } from './local-words.ts';
import type { Lookup } from './lookup.ts';
import type { Detail, Line, SourceMark } from '../../document/model.ts';

/** What a line of a result rests on. */
export interface Rested {
  readonly because: readonly Because[];
  readonly cites: readonly string[];
  readonly basis: Basis | 'outside';
  readonly source?: string;
  readonly rationale?: string;
}

/** How many questions one line names before it says "(2 more)". Everything is named in `explain`. */
const NAMED: Record<Detail, number> = { plan: 2, full: 3, explain: Infinity };

/** The source in words: which statement or page, and whether the guide says it or the pack reads it so. */
export function markOf(
  { basis, cites, source }: Omit<Rested, 'because'>,
  { result: { grounds, local } }: Words,
): SourceMark {
  const listed = listOf(cites, grounds.range);
  switch (basis) {
    case 'guide':
      return { basis, text: grounds.guide(listed) };
    case 'procedures':
      return { basis, text: grounds.procedures(source ?? '', listed) };
    case 'interpretation':
      return { basis, text: grounds.reading(listed) };
    case 'outside':
      return { basis, text: grounds.outside };
    case 'local':
      return { basis, text: local.basis(source === undefined ? undefined : localWords(source)) };
  }
}

/** Statements as a list; three or more that follow one another as a range, `law.3 to law.9`. */
function listOf(cites: readonly string[], range: (first: string, last: string) => string): string {
  const runs: string[][] = [];
  for (const cite of cites) {
    const run = runs[runs.length - 1];
    if (run && follows(run[run.length - 1]!, cite)) run.push(cite);
    else runs.push([cite]);
  }
  return runs
    .map((run) => (run.length > 2 ? range(run[0]!, run[run.length - 1]!) : run.join(', ')))
    .join(', ');
}

function follows(before: string, after: string): boolean {
  const [, section, number] = /^(.*\.)(\d+)$/.exec(before) ?? [];
  return section !== undefined && after === `${section}${Number(number) + 1}`;
}

/** The questions that would settle something which may apply. */
export function openLine(
  lookup: Lookup,
  because: readonly Because[],
  detail: Detail,
  mark: SourceMark | undefined,
): Line | undefined {
  const asks = openIn(because).map((question) => askOf(lookup, question));
  if (asks.length === 0) return undefined;
  return {
    role: 'open',
    label: lookup.words.result.grounds.findOut,
    text: some(asks, detail, lookup),
    ...(mark && { mark }),
  };
}

/** Everything that a line rests on: answers, what is still open, the rule, each statement cited, and the reading. */
export function groundsInFull(lookup: Lookup, rested: Rested, when: Condition | undefined): readonly Line[] {
  const known = knownIn(rested.because);
  const { grounds, headline } = lookup.words.result;
  return [
    ...known.map((one): Line => ({ role: 'why', label: headline.youAnswered, text: inFull(lookup, one) })),
    {
      role: 'rule',
      label: grounds.applies,
      text: when ? grounds.appliesWhen(conditionInWords(when, lookup.pack)) : grounds.inEveryCase,
    },
    ...statementLines(lookup, rested.cites),
    ...(rested.basis === 'procedures' && rested.source !== undefined
      ? [{ role: 'statement', label: grounds.proceduresLabel, text: grounds.page(rested.source) } as const]
      : []),
    ...(rested.rationale !== undefined
      ? [{ role: 'rationale', label: grounds.ourReading, text: rested.rationale } as const]
      : []),
  ];
}

/** Each statement cited: what it says in the pack's words, and the part of the guide that it stands in. */
export function statementLines(lookup: Lookup, cites: readonly string[]): readonly Line[] {
  const { grounds } = lookup.words.result;
  return cites.map((id) => {
    const statement = lookup.statements.get(id);
    const text = statement ? grounds.statementIn(statement.gist, statement.section) : grounds.noStatement;
    return { role: 'statement', label: grounds.statement(id), text };
  });
}

function some(phrases: readonly string[], detail: Detail, { words }: Lookup): string {
  const rest = phrases.length - NAMED[detail];
  if (rest < 2) return phrases.join(' ');
  return `${phrases.slice(0, NAMED[detail]).join(' ')} ${words.result.grounds.more(rest)}`;
}
