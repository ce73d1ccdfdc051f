import type { Pack } from '../../src/engine/index.ts';

/** A pack with so many questions (10 or more), loaded with every check. Throws if the pack has a problem. */
export function generatedPack(questions: number, seed?: number): Promise<{ readonly pack: Pack }>;
