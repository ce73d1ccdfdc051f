import type { ActionMove, LevelMove, Outcomes, Witness } from '../../check/diff/index.ts';
import { inFull } from '../words/answer-words.ts';
import { levelTitle, lookupIn } from '../words/lookup.ts';
import { assessCommand } from './assess-command.ts';
import { changeBlocks } from './diff-change-words.ts';
import type { Block, BlockItem, DiffReport, Side } from './diff-model.ts';
import { scenarioBlocks, countedNames, leftOutWords } from './diff-scenario-words.ts';
import type { UrgentOptions } from '../../document/urgent.ts';
import { renderDiffJson } from './diff-json.ts';
import { renderDiffMarkdown } from './diff-markdown.ts';
import { renderDiffText } from './diff-text.ts';

const WAYS = { down: 'Less urgent', unclear: 'Another level', up: 'More urgent' } as const;

/** A comparison in words and in order: what matters most for a child first. */
export function diffBlocks(report: DiffReport): readonly Block[] {
  const { old, new: fresh, diff } = report;
  const wording = changeBlocks(report);
  return [
    { kind: 'heading', level: 1, text: `What changed from ${old.name} to ${fresh.name}` },
    { kind: 'items', items: [versionItem('Before', old), versionItem('Now', fresh)] },
    ...limits(report),
    ...tryIt(report),
    { kind: 'heading', level: 2, text: 'How urgent it is' },
    ...levelSummary(diff.outcomes.levels),
    ...diff.outcomes.levels.moves.flatMap((move) => levelBlocks(move, report)),
    ...undecidedLevels(report),
    ...actionBlocks('lost', report),
    ...actionBlocks('gained', report),
    ...scenarioBlocks(report),
    { kind: 'heading', level: 2, text: 'What changed in words' },
    ...(wording.length > 0 ? wording : [{ kind: 'words', text: 'Nothing.' } as const]),
  ];
}

/** That not all answers were searched, and why. */
function limits({ diff, notSearched }: DiffReport): readonly Block[] {
  const { levels, actions } = diff.outcomes;
  if (levels.extent !== 'scenarios' && actions.extent !== 'scenarios') return [];
  const text = `Only the scenarios were looked at. Other answers may move too. ${notSearched ?? ''}`.trim();
  return [{ kind: 'words', text, tone: 'warning' }];
}

/** As much of a digest as tells two packs apart; JSON has all of it. */
const DIGEST = 'sha256:'.length + 12;

function versionItem(label: string, { name, data }: DiffReport['old']): BlockItem {
  const text = `${label}: ${name} (${data.id} ${data.version}, ${data.digest.slice(0, DIGEST)})`;
  return { text, lines: [] };
}

/** How an example is tried with either pack. */
function tryIt({ old, new: fresh, diff }: DiffReport): readonly Block[] {
  const { levels, actions } = diff.outcomes;
  if (levels.moves.length + actions.moves.length === 0) return [];
  return [...tryOne('before', old), ...tryOne('now', fresh)];
}

function tryOne(when: 'before' | 'now', { name, from }: Side): readonly Block[] {
  const see = `To see an example as it ${when === 'before' ? 'was before' : 'is now'}`;
  if (from === 'revision') {
    const text = `${see}, check out ${name} in a folder of its own, and name the pack there with --pack.`;
    return [{ kind: 'words', text }];
  }
  const text = `${see}, give its line of answers to this command:`;
  return [
    { kind: 'words', text },
    { kind: 'command', command: assessCommand(from.folder) },
  ];
}

function levelSummary({ extent, moves }: Outcomes['levels']): readonly Block[] {
  if (extent === 'same') {
    return [
      { kind: 'words', text: 'No answers lead to another level: nothing that decides the level changed.' },
    ];
  }
  const lines: Block[] = [];
  if (moves.some(({ direction, shown }) => direction === 'down' && shown === 'witness')) {
    const text = 'Some answers now lead to a less urgent level. Look at these first.';
    lines.push({ kind: 'words', text, tone: 'warning' });
  }
  if (extent === 'searched') {
    const but = moves.some(({ shown }) => shown === 'not_decided')
      ? ', but for what is not decided below'
      : '';
    const none =
      moves.length === 0 ? 'No answers lead to another level.' : 'There are no other moves between levels.';
    lines.push({ kind: 'words', text: `All possible answers were searched${but}. ${none}` });
  }
  if (extent === 'scenarios' && moves.length === 0) {
    lines.push({ kind: 'words', text: 'No scenario moves to another level.' });
  }
  return lines;
}

