import { assess, type Action, type ActionKind, type Assessment, type Pack } from '../engine/index.ts';
import type { Scenario } from '../pack/scenario.ts';
import { standings, levelAt, rankOf } from './change.ts';

/** Where a scenario names no action of its own, this many of those that apply come first. */
const FIRST_FEW = 3;

/** The answers against which a trainee's are marked. Ids of actions, in the order in which they are to be done. */
export interface Model {
  readonly assessment: Assessment;
  /** The level of these answers; what the engine says, not what the file expects. */
  readonly level: string;
  readonly possibleLevel: string;
  /** Whether the level calls for something at once (`urgent`): a 999 call. */
  readonly emergency: boolean;
  /** The 999 call, where it is to be made; undefined where the pack names none, or it is not due. */
  readonly call: string | undefined;
  /** What a trainee should choose: the actions that the scenario names and that apply, and any 999 call. */
  readonly first: readonly string[];
  /** Other actions that apply: right to choose, and nothing is lost without them. */
  readonly alsoRight: readonly string[];
  /** Actions that may apply once more is known. To choose them is no mistake, and nor is to leave them. */
  readonly perhaps: readonly string[];
  /** What must not be done, for certain. */
  readonly mustNot: readonly string[];
  /** What must not be done as long as something is not known. */
  readonly perhapsMustNot: readonly string[];
}

/** The model answers of a scenario, from the engine; the scenario only says which of the actions matter most. */
export function modelOf(pack: Pack, scenario: Scenario): Model {
  const assessment = assess(pack, scenario.answers);
  const { level, possibleLevel, actions } = assessment;
  const forbidding = (applies: string) =>
    actions.filter((action) => action.kind === 'do_not' && action.applies === applies).map(({ id }) => id);
  const toDo = actions.filter(({ kind }) => kind !== 'do_not');
  const certain = toDo.filter(({ applies }) => applies === 'yes').map(({ id }) => id);
  const named = certain.filter(
    (id) => id === pack.data.emergency_call || scenario.expect.actions.includes(id),
  );
  const first = named.length > 0 ? named : certain.slice(0, FIRST_FEW);
  return {
    assessment,
    level,
    possibleLevel,
    call: first.find((id) => id === pack.data.emergency_call),
    emergency: levelAt(pack, rankOf(pack, level)).urgent !== undefined,
    first,
    alsoRight: certain.filter((id) => !first.includes(id)),
    perhaps: toDo.filter(({ applies }) => applies === 'possible').map(({ id }) => id),
    mustNot: forbidding('yes'),
    perhapsMustNot: forbidding('possible'),
  };
}

/** The actions of a kind that a result does not list at all. */
export function absentActions(pack: Pack, model: Model, ...kinds: readonly ActionKind[]): readonly Action[] {
  const listed = standings(model.assessment);
  return pack.data.actions.filter(({ id, kind }) => kinds.includes(kind) && !listed.has(id));
}
