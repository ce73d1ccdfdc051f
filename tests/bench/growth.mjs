// What opening, assessing and asking cost as packs grow, on generated packs in the proportions of the pack that ships.
import { assess, compilePack, loadPack, next } from '../../dist/index.js';
import { partialAnswers } from './answer-sets.mjs';
import { generatedPack } from './generated-pack.mjs';
import { median } from './median.mjs';

const SIZES = (process.argv[2] ?? process.env.BENCH_SIZES ?? '30,100,300,1000').split(',').map(Number);
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 15);
const SETS = 40;

const { pack: shipped } = await loadPack();
const packs = [['as shipped', shipped]];
for (const size of SIZES) {
  try {
    packs.push([`${size} questions`, (await generatedPack(size, 1)).pack]);
  } catch (error) {
    console.log(`${size} questions: ${error.message.split('\n')[0].replace(/^\S*\//, '')}`);
  }
}

console.log(
  `Microseconds of processor time, medians of ${ROUNDS} interleaved rounds; in brackets, for each question`,
);
console.log(
  `  ${'pack'.padEnd(16)}${['compile', 'assess', 'next, full', 'next, quick'].map((head) => head.padStart(20)).join('')}`,
);
const work = packs.map(([name, pack]) => ({
  name,
  pack,
  times: [[], [], [], []],
  sets: partialAnswers(pack.data, SETS, 1),
}));
for (let round = -3; round < ROUNDS; round++) {
  for (const { pack, sets, times } of work) {
    const shown = pack.data.levels.map(({ id }) => id);
    const took = [
      timed(4, () => compilePack(pack.data)),
      timed(SETS, (i) => assess(pack, sets[i])),
      timed(SETS, (i) => next(pack, sets[i], { shown })),
      timed(SETS, (i) => next(pack, sets[i], { shown, mode: 'quick' })),
    ];
    if (round >= 0) took.forEach((time, i) => times[i].push(time));
  }
}
for (const { name, pack, times } of work) {
  const cells = times.map((list) => {
    const time = median(list);
    return `${Math.round(time)} (${(time / pack.data.questions.length).toFixed(2)})`.padStart(20);
  });
  console.log(`  ${name.padEnd(16)}${cells.join('')}`);
}

/** Microseconds for one of so many calls. */
function timed(count, work) {
  const begun = process.cpuUsage();
  for (let i = 0; i < count; i++) work(i);
  const { user, system } = process.cpuUsage(begun);
  return (user + system) / count;
}
