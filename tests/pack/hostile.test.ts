import { execFileSync } from 'node:child_process';
import { mkdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { loadPack } from '../../src/pack/load.ts';
import { formatProblem } from '../../src/pack/format-problem.ts';
import { placesOf, TINY, writeFiles, type PackText } from './tiny-pack.ts';

const MIB = 1024 * 1024;
/** Part of every Unix. */
const MAKE_PIPE = 'mkfifo';

async function placesIn(files: PackText): Promise<string[]> {
  const folder = await writeFiles({ ...TINY, ...files });
  return placesOf(folder, (await loadPack(folder)).problems);
}

test.each([
  ['brackets', '[', 'notes.yaml:1:65 too-deep'],
  ['list signs', '- ', 'notes.yaml:1:129 too-deep'],
  ['maps in maps', '{a: ', 'notes.yaml:1:257 too-deep'],
  ['question marks', '? ', 'notes.yaml:1:129 too-deep'],
])('a file of nothing but %s ends with a problem, not with the process', async (_, piece, problem) => {
  expect(await placesIn({ 'notes.yaml': piece.repeat(MIB / piece.length) })).toEqual([problem]);
});

test('an alias bomb is refused and never unfolded', async () => {
  const lines = Array.from(
    { length: 40 },
    (_, i) => `b${i + 1}: &b${i + 1} [*b${i}, *b${i}, *b${i}, *b${i}]`,
  );
  const places = await placesIn({ 'facts.yaml': ['b0: &b0 [x, x, x, x]', ...lines].join('\n') });
  expect(places.filter((place) => place.endsWith('alias-refused'))).not.toEqual([]);
});

/** So many short pieces that they fill 1 MiB. */
function full(piece: string): string {
  return piece.repeat(MIB / piece.length);
}

/** Lists of lists just below the bounds, with a long text behind them, all on one line. */
function oneLong(piece: string): string {
  return `[${`[${piece.repeat(890)}a],`.repeat(27)}${'x'.repeat(MIB / 2)}]`;
}

test.each([
  ['brackets that are closed', `[${full('[],')}]`],
  ['commas', `[${full('a,')}]`],
  ['keys', full('a: 1\n')],
  ['tags', `[${full('!a x,')}]`],
  ['aliases', full('- *a\n')],
  ['empty lines', full('\n')],
  ['comments', full('#\n')],
  ['documents', full('--- a\n')],
  ['characters that cannot be seen', `[${full('"\\x01",')}]`],
  ['the same on one line with a long text', oneLong('"\\x01",')],
  ['tags on one line with a long text', oneLong('!a x,')],
  ['keys that mean nothing', full(`- {${'a: 1, '.repeat(10)}}\n`)],
])('a file of nothing but %s is refused in a moment', async (_, text) => {
  const before = process.cpuUsage();
  const places = await placesIn({ 'notes.yaml': text.slice(0, MIB) });
  const { user, system } = process.cpuUsage(before);
  expect(places.length).toBeGreaterThan(0);
  expect(places.length).toBeLessThan(250);
  // A second and less on a machine with nothing else to do.
  expect((user + system) / 1e6).toBeLessThan(4);
});

test('a file may hold 100,000 words and signs and no more', async () => {
  const lines = '#\n'.repeat(49_900);
  expect(await placesIn({ 'notes.yaml': `${lines}${TINY['notes.yaml']}` })).toEqual([]);
  expect(await placesIn({ 'notes.yaml': `${lines}${lines}` })).toEqual(['notes.yaml:50001:1 too-long']);
});

test('the files of a pack may hold 120,000 words and signs together and no more', async () => {
  const lines = '#\n'.repeat(39_000);
  const names = Array.from({ length: 2 }, (_, at) => `questions/${at}.yaml`);
  const stages = names.map((file, at) => `  - { id: s${at}, title: S, file: ${file} }\n`).join('');
  const places = await placesIn({
    'pack.yaml': TINY['pack.yaml'].replace('responses:', `${stages}responses:`),
    ...Object.fromEntries(names.map((name) => [name, lines])),
  });
  const tooLong = places.filter((place) => place.endsWith('too-long'));
  expect(tooLong).toEqual([expect.stringMatching(/^questions\/1\.yaml:\d+:1 /)]);
});

test('a million where somebody says that the pack is their own and large', async () => {
  const files = (count: number) => {
    const names = Array.from({ length: count }, (_, at) => `questions/${at}.yaml`);
    const stages = names.map((file, at) => `  - { id: s${at}, title: S, file: ${file} }\n`).join('');
    return {
      'pack.yaml': TINY['pack.yaml'].replace('responses:', `${stages}responses:`),
      ...Object.fromEntries(names.map((name) => [name, '#\n'.repeat(49_000)])),
    };
  };
  vi.stubEnv('SAFEGUARD_LARGE_PACKS', 'yes');
  onTestFinished(() => void vi.unstubAllEnvs());
  const tooLong = async (count: number) =>
    (await placesIn(files(count))).filter((place) => place.endsWith('too-long'));
  expect(await tooLong(10)).toEqual([]);
  expect(await tooLong(11)).toEqual([expect.stringMatching(/^questions\/10\.yaml:\d+:1 /)]);
});

test('no key reaches the prototype of objects', async () => {
  const text = `${TINY['notes.yaml']}  __proto__: { polluted: true }\n  constructor: { prototype: { polluted: true } }\n`;
  expect(await placesIn({ 'notes.yaml': text })).toEqual([
    'notes.yaml:6:3 forbidden-key',
    'notes.yaml:7:3 forbidden-key',
  ]);
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
});

test('a file may be 1 MiB and no more', async () => {
  const room = MIB - TINY['notes.yaml'].length - 1;
  expect(await placesIn({ 'notes.yaml': `${TINY['notes.yaml']}#${'x'.repeat(room)}` })).toEqual([]);
  expect(await placesIn({ 'notes.yaml': `${TINY['notes.yaml']}#${'x'.repeat(room + 1)}` })).toEqual([
    'pack.yaml:17:8 file-unreadable',
  ]);
});

test('bytes that are not UTF-8 are never read as something else', async () => {
  const bytes = Buffer.from(TINY['notes.yaml'].replace('A law', 'A l\u00e4w'), 'latin1');
  expect(await placesIn({ 'notes.yaml': bytes })).toEqual(['pack.yaml:17:8 file-unreadable']);
});

test('nothing that a file holds reaches the terminal as a control character', async () => {
  const folder = await writeFiles({
    ...TINY,
    'notes.yaml': '- id: "\\e[2Jx"\n  kind: \u001b[31mlaw\u001b[0m\n  \u202etitle: x\n',
    'facts.yaml': '"\\x9b31m": { "\\u202e": 1 }\n',
  });
  const { problems } = await loadPack(folder);
  const text = problems.map(formatProblem).join('\n');
  expect(problems.length).toBeGreaterThan(4);
  expect(text).not.toMatch(/(?!\n)\p{Cc}|\p{Bidi_Control}/u);
  expect(text).toContain('<U+009B>31m');
});

test.each([
  '../../etc/passwd.yaml',
  '/etc/passwd.yaml',
  'a/../../b.yaml',
  "'C:\\x.yaml'",
  "'\\\\host\\x.yaml'",
  'file:///x.yaml',
])('the path %s is refused whether there is such a file or not', async (path) => {
  const pack = TINY['pack.yaml'].replace('notes: notes.yaml', `notes: ${path}`);
  expect(await placesIn({ 'pack.yaml': pack })).toEqual(['pack.yaml:17:8 path-outside-pack']);
});

test('a link may stay inside the folder and may not lead out, as a file or as a folder', async () => {
  const outside = await writeFiles({ 'now.yaml': TINY['actions/now.yaml'], 'pack.yaml': TINY['pack.yaml'] });
  const folder = await writeFiles({ ...TINY, 'notes.yaml': null, 'real.yaml': TINY['notes.yaml'] });
  await symlink('real.yaml', join(folder, 'notes.yaml'));
  expect((await loadPack(folder)).problems).toEqual([]);

  const linked = await writeFiles({ ...TINY, 'actions/now.yaml': null, 'pack.yaml': null });
  await symlink(outside, join(linked, 'actions'));
  await symlink(join(outside, 'pack.yaml'), join(linked, 'pack.yaml'));
  expect(placesOf(linked, (await loadPack(linked)).problems)).toEqual(['pack.yaml:1:1 path-outside-pack']);
});

test('the folder itself may be a link', async () => {
  const outside = await writeFiles(TINY);
  const folder = join(await writeFiles({}), 'pack');
  await symlink(outside, folder);
  expect((await loadPack(folder)).problems).toEqual([]);
});

test.skipIf(process.platform === 'win32')('a named pipe does not keep anybody waiting', async () => {
  const folder = await writeFiles({ ...TINY, 'notes.yaml': null });
  execFileSync(MAKE_PIPE, [join(folder, 'notes.yaml')]);
  expect(placesOf(folder, (await loadPack(folder)).problems)).toEqual(['pack.yaml:17:8 file-unreadable']);
});

test('a folder that is missing, a file in its place, and a folder as pack.yaml are problems', async () => {
  const folder = await writeFiles({ file: 'x' });
  await mkdir(join(folder, 'pack.yaml'));
  const codes = async (path: string): Promise<string[]> =>
    (await loadPack(path)).problems.map(({ code, line, column }) => `${line}:${column} ${code}`);
  expect(await codes(join(folder, 'nowhere'))).toEqual(['1:1 file-missing']);
  expect(await codes(join(folder, 'file'))).toEqual(['1:1 file-missing']);
  expect(await codes(folder)).toEqual(['1:1 file-unreadable']);
});
