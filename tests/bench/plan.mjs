// What a plan takes of a screen, over all scenarios and 10,000 random answer sets, in each language, without a council area, and in
// every one for the scenarios and the first 500 of the random sets: lines at 80 and at 40 columns, the line of the first number to ring, contacts, words; and how many plans give up
// what. On a telephone, over all scenarios and the first 500 of the random sets.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { build } from 'esbuild';
import { assess, inArea, loadAreas, loadPack } from '../../dist/index.js';
import { partialAnswers } from './answer-sets.mjs';
import { median } from './median.mjs';
import { onPhone, PHONE } from './phone.mjs';

const { pack } = await loadPack();
const { areas } = await loadAreas();
const { layOutPlan, lookupIn, planBlock, withMore, wordsOf } = await layout();
/** Contacts of which the plan says where their number is to be found. */
const lookUp = new Set(pack.data.contacts.filter(({ look_up }) => look_up !== undefined).map(({ id }) => id));
const folder = fileURLToPath(new URL('../../rules/online-abuse/scenarios', import.meta.url));
const scenarios = readdirSync(folder)
  .filter((file) => file.endsWith('.yaml'))
  .map((file) => parse(readFileSync(join(folder, file), 'utf8')).answers);

const random = partialAnswers(pack.data, 10_000);
/** Of the random sets only so many are laid out in every area: that takes minutes. */
const MOST_IN_AREAS = 500;
const head = ['', 'median', 'most', 'aim'];
console.log(head.map((word, at) => (at === 0 ? word.padEnd(44) : word.padStart(8))).join(''));
for (const language of pack.data.languages) {
  const spoken = await inLanguage(language);
  for (const { name, sets } of [
    { name: `${scenarios.length} scenarios`, sets: scenarios },
    { name: '10,000 random answer sets', sets: random },
  ]) {
    const all = sets.map((answers) => spoken(answers));
    for (const { where, which } of [
      { where: 'without an area', which: () => all.map(({ anywhere }) => anywhere) },
      {
        where: `the first ${Math.min(MOST_IN_AREAS, all.length)} in each of ${areas.length} areas`,
        which: () => all.slice(0, MOST_IN_AREAS).flatMap(({ there }) => there()),
      },
    ]) {
      console.log(`${name}, ${language}, ${where}`);
      const plans = which();
      for (const [what, key, aim] of [
        ['lines at 80 columns', 'wide', 24],
        ['lines at 40 columns', 'narrow', 40],
        ['line of the first number, where to ring', 'first', 10],
        ['line of the last "do not"', 'last', ''],
        ['contacts', 'contacts', 5],
        ['words', 'words', 150],
      ]) {
        const found = plans.map((one) => one[key]).filter((number) => number !== undefined);
        if (process.env.WORST && key === process.env.WORST)
          console.log(plans.reduce((a, b) => (b[key] > a[key] || a[key] === undefined ? b : a)).text());
        row(what, found, aim);
      }
      for (const [what, key] of [
        ['where to record: too many words', 'unsaid'],
        ['where to record: too many lines at 80 columns', 'cutWide'],
        ['where to record: too many lines at 40 columns', 'cutNarrow'],
        ['what the level means', 'meaning'],
        ['a number to turn to', 'numbers'],
        ['why', 'why'],
      ]) {
        const gone = plans.filter((one) => one[key]).length;
        console.log(`  given up, of ${plans.length}: ${what}`.padEnd(62) + String(gone).padStart(10));
      }
    }
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
  const numbers = [median(found), found.reduce((a, b) => Math.max(a, b)), aim].map((number) =>
    String(number).padStart(8),
  );
  console.log(`  ${what.padEnd(42)}${numbers.join('')}`);
}

/** How plans are laid out, which the library does not offer. */
async function layout() {
  const at = (file) => JSON.stringify(fileURLToPath(new URL(`../../src/${file}`, import.meta.url)));
  const { outputFiles } = await build({
    stdin: {
      contents: `export * from ${at('document/plan-text.ts')};
export * from ${at('report/result/plan.ts')};
export * from ${at('report/result/more.ts')};
export * from ${at('report/words/lookup.ts')};
export { wordsOf } from ${at('words/index.ts')};`,
      loader: 'ts',
      resolveDir: fileURLToPath(new URL('.', import.meta.url)),
    },
    bundle: true,
    format: 'esm',
    platform: 'node',
    write: false,
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}

/** What measures the plans of a set of answers: without an area, and in each one where that makes a difference. */
async function inLanguage(language) {
  const { pack: spoken } = await loadPack(undefined, language);
  const lookup = lookupIn(spoken.data);
  const { untranslated, plan: says } = wordsOf(spoken.data).result;
  const [record] = says.toRecord.inTerminal.split(' FILE');
  return (answers) => {
    const result = assess(spoken, answers);
    const unfolded = planBlock(result, lookup, Infinity);
    const anywhere = measured(result, unfolded);
    const there = () =>
      areas.map((area) => {
        const one = inArea(spoken, result, area, areas, untranslated);
        return one.contacts.some((contact, at) => contact !== result.contacts[at])
          ? measured(one, unfolded)
          : anywhere;
      });
    return { anywhere, there };
  };

  /** @param unfolded the plan that gives nothing up. */
  function measured(assessment, unfolded) {
    const plan = planBlock(assessment, lookup);
    const text = (width, block = plan) => layOutPlan(block, { width, colour: false, symbols: true });
    const lines = text(80);
    // The line that says how to see the rest is counted with the lines, as it is proved.
    const whole = withMore(plan, assessment, lookup.words);
    const [wide, narrow] = [80, 40].map((width) => text(width, whole));
    const cut = (shown) => plan.toRecord !== undefined && !shown.join(' ').includes(record);
    const known = new Set(
      assessment.contacts
        .filter(({ id, phone }) => phone !== undefined || lookUp.has(id))
        .map(({ id }) => id),
    );
    const rings = assessment.plan.now.some((id) =>
      (assessment.actions.find((action) => action.id === id).rings ?? []).some((contact) =>
        known.has(contact),
      ),
    );
    const isNumber = (line) => /\b(?:\d{3}|0\d{4})\b/.test(line.replace(/(?:section|adran) \d+/gi, ''));
    const number = lines
      .slice(2)
      .findIndex((line) => isNumber(line) || /council|cyngor|www\.|\.(?:gov|llyw)\./.test(line));
    const doNot = lines.findLastIndex((line) => line.startsWith('✗'));
    const count = ({ contacts }) => contacts.flatMap(({ numbers }) => numbers).length;
    return {
      text: () => lines.join('\n'),
      wide: wide.length,
      narrow: narrow.length,
      first: rings && number >= 0 ? number + 3 : undefined,
      last: doNot < 0 ? undefined : doNot + 1,
      contacts: assessment.plan.contacts.length,
      words: lines.flatMap((line) =>
        line
          .replace(/^(?:\d|✗|-) /, '')
          .split(/\s+/)
          .filter(Boolean),
      ).length,
      unsaid: plan.toRecord === undefined,
      cutWide: cut(wide),
      cutNarrow: cut(narrow),
      meaning: plan.says !== unfolded.says && plan.says !== '',
      numbers: count(plan) < count(unfolded),
      why: plan.says === '' && unfolded.says !== '',
    };
  }
}
