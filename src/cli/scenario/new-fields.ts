import type { AssessedAction, Assessment, Pack } from '../../engine/index.ts';
import type { Mistake, Scenario } from '../../pack/scenario.ts';
import { CALL_999 } from '../../train/model.ts';
import { fieldProblem } from './field-problem.ts';
import { askList, type Form, type FormChoice } from './form.ts';

/** What a scenario says besides what the engine works out. */
export type Draft = Partial<Omit<Scenario, 'answers' | 'expect'>> & {
  readonly actions?: readonly string[];
  readonly possible?: readonly string[];
  readonly not_actions?: readonly string[];
};

/** What the fields are asked with. */
export interface Author {
  readonly form: Form;
  readonly pack: Pack;
  readonly result: Assessment;
  readonly scenarios: readonly Scenario[];
}

/** One thing that an author is asked for; it may be asked again to change it. */
export interface Field {
  readonly id: keyof Draft;
  readonly label: string;
  readonly ask: (author: Author, draft: Draft) => Promise<Draft>;
}

const FIRST_FEW = 3;

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
  return async ({ form, pack }, draft) => {
    const initial = draft[key];
    const text = await form.text({
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
  return async ({ form, pack }, draft) => {
    const check = (texts: readonly string[]) => fieldProblem(pack, key, texts);
    return {
      ...draft,
      [key]: await askList(form, { message, earlier: draft[key] ?? [], least, most, check }),
    };
  };
}

async function askId({ form, pack, scenarios }: Author, draft: Draft): Promise<Draft> {
  const id = await form.text({
    message: 'Its id, which is also the name of its file:',
    initial: draft.id ?? idFrom(draft.title ?? ''),
    check: (line) => idProblem(pack, scenarios, line),
  });
  return { ...draft, id };
}

/** What is wrong with an id, or undefined. */
export function idProblem(pack: Pack, scenarios: readonly Scenario[], id: string): string | undefined {
  if (scenarios.some((one) => one.id === id)) return `There is a scenario ${id} already.`;
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

async function askDifficulty({ form }: Author, draft: Draft): Promise<Draft> {
  const choices = [
    { id: 'easy', label: 'easy' },
    { id: 'medium', label: 'medium' },
    { id: 'hard', label: 'hard' },
  ];
  const chosen = await form.one({
    message: 'How hard is it?',
    choices,
    ...(draft.difficulty === undefined ? {} : { chosen: draft.difficulty }),
  });
  return { ...draft, difficulty: chosen as Scenario['difficulty'] };
}

async function askThemes({ form, pack, scenarios }: Author, draft: Draft): Promise<Draft> {
  const known = [...new Set(scenarios.flatMap(({ themes }) => themes))].toSorted();
  const before = draft.themes ?? [];
  const chosen = await form.many({
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
  const further = await form.text({
    message: chosen.length > 0 ? 'Further themes, with commas (empty: none):' : 'Themes, with commas:',
    ...(others === '' ? {} : { initial: others }),
    check: (line) =>
      all(line).length === 0 ? 'At least one theme is needed.' : fieldProblem(pack, 'themes', all(line)),
  });
  return { ...draft, themes: all(further) };
}

/** The statements that this result rests on; those that bring its level first. */
async function askDeciding({ form, pack, result }: Author, draft: Draft): Promise<Draft> {
  const bring = result.reasons.filter(({ level, applies }) => level === result.level && applies === 'yes');
  const rest = [...result.reasons, ...result.actions].filter(({ applies }) => applies === 'yes');
  const ids = [...new Set([...bring, ...rest].flatMap(({ cites }) => cites))];
  const gist = (id: string) => pack.data.statements.find((one) => one.id === id)?.gist ?? '';
  const other = '-other';
  const chosen = await form.one({
    message: 'Which statement of the guide decides it?',
    choices: [...ids.map((id) => ({ id, label: `${id}: ${gist(id)}` })), { id: other, label: 'Another one' }],
    ...(draft.deciding === undefined ? {} : { chosen: draft.deciding }),
  });
  if (chosen !== other) return { ...draft, deciding: chosen };
  const deciding = await form.text({
    message: 'Its label, such as police.2:',
    check: (line) => fieldProblem(pack, 'deciding', line),
  });
  return { ...draft, deciding };
}

async function askActions({ form, result }: Author, draft: Draft): Promise<Draft> {
  const certain = result.actions.filter(({ applies }) => applies === 'yes');
  const first = certain.filter(({ kind }) => kind === 'do').slice(0, FIRST_FEW);
  const usual = new Set([...certain.filter(({ id }) => id === CALL_999), ...first].map(({ id }) => id));
  const actions = await form.many({
    message: 'These actions apply. Which does the scenario name, for trainees to choose first?',
    choices: certain.map(choiceOf),
    chosen: draft.actions ?? [...usual],
    check: (ids) => (ids.length === 0 ? 'At least one is needed.' : undefined),
  });
  return { ...draft, actions };
}

async function askPossible({ form, result }: Author, draft: Draft): Promise<Draft> {
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

async function askNotActions({ form, pack, result }: Author, draft: Draft): Promise<Draft> {
  const listed = new Set(result.actions.map(({ id }) => id));
  const not_actions = await form.many({
    message:
      'These do not belong to the case. Which does the scenario name, as what is easily chosen by mistake?',
    choices: pack.data.actions.filter(({ id }) => !listed.has(id)).map(choiceOf),
    chosen: draft.not_actions ?? [],
    check: () => undefined,
  });
  return { ...draft, not_actions };
}

async function askMistakes({ form, pack, result }: Author, draft: Draft): Promise<Draft> {
  const forbidding = result.actions.filter(({ kind }) => kind === 'do_not').map(choiceOf);
  const none = '-none';
  const earlier = draft.mistakes ?? [];
  const texts = await askList(form, {
    message: 'Mistakes that are easily made here: what somebody might do. One at a time.',
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
            chosen: before?.breaks ?? none,
          });
    mistakes.push({ mistake, why: why.trim(), ...(breaks === none ? {} : { breaks }) });
  }
  return { ...draft, mistakes };
}

function choiceOf({ id, text }: Pick<AssessedAction, 'id' | 'text'>): FormChoice {
  return { id, label: `${id}: ${text}` };
}
