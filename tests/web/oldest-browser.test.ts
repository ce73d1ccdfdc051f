import { readFileSync } from 'node:fs';
import { transform } from 'esbuild';
import { expect, test } from 'vitest';
import { shippedText } from '../../src/pack/shipped.ts';

const PAGE = shippedText('web-page.html');
const SCRIPT = /<script>([^]*?)<\/script>/.exec(PAGE)![1]!;
const OLDEST = ['chrome90', 'edge90', 'firefox90', 'safari15', 'ios15'];

/**
 * What browsers came to know after Chrome 90, Firefox 90 or Safari 15.0: methods by name, so that one of our own with such a
 * name is found too and gets another.
 */
const NEWER: readonly RegExp[] = [
  // A spread is no call, whatever the function after it is called.
  /(?<!\.\.)\.(?:at|findLast|findLastIndex|toSorted|toReversed|toSpliced|isWellFormed|toWellFormed)\(/,
  /\.(?:intersection|union|difference|symmetricDifference|isSubsetOf|isSupersetOf|isDisjointFrom)\(/,
  /Object\.(?:hasOwn|groupBy)|Map\.groupBy|Array\.fromAsync|Promise\.(?:try|withResolvers)|URL\.(?:canParse|parse)\(/,
  /structuredClone|AbortSignal\.|RegExp\.escape|randomUUID|new Intl\.(?!Segmenter)|hasIndices|Error\([^)]*\bcause:/,
  /\.submitter|requestSubmit|checkVisibility|showPopover|showModal|\.inert\b|setHTML|\bnavigation\.|startViewTransition/,
  /\(\?<[=!]|\(\?[ims]+:|\/[gimsuy]*v[gimsuy]*[,;)]/,
];

test('the script of the page has no call that Chrome 90, Firefox 90 or Safari 15 does not know', () => {
  for (const newer of NEWER) expect(newer.exec(SCRIPT)?.[0]).toBeUndefined();
  // Firefox has it since 2024: asked for before it is used.
  expect(SCRIPT.match(/Segmenter/g)).toHaveLength(2);
  expect(SCRIPT).toContain('"Segmenter"in Intl');
});

test('nor any syntax that they cannot read', async () => {
  const written = async (target: string | readonly string[]) =>
    (await transform(SCRIPT, { target: [target].flat() })).code;
  expect((await written(OLDEST)) === (await written('esnext'))).toBe(true);
});

test('the documents name the same browsers', () => {
  const text = readFileSync(new URL('../../docs/web.md', import.meta.url), 'utf8').replace(/\s+/g, ' ');
  expect(text).toContain('Chrome or Edge 90, Firefox 90, Safari 15');
});