function levelBlocks(move: LevelMove, report: DiffReport): readonly Block[] {
  if (move.shown === 'not_decided') return [];
  return [
    { kind: 'heading', level: 3, text: moveWords(move, report), alarm: move.direction !== 'up' },
    ...witnessBlocks(move.witness, report),
    { kind: 'words', text: `Scenarios that move so: ${countedNames(move.scenarios)}.` },
  ];
}

function undecidedLevels(report: DiffReport): readonly Block[] {
  const open = report.diff.outcomes.levels.moves.filter(({ shown }) => shown === 'not_decided');
  if (open.length === 0) return [];
  return [
    { kind: 'heading', level: 3, text: 'Moves that are not decided', alarm: true },
    notDecided(),
    { kind: 'items', items: open.map((move) => ({ text: moveWords(move, report), lines: [] })) },
  ];
}

function moveWords({ direction, from, to }: LevelMove, { old, new: fresh }: DiffReport): string {
  const [before, now] = [levelTitle(lookupIn(old.data), from), levelTitle(lookupIn(fresh.data), to)];
  return `${WAYS[direction]}: from "${before}" (${from}) to "${now}" (${to})`;
}

function notDecided(): Block {
  const text =
    'Not decided: the search was not done in time. There may be such answers. Give it longer with --timeout.';
  return { kind: 'words', text, tone: 'warning' };
}

function witnessBlocks(witness: Witness, report: DiffReport): readonly Block[] {
  const { answers, smallest, old, new: fresh } = witness;
  const known = Object.keys(answers).length;
  const claim = smallest
    ? 'No smaller set of answers does the same.'
    : 'There may be a smaller set of answers.';
  const text = known === 0 ? 'With no answers at all.' : `For example with ${answerCount(known)}. ${claim}`;
  return [
    { kind: 'words', text },
    ...(known === 0 ? [] : [{ kind: 'items', items: answerItems(witness, report) } as const]),
    ...[
      ...openWords(witness, report),
      ...leftOutWords('before', old.leftOut),
      ...leftOutWords('now', fresh.leftOut),
    ].map((line) => ({ kind: 'words', text: line }) as const),
    { kind: 'answers', answers },
  ];
}

function answerCount(known: number): string {
  return known === 1 ? 'one question answered' : `${known} questions answered`;
}

function answerItems({ answers, new: fresh }: Witness, report: DiffReport): readonly BlockItem[] {
  // The words of the pack that knows all of the answers.
  const lookup = lookupIn((fresh.leftOut.length === 0 ? report.new : report.old).data);
  return Object.entries(answers).map(([question, answer]) => ({
    text: inFull(lookup, { question, answer }),
    lines: [],
  }));
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

function actionBlocks(change: ActionMove['change'], report: DiffReport): readonly Block[] {
  const { extent, moves } = report.diff.outcomes.actions;
  const own = moves.filter((move) => move.change === change);
  const heading: Block = { kind: 'heading', level: 2, text: ACTIONS[change].title };
  if (own.length === 0) return [heading, { kind: 'words', text: ACTIONS[change].none[extent] }];
  const open = own.filter(({ shown }) => shown === 'not_decided');
  return [
    heading,
    ...byWitness(own).flatMap(({ witness, moves: alike }): readonly Block[] => [
      { kind: 'items', items: alike.map((move) => actionItem(move, report)) },
      ...witnessBlocks(witness, report),
    ]),
    ...(open.length === 0
      ? []
      : [{ kind: 'items', items: open.map((move) => actionItem(move, report)) } as const, notDecided()]),
  ];
}

function actionItem(move: ActionMove, report: DiffReport): BlockItem {
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
  return {
    text: `${text} (${id})`,
    lines: [
      ...(how ? [{ text: how }] : []),
      ...(greaterNotDecided ? [{ text: ACTIONS[change].open }] : []),
      ...(scenarios.length === 0 ? [] : [{ label: 'Scenarios', text: countedNames(scenarios) }]),
    ],
  };
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

export type { DiffReport, Side } from './diff-model.ts';

/** A comparison of two packs in one of three forms; ends with a line feed. */
export function renderDiff(
  report: DiffReport,
  format: 'text' | 'markdown' | 'json',
  options: UrgentOptions,
): string {
  switch (format) {
    case 'text':
      return renderDiffText(diffBlocks(report), options);
    case 'markdown':
      return renderDiffMarkdown(diffBlocks(report));
    case 'json':
      return renderDiffJson(report);
  }
}
