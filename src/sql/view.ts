import { comment } from './literal.ts';

/** A statement that makes a view, and the name of the view. */
export interface View {
  readonly name: string;
  readonly statement: string;
}

/** `says` stands above the statement as a comment. */
export function createView(name: string, says: string, select: string): View {
  return { name, statement: `${comment(says)}\nCREATE VIEW ${name} AS\n${select};` };
}
