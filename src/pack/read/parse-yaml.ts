import { type CST, type Document, Composer, Lexer, LineCounter, Parser } from 'yaml';
import { buildTree } from './build-tree.ts';
import { type Problem, problemAt } from '../problem.ts';
import { syntaxProblem } from './syntax-problem.ts';
import type { SourceFile } from './source-file.ts';
import { findUnsafeSource } from './unsafe-source.ts';
import type { Tree } from './tree.ts';

/** How deeply lists and maps may be nested. */
const MAX_DEPTH = 64;

/** The most words and signs (brackets, commas, blanks between them) of a file: a file of nothing else takes seconds. */
const MOST_LEXEMES = 100_000;

export interface ParsedYaml {
  /** Absent where the text is not YAML. */
  readonly tree?: Tree;
  readonly problems: readonly Problem[];
  /** Whether everything in the text is in the tree. */
  readonly sound: boolean;
}

/**
 * Reads one YAML 1.2 document: plain text, numbers, booleans, null, lists and maps, with no anchors, aliases, tags or
 * directives. `path` is how people see the file. Never throws on any text; takes time in proportion to its length.
 *
 * @param together how many words and signs may still be read of several files that belong together; counted down.
 */
export function parseYaml(path: string, text: string, together = { left: MOST_LEXEMES }): ParsedYaml {
  const lines = linesOf(text);
  const file: SourceFile = { path, text, lines };
  const tokens = readTokens(text, together);
  const unsafe = findUnsafeSource(file);
  if ('tooMuch' in tokens) {
    const { offset, code, message } = tokens.tooMuch;
    return { problems: [...unsafe, problemAt({ file, offset }, code, message)], sound: false };
  }
  const directive = tokens.find((token) => token.type === 'directive');
  if (directive !== undefined) {
    const problem = problemAt(
      { file, offset: directive.offset },
      'yaml-syntax',
      'YAML directives are not used here',
    );
    return { problems: [...unsafe, problem], sound: false };
  }
  const { document, problems } = compose(tokens, file);
  if (document === undefined) return { problems: [...unsafe, ...problems], sound: false };
  const built = buildTree(document.contents, file);
  return {
    tree: built.tree,
    problems: [...unsafe, ...problems, ...built.problems],
    sound: built.sound && problems.length === 0,
  };
}

/** Where the lines begin. The parser, which could tell, no longer counts once it has lost its way. */
function linesOf(text: string): LineCounter {
  const lines = new LineCounter();
  lines.addNewLine(0);
  for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', end + 1)) lines.addNewLine(end + 1);
  return lines;
}

interface TooMuch {
  readonly offset: number;
  readonly code: 'too-deep' | 'too-long';
  readonly message: string;
}

/**
 * Stops as soon as the nesting is too deep: the later steps recurse, and a deep enough text would end the process. Stops
 * as well where there is too much to read.
 */
function readTokens(text: string, together: { left: number }): CST.Token[] | { readonly tooMuch: TooMuch } {
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  let lexemes = 0;
  for (const lexeme of new Lexer().lex(text)) {
    const { offset } = parser;
    if (++lexemes > MOST_LEXEMES) {
      const message = 'this file is too long: no more than this can be read';
      return { tooMuch: { offset, code: 'too-long', message } };
    }
    if (--together.left < 0) {
      const message =
        'the files of this pack are too long together: no more than this can be read (a large pack of your own: SAFEGUARD_LARGE_PACKS=yes)';
      return { tooMuch: { offset, code: 'too-long', message } };
    }
    for (const token of parser.next(lexeme)) tokens.push(token);
    // The stack holds the document too.
    if (parser.stack.length > MAX_DEPTH + 1) {
      const message = `lists and maps are nested more than ${MAX_DEPTH} deep`;
      return { tooMuch: { offset, code: 'too-deep', message } };
    }
  }
  for (const token of parser.end()) tokens.push(token);
  return tokens;
}

function compose(tokens: CST.Token[], file: SourceFile): { document?: Document.Parsed; problems: Problem[] } {
  const composer = new Composer({ version: '1.2', uniqueKeys: false, resolveKnownTags: false });
  const [document, second] = composer.compose(tokens, true, file.text.length);
  // Only the first: once the parser has lost its way, it stumbles over most of what follows.
  const error = document?.errors.toSorted((a, b) => a.pos[0] - b.pos[0])[0];
  if (error !== undefined) return { problems: [syntaxProblem(file, document!, error)] };
  if (second !== undefined) {
    const message = 'a file holds one YAML document, and a second one begins here';
    return { problems: [problemAt({ file, offset: second.range[0] }, 'yaml-syntax', message)] };
  }
  return document === undefined ? { problems: [] } : { document, problems: [] };
}
