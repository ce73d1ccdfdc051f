import { describe, expect, test } from 'vitest';
import { assess, compilePack, type PackData } from '../../src/engine/index.ts';
import { inLanguage } from '../../src/engine/texts.ts';
import { whyOf } from '../../src/interview/help.ts';
import { loadPack } from '../../src/pack/load.ts';
import { groundsLines } from '../../src/report/handbook/grounds-lines.ts';
import { renderMarkdown, renderText } from '../../src/report/result/render.ts';
import { lookupIn } from '../../src/report/words/lookup.ts';
import { wordsOf } from '../../src/words/index.ts';
import { TINY, writeFiles } from '../pack/tiny-pack.ts';

const BASES = `bases:
  guide: { title: The phone policy, mark: policy, says: 'The phone policy says so, in that paragraph.' }
  procedures: { title: Staff handbook, mark: handbook, says: 'The staff handbook says so, on that page.' }
  interpretation: { mark: school reading of, says: The policy leaves this open. }
  outside: { mark: not in the policy }
`;

const WELSH = {
  'bases.guide.title': 'Y polisi ffonau',
  'bases.guide.mark': 'polisi',
  'bases.guide.says': "Y polisi ffonau sy'n dweud hyn.",
  'bases.procedures.title': 'Llawlyfr staff',
  'bases.procedures.mark': 'llawlyfr',
  'bases.procedures.says': "Llawlyfr y staff sy'n dweud hyn.",
};

async function tiny(bases: string): Promise<PackData> {
  const text = `${TINY['pack.yaml']}${bases}`.replace('[en]', '[en, cy]');
  const { pack, problems } = await loadPack(await writeFiles({ ...TINY, 'pack.yaml': text }));
  expect(problems).toEqual([]);
  return pack!;
}

const SCREEN = { width: 100, colour: false, symbols: true, detail: 'explain' } as const;

/** A result with a rule of each basis. */
function results(data: PackData): readonly string[] {
  const pack = compilePack(data);
  const result = assess(pack, { age: 'under_18', signs: ['none'] });
  return [renderText(result, data, SCREEN), renderMarkdown(result, data, 'explain')];
}

describe('a pack with names of its own for its sources', () => {
  test('is marked and explained with these names alone, in a result of any form', async () => {
    for (const text of results(await tiny(BASES))) {
      for (const said of [
        'policy police.1',
        'Policy police.1',
        'handbook c2-p13; policy police.2',
        'school reading of signs.1',
      ])
        expect(text).toContain(said);
      expect(text).toContain('The phone policy says so, in that paragraph.');
      expect(text).toContain('The staff handbook says so, on that page.');
      expect(text).toContain('The policy leaves this open.');
      expect(text).toContain('The law (The phone policy, February 2021)');
      expect(text).not.toMatch(
        /guide (?:police|signs|law)|practice guide|Safeguarding Procedures|our reading/i,
      );
    }
  });

  test('is so in Welsh, and shows what nobody translated in English, with a mark', async () => {
    const english = await tiny(BASES);
    const welsh = inLanguage(english, { language: 'cy', texts: WELSH }, (text) => `[Saesneg: ${text}]`);
    const [text = ''] = results(welsh);
    for (const said of [
      'polisi police.1',
      'llawlyfr c2-p13; polisi police.2',
      "Llawlyfr y staff sy'n dweud hyn.",
    ])
      expect(text).toContain(said);
    expect(text).toContain('[Saesneg: The policy leaves this open.]');
    expect(text).not.toMatch(/canllaw police|gweithdrefnau/i);
  });

  test('has them in the help of a question and in the handbook', async () => {
    const pack = await tiny(BASES);
    const [question] = pack.questions;
    expect(JSON.stringify(whyOf(question!, pack.statements, wordsOf(pack)))).toContain(
      'The phone policy, in short',
    );
    const lines = groundsLines({ lookup: lookupIn(pack), uses: new Map() } as never, pack.actions[1]!);
    const text = JSON.stringify(lines);
    expect(text).toContain('The staff handbook says so, on that page.');
    expect(text).toContain('Policy police.2');
    expect(text).toContain('statements');
  });

  test('names one source and leaves the others as they are', async () => {
    const [text = ''] = results(
      await tiny("bases:\n  procedures: { title: Book, mark: book, says: 'So says the book.' }\n"),
    );
    expect(text).toContain('book c2-p13; guide police.2');
    expect(text).toContain('The practice guide says so');
  });
});

test('a result explains no mark that no rule has', async () => {
  const pack = await tiny('');
  expect(results(pack)[0]).toContain('The Wales Safeguarding Procedures say so');
  const actions = pack.actions.filter(({ basis }) => basis !== 'procedures');
  expect(results({ ...pack, actions })[0]).not.toContain('Wales Safeguarding Procedures');
});
