// Everything that is checked and proved of rules, for each pack that ships. The first that fails ends it.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { SHIPPED } from './build-packs.mjs';

const PROGRAM = join(import.meta.dirname, '../bin/safeguard.js');

const CHECKS = [
  ['scenario', 'test'],
  ['rules', 'check'],
  ['rules', 'coverage', '--format', 'json'],
];

for (const id of SHIPPED) {
  // It proves and changes the rules, and holds what rests on that against what is kept.
  const assurance = ['rules', 'assure', '--check', '--only', 'markdown', '--output', `docs/assurance/${id}`];
  for (const words of [...CHECKS, assurance]) {
    console.log(`safeguard ${words.join(' ')} --pack ${id}`);
    // Data is only read to see that there is some.
    const stdio = ['inherit', words.includes('json') ? 'ignore' : 'inherit', 'inherit'];
    const { status } = spawnSync(process.execPath, [PROGRAM, ...words, '--pack', id], { stdio });
    if (status !== 0) process.exit(1);
  }
}
