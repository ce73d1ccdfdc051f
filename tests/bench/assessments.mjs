// Full assessments a second on the pack that ships, beside other engines that decide its levels and actions alone.
import { assess, loadPack } from '../../dist/index.js';
import { completeAnswers, partialAnswers } from './answer-sets.mjs';
import { median } from './median.mjs';
import { generatedCode } from './peers/generated-code.mjs';
import { jsonLogicEngine, jsonLogicInSteps } from './peers/json-logic-engine.mjs';
import { jsonRulesEngine } from './peers/json-rules-engine.mjs';
import { levelsAndActions } from './peers/levels-and-actions.mjs';
import { publicodes } from './peers/publicodes.mjs';
import { zenEngine } from './peers/zen-engine.mjs';

const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 15);
/** Processor time for each engine in a round. */
const BUDGET_MS = Number(process.env.BENCH_MS ?? 100);

/** Which set comes next; each engine goes on where the last one stopped. */
let place = 0;

const { pack } = await loadPack();
const engine = {
  name: 'safeguard, full assessment',
  unknown: 'known, with what to find out',
  prepare: (answers) => answers,
  decide: (answers) => assess(pack, answers),
  plain: ({ level, actions }) => ({
    level,
    actions: actions.filter(({ applies }) => applies === 'yes').map(({ id }) => id),
  }),
};
const PEERS = [generatedCode, jsonLogicInSteps, jsonLogicEngine, zenEngine, jsonRulesEngine, publicodes];
const peers = [await levelsAndActions(pack.data), ...PEERS.map((make) => make(pack.data))];

for (const peer of peers) await checkAgreement(peer);
await timeAll('complete answers, all definite', completeAnswers(pack.data, 1000, 1), [engine, ...peers]);
await timeAll('partial answers', partialAnswers(pack.data, 1000, 1), [engine, ...peers]);

/** Every peer decides as the engine does where all is known; what it makes of the unknown is its own. */
async function checkAgreement(peer) {
  const count = peer.name === 'publicodes' ? 50 : 2000;
  for (const answers of completeAnswers(pack.data, count, 7)) {
    const expected = JSON.stringify(engine.plain(engine.decide(answers)));
    const decided = await peer.decide(peer.prepare(answers));
    const found = JSON.stringify(peer.plain ? peer.plain(decided) : decided);
    if (found !== expected)
      throw new Error(`${peer.name} differs for ${JSON.stringify(answers)}:\n${found}\n${expected}`);
  }
  console.log(`${peer.name}: agrees on ${count} complete answer sets. What is not known: ${peer.unknown}.`);
}

async function timeAll(what, sets, engines) {
  const rates = new Map(engines.map(({ name }) => [name, []]));
  const prepared = new Map(engines.map(({ name, prepare }) => [name, sets.map(prepare)]));
  for (let round = -2; round < ROUNDS; round++) {
    for (const { name, decide } of engines) {
      const rate = await rateOf(decide, prepared.get(name));
      if (round >= 0) rates.get(name).push(rate);
    }
  }
  const own = median(rates.get(engine.name));
  console.log(`\nAssessments a second, ${what} (medians of ${ROUNDS} rounds, processor time)`);
  for (const [name, list] of rates) {
    const rate = median(list);
    console.log(
      `  ${name.padEnd(36)} ${Math.round(rate).toLocaleString('en').padStart(10)}   ${(rate / own).toPrecision(3)} x`,
    );
  }
}

/** Runs through the sets until the budget is used. Processor time, so that other work on the machine counts little. */
async function rateOf(decide, sets) {
  const begun = process.cpuUsage();
  let done = 0;
  for (;;) {
    // Reading the clock is slow: several at a time, but not so many that a slow engine overruns.
    for (let i = 0; i < 8; i++) {
      const decided = decide(sets[place++ % sets.length]);
      if (decided instanceof Promise) await decided;
    }
    done += 8;
    const { user, system } = process.cpuUsage(begun);
    if (user + system > BUDGET_MS * 1000) return (done / (user + system)) * 1e6;
  }
}
