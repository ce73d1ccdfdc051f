import { describe, expect, test } from 'vitest';
import { examplesHelp, whyHelp, type HelpBlock } from '../../../src/cli/terminal/help.ts';
import { hasExamples } from '../../../src/interview/help.ts';
import { displayWidth } from '../../../src/document/wrap.ts';
import { wordsOf } from '../../../src/words/index.ts';
import { question } from '../../engine/tiny-pack.ts';
import { SAMPLE } from './sample-pack.ts';

const asked = (id: string) => SAMPLE.byId.get(id)!.question;
const text = (blocks: readonly HelpBlock[]): string =>
  blocks.map(({ heading, lines }) => [...heading, ...lines].join('\n')).join('\n\n');
const words = wordsOf('en');
const { statements } = SAMPLE.data;

describe('why', () => {
  test('gives the reason, then label and gist of each statement cited, in the order cited', () => {
    expect(text(whyHelp(asked('danger'), statements, { width: 60, sideBySide: true, words })))
      .toMatchInlineSnapshot(`
        "Why we ask this
        Danger comes before everything else.

        What the guide says, in short
        police.1: Danger: call the police at once.
        police.2: Nobody forwards images of a child, and nobody asks
          for them to be forwarded."
      `);
  });

  test('gives the reason alone where nothing is cited', () => {
    expect(whyHelp(asked('device'), statements, { width: 60, sideBySide: true, words })).toHaveLength(1);
  });
});

describe('examples', () => {
  test('of a comparison stand side by side where there is room', () => {
    expect(text(examplesHelp(asked('place'), { width: 60, sideBySide: true, words }).slice(-1)))
      .toMatchInlineSnapshot(`
      "Compare: Much of it [guide close.1]
      Middling: seen often         | Grave: a victim
      -----------------------------+-----------------------------
      They go on, and it wears on  | They go on and cannot stop.
      them.                        |
      -----------------------------+-----------------------------
      These lie close."
    `);
  });

  test('of a comparison stand one below the other on a narrow screen and for screen readers', () => {
    const narrow = text(examplesHelp(asked('place'), { width: 38, sideBySide: true, words }).slice(-1));
    const read = text(examplesHelp(asked('place'), { width: 38, sideBySide: false, words }).slice(-1));
    expect(narrow).toBe(read);
    expect(narrow).toMatchInlineSnapshot(`
      "Compare: Much of it [guide close.1]
      - Middling: seen often
        They go on, and it wears on them.
      - Grave: a victim
        They go on and cannot stop.
      These lie close."
    `);
  });

  test('say which answer they are about', () => {
    const about = examplesHelp(asked('place'), { width: 60, sideBySide: true, words }).map(
      (block) => block.about,
    );
    expect(about).toEqual([undefined, 'mild', 'middling', 'grave', 'gravest', undefined]);
  });

  test('are missing where a question has none', () => {
    expect(hasExamples(asked('device'))).toBe(false);
    expect(hasExamples(asked('place'))).toBe(true);
  });

  test.each([39, 79])('fit %d columns', (width) => {
    for (const { question: each } of SAMPLE.questions) {
      for (const block of examplesHelp(each, { width, sideBySide: true, words })) {
        for (const line of [...block.heading, ...block.lines])
          expect(displayWidth(line)).toBeLessThanOrEqual(width);
      }
    }
  });

  test('show terminal codes of a foreign pack instead of obeying them', () => {
    const hostile = question('hostile', { help: ['\u001b[2Jgone'], why: '\u001b]0;title\u0007' });
    const shown = text([
      ...examplesHelp(hostile, { width: 60, sideBySide: true, words }),
      ...whyHelp(hostile, [], { width: 60, sideBySide: true, words }),
    ]);
    expect(shown).not.toContain('\u001b');
    expect(shown).not.toContain('\u0007');
    expect(shown).toContain('\\u{1b}[2Jgone');
  });
});
