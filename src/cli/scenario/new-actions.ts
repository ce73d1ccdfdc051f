import type { AssessedAction } from '../../engine/index.ts';
import type { Mistake } from '../../pack/scenario.ts';
import type { Choice } from '../../interview/choices.ts';
import { askList, fieldProblem, saysTo, type Author, type Draft } from './new-draft.ts';

export async function askActions({ terminal, pack, result }: Author, draft: Draft): Promise<Draft> {
  const certain = result.actions.filter(({ applies }) => applies === 'yes');
  const actions = await terminal.many({
    message: saysTo(pack).ask.actions,
    choices: certain.map(choiceOf),
    chosen: draft.actions ?? [],
    check: (ids) => (ids.length === 0 ? saysTo(pack).needsOne : undefined),
  });
  return { ...draft, actions };
}

export async function askPossible({ terminal, pack, result }: Author, draft: Draft): Promise<Draft> {
  const choices = result.actions.filter(({ applies }) => applies === 'possible').map(choiceOf);
  if (choices.length === 0) return { ...draft, possible: [] };
  const possible = await terminal.many({
    message: saysTo(pack).ask.possible,
    choices,
    chosen: draft.possible ?? [],
    check: () => undefined,
  });
  return { ...draft, possible };
}

export async function askNotActions({ terminal, pack, result }: Author, draft: Draft): Promise<Draft> {
  const listed = new Set(result.actions.map(({ id }) => id));
  const not_actions = await terminal.many({
    message: saysTo(pack).ask.not_actions,
    choices: pack.data.actions.filter(({ id }) => !listed.has(id)).map(choiceOf),
    chosen: draft.not_actions ?? [],
    check: () => undefined,
  });
  return { ...draft, not_actions };
}

export async function askMistakes({ terminal, pack, result }: Author, draft: Draft): Promise<Draft> {
  const forbidding = result.actions.filter(({ kind }) => kind === 'do_not').map(choiceOf);
  const none = '-none';
  const earlier = draft.mistakes ?? [];
  const texts = await askList(terminal, pack, {
    message: saysTo(pack).ask.mistakes,
    earlier: earlier.map(({ mistake }) => mistake),
    least: 0,
    most: 20,
    check: (all) =>
      fieldProblem(
        pack,
        'mistakes',
        all.map((mistake) => ({ mistake, why: '-' })),
      ),
  });
  const mistakes: Mistake[] = [];
  for (const mistake of texts) {
    const before = earlier.find((one) => one.mistake === mistake);
    terminal.say('', mistake);
    const why = await terminal.text({
      message: saysTo(pack).ask.mistakeWhy,
      ...(before === undefined ? {} : { initial: before.why }),
      check: (line) => fieldProblem(pack, 'mistakes', [{ mistake, why: line.trim() }]),
    });
    const breaks =
      forbidding.length === 0
        ? none
        : await terminal.one(() => ({
            message: saysTo(pack).ask.mistakeBreaks,
            choices: [{ id: none, label: saysTo(pack).ask.mistakeBreaksNone }, ...forbidding],
            ...(before === undefined ? {} : { chosen: before.breaks ?? none }),
          }));
    mistakes.push({ mistake, why: why.trim(), ...(breaks === none ? {} : { breaks }) });
  }
  return { ...draft, mistakes };
}

function choiceOf({ id, text }: Pick<AssessedAction, 'id' | 'text'>): Choice {
  return { id, label: `${id}: ${text}` };
}
