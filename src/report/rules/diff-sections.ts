import type { ActionMove, LevelMove, Outcomes, Witness } from '../../check/diff/index.ts';
import { inFull } from '../words/answer-words.ts';
import { levelTitle, lookupIn } from '../words/lookup.ts';
import type { Group, Item, Line, Section } from '../../document/model.ts';
import { heading, labelled, listed, part, words } from '../../document/parts.ts';
import { answersLine, commandLine } from './assess-command.ts';
import { changeGroups } from './diff-change-words.ts';
import type { DiffReport, ComparedPack } from './diff-model.ts';
import { scenarioSections, countedNames, leftOutWords } from './diff-scenario-words.ts';

const WAYS = { down: 'Less urgent', unclear: 'Another level', up: 'More urgent' } as const;

/** A comparison in words and in order: what matters most for a child first. */
export function diffSections(report: DiffReport): readonly Section[] {
  const { old, new: fresh, diff } = report;
  const changes = changeGroups(report);
  return [
    heading(
      `What changed from ${old.name} to ${fresh.name}`,
      versionLine('Before', old),
      versionLine('Now', fresh),
      ...limits(report),
      ...tryIt(report),
    ),
    ...part('How urgent it is', {
      lines: levelSummary(diff.outcomes.levels),
      groups: [
        ...diff.outcomes.levels.moves.flatMap((move) => levelGroups(move, report)),
        ...undecidedLevels(report),
      ],
    }),
    ...actionPart('lost', report),
    ...actionPart('gained', report),
    ...scenarioSections(report),
    ...part('What changed in words', {
      lines: changes.length > 0 ? [] : [words('Nothing.')],
      groups: changes,
    }),
  ];
}

/** That not all answers were searched, and why. */
function limits({ diff, notSearched }: DiffReport): readonly Line[] {
  const { levels, actions } = diff.outcomes;
  if (levels.extent !== 'scenarios' && actions.extent !== 'scenarios') return [];
  return [
    alarm(`Only the scenarios were looked at. Other answers may move too. ${notSearched ?? ''}`.trim()),
  ];
}

function alarm(text: string): Line {
  return { role: 'alarm', text };
}

/** As much of a digest as tells two packs apart; JSON has all of it. */
const DIGEST = 'sha256:'.length + 12;

function versionLine(label: string, { name, data }: ComparedPack): Line {
  return labelled(label, `${name} (${data.id} ${data.version}, ${data.digest.slice(0, DIGEST)})`);
}

/** How an example is tried with either pack. */
function tryIt({ old, new: fresh, diff }: DiffReport): readonly Line[] {
  const { levels, actions } = diff.outcomes;
  if (levels.moves.length + actions.moves.length === 0) return [];
  return [...tryOne('before', old), ...tryOne('now', fresh)];
}

function tryOne(when: 'before' | 'now', { name, from }: ComparedPack): readonly Line[] {
  const see = `To see an example as it ${when === 'before' ? 'was before' : 'is now'}`;
  if (from === 'revision') {
    return [words(`${see}, check out ${name} in a folder of its own, and name the pack there with --pack.`)];
  }
  return [words(`${see}, give its line of answers to this command:`), commandLine(from.folder)];
}

function levelSummary({ extent, moves }: Outcomes['levels']): readonly Line[] {
  if (extent === 'same') {
    return [words('No answers lead to another level: nothing that decides the level changed.')];
  }
  const lines: Line[] = [];
  if (moves.some(({ direction, shown }) => direction === 'down' && shown === 'witness')) {
    lines.push(alarm('Some answers now lead to a less urgent level. Look at these first.'));
  }
  if (extent === 'searched') {
    const but = moves.some(({ shown }) => shown === 'not_decided')
      ? ', but for what is not decided below'
      : '';
    const none =
      moves.length === 0 ? 'No answers lead to another level.' : 'There are no other moves between levels.';
    lines.push(words(`All possible answers were searched${but}. ${none}`));
  }
  if (extent === 'scenarios' && moves.length === 0) {
    lines.push(words('No scenario moves to another level.'));
  }
  return lines;
}

function levelGroups(move: LevelMove, report: DiffReport): readonly Group[] {
  if (move.shown === 'not_decided') return [];
  const [example, rest] = witnessGroups(move.witness, report);
  const moved = words(`Scenarios that move so: ${countedNames(move.scenarios)}.`);
  return [
    { ...example, title: moveWords(move, report), alarm: move.direction !== 'up' },
    { ...rest, lines: [...rest.lines, moved] },
  ];
}

function undecidedLevels(report: DiffReport): readonly Group[] {
  const open = report.diff.outcomes.levels.moves.filter(({ shown }) => shown === 'not_decided');
  if (open.length === 0) return [];
  const items = listed(open.map((move) => moveWords(move, report)));
  return [{ title: 'Moves that are not decided', alarm: true, lines: [NOT_DECIDED], items }];
}

function moveWords({ direction, from, to }: LevelMove, { old, new: fresh }: DiffReport): string {
  const [before, now] = [levelTitle(lookupIn(old.data), from), levelTitle(lookupIn(fresh.data), to)];
  return `${WAYS[direction]}: from "${before}" (${from}) to "${now}" (${to})`;
}

