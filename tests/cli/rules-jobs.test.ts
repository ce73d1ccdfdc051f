import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { refusal, safeguardAlone, temporaryFolder } from './safeguard.ts';

const GENERATOR = fileURLToPath(new URL('../bench/generated-pack.mjs', import.meta.url));
/** Made-up rules of 12 questions. */
function generated(): string {
  const folder = join(temporaryFolder(), 'generated');
  expect(spawnSync(process.execPath, [GENERATOR, '12', folder]).status).toBe(0);
  return folder;
}

interface Proven {
  readonly proofs: readonly {
    readonly id: string;
    readonly verdict: string;
    readonly notes: readonly string[];
  }[];
}
interface Mutated {
  readonly summary: object;
  readonly mutations: readonly { readonly verdict: string }[];
}

function run<Data>(
  pack: string,
  ...args: readonly string[]
): { readonly status: number | null; readonly data: Data } {
  const { status, stdout } = safeguardAlone(['rules', ...args, '--format', 'json', '--pack', pack]);
  return { status, data: JSON.parse(stdout) as Data };
}

describe('rules prove --jobs', () => {
  test('says the same as one job, in the same order', () => {
    const pack = generated();
    const shown = ({ status, data }: ReturnType<typeof run<Proven>>) => ({
      status,
      proofs: data.proofs.map(({ id, verdict, notes }) => ({
        id,
        verdict,
        notes: verdict === 'holds' ? notes : [],
      })),
    });
    const one = shown(run<Proven>(pack, 'prove'));
    expect(one.proofs.length).toBeGreaterThan(50);
    expect(shown(run<Proven>(pack, 'prove', '--jobs', '3'))).toEqual(one);
  }, 120_000);

  test('proves what was asked for, and no more', () => {
    const { data } = run<Proven>(generated(), 'prove', 'property_1', '--jobs', '2');
    expect(data.proofs.map(({ id }) => id)).toEqual(['encoding_agrees', 'property_1']);
  });

  test.each(['0', 'all'])('refuses what is no number of jobs: %s', (jobs) => {
    expect(refusal(['rules', 'prove', '--jobs', jobs])).toContain('It is a whole number from 1 to 64.');
    expect(refusal(['rules', 'mutate', '--jobs', jobs])).toContain('It is a whole number from 1 to 64.');
  });
});

test('rules mutate --jobs says the same as one job, in the same order', () => {
  const pack = generated();
  const one = run<Mutated>(pack, 'mutate');
  const several = run<Mutated>(pack, 'mutate', '--jobs', '3');
  expect(several.data.summary).toEqual(one.data.summary);
  expect(several.status).toBe(one.status);
  // Which answers stand for many that show a change may be others.
  expect(withoutAnswers(several.data)).toEqual(withoutAnswers(one.data));
}, 120_000);

function withoutAnswers(data: unknown): unknown {
  return JSON.parse(
    JSON.stringify(data, (key, value: unknown) =>
      ['answers', 'shown', 'differences'].includes(key) ? undefined : value,
    ),
  );
}
