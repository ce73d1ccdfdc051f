import type { AssessedAction } from '../../engine/index.ts';
import type { Mistake } from '../../pack/scenario.ts';
import { fieldProblem, type Author, type Draft } from './new-draft.ts';
import { askList, type FormChoice } from '../terminal/form.ts';

export async function askActions({ form, result }: Author, draft: Draft): Promise<Draft> {
  const certain = result.actions.filter(({ applies }) => applies === 'yes');
  const actions = await form.many({
    message: 'These actions apply. Which does the scenario name, for trainees to choose first?',
    choices: certain.map(choiceOf),
    chosen: draft.actions ?? [],
    check: (ids) => (ids.length === 0 ? 'At least one is needed.' : undefined),
  });
  return { ...draft, actions };
}

export async function askPossible({ form, result }: Author, draft: Draft): Promise<Draft> {
  const choices = result.actions.filter(({ applies }) => applies === 'possible').map(choiceOf);
  if (choices.length === 0) return { ...draft, possible: [] };
  const possible = await form.many({
    message: 'These may apply once more is known. Which does the scenario name?',
    choices,
    chosen: draft.possible ?? [],
    check: () => undefined,
  });
  return { ...draft, possible };
}

export async function askNotActions({ form, pack, result }: Author, draft: Draft): Promise<Draft> {
  const listed = new Set(result.actions.map(({ id }) => id));
  const not_actions = await form.many({
    message: 'These do not fit the case. Which does the scenario name, as easily chosen by mistake?',
    choices: pack.data.actions.filter(({ id }) => !listed.has(id)).map(choiceOf),
    chosen: draft.not_actions ?? [],
    check: () => undefined,
  });
  return { ...draft, not_actions };
}

export async function askMistakes({ form, pack, result }: Author, draft: Draft): Promise<Draft> {
  const forbidding = result.actions.filter(({ kind }) => kind === 'do_not').map(choiceOf);
  const none = '-none';
  const earlier = draft.mistakes ?? [];
  const texts = await askList(form, {
    message: 'Mistakes that are easy to make here: what someone might do. One at a time.',
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
    form.say('', mistake);
    const why = await form.text({
      message: 'Why is it a mistake?',
      ...(before === undefined ? {} : { initial: before.why }),
      check: (line) => fieldProblem(pack, 'mistakes', [{ mistake, why: line.trim() }]),
    });
    const breaks =
      forbidding.length === 0
        ? none
        : await form.one({
            message: 'Does it go against one of these?',
            choices: [{ id: none, label: 'No' }, ...forbidding],
            ...(before === undefined ? {} : { chosen: before.breaks ?? none }),
          });
    mistakes.push({ mistake, why: why.trim(), ...(breaks === none ? {} : { breaks }) });
  }
  return { ...draft, mistakes };
}

function choiceOf({ id, text }: Pick<AssessedAction, 'id' | 'text'>): FormChoice {
  return { id, label: `${id}: ${text}` };
}
