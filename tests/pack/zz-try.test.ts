import { test } from 'vitest';
import { loadPack } from '/work/main/src/pack/load.ts';
import { formatProblem } from '/work/main/src/pack/problem.ts';
test('x', async () => {
  const t = performance.now();
  const r = await loadPack('rules/online-abuse');
  console.log(performance.now() - t, r.problems.length);
  console.log(r.problems.map(formatProblem).join('\n\n'));
  if (r.pack) console.log(JSON.stringify(r.pack).slice(0, 3000), JSON.stringify(r.pack).length);
});
