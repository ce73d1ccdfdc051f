import type { Basis, Condition } from '../../engine/pack-data.ts';
import { groundsInFull } from '../words/grounds.ts';
import type { Line, Link } from '../../document/model.ts';
import { labelled } from '../../document/parts.ts';
import { ruleLines } from '../rules/coverage.ts';
import type { Handbook } from './book.ts';
import { targetOf } from './places.ts';
import { namedIn } from './uses.ts';

/** What an entry of a pack rests on. Only actions and reasons for a level have a basis. */
interface Entry {
  readonly cites: readonly string[];
  readonly basis?: Basis;
  readonly source?: string;
  readonly rationale?: string;
  readonly when?: Condition;
}

const BASES: Readonly<Record<Basis, string>> = {
  guide: 'the guide says so',
  procedures: 'the Wales Safeguarding Procedures say so, on the page that is named',
  interpretation: 'our reading; the guide does not say so itself',
  local: 'local settings of an organisation',
};

/**
 * When an entry applies, in the words of `safeguard assess --explain`, and what it rests on, with links to the questions,
 * facts and statements.
 *
 * @param applies what stands before the condition.
 */
export function groundsLines({ lookup }: Handbook, entry: Entry, applies = 'Applies'): readonly Line[] {
  const { basis, when } = entry;
  const { bases = {} } = lookup.pack;
  const named: Partial<Readonly<Record<Basis, { readonly says: string }>>> = bases;
  const rested = { ...entry, basis: basis ?? 'guide', because: [] };
  return [
    ...groundsInFull(lookup, rested, when).map((line): Line => {
      if (line.role === 'rule') return { ...line, label: applies, links: conditionLinks(lookup, when) };
      const id = entry.cites.find((cite) => line.label === lookup.words.result.grounds.statement(cite));
      return id === undefined
        ? line
        : { ...line, links: [{ text: id, to: targetOf(lookup, 'statement', id) }] };
    }),
    ...(basis === undefined ? [] : [labelled('Basis', named[basis]?.says ?? BASES[basis])]),
  ];
}

/** The questions and facts of a condition, by the words with which `conditionInWords` names them. */
export function conditionLinks(lookup: Handbook['lookup'], when: Condition | undefined): readonly Link[] {
  return namedIn(when).map(({ kind, id }) => ({
    text: (kind === 'fact' ? lookup.facts.get(id)?.says : lookup.questions.get(id)?.ask) ?? id,
    to: targetOf(lookup, kind, id),
  }));
}

/** Everything whose condition looks at a question or fact, one line a kind. */
export function useLines({ lookup, uses }: Handbook, id: string): readonly Line[] {
  const found = uses.get(id) ?? [];
  if (found.length === 0) return [labelled('Used in', 'nothing')];
  const rules = found.map((use) => ({ ...use, text: '' }));
  return ruleLines(rules, (rule) => targetOf(lookup, rule.kind, rule.id)).map((line) => ({
    ...line,
    label: `Used in ${line.label?.toLowerCase()}`,
  }));
}
