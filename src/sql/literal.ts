import { oneLine } from '../document/visible.ts';

/**
 * What means the same inside quotes everywhere. Left out: the quote (Spark before 4 does not read '' as one), the
 * backslash (an escape in Spark alone), the dollar and braces (variables in Spark, templates in dbt), and the semicolon, so
 * that every one in the file ends a statement.
 */
const SAME_EVERYWHERE = /^[A-Za-z0-9 .,:!?()[\]_/+\-%&@#="<>*^~|]$/;

/** A text as an SQL expression, on one line: characters that engines read differently are written by their number. */
export function literal(text: string): string {
  const parts: string[] = [];
  let plain = '';
  const close = () => {
    if (plain !== '') parts.push(`'${plain}'`);
    plain = '';
  };
  for (const character of oneLine(text)) {
    if (SAME_EVERYWHERE.test(character) || character > '\u007f') plain += character;
    else {
      close();
      parts.push(`CHR(${character.codePointAt(0)})`);
    }
  }
  close();
  return parts.length === 0 ? "''" : parts.join(' || ');
}

/** A text that may be missing. The cast gives the column a type where nothing in it is known. */
export function literalOrNull(text: string | null | undefined): string {
  return text === undefined || text === null ? 'CAST(NULL AS VARCHAR(4000))' : literal(text);
}

/**
 * A text as a comment of one line. Characters that could end a statement, open a quote or carry the comment over to the
 * next line (a backslash at its end does so in Spark) are replaced.
 */
export function comment(text: string): string {
  const plain = oneLine(text)
    .replace(/[;]/g, ',')
    .replace(/'/g, '\u2019')
    .replace(/[^\p{L}\p{M}\p{N} .,:!?()[\]_/+\-%&@#=<>\u2013\u2014\u2019\u201c\u201d\u2026]/gu, ' ');
  return `-- ${plain}`.trimEnd();
}
