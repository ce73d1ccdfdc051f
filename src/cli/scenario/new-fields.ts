import type { Pack } from '../../engine/index.ts';
import type { Scenario } from '../../pack/scenario.ts';
import { askList, fieldProblem, type Author, type Draft } from './new-draft.ts';
import { askActions, askMistakes, askNotActions, askPossible } from './new-actions.ts';

/** One thing that an author is asked for; it may be asked again to change it. */
export interface Field {
  readonly id: keyof Draft;
  readonly label: string;
  readonly ask: (author: Author, draft: Draft) => Promise<Draft>;
}

export const FIELDS: readonly Field[] = [
  { id: 'title', label: 'the title', ask: askText('title', 'What is the scenario called?') },
  { id: 'id', label: 'the id', ask: askId },
  { id: 'difficulty', label: 'the difficulty', ask: askDifficulty },
  { id: 'themes', label: 'the themes', ask: askThemes },
  {
    id: 'vignette',
    label: 'the case',
    ask: askText('vignette', 'The case, in three to eight short sentences:'),
  },
  {
    id: 'known',
    label: 'what is known',
    ask: askTexts('known', 'What is known? One fact at a time.', 1, 50),
  },
  {
    id: 'not_known',
    label: 'what is not known',
    ask: askTexts('not_known', 'What is not known? One thing at a time.', 0, 50),
  },
  { id: 'deciding', label: 'the deciding statement', ask: askDeciding },
  { id: 'why', label: 'why the result is right', ask: askText('why', 'Why is that the right result?') },
  { id: 'actions', label: 'the actions that must apply', ask: askActions },
  { id: 'possible', label: 'the actions that may apply', ask: askPossible },
  { id: 'not_actions', label: 'the actions that must not be listed', ask: askNotActions },
  {
    id: 'debrief',
    label: 'the points to talk about',
    ask: askTexts('debrief', 'Two to five points to talk about afterwards.', 2, 5),
  },
  { id: 'mistakes', label: 'the mistakes', ask: askMistakes },
];

function askText(key: 'title' | 'vignette' | 'why', message: string): Field['ask'] {
  return async ({ terminal, pack }, draft) => {
    const initial = draft[key];
    const text = await terminal.text({
      message,
      ...(initial === undefined ? {} : { initial }),
      check: (line) => fieldProblem(pack, key, line.trim()),
    });
    return { ...draft, [key]: text.trim() };
  };
}

function askTexts(
  key: 'known' | 'not_known' | 'debrief',
  message: string,
  least: number,
  most: number,
): Field['ask'] {
  return async ({ terminal, pack }, draft) => {
    const check = (texts: readonly string[]) => fieldProblem(pack, key, texts);
    return {
      ...draft,
      [key]: await askList(terminal, { message, earlier: draft[key] ?? [], least, most, check }),
    };
  };
}

async function askId({ terminal, pack, scenarios }: Author, draft: Draft): Promise<Draft> {
  const id = await terminal.text({
    message: 'Its id, which is also the name of its file:',
    initial: draft.id ?? idFrom(draft.title ?? ''),
    check: (line) => idProblem(pack, scenarios, line),
  });
  return { ...draft, id };
}

/** What is wrong with an id, or undefined. */
export function idProblem(pack: Pack, scenarios: readonly Scenario[], id: string): string | undefined {
  if (scenarios.some((one) => one.id === id)) return `There is already a scenario called ${id}.`;
  return fieldProblem(pack, 'id', id);
}

/** A title as an id: small letters, digits and hyphens. */
export function idFrom(title: string): string {
  const words = title
    .normalize('NFD')
    .replace(/[^\w\s-]/g, '')
    .toLowerCase();
  return words
    .split(/[\s_-]+/)
    .filter((word) => word !== '')
    .join('-')
    .slice(0, 80)
    .replace(/-+$/, '');
}

async function askDifficulty({ terminal }: Author, draft: Draft): Promise<Draft> {
  const choices = [
    { id: 'easy', label: 'easy' },
    { id: 'medium', label: 'medium' },
    { id: 'hard', label: 'hard' },
  ];
  const chosen = await terminal.one({
    message: 'How hard is it?',
    choices,
    ...(draft.difficulty === undefined ? {} : { chosen: draft.difficulty }),
  });
  return { ...draft, difficulty: chosen as Scenario['difficulty'] };
}

async function askThemes({ terminal, pack, scenarios }: Author, draft: Draft): Promise<Draft> {
  const known = [...new Set(scenarios.flatMap(({ themes }) => themes))].toSorted();
  const before = draft.themes ?? [];
  const chosen = await terminal.many({
    message: 'What is it about?',
    choices: known.map((id) => ({ id, label: id })),
    chosen: before,
    check: () => undefined,
  });
  const split = (line: string) =>
    line
      .split(',')
      .map((theme) => theme.trim())
      .filter((theme) => theme !== '');
  const all = (line: string) => [...new Set([...chosen, ...split(line)])];
  const others = before.filter((theme) => !known.includes(theme)).join(', ');
  const further = await terminal.text({
    message: chosen.length > 0 ? 'Further themes, with commas (empty: none):' : 'Themes, with commas:',
    ...(others === '' ? {} : { initial: others }),
    check: (line) =>
      all(line).length === 0 ? 'At least one theme is needed.' : fieldProblem(pack, 'themes', all(line)),
  });
  return { ...draft, themes: all(further) };
}

/** The statements that this result rests on; those that bring its level first. */
async function askDeciding({ terminal, pack, result }: Author, draft: Draft): Promise<Draft> {
  const bring = result.reasons.filter(({ level, applies }) => level === result.level && applies === 'yes');
  const rest = [...result.reasons, ...result.actions].filter(({ applies }) => applies === 'yes');
  const ids = [...new Set([...bring, ...rest].flatMap(({ cites }) => cites))];
  const gist = (id: string) => pack.data.statements.find((one) => one.id === id)?.gist ?? '';
  const other = '-other';
  const chosen = await terminal.one({
    message: 'Which statement of the guide decides it?',
    choices: [...ids.map((id) => ({ id, label: `${id}: ${gist(id)}` })), { id: other, label: 'Another one' }],
    ...(draft.deciding === undefined ? {} : { chosen: draft.deciding }),
  });
  if (chosen !== other) return { ...draft, deciding: chosen };
  const deciding = await terminal.text({
    message: 'Its label, such as police.2:',
    check: (line) => fieldProblem(pack, 'deciding', line),
  });
  return { ...draft, deciding };
}
