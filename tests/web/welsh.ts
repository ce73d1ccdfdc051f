import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { PackData } from '../../src/engine/index.ts';
import { inLanguage, listOf, textsIn } from '../../src/engine/texts.ts';
import { readTranslation } from '../../src/pack/language/load-translation.ts';
import { shippedAreas, shippedPack, shippedScenarios } from '../../src/pack/shipped.ts';
import { editionsOf } from '../../src/web/editions.ts';
import { turned } from '../../src/web/language.ts';
import { opened, type State } from '../../src/web/state.ts';
import { wordsOf } from '../../src/words/index.ts';

const FOLDER = join(fileURLToPath(new URL('../..', import.meta.url)), 'rules/online-abuse');

/** The rules that ship, with both languages, whether they ship so or not yet. */
const RULES: PackData = { ...shippedPack(), languages: ['en', 'cy'] };

const { translation, problems } = await readTranslation(FOLDER, 'cy', textsIn(RULES));
if (!translation) throw new Error(problems.map(({ message }) => message).join('\n'));

/** The rules in Welsh as the command line has them. */
export const RULES_IN_WELSH = inLanguage(RULES, translation, wordsOf('cy').result.untranslated);

const held = {
  review: RULES_IN_WELSH.translation,
  pack: listOf(textsIn(RULES), textsIn(RULES_IN_WELSH)),
  scenarios: [],
};
const editions = editionsOf(RULES, shippedScenarios(), () => held);

/** A page with both languages, in English. */
export const BOTH: State = opened({ ...editions('en'), editions, areas: shippedAreas(), version: '0.1.0' });

/** The same in Welsh. */
export const WELSH: State = turned(BOTH, 'cy');
