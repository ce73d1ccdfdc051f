/** An SQL expression before it is laid out in lines. */
export type Expression =
  | string
  | { readonly not: Expression }
  | { readonly join: 'AND' | 'OR'; readonly parts: readonly Expression[] };

/** Several joined by AND or OR; none of them is what leaves the others unchanged. */
export function joined(join: 'AND' | 'OR', parts: readonly Expression[]): Expression {
  if (parts.length === 0) return join === 'AND' ? 'TRUE' : 'FALSE';
  return parts.length === 1 ? parts[0]! : { join, parts };
}

const WIDTH = 110;

/** The expression as text. What is too long for a line is broken up, its parts indented below it. */
export function layout(expression: Expression, indent = ''): string {
  const line = inline(expression);
  if (indent.length + line.length <= WIDTH || typeof expression === 'string') return line;
  if ('not' in expression) return `NOT ${inBrackets(expression.not, indent)}`;
  return expression.parts
    .map((part) => (isSimple(part) ? inline(part) : inBrackets(part, indent)))
    .join(`\n${indent}${expression.join} `);
}

function inBrackets(expression: Expression, indent: string): string {
  const line = inline(expression);
  if (indent.length + line.length + 6 <= WIDTH) return `(${line})`;
  return `(\n${indent}  ${layout(expression, `${indent}  `)}\n${indent})`;
}

function inline(expression: Expression): string {
  if (typeof expression === 'string') return expression;
  const part = (inner: Expression) => (isSimple(inner) ? inline(inner) : `(${inline(inner)})`);
  return 'not' in expression
    ? `NOT (${inline(expression.not)})`
    : expression.parts.map(part).join(` ${expression.join} `);
}

function isSimple(expression: Expression): boolean {
  return typeof expression === 'string' || 'not' in expression;
}
