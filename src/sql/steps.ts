import type { Condition, PackData } from '../engine/pack-data.ts';
import { firstStep, optionStep, secondStep } from './answer-steps.ts';
import type { Columns } from './columns.ts';
import { conditionSql } from './condition.ts';
import { inDependencyOrder } from './dependency-order.ts';
import type { Dialect } from './dialect.ts';
import { joined, layout, type Expression, literal, createView, type SqlView } from './expression.ts';
import { below, columnLines, type ViewStep } from './step.ts';

/**
 * The views that work out the rules, each from the one before it; the last has every result of a case in one row.
 *
 * Each begins with WITH: PostgreSQL does not merge such a view into the next one, so that nothing is worked out twice, and
 * still looks up a single case by its index and leaves out the columns that nobody asked for.
 */
export function stepViews(
  pack: PackData,
  columns: Columns,
  prefix: string,
  dialect: Dialect,
): readonly SqlView[] {
  const steps = [
    optionStep(columns, dialect),
    ...ruleSteps(pack, columns),
    reasons(pack, columns),
    ranks(pack, columns),
    provisional(columns),
  ];
  const name = (step: number) => `${prefix}_step_${step}`;
  const first = createView(name(1), FIRST, firstStep(columns, `${prefix}_answers`, dialect));
  const checked = createView(name(2), SECOND, secondStep(columns, name(1), dialect));
  const further = steps.map(({ says, columns: added }, i) => {
    const lines = ['below.*', ...added.flatMap(columnLines)];
    return createView(name(i + 3), says, below(name(i + 2), lines, dialect));
  });
  const last = createView(
    `${prefix}_wide`,
    WIDE,
    below(name(steps.length + 2), wide(pack, columns, dialect), dialect),
  );
  return [first, checked, ...further, last];
}

const FIRST = 'Answers as they were given, and what the pack knows of them. Anything else counts as unknown.';
const SECOND =
  'Questions with several answers: a list with a part that the pack does not know is unknown as a whole.';
const WIDE =
  'One row a case, one column a result: TRUE applies, NULL may apply and depends on what is unknown, FALSE does not apply.';

function ruleSteps(pack: PackData, columns: Columns): readonly ViewStep[] {
  return inDependencyOrder(pack).map((nodes) => ({
    says: 'Which questions are asked, and facts, from the answers and from the steps before.',
    columns: nodes.map((node) => {
      const value = conditionSql(node.when, columns);
      if (node.kind === 'fact') return { name: columns.facts.get(node.fact)!, value, says: node.says };
      return {
        name: columns.byQuestion.get(node.question)!.asked!,
        value: `COALESCE(${layout(value, '    ')}, TRUE)`,
      };
    }),
  }));
}

function reasons(pack: PackData, columns: Columns): ViewStep {
  return {
    says: 'The reasons that bring each level.',
    columns: pack.levels.flatMap((level, rank) =>
      level.brought_by.map(({ when, says }, i) => ({
        name: columns.reasons[rank]![i]!,
        value: conditionSql(when, columns),
        says: `${level.title}: ${says}`,
      })),
    ),
  };
}

function ranks({ levels }: PackData, columns: Columns): ViewStep {
  const ranked = (test: (reasons: Expression) => string) => {
    const whens = levels.slice(0, -1).map((_, rank) => {
      const brought = joined('OR', columns.reasons[rank]!);
      return `    WHEN ${test(brought)} THEN ${rank + 1}\n`;
    });
    return whens.length === 0 ? '1' : `CASE\n${whens.join('')}    ELSE ${levels.length}\n  END`;
  };
  return {
    says: 'The level that is certain, and the most urgent one that is possible. 1 is the most urgent.',
    columns: [
      { name: 'level_rank', value: ranked((brought) => layout(brought, '      ')) },
      { name: 'possible_rank', value: ranked((brought) => `COALESCE(${layout(brought, '      ')}, TRUE)`) },
    ],
  };
}

function provisional({ questions }: Columns): ViewStep {
  const count = questions.map(({ wrong }) => `CASE WHEN ${wrong} THEN 1 ELSE 0 END`).join('\n    + ') || '0';
  return {
    says: 'Whether a more urgent level is still possible, and how many answers the pack does not know.',
    columns: [
      { name: 'provisional', value: 'possible_rank < level_rank' },
      { name: 'wrong_answers', value: count },
    ],
  };
}

function wide(pack: PackData, columns: Columns, { text }: Dialect): readonly string[] {
  const { questions, levels } = pack;
  const level = (rank: string) =>
    `CASE ${rank}${levels.map(({ id }, i) => ` WHEN ${i + 1} THEN ${literal(id)}`).join('')} END`;
  const rules = (
    [
      [pack.actions, columns.actions],
      [pack.contacts, columns.contacts],
      [pack.notes, columns.notes],
      [pack.since, columns.since],
      [pack.conflicts, columns.conflicts],
    ] as const
  ).flatMap(([entries, names]) =>
    entries.map(({ when }, i) => ({ name: names[i]!, value: conditionSql(when, columns) })),
  );
  const worded = (
    own: string,
    wording: readonly { readonly when: Condition; readonly says: string }[] = [],
  ): string => {
    const whens = wording.map(
      ({ when, says }) => `    WHEN ${layout(conditionSql(when, columns), '      ')} THEN ${text(says)}\n`,
    );
    return whens.length === 0 ? text(own) : `CASE\n${whens.join('')}    ELSE ${text(own)}\n  END`;
  };
  const headlines = levels.map(({ title, wording }, i) => {
    const shown = worded(
      title,
      wording?.map(({ when, title: says }) => ({ when, says })),
    );
    return ` WHEN ${i + 1} THEN ${shown}`;
  });
  const words = [
    ...levels.flatMap(({ brought_by }, rank) =>
      brought_by.map(({ says, wording }, i) => [columns.reasonWords[rank]![i], worded(says, wording)]),
    ),
    ...pack.actions.map(({ text: own, wording }, i) => [
      columns.actionWords[i],
      worded(
        own,
        wording?.map(({ when, text: says }) => ({ when, says })),
      ),
    ]),
  ].flatMap(([name, value]) => (name === undefined ? [] : [`${value} AS ${name}`]));
  const leads = pack.contacts.flatMap(({ first_when }, i) => {
    const name = columns.contactLeads[i];
    const may = name === undefined ? undefined : layout(conditionSql(first_when, columns), '    ');
    return may === undefined ? [] : [`COALESCE(${may}, TRUE) AS ${name}`];
  });
  return [
    'case_id',
    `${level('level_rank')} AS level`,
    'level_rank',
    `${level('possible_rank')} AS possible_level`,
    'possible_rank',
    'provisional',
    `CASE level_rank${headlines.join('')} END AS headline`,
    'wrong_answers',
    ...questions.flatMap(({ id }) => columns.byQuestion.get(id)!.asked ?? []),
    ...columns.facts.values(),
    ...columns.reasons.flat(),
    ...rules.flatMap(columnLines),
    ...words,
    ...leads,
  ];
}
