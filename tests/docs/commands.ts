import { readdirSync, readFileSync } from 'node:fs';

/** A command as a document shows it. */
export interface Shown {
  readonly document: string;
  readonly command: string;
  /** What stands below it as its output. */
  readonly output?: string;
}

export const DOCUMENTS: readonly string[] = [
  'README.md',
  'README.cy.md',
  'CONTRIBUTING.md',
  ...readdirSync('docs')
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];

const FENCED = /^```(\w*).*\n([^]*?)^```$/gm;

export const textOf = (document: string): string => readFileSync(document, 'utf8');

/** The blocks of a document in a language: `sh`, `json`. */
export const blocksOf = (document: string, language: string): string[] =>
  [...textOf(document).matchAll(FENCED)].flatMap(([, of, block]) => (of === language ? [block!] : []));

/** Everything in backticks outside of blocks, on one line. */
export const inlineCodeOf = (document: string): string[] =>
  [
    ...textOf(document)
      .replace(FENCED, '')
      .matchAll(/`([^`]+)`/g),
  ].map(([, code]) => code!.replace(/\s+/g, ' ').trim());

/** Every command that a document shows to be typed: in blocks, on lines of their own, in tables, in sentences. */
export function commandsOf(document: string): Shown[] {
  const inBlocks = blocksOf(document, 'sh').flatMap(splitCommands);
  const onLines = [...textOf(document).matchAll(/^ {4}(safeguard(?: \S+)+)/gm)].map(
    ([, command]) => command!,
  );
  const inText = inlineCodeOf(document).filter((code) => code.startsWith('safeguard '));
  const sessions = blocksOf(document, 'text').flatMap((block) => {
    const [, command, output] = /^\$ (.+)\n([^]*)$/.exec(block) ?? [];
    return command === undefined ? [] : [{ document, command, output: output! }];
  });
  return [...sessions, ...[...inBlocks, ...onLines, ...inText].map((command) => ({ document, command }))];
}

/** The commands of a block, without comments: a line each, unless it goes on with a pipe or with text for its input. */
function splitCommands(block: string): string[] {
  const pieces = block.match(/^.*<< '(\w+)'\n[^]*?^\1$|^(?:.*\|\n)*.+$/gm)!;
  return pieces.map((piece) => piece.replace(/ +# .*$/gm, '').trim()).filter((piece) => piece !== '');
}
