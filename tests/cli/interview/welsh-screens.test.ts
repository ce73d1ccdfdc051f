import { describe, expect, test } from 'vitest';
import { draw } from '../../../src/cli/terminal/draw.ts';
import { questionMenu } from '../../../src/cli/terminal/drawn.ts';
import { examplesHelp, whyHelp } from '../../../src/cli/terminal/help.ts';
import { open, type Menu, type MenuState } from '../../../src/cli/terminal/menu.ts';
import { commandIn, readTyped } from '../../../src/cli/terminal/typed.ts';
import { languageNamed } from '../../../src/cli/terminal/speech.ts';
import { displayWidth } from '../../../src/document/wrap.ts';
import type { Question } from '../../../src/engine/index.ts';
import { openPack } from '../../../src/pack/open.ts';
import { wordsOf } from '../../../src/words/index.ts';
import { ENGLISH, inWelsh } from '../welsh-pack.ts';

const { pack } = await openPack(undefined, 'cy');
const words = wordsOf('cy');
const questions = pack!.questions.map(({ question }) => question);
const called = (id: string): Question => questions.find((question) => question.id === id)!;

function menuOf(question: Question): Menu {
  const help = (width: number) => ({ width, sideBySide: true, words });
  return {
    ...questionMenu(
      {
        question,
        place: words.interview.stagePlace(1, 9, 'Diogelwch nawr', ' · '),
        reminder: words.interview.reminder('FFONIWCH 999 NAWR'),
        hint: words.interview.chooseAll,
        chosen: question.options.slice(0, 1).map(({ id }) => id),
        why: (width) => whyHelp(question, pack!.data.statements, help(width)),
        examples: (width) => examplesHelp(question, help(width)),
        canGoBack: true,
        canReview: true,
        leave: { does: words.terminal.keys.leave, sure: words.interview.leaveQuestion },
        also: { said: 'on help', lines: [] },
      },
      words,
    ),
    words,
    language: 'English',
    hides: true,
  };
}

describe('a question in Welsh', () => {
  test.each([
    [80, 24],
    [40, 24],
  ])('fits %d columns and %d rows, whatever is open, and has no word of English', (columns, rows) => {
    for (const question of questions) {
      const menu = menuOf(question);
      const said = Object.values(words.terminal.notice).filter((notice) => typeof notice === 'string');
      const states: readonly MenuState[] = [
        open(menu),
        { ...open(menu), leaving: true },
        { ...open(menu), panel: { kind: 'why' } },
        ...[0, 1, 2].map((page): MenuState => ({ ...open(menu), panel: { kind: 'examples', page } })),
        ...said.map((notice) => ({ ...open(menu), notice })),
      ];
      for (const state of states) {
        const { lines } = draw(menu, state, { columns, rows, colour: false });
        expect(lines.length, lines.join('\n')).toBeLessThan(rows);
        for (const line of lines) expect(displayWidth(line), line).toBeLessThan(columns);
        expect(inWelsh(lines.join('\n').replace('/ English', ''))).not.toMatch(ENGLISH);
      }
    }
  });

  test.each([
    ['ydy', 'yes'],
    ['Nac ydy', 'no'],
    ['nac', 'no'],
    ['na', 'no'],
    ['y', 'yes'],
    ['n', 'no'],
    ['yes', 'yes'],
    ['no', 'no'],
    ['oes', 'yes'],
    ['1', 'yes'],
    ['ddim yn hysbys', 'unknown'],
    ['not known', 'unknown'],
  ])('is answered with %s, in the words of either language', (line, answer) => {
    expect(readTyped(called('immediate_danger'), line, words)).toEqual({ kind: 'answer', answer });
  });

  test('takes the word for none of these in either language', () => {
    for (const line of ['dim', 'none', "dim un o'r rhain"])
      expect(readTyped(called('grooming_signs'), line, words)).toEqual({ kind: 'answer', answer: ['none'] });
  });

  test('says what is wrong in Welsh', () => {
    expect(readTyped(called('immediate_danger'), '7', words)).toMatchObject({
      message: "Dydy'r rhif hwn ddim yn y rhestr: 7. Teipiwch rif o 0 i 2, neu help.",
    });
  });
});

test.each([
  ['nôl', 'back'],
  ['yn ôl', 'back'],
  ['pam', 'why'],
  ['enghreifftiau', 'examples'],
  ['atebion', 'review'],
  ['gadael', 'leave'],
  ['cymorth', 'help'],
  ['back', 'back'],
  ['leave', 'leave'],
])('%s is the command %s, whichever language is spoken', (line, command) => {
  expect(commandIn(line)).toBe(command);
});

test('each language is named in either', () => {
  expect(['cymraeg', 'Welsh', 'english', 'Saesneg', 'eraill'].map(languageNamed)).toEqual([
    'cy',
    'cy',
    'en',
    'en',
    undefined,
  ]);
});