const NOT_DECIDED = alarm(
  'Not decided: the search was not done in time. There may be such answers. Give it longer with --timeout.',
);

/** Answers that show it in words, and then what is to be known of them and the answers to be copied. */
function witnessGroups(witness: Witness, report: DiffReport): readonly [Group, Group] {
  const { answers, smallest, old, new: fresh } = witness;
  const known = Object.keys(answers).length;
  const claim = smallest
    ? 'No smaller set of answers does the same.'
    : 'There may be a smaller set of answers.';
  const text = known === 0 ? 'With no answers at all.' : `For example with ${answerCount(known)}. ${claim}`;
  const about = [
    ...openWords(witness, report),
    ...leftOutWords('before', old.leftOut),
    ...leftOutWords('now', fresh.leftOut),
  ];
  return [
    { lines: [words(text)], items: listed(answersInWords(witness, report)) },
    { lines: [...about.map(words), answersLine(answers)], items: [] },
  ];
}

function answerCount(known: number): string {
  return known === 1 ? 'one question answered' : `${known} questions answered`;
}

function answersInWords({ answers, new: fresh }: Witness, report: DiffReport): readonly string[] {
  // The words of the pack that knows all of the answers.
  const lookup = lookupIn((fresh.leftOut.length === 0 ? report.new : report.old).data);
  return Object.entries(answers).map(([question, answer]) => inFull(lookup, { question, answer }));
}

/** Where what is still open differs. That it is open is no news where few questions are answered. */
function openWords({ old, new: fresh }: Witness, report: DiffReport): readonly string[] {
  if (old.possibleLevel === fresh.possibleLevel) return [];
  const before = levelTitle(lookupIn(report.old.data), old.possibleLevel);
  const now = levelTitle(lookupIn(report.new.data), fresh.possibleLevel);
  return [`The highest level still possible was "${before}" before, and is "${now}" now.`];
}

const ACTIONS = {
  lost: {
    title: 'Actions that some answers lose',
    none: {
      same: 'No answers lose an action: nothing that decides an action changed.',
      searched: 'No answers lose an action. All possible answers were searched.',
      scenarios: 'No scenario loses an action.',
    },
    standing: { yes: '', possible: 'now only possible', no: 'no longer listed' },
    open: 'Whether other answers lose it altogether is not decided. Give it longer with --timeout.',
  },
  gained: {
    title: 'Actions that some answers gain',
    none: {
      same: 'No answers gain an action: nothing that decides an action changed.',
      searched: 'No answers gain an action. All possible answers were searched.',
      scenarios: 'No scenario gains an action.',
    },
    standing: { yes: '', possible: 'only possible before', no: 'not listed before' },
    open: 'Whether other answers did not list it at all before is not decided. Give it longer with --timeout.',
  },
} as const;

function actionPart(change: ActionMove['change'], report: DiffReport): readonly Section[] {
  const { extent, moves } = report.diff.outcomes.actions;
  const own = moves.filter((move) => move.change === change);
  const open = own.filter(({ shown }) => shown === 'not_decided');
  const itemsOf = (some: readonly ActionMove[]) => some.map((move) => actionItem(move, report));
  return part(ACTIONS[change].title, {
    lines: own.length === 0 ? [words(ACTIONS[change].none[extent])] : [],
    groups: [
      ...byWitness(own).flatMap(({ witness, moves: alike }): readonly Group[] => [
        { lines: [], items: itemsOf(alike) },
        ...witnessGroups(witness, report),
      ]),
      ...(open.length === 0 ? [] : [{ lines: [NOT_DECIDED], items: itemsOf(open) }]),
    ],
  });
}

function actionItem(move: ActionMove, report: DiffReport): Item {
  const { id, change, standing, scenarios, greaterNotDecided = false } = move;
  const [own, other] = change === 'lost' ? [report.old, report.new] : [report.new, report.old];
  const text = lookupIn(own.data).actions.get(id)?.text ?? id;
  const gone = !other.data.actions.some((action) => action.id === id);
  const left = standing?.[change === 'lost' ? 'new' : 'old'];
  const how = gone
    ? change === 'lost'
      ? 'not in the pack any more'
      : 'new in the pack'
    : left && ACTIONS[change].standing[left];
  const lines = [
    ...(how ? [words(how)] : []),
    ...(greaterNotDecided ? [words(ACTIONS[change].open)] : []),
    ...(scenarios.length === 0 ? [] : [labelled('Scenarios', countedNames(scenarios))]),
  ];
  return { id, text: `${text} (${id})`, ...(lines.length === 0 && { plain: true }), lines };
}

/** Actions that the same answers show, together. */
function byWitness(moves: readonly ActionMove[]) {
  const groups = new Map<string, { readonly witness: Witness; readonly moves: ActionMove[] }>();
  for (const move of moves) {
    if (move.shown !== 'witness') continue;
    const key = JSON.stringify(move.witness.answers);
    const group = groups.get(key) ?? { witness: move.witness, moves: [] };
    group.moves.push(move);
    groups.set(key, group);
  }
  return [...groups.values()];
}
