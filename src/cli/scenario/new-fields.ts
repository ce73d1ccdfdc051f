import type { Pack } from '../../engine/index.ts';
import { themeIn } from '../../engine/texts.ts';
import type { Scenario } from '../../pack/scenario.ts';
import { wordsOf, type Words } from '../../words/index.ts';
import { askList, fieldProblem, saysTo, type Author, type Draft } from './new-draft.ts';
import { askActions, askMistakes, askNotActions, askPossible } from './new-actions.ts';

/** One thing that an author is asked for; it may be asked again to change it. */
export interface Field {
  readonly id: keyof Words['authoring']['new']['change'];
  readonly ask: (author: Author, draft: Draft) => Promise<Draft>;
}

export const FIELDS: readonly Field[] = [
  { id: 'title', ask: askText('title') },
  { id: 'id', ask: askId },
  { id: 'difficulty', ask: askDifficulty },
  { id: 'themes', ask: askThemes },
  { id: 'vignette', ask: askText('vignette') },
  { id: 'known', ask: askTexts('known', 1, 50) },
  { id: 'not_known', ask: askTexts('not_known', 0, 50) },
  { id: 'deciding', ask: askDeciding },
  { id: 'why', ask: askText('why') },
  { id: 'actions', ask: askActions },
  { id: 'possible', ask: askPossible },
  { id: 'not_actions', ask: askNotActions },
  { id: 'debrief', ask: askTexts('debrief', 2, 5) },
  { id: 'mistakes', ask: askMistakes },
];

function askText(key: 'title' | 'vignette' | 'why'): Field['ask'] {
  return async ({ terminal, pack }, draft) => {
    const initial = draft[key];
    const text = await terminal.text({
      message: saysTo(pack).ask[key],
      ...(initial === undefined ? {} : { initial }),
      check: (line) => fieldProblem(pack, key, line.trim()),
    });
    return { ...draft, [key]: text.trim() };
  };
}

function askTexts(key: 'known' | 'not_known' | 'debrief', least: number, most: number): Field['ask'] {
  return async ({ terminal, pack }, draft) => {
    const check = (texts: readonly string[]) => fieldProblem(pack, key, texts);
    return {
      ...draft,
      [key]: await askList(terminal, pack, {
        message: saysTo(pack).ask[key],
        earlier: draft[key] ?? [],
        least,
        most,
        check,
      }),
    };
  };
}

async function askId({ terminal, pack, scenarios }: Author, draft: Draft): Promise<Draft> {
  const id = await terminal.text({
    message: saysTo(pack).ask.id,
    initial: draft.id ?? idFrom(draft.title ?? ''),
    check: (line) => idProblem(pack, scenarios, line),
  });
  return { ...draft, id };
}

/** What is wrong with an id, or undefined. */
export function idProblem(pack: Pack, scenarios: readonly Scenario[], id: string): string | undefined {
  if (scenarios.some((one) => one.id === id)) return saysTo(pack).isThere(id);
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

async function askDifficulty({ terminal, pack }: Author, draft: Draft): Promise<Draft> {
  const { difficulty } = wordsOf(pack.data).training.names;
  const choices = ['easy', 'medium', 'hard'].map((id) => ({ id, label: difficulty(id) }));
  const chosen = await terminal.one(() => ({
    message: saysTo(pack).ask.difficulty,
    choices,
    ...(draft.difficulty === undefined ? {} : { chosen: draft.difficulty }),
  }));
  return { ...draft, difficulty: chosen as Scenario['difficulty'] };
}

async function askThemes({ terminal, pack, scenarios }: Author, draft: Draft): Promise<Draft> {
  const known = [...new Set(scenarios.flatMap(({ themes }) => themes))].toSorted();
  const says = saysTo(pack);
  const before = draft.themes ?? [];
  const chosen = await terminal.many({
    message: says.ask.themes,
    choices: known.map((id) => ({ id, label: themeIn(scenarios, id) })),
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
    message: chosen.length > 0 ? says.ask.themesMore : says.ask.themesTyped,
    ...(others === '' ? {} : { initial: others }),
    check: (line) => (all(line).length === 0 ? says.needsTheme : fieldProblem(pack, 'themes', all(line))),
  });
  return { ...draft, themes: all(further) };
}

/** The statements that this result rests on; those that bring its level first. */
async function askDeciding({ terminal, pack, result }: Author, draft: Draft): Promise<Draft> {
  const bring = result.reasons.filter(({ level, applies }) => level === result.level && applies === 'yes');
  const rest = [...result.reasons, ...result.actions].filter(({ applies }) => applies === 'yes');
  const ids = [...new Set([...bring, ...rest].flatMap(({ cites }) => cites))];
  const gist = (id: string) => pack.data.statements.find((one) => one.id === id)?.gist ?? '';
  const says = saysTo(pack);
  const other = '-other';
  const chosen = await terminal.one(() => ({
    message: says.ask.deciding,
    choices: [
      ...ids.map((id) => ({ id, label: `${id}: ${gist(id)}` })),
      { id: other, label: says.ask.decidingOther },
    ],
    ...(draft.deciding === undefined ? {} : { chosen: draft.deciding }),
  }));
  if (chosen !== other) return { ...draft, deciding: chosen };
  const deciding = await terminal.text({
    message: says.ask.decidingLabel,
    check: (line) => fieldProblem(pack, 'deciding', line),
  });
  return { ...draft, deciding };
}
