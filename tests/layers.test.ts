import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { parseSync } from 'oxc-parser';
import { describe, expect, test } from 'vitest';

interface Layer {
  /** Layers that it uses, beside itself. */
  readonly uses?: readonly string[];
  /** Layers of which it takes the types alone. */
  readonly types?: readonly string[];
  /** Packages that it uses, and modules of Node. */
  readonly packages?: readonly (string | RegExp)[];
}

const AJV = ['ajv', 'ajv/dist/2020.js'];

/** The layers of `src`, in the order of the map in CONTRIBUTING.md. What stands beside them is what the library hands out. */
const LAYERS: Readonly<Record<string, Layer>> = {
  engine: {},
  words: { types: ['engine'] },
  pack: {
    uses: ['engine', 'words'],
    packages: ['node:fs', 'node:fs/promises', 'node:path', 'node:crypto', 'yaml', ...AJV],
  },
  train: { uses: ['engine', 'words'], types: ['pack'] },
  study: { uses: ['engine', 'train'], types: ['pack'] },
  record: { uses: ['engine', 'pack'], packages: AJV },
  check: {
    uses: ['engine', 'words', 'pack', 'train'],
    // The solver lies beside a single executable, and is found there.
    packages: [
      '@viz-js/viz',
      'flesch-kincaid',
      'syllable',
      'z3-solver',
      'node:fs',
      'node:module',
      'node:path',
      'node:sea',
    ],
  },
  document: { uses: ['words'], types: ['engine'], packages: ['chalk'] },
  sql: { uses: ['engine', 'document'] },
  report: {
    uses: ['engine', 'words', 'document'],
    types: ['pack', 'train', 'study', 'record', 'check', 'batch'],
    packages: ['sarif', 'yaml'],
  },
  batch: { uses: ['engine', 'words', 'pack', 'document'], packages: ['node:buffer'] },
  interview: { uses: ['engine', 'words', 'document'], types: ['pack', 'train'] },
  web: {
    uses: ['engine', 'words', 'train', 'record', 'document', 'report', 'interview'],
    types: ['pack'],
    packages: [/^@noble\/hashes\//],
  },
  cli: {
    uses: [
      'engine',
      'words',
      'pack',
      'train',
      'study',
      'record',
      'check',
      'document',
      'sql',
      'report',
      'batch',
      'interview',
    ],
    packages: [/./],
  },
};

interface Import {
  /** A file of `src`, or a package. */
  readonly to: string;
  readonly type: boolean;
}

/** What a file imports: at once, later with `import()`, for its types, and by passing it on. */
function importsOf(file: string): readonly Import[] {
  const text = readFileSync(file, 'utf8');
  const { staticImports, staticExports, dynamicImports } = parseSync(file, text).module;
  const types = [...text.matchAll(/\bimport\('([^']+)'\)/g)].map(([, name]) => ({
    name: name!,
    type: true,
  }));
  return [
    ...types,
    ...staticImports.map(({ moduleRequest, entries }) => ({
      name: moduleRequest.value,
      type: entries.length > 0 && entries.every(({ isType }) => isType),
    })),
    ...staticExports.flatMap(({ entries }) =>
      entries.flatMap(({ moduleRequest, isType }) =>
        moduleRequest ? [{ name: moduleRequest.value, type: isType }] : [],
      ),
    ),
    ...dynamicImports.map(({ moduleRequest: { start, end } }) => ({
      name: text.slice(start, end).replaceAll(/['"]/g, ''),
      type: false,
    })),
  ].map(({ name, type }) => ({
    to: name.startsWith('.') ? posix.join(posix.dirname(file), name) : name,
    type,
  }));
}

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((file) => posix.join('src', file.replaceAll('\\', '/')))
  .filter((file) => file.endsWith('.ts'));
const imports = new Map(files.map((file) => [file, importsOf(file)]));

const layerOf = (file: string): string => file.split('/')[1]!;

test('the files of src are read', () => {
  expect(files.length).toBeGreaterThan(500);
  expect(imports.get('src/cli/main.ts')).toContainEqual({ to: 'src/cli/program.ts', type: false });
  expect(imports.get('src/check/solver/smallest.ts')).toContainEqual({
    to: 'src/check/solver/solver.ts',
    type: true,
  });
});

describe('a layer imports only from what it is said to', () => {
  const inLayers = files.filter((file) => file.split('/').length > 2);

  test('every folder of src is a layer', () => {
    expect([...new Set(inLayers.map(layerOf))].toSorted()).toEqual(Object.keys(LAYERS).toSorted());
  });

  test.each(Object.entries(LAYERS))('%s', (layer, { uses = [], types = [], packages = [] }) => {
    const allowed = ({ to, type }: Import): boolean => {
      if (to.startsWith('src/')) return [layer, ...uses, ...(type ? types : [])].includes(layerOf(to));
      // What was checked and generated from the rules belongs to no layer.
      if (to.startsWith('.') || /\.(json|ts)$/.test(to)) return to.endsWith('.json');
      return packages.some((name) => (typeof name === 'string' ? name === to : name.test(to)));
    };
    const wrong = inLayers
      .filter((file) => layerOf(file) === layer)
      .flatMap((file) =>
        imports
          .get(file)!
          .filter((one) => !allowed(one))
          .map(({ to }) => `${file}: ${to}`),
      );
    expect(wrong).toEqual([]);
  });
});

test('no file leads back to itself, whether by what it runs, loads later or takes types from', () => {
  const circles: string[] = [];
  const done = new Set<string>();
  const visit = (file: string, path: readonly string[]): void => {
    if (path.includes(file)) circles.push([...path.slice(path.indexOf(file)), file].join(' > '));
    if (done.has(file) || path.includes(file)) return;
    for (const { to } of imports.get(file) ?? []) visit(to, [...path, file]);
    done.add(file);
  };
  for (const file of files) visit(file, []);
  expect(circles).toEqual([]);
});
