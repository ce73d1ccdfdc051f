import type { CST, Document, ErrorCode } from 'yaml';
import { Composer, Lexer, LineCounter, Parser } from 'yaml';
import { buildTree } from './build-tree.ts';
import type { Problem } from './problem.ts';
import { problemAt } from './problem.ts';
import type { SourceFile } from './source-file.ts';
import { findUnsafeSource } from './unsafe-source.ts';
import type { Tree } from './tree.ts';

/** How deeply lists and maps may be nested. */
const MAX_DEPTH = 64;

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
 */
export function parseYaml(path: string, text: string): ParsedYaml {
  const lines = new LineCounter();
  const file: SourceFile = { path, text, lines };
  const tokens = readTokens(text, lines);
  const unsafe = findUnsafeSource(file);
  if ('tooDeep' in tokens) {
    const message = `lists and maps are nested more than ${MAX_DEPTH} deep`;
    return {
      problems: [...unsafe, problemAt({ file, offset: tokens.tooDeep }, 'too-deep', message)],
      sound: false,
    };
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

/** Stops as soon as the nesting is too deep: the later steps recurse, and a deep enough text would end the process. */
function readTokens(text: string, lines: LineCounter): CST.Token[] | { tooDeep: number } {
  const parser = new Parser(lines.addNewLine);
  lines.addNewLine(0);
  const tokens: CST.Token[] = [];
  for (const lexeme of new Lexer().lex(text)) {
    const { offset } = parser;
    for (const token of parser.next(lexeme)) tokens.push(token);
    // The stack holds the document too.
    if (parser.stack.length > MAX_DEPTH + 1) return { tooDeep: offset };
  }
  for (const token of parser.end()) tokens.push(token);
  return tokens;
}

function compose(tokens: CST.Token[], file: SourceFile): { document?: Document.Parsed; problems: Problem[] } {
  const composer = new Composer({ version: '1.2', uniqueKeys: false, resolveKnownTags: false });
  const [document, second] = composer.compose(tokens, true, file.text.length);
  const problems: Problem[] = [];
  const reportedLines = new Set<number>();
  for (const error of document?.errors ?? []) {
    const problem = syntaxProblem(file, error.pos[0], error.code, error.message);
    // One slip often makes the parser complain several times in the same line.
    if (!reportedLines.has(problem.line)) problems.push(problem);
    reportedLines.add(problem.line);
  }
  if (second !== undefined) {
    const message = 'a file holds one YAML document, and a second one begins here';
    problems.push(problemAt({ file, offset: second.range[0] }, 'yaml-syntax', message));
  }
  return document === undefined || problems.length > 0 ? { problems } : { document, problems };
}

/** The parser quotes the text that it trips over, however long it is. */
const LONGEST_MESSAGE = 160;

const SYNTAX_HINTS: Partial<Record<ErrorCode, string>> = {
  BAD_INDENT: 'Lines that belong together begin in the same column.',
  BAD_SCALAR_START: 'Put quotes round text that begins with this sign.',
  BLOCK_AS_IMPLICIT_KEY: 'Put quotes round text that holds a colon and a blank.',
  BLOCK_IN_FLOW: 'Inside brackets write lists as [a, b] and maps as { key: value }.',
  MISSING_CHAR: 'Look for a quote or a bracket that is not closed, or a missing blank after a colon.',
  MULTILINE_IMPLICIT_KEY: 'Look for a missing colon or quote in the line before.',
  TAB_AS_INDENT: 'Indent with blanks, not with tabs.',
  UNEXPECTED_TOKEN: 'Look for a missing comma, bracket or quote just before this.',
};

function syntaxProblem(file: SourceFile, offset: number, code: ErrorCode, message: string): Problem {
  const place = { file, offset: Math.min(offset, file.text.length) };
  if (code === 'BAD_ALIAS') return problemAt(place, 'alias-refused', 'YAML aliases are not used here');
  return problemAt(place, 'yaml-syntax', message.slice(0, LONGEST_MESSAGE), SYNTAX_HINTS[code]);
}
