import type { Rows } from '../../document/model.ts';
import type { Analysis } from '../../study/analyse.ts';
import type { Estimate, Measure } from '../../study/measure.ts';

const HEAD = [
  'kind',
  'id',
  'option',
  'cases',
  'split',
  'percent',
  'percent_low',
  'percent_high',
  'alpha',
  'alpha_low',
  'alpha_high',
  'ac',
  'ac_low',
  'ac_high',
  'changes_level',
  'model_same',
  'model_of',
] as const;

/** Every measure of a study for a spreadsheet, a row each. An empty cell: not defined, or no interval. */
export function studyRows({ level, levels, marks, actions, questions }: Analysis): Rows {
  const named = (kind: string) => (one: { readonly id: string; readonly measure: Measure }) =>
    row([kind, one.id, ''], one.measure);
  return [
    HEAD,
    row(['levels', '', ''], level),
    ...levels.map(named('level')),
    ...marks.map(named('plan')),
    ...actions.map(named('action')),
    ...questions.flatMap(({ id, measure, options, changes, asModel }) => [
      row(['question', id, ''], measure, [changes.level, asModel?.same ?? '', asModel?.of ?? '']),
      ...options.map((option) => row(['option', id, option.id], option.measure)),
    ]),
  ];
}

type Cell = string | number;

function row(
  names: readonly Cell[],
  { cases, split, percent, alpha, gwet }: Measure,
  more: readonly Cell[] = ['', '', ''],
): readonly Cell[] {
  return [...names, cases, split, ...[percent, alpha, gwet].flatMap(cells), ...more];
}

function cells(estimate: Estimate | undefined): readonly Cell[] {
  return [estimate?.value, estimate?.low, estimate?.high].map((value) =>
    value === undefined ? '' : Math.round(value * 10_000) / 10_000,
  );
}
