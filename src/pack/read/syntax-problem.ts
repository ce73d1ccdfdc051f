import { type Document, type ErrorCode, type YAMLParseError, visit } from 'yaml';
import { problemAt, type Problem } from '../problem.ts';
import type { SourceFile } from './source-file.ts';

/** The parser quotes the text that it trips over, however long it is. */
const LONGEST_MESSAGE = 160;

/** What the parser says where a quote or a bracket is not closed. */
const NOT_CLOSED = /^Missing closing .quote|end with a [\]}]$/;

/** An error of the parser in plain words. What is not closed is shown where it begins. */
export function syntaxProblem(file: SourceFile, document: Document.Parsed, error: YAMLParseError): Problem {
  const { code, message } = error;
  const offset = Math.min(error.pos[0], file.text.length);
  if (code === 'BAD_ALIAS')
    return problemAt({ file, offset }, 'alias-refused', 'YAML aliases are not used here');
  const opening = NOT_CLOSED.test(message) ? findOpening(document, offset) : undefined;
  if (opening !== undefined) {
    const hint = 'Look for the quote or bracket that should close it.';
    return problemAt({ file, offset: opening }, 'yaml-syntax', 'what begins here is not closed', hint);
  }
  const tab = indentingTab(file.text, offset);
  const [words, hint] = WORDS[tab === undefined ? code : 'TAB_AS_INDENT'] ?? [
    message.slice(0, LONGEST_MESSAGE),
  ];
  return problemAt({ file, offset: tab ?? offset }, 'yaml-syntax', words, hint);
}

/** Where a tab indents the line of an offset: whatever the parser trips over there, that is the mistake. */
function indentingTab(text: string, offset: number): number | undefined {
  let at = text.lastIndexOf('\n', offset - 1) + 1;
  while (text[at] === ' ') at++;
  return text[at] === '\t' ? at : undefined;
}

/** Where the innermost quoted text, list or map in brackets begins that is still open at an offset. */
function findOpening(document: Document.Parsed, offset: number): number | undefined {
  let opening: number | undefined;
  const look = (range: readonly number[] | null | undefined): void => {
    const [start, , end] = range ?? [];
    if (start !== undefined && end !== undefined && start < offset && offset <= end) opening = start;
  };
  visit(document, {
    Scalar: (_, node) => {
      if (node.type === 'QUOTE_SINGLE' || node.type === 'QUOTE_DOUBLE') look(node.range);
    },
    Collection: (_, node) => {
      if (node.flow === true) look(node.range);
    },
  });
  return opening;
}

/** What the parser says, in plain words, with where to look. What is not here keeps the words of the parser. */
const WORDS: Partial<Record<ErrorCode, readonly [message: string, hint: string]>> = {
  BAD_DQ_ESCAPE: [
    'this backslash means nothing inside double quotes',
    'Use single quotes, or write two backslashes for one.',
  ],
  BAD_INDENT: [
    'this does not begin in the column where it must',
    'Lines that belong together begin in the same column. What belongs under a key is indented more than the key.',
  ],
  BAD_SCALAR_START: ['plain text cannot begin with this sign', 'Put quotes round the text.'],
  BLOCK_AS_IMPLICIT_KEY: [
    'a map or a list cannot begin here',
    'Put quotes round text that holds a colon and a blank. Begin a list under a key on the next line.',
  ],
  BLOCK_IN_FLOW: [
    'inside brackets, lists and maps are in brackets too',
    'Write lists as [a, b] and maps as { key: value }.',
  ],
  MISSING_CHAR: [
    'a sign is missing here',
    'Look for a hyphen before an entry, a colon or blank after a key, or a comma between entries in brackets.',
  ],
  MULTILINE_IMPLICIT_KEY: [
    'this looks like a key that goes on over several lines',
    'Look for a missing colon, quote or bracket here and in the line before.',
  ],
  TAB_AS_INDENT: ['there is a tab where the line is indented', 'Indent with blanks.'],
  UNEXPECTED_TOKEN: [
    'this does not belong to what stands before it',
    'Look just before this place: indentation, a bracket too many, a missing comma, or an apostrophe inside single quotes (write it twice).',
  ],
};
