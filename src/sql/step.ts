import type { Dialect } from './dialect.ts';
import { layout, type Expression, comment } from './expression.ts';

export interface DerivedColumn {
  readonly name: string;
  readonly value: Expression;
  /** Set above it as a comment. */
  readonly says?: string;
}

/** A view that adds columns to those of the view before it. */
export interface ViewStep {
  readonly says: string;
  readonly columns: readonly DerivedColumn[];
}

/** A query over a view, by way of WITH: see `stepViews`. */
export function below(view: string, lines: readonly string[], { once }: Dialect): string {
  return `WITH below AS (SELECT * FROM ${view}${once})\nSELECT\n${columnList(lines)}\nFROM below`;
}

/** A column as it stands in a query, under its comment. */
export function columnLines({ name, value, says }: DerivedColumn): readonly string[] {
  const line = `${layout(value, '    ')} AS ${name}`;
  return [says === undefined ? line : `${comment(says)}\n  ${line}`];
}

/** The columns of a query, one a line. */
export function columnList(lines: readonly string[]): string {
  return lines.map((line) => `  ${line}`).join(',\n');
}
