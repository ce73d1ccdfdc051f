import { DEADLINE_UNITS, type Bases, type NamedBasis, type PackData } from '../../engine/pack-data.ts';
import { arrange } from './arrange.ts';
import { buildQuestion } from './build-question.ts';
import { buildReport } from './build-report.ts';
import { digestOf } from './digest.ts';
import type { FileContents, MarksEntry, WordingEntry } from './pack-entries.ts';
import type { FileKind, PackFile } from '../read/pack-file.ts';
import { plain } from '../read/tree.ts';

/** Where a rule comes from, in the order in which every rule says it. */
const GROUNDS = ['cites', 'basis', 'source', 'rationale'] as const;

/** What a pack says of a source of its own. */
const NAMED = ['title', 'mark', 'says'] as const;

const URGENT = ['title', 'do', 'tell', 'do_not_wait_for'] as const;

/** Turns the files of a pack into its data, keys in a fixed order. The files must have passed every check. */
export function buildPack(files: readonly PackFile[]): PackData {
  // The schemas have made sure of the types.
  const all = <K extends FileKind>(kind: K): FileContents[K][] =>
    files.filter((file) => file.kind === kind).map(({ tree }) => plain(tree) as FileContents[K]);
  const one = <K extends FileKind>(kind: K): FileContents[K] => all(kind)[0]!;

  const pack = one('pack');
  const factEntries = Object.entries(one('facts'));
  const facts = new Set(factEntries.map(([id]) => id));

  const wordings = <T extends WordingEntry, K extends keyof T & string>(
    list: readonly T[] | undefined,
    keys: readonly K[],
  ) => (list ? { wording: list.map((wording) => arrange(wording, keys, facts)) } : {});

  const about = {
    ...arrange(pack, ['id', 'version', 'title', 'languages'], facts),
    source: arrange(pack.source, ['title', 'publisher', 'updated', 'pages'], facts),
    ...(pack.bases && { bases: basesIn(pack.bases) }),
    ...arrange(pack, ['standing', 'closing'], facts),
    review: arrange(pack.review, ['by', 'on', 'says'], facts),
    ...(pack.plan && {
      plan: {
        ...arrange(pack.plan, ['danger', 'standing', 'disagree', 'differs'], facts),
        ...(pack.plan.said_to && {
          said_to: arrange(pack.plan.said_to, ['question', 'disagree', 'differs'], facts),
        }),
        ...arrange(pack.plan, ['vital', 'while_unknown'], facts),
      },
    }),
    ...arrange(
      pack,
      ['topic_question', 'urgent_group', 'emergency_call', 'child_fact', 'report_contacts'],
      facts,
    ),
  };
  const rules = {
    marks: Object.entries(pack.marks ?? {}).map(([id, { says, on = [] }]) => ({ id, says, on })),
    stages: pack.stages.map((stage) => arrange(stage, ['id', 'title'], facts)),
    questions: all('questions').flatMap((list, i) =>
      list.map((question) => buildQuestion(question, pack.stages[i]!, facts)),
    ),
    facts: factEntries.map(([id, fact]) => ({ id, ...arrange(fact, ['says', 'when', 'cites'], facts) })),
    levels: Object.entries(one('levels')).map(([id, level]) => ({
      id,
      ...arrange(level, ['short', 'title', 'says', 'act', 'duty'], facts),
      ...wordings(level.wording, ['when', 'title', 'says', 'act']),
      ...(level.urgent && {
        urgent: {
          ...arrange(level.urgent, URGENT, facts),
          ...wordings(level.urgent.wording, ['when', ...URGENT]),
        },
      }),
      brought_by: level.brought_by.map((reason) => ({
        ...arrange(reason, ['says'], facts),
        ...wordings(reason.wording, ['when', 'says']),
        ...arrange(reason, ['when', ...GROUNDS], facts),
      })),
    })),
    groups: pack.responses.map((group) => arrange(group, ['id', 'title'], facts)),
    actions: all('actions').flatMap((list, i) =>
      list.map((action) => ({
        id: action.id,
        group: pack.responses[i]!.id,
        ...arrange(action, ['kind', 'place', 'text', 'short', 'rings'], facts),
        ...(action.within && { within: arrange(action.within, [...DEADLINE_UNITS, 'says', 'cites'], facts) }),
        ...arrange(action, ['detail'], facts),
        ...arrange(action, ['while_unknown', 'short_while_unknown', 'why'], facts),
        ...(action.wording && {
          wording: action.wording.map((wording) => ({
            ...arrange(
              wording,
              ['when', 'place', 'text', 'short', 'rings', 'detail', 'why', ...GROUNDS],
              facts,
            ),
            ...(wording.marks && { marks: marksIn({ ...action.marks, ...wording.marks }) }),
          })),
        }),
        ...arrange(action, ['when', 'forbids', 'mistake', ...GROUNDS], facts),
        ...marked(action),
      })),
    ),
    contacts: [...one('contacts')]
      .sort((a, b) => a.rank - b.rank)
      .map((contact) => ({
        ...arrange(
          contact,
          ['id', 'name', 'short', 'also_called', 'look_up', 'helps_when', 'rank', 'for'],
          facts,
        ),
        ...arrange(contact, ['phone', 'text', 'web', 'pages', 'email', 'languages'], facts),
        ...arrange(contact, ['source', 'checked', 'in_guide', 'service', 'caution'], facts),
        cites: contact.cites ?? [],
        ...arrange(contact, ['when', 'first_when'], facts),
        ...marked(contact),
      })),
    notes: one('notes').map((note) => ({
      ...arrange(note, ['id', 'kind', 'title', 'text', 'cites', 'source', 'when'], facts),
      ...marked(note),
    })),
    conflicts: one('conflicts').map((conflict) => arrange(conflict, ['id', 'text', 'when', 'cites'], facts)),
    since: all('since')
      .flat()
      .map((entry) =>
        arrange(entry, ['id', 'title', 'text', 'since', 'source', 'touches', 'looked_at', 'when'], facts),
      ),
    ...all('report')
      .slice(0, 1)
      .map((entry) => ({ report: buildReport(entry) }))[0],
    statements: one('guide').flatMap(({ section, statements }) =>
      statements.map(({ id, kind, gist }) => ({ id, section, kind, gist })),
    ),
  };
  return { ...about, digest: digestOf({ ...about, ...rules }), ...rules };
}

/** In an order of their own, so that the digest does not rest on that of the file. */
function basesIn(bases: Bases): Bases {
  return Object.fromEntries(
    (['guide', 'procedures', 'interpretation', 'outside'] as const).flatMap((basis) => {
      const named: Partial<NamedBasis> | undefined = bases[basis];
      return named ? [[basis, arrange(named, NAMED, new Set())]] : [];
    }),
  );
}

/** What an entry is marked as. That it lacks a mark is said for the checks alone. */
function marked({ marks }: { readonly marks?: MarksEntry }): { readonly marks?: readonly string[] } {
  const has = marksIn(marks);
  return has.length === 0 ? {} : { marks: has };
}

function marksIn(marks: MarksEntry = {}): readonly string[] {
  return Object.keys(marks).filter((mark) => marks[mark] === 'yes');
}
