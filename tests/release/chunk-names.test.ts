import { expect, test } from 'vitest';
import { namedByContent } from '../../build/chunk-names.mjs';

const importOf = (part: string) => `import {\n  x\n} from "./part-shared-${part}.cjs";\n`;

/** What esbuild gives: in another run other names, and the imports in another order. */
const parts = ([a, b]: readonly [string, string], turned = false) => [
  {
    path: '/dist/main.cjs',
    text: `${(turned ? [b, a] : [a, b]).map(importOf).join('')}main();`,
  },
  { path: `/dist/part-shared-${a}.cjs`, text: `a();` },
  { path: `/dist/part-shared-${b}.cjs`, text: `import "./part-shared-${a}.cjs";\nb();` },
];

test('the parts of the program are named after what is in them, whatever esbuild called them', () => {
  const named = namedByContent(parts(['AAAAAAAA', 'BBBBBBBB']));
  expect(namedByContent(parts(['XXXXXXXX', 'YYYYYYYY'], true))).toEqual(named);
  const [main, first, second] = named;
  expect(main!.name).toBe('main.cjs');
  for (const { name } of [first!, second!]) expect(main!.text).toContain(`} from "./${name}";`);
  expect(second!.text).toBe(`import "./${first!.name}";\nb();`);
});

test('a part that changes changes the name of those that name it', () => {
  const before = namedByContent(parts(['AAAAAAAA', 'BBBBBBBB']));
  const other = parts(['AAAAAAAA', 'BBBBBBBB']).map(({ path, text }) => ({
    path,
    text: text.replace('a()', 'c()'),
  }));
  expect(namedByContent(other).map(({ name }) => name)).not.toContain(before[2]!.name);
});
