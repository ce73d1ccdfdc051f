import { wordsOf } from '../../words/index.ts';
import type { CoveredStatement, CoveringRule, GroundedRule, GuideCoverage } from '../../check/coverage.ts';
import type { Basis, PackData } from '../../engine/pack-data.ts';
import { markOf, statementLines } from '../words/grounds.ts';
import { lookupIn, type Lookup } from '../words/lookup.ts';
import type { Item, Line, LinkTarget, Rows, Section } from '../../document/model.ts';
import { rowsOf } from '../../document/rows.ts';
import { heading, labelled, part, words } from '../../document/parts.ts';

/** So many scenarios or properties are named; the rest are counted. JSON names all. */
const NAMED = 3;

/** The version of the shape below; it changes only when a field changes its meaning or goes. */
const COVERAGE_SCHEMA = 'safeguard/coverage@1';

/** A rule, or what changed after the guide: that rests on no statement. */
export interface DescribedRule extends Omit<CoveringRule, 'kind'> {
  readonly kind: CoveringRule['kind'] | 'since';
}

const OF_KIND: Readonly<Record<DescribedRule['kind'], string>> = {
  question: 'question',
  fact: 'fact',
  level: 'reason for the level',
  action: 'action',
  contact: 'contact',
  note: 'note',
  since: 'change since the guide',
  conflict: 'conflict',
  property: 'property',
};

/** Each basis, and where a rule with it comes from. */
const BASES: readonly (readonly [Basis, string])[] = [
  ['guide', 'the guide'],
  ['procedures', 'the Wales Safeguarding Procedures'],
  ['interpretation', 'our reading'],
];

/** The guide statement by statement, in its order: what rests on it and what exercises it. Totals and gaps come first. */
export function coverageSections(coverage: GuideCoverage, pack: PackData): readonly Section[] {
  const { statements } = coverage;
  const sections = [...new Set(statements.map(({ section }) => section))];
  return [
    summary(coverage, pack),
    ...gaps(
      'Nothing carries these',
      statements.filter(({ needed, carried }) => needed && !carried),
    ),
    ...gaps(
      'No rule rests on these. They are context and need none',
      statements.filter((statement) => !statement.needed && !hasRule(statement)),
    ),
    ...gaps(
      'No scenario exercises these',
      statements.filter((statement) => hasRule(statement) && statement.scenarios.length === 0),
    ),
    ...sections.flatMap((section) =>
      part(section, {
        items: statements.filter((statement) => statement.section === section).map(statementItem),
      }),
    ),
  ];
}

/** The other way round: every rule that is our own reading, with its reason, and every rule that the procedures bring. */
export function readingSections(coverage: GuideCoverage, pack: PackData): readonly Section[] {
  const lookup = lookupIn(pack);
  const ofBasis = (basis: Basis) =>
    coverage.rules.filter((rule) => rule.basis === basis).map((rule) => ruleItem(rule, lookup));
  return [
    summary(coverage, pack),
    ...part('Our reading of the guide', {
      lines: [words('The guide does not say this. Check each reason.')],
      items: ofBasis('interpretation'),
    }),
    ...part('From the Wales Safeguarding Procedures', {
      lines: [words('The practice guide is silent here. The page of the procedures is named.')],
      items: ofBasis('procedures'),
    }),
  ];
}

/** Both ways round as data for `renderJson`. */
export function coverageData(coverage: GuideCoverage, { id, version, digest }: PackData): object {
  const { statements, rules } = coverage;
  return {
    schema: COVERAGE_SCHEMA,
    pack: { id, version, digest },
    summary: {
      ...totals(coverage),
      rules: {
        total: rules.length,
        ...Object.fromEntries(BASES.map(([basis]) => [basis, count(rules, basis)])),
      },
    },
    statements,
    rules,
  };
}

/** The statements for a spreadsheet. */
export function coverageRows({ statements }: GuideCoverage): Rows {
  return rowsOf(statements, {
    id: ({ id }) => id,
    section: ({ section }) => section,
    kind: ({ kind }) => kind,
    gist: ({ gist }) => gist,
    needs_a_rule: ({ needed }) => (needed ? 'yes' : 'no'),
    has_one: ({ carried }) => (carried ? 'yes' : 'no'),
    rules: ({ rules }) => rules.map(({ id }) => id),
    scenarios: ({ scenarios }) => scenarios,
  });
}

/** Actions and reasons for a level, each with what it rests on, for a spreadsheet. */
export function readingRows({ rules }: GuideCoverage): Rows {
  return rowsOf(
    rules.filter(({ basis }) => basis !== 'guide'),
    {
      kind: ({ kind }) => kind,
      id: ({ id }) => id,
      text: ({ text }) => text,
      basis: ({ basis }) => basis,
      rationale: ({ rationale }) => rationale,
      source: ({ source }) => source,
      cites: ({ cites }) => cites,
      scenarios: ({ scenarios }) => scenarios,
    },
  );
}

