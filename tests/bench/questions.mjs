// How many questions the interview asks in each scenario, if the scenario's answers are given.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { loadPack, next } from '../../dist/index.js';
import { median } from './median.mjs';

const { pack } = await loadPack();
const folder = fileURLToPath(new URL('../../rules/online-abuse/scenarios', import.meta.url));
const counts = readdirSync(folder)
  .filter((file) => file.endsWith('.yaml'))
  .sort()
  .map((file) => {
    const { id, answers } = parse(readFileSync(join(folder, file), 'utf8'));
    return { id, full: countQuestions(answers, 'full'), quick: countQuestions(answers, 'quick') };
  });
console.log('Questions asked, by scenario                        full  quick');
for (const { id, full, quick } of counts)
  console.log(`  ${id.padEnd(48)} ${String(full).padStart(4)} ${String(quick).padStart(6)}`);
for (const [name, of] of [
  ['median', median],
  ['most', (numbers) => Math.max(...numbers)],
]) {
  const [full, quick] = ['full', 'quick'].map((mode) => of(counts.map((count) => count[mode])));
  console.log(`  ${name.padEnd(48)} ${String(full).padStart(4)} ${String(quick).padStart(6)}`);
}

function countQuestions(answers, mode) {
  const shown = pack.data.levels.map((level) => level.id);
  const given = {};
  for (let count = 0; ; count++) {
    const step = next(pack, given, { mode, shown });
    if (step.kind === 'end') return count;
    const { id, unknown, options } = step.question;
    given[id] = answers[id] ?? (unknown ? 'unknown' : options[0].id);
  }
}
