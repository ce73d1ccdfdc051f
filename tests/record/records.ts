import { createHash } from 'node:crypto';
import { assess, compilePack, type Pack, type PackData } from '../../src/engine/index.ts';
import { shippedPack } from '../../src/pack/shipped.ts';
import { recordOf, type KeptRecord } from '../../src/record/index.ts';

export const PACK: Pack = compilePack(shippedPack());

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** A record of some answers to the pack that ships, made on one day in March. */
export function kept(answers: Readonly<Record<string, unknown>>, finished = true): KeptRecord {
  const keeping = { tool: '0.1.0', at: '2026-03-02T14:05:00+00:00', finished };
  return recordOf(assess(PACK, answers), keeping, sha256);
}

/** The pack that ships, changed, as another version of it. */
export function otherVersion(change: (data: PackData) => Partial<PackData>): Pack {
  const data = shippedPack();
  const digest = `sha256:${'0f'.repeat(32)}`;
  return compilePack({ ...data, version: '9.0.0', digest, ...change(data) });
}