function summary(coverage: GuideCoverage, { title, version }: PackData): Section {
  const { rules } = coverage;
  const { statements, needed, carried, cited, exercised } = totals(coverage);
  const bases = BASES.map(([basis, name]) => `${count(rules, basis)} from ${name}`).join(', ');
  return heading(
    'How the guide is covered',
    {
      role: 'strong',
      text: `${statements} statements. ${needed} need a rule, and ${carried} of these have one. Rules rest on ${cited}. Scenarios exercise ${exercised}.`,
    },
    { role: 'strong', text: `${rules.length} actions and reasons for a level: ${bases}.` },
    { role: 'about', label: 'Rules', text: `${title}, version ${version}` },
  );
}

/** A property says what must hold; nothing follows from it, and no scenario can exercise it. */
function hasRule({ rules }: CoveredStatement): boolean {
  return rules.some(({ kind }) => kind !== 'property');
}

function totals({ statements }: GuideCoverage) {
  const needed = statements.filter((statement) => statement.needed);
  return {
    statements: statements.length,
    needed: needed.length,
    carried: needed.filter(({ carried }) => carried).length,
    cited: statements.filter(hasRule).length,
    exercised: statements.filter(({ scenarios }) => scenarios.length > 0).length,
  };
}

function count(rules: readonly GroundedRule[], basis: Basis): number {
  return rules.filter((rule) => rule.basis === basis).length;
}

function gaps(title: string, statements: readonly CoveredStatement[]): readonly Section[] {
  const items = statements.map(({ id, kind, gist }) => ({
    id,
    text: `${id} (${kind}): ${gist}`,
    plain: true as const,
    lines: [],
  }));
  return part(`${title}: ${items.length}`, { items });
}

function statementItem({ id, kind, gist, rules, scenarios, decides }: CoveredStatement): Item {
  return {
    id,
    text: `${id} (${kind})`,
    lines: [words(gist), ...ruleLines(rules), ...scenarioLines(scenarios, decides)],
  };
}

/**
 * One line a kind: `Question: age, role`, and where a basis is not the guide, what it is.
 *
 * @param placeOf where a rule is described, so that its id leads there. Without it, of properties only the first are named.
 */
export function ruleLines(
  rules: readonly DescribedRule[],
  placeOf?: (rule: DescribedRule) => LinkTarget,
): readonly Line[] {
  if (rules.length === 0) return [labelled('Rests on it', 'nothing')];
  return [...new Set(rules.map(({ kind }) => kind))].map((kind) => {
    const named = new Map(
      rules.filter((rule) => rule.kind === kind).map((rule) => [withBasis(rule), rule] as const),
    );
    const label = capital(OF_KIND[kind]);
    if (!placeOf) {
      return kind === 'property'
        ? firstOf(label, [...named.keys()])
        : labelled(label, [...named.keys()].join(', '));
    }
    const links = [...named.values()].map((rule) => ({ text: rule.id, to: placeOf(rule) }));
    return { ...labelled(label, [...named.keys()].join(', ')), links };
  });
}

function withBasis({ id, basis }: DescribedRule): string {
  if (basis === 'interpretation') return `${id} (our reading)`;
  return basis === 'procedures' ? `${id} (procedures)` : id;
}

/** How many scenarios there are, and the first of them; those that a statement decides come before others. */
export function scenarioLines(scenarios: readonly string[], decides: readonly string[]): readonly Line[] {
  if (scenarios.length === 0) return [labelled('Scenarios', 'none')];
  return [firstOf('Scenarios', [...decides, ...scenarios.filter((id) => !decides.includes(id))])];
}

/** `Scenarios (9): one, two, three and 6 more` */
function firstOf(label: string, ids: readonly string[]): Line {
  const more = ids.length - NAMED;
  const rest = more > 0 ? ` and ${more} more` : '';
  return labelled(`${label} (${ids.length})`, `${ids.slice(0, NAMED).join(', ')}${rest}`);
}

function ruleItem(rule: GroundedRule, lookup: Lookup): Item {
  const { kind, id, text, source, rationale, cites, scenarios } = rule;
  return {
    id,
    text: `${capital(OF_KIND[kind])} ${id}: ${text}`,
    mark: markOf(rule, wordsOf('en')),
    lines: [
      ...(rationale === undefined ? [] : [labelled('Reason', rationale)]),
      ...(source === undefined ? [] : [labelled('Procedures', `page ${source}`)]),
      ...statementLines(lookup, cites),
      ...scenarioLines(scenarios, []),
    ],
  };
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
