// What a plan takes of a screen, over all scenarios and 10,000 random answer sets: lines at 80 and at 40 columns, the line of
// the first number to ring, contacts, words. On a telephone, over all scenarios and the first 500 of the random sets.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { build } from 'esbuild';
import { assess, loadPack } from '../../dist/index.js';
import { partialAnswers } from './answer-sets.mjs';
import { median } from './median.mjs';
import { onPhone, PHONE } from './phone.mjs';

const { pack } = await loadPack();
const { renderText } = await layout();
/** Contacts of which the plan says where their number is to be found. */
const lookUp = new Set(pack.data.contacts.filter(({ look_up }) => look_up !== undefined).map(({ id }) => id));
const folder = fileURLToPath(new URL('../../rules/online-abuse/scenarios', import.meta.url));
const scenarios = readdirSync(folder)
  .filter((file) => file.endsWith('.yaml'))
  .map((file) => parse(readFileSync(join(folder, file), 'utf8')).answers);

const random = partialAnswers(pack.data, 10_000);
const head = ['', 'median', 'most', 'aim'];
console.log(head.map((word, at) => (at === 0 ? word.padEnd(44) : word.padStart(8))).join(''));
for (const [name, sets] of [
  [`${scenarios.length} scenarios`, scenarios],
  ['10,000 random answer sets', random],
]) {
  console.log(name);
  const all = sets.map(measured);
  for (const [what, key, aim] of [
    ['lines at 80 columns', 'wide', 24],
    ['lines at 40 columns', 'narrow', 40],
    ['line of the first number, where to ring', 'first', 10],
    ['line of the last "do not"', 'last', ''],
    ['contacts', 'contacts', 5],
    ['words', 'words', 150],
  ]) {
    const found = all.map((one) => one[key]).filter((number) => number !== undefined);
    if (process.env.WORST && key === process.env.WORST)
      console.log(all.reduce((a, b) => (b[key] > a[key] || a[key] === undefined ? b : a)).text);
    row(what, found, aim);
  }
}
for (const { name, sets } of [
  { name: `${scenarios.length} scenarios`, sets: scenarios },
  { name: '500 of the random answer sets', sets: random.slice(0, 500) },
]) {
  console.log(`${name}, on a telephone of ${PHONE.width} x ${PHONE.height}, to the last "do not"`);
  const found = await onPhone(pack.data.languages, sets);
  if (!found) console.log('  skipped: there is no browser on this machine');
  for (const [language, bottoms] of Object.entries(found ?? {})) {
    row(`pixels, ${language}`, bottoms.map(Math.ceil), PHONE.height);
    row(
      `screens, ${language}`,
      bottoms.map((bottom) => Math.ceil(bottom / PHONE.height)),
      1,
    );
  }
}

function row(what, found, aim) {
  const numbers = [median(found), Math.max(...found), aim].map((number) => String(number).padStart(8));
  console.log(`  ${what.padEnd(42)}${numbers.join('')}`);
}

/** How results are laid out, which the library does not offer. */
async function layout() {
  const entry = fileURLToPath(new URL('../../src/report/result/render.ts', import.meta.url));
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    format: 'esm',
    platform: 'node',
    write: false,
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}

function measured(answers) {
  const assessment = assess(pack, answers);
  const text = (width) =>
    renderText(assessment, pack.data, { width, colour: false, symbols: true, detail: 'plan' })
      .trimEnd()
      .split('\n');
  const lines = text(80);
  const known = new Set(
    assessment.contacts.filter(({ id, phone }) => phone !== undefined || lookUp.has(id)).map(({ id }) => id),
  );
  const rings = assessment.plan.now.some((id) =>
    (assessment.actions.find((action) => action.id === id).rings ?? []).some((contact) => known.has(contact)),
  );
  const isNumber = (line) => /\b\d{3}\b/.test(line.replace(/section \d+/g, ''));
  const number = lines.slice(2).findIndex((line) => isNumber(line) || line.includes('council'));
  const doNot = lines.findLastIndex((line) => line.startsWith('✗'));
  return {
    text: lines.join('\n'),
    wide: lines.length,
    narrow: text(40).length,
    first: rings && number >= 0 ? number + 3 : undefined,
    last: doNot < 0 ? undefined : doNot + 1,
    contacts: assessment.plan.contacts.length,
    words: lines.flatMap((line) =>
      line
        .replace(/^(?:\d|✗|-) /, '')
        .split(/\s+/)
        .filter(Boolean),
    ).length,
  };
}
