import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const RULES = fileURLToPath(new URL('../../rules/online-abuse', import.meta.url));

/** A copy of the rules in a folder, in which Welsh is one of their languages. */
export function welshPack(folder: string): string {
  const pack = join(folder, 'rules');
  cpSync(RULES, pack, { recursive: true });
  const file = join(pack, 'pack.yaml');
  writeFileSync(file, readFileSync(file, 'utf8').replace(/^languages: .*$/m, 'languages: [en, cy]'));
  return pack;
}

/** A text without what it says is in English, and without blanks that only lay it out. */
export function inWelsh(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/\[Saesneg: [^\]]*\]/g, '');
}

/** Words that no Welsh text has, and hardly any English one lacks. */
export const ENGLISH = /\b(?:the|and|of|this|that|not|was|with|for|you|your|from|are|what|there)\b/i;
