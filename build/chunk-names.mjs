// Names for the parts that share code, from what is in them, and one order for what each part imports: esbuild gives the same parts
// other names, and another order, from one run to the next.
import { createHash } from 'node:crypto';
import { basename } from 'node:path';

/** What esbuild calls such a part. */
export const CHUNK = 'part-shared-[hash]';
const NAMED = /part-shared-[A-Z0-9]{8}/g;

/** How a part imports another. None of them does anything but define, so that their order is free. */
const IMPORTED = /^import (?:\{[^}]*\} from )?"\.\/part-shared-[^"]+";\n/gm;

/** Parts name each other, so a name rests on what is in them, on that of those that they name, and so on, so many times. */
const ROUNDS = 8;

/**
 * @param {readonly { path: string, text: string }[]} files as esbuild gives them
 * @returns {readonly { name: string, text: string }[]} the same with other names, wherever they stand
 * @throws where two parts cannot be told apart
 */
export function namedByContent(files) {
  const chunks = files
    .map(({ path, text }) => ({ old: basename(path).match(NAMED)?.[0], text }))
    .filter(({ old }) => old !== undefined);
  let names = new Map(chunks.map(({ old }) => [old, 'part-shared']));
  const renamed = (text) => text.replace(NAMED, (old) => names.get(old) ?? old);
  const settled = (text) => {
    const now = renamed(text);
    return (now.match(IMPORTED) ?? []).sort().join('') + now.replace(IMPORTED, '');
  };
  for (let round = 0; round < ROUNDS; round++)
    names = new Map(chunks.map(({ old, text }) => [old, `part-shared-${digest(settled(text))}`]));
  if (new Set(names.values()).size < chunks.length) throw new Error('Two parts of the program are the same.');
  return files.map(({ path, text }) => ({ name: renamed(basename(path)), text: settled(text) }));
}

function digest(text) {
  return createHash('sha256').update(text).digest('hex').slice(0, 8);
}
