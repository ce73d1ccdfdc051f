import {
  departs,
  recommendationOf,
  withDecision,
  type Decided,
  type KeptRecord,
  type ReadIn,
} from '../../record/index.ts';
import { lookupIn } from '../../report/words/lookup.ts';
import { departureWords, dutyWords } from '../../report/record/decision-section.ts';
import { timeWords } from '../../report/record/time-words.ts';
import { visible } from '../../document/visible.ts';
import { wordsFor } from '../language.ts';
import { stopped, terminalFor, withTerminal } from '../terminal/open.ts';
import { spoken, type SpokenPack } from '../spoken-pack.ts';
import { suggest } from '../../pack/checks/suggest.ts';
import { askDecision } from './ask-decision.ts';
import { readDecided } from './check-shape.ts';
import { now, sha256 } from './machine.ts';
import { nameOf, openToChange, writeRecord, type OpenedRecord } from './open-record.ts';
import { needAsKept, packsOfRecord, readIn, stateOf } from './pack-of-record.ts';
import { readBounded } from '../files/read-bounded.ts';
import { UserError } from '../user-error.ts';
import { writeOrAsk } from '../files/write-or-ask.ts';
import type { DecideOptions } from './command.ts';

/** `safeguard record decide FILE`: notes what was decided, beside what was recommended. */
export async function decideCommand(file: string, options: DecideOptions): Promise<void> {
  const { keeping: words } = wordsFor(options);
  if (options.from === undefined && !process.stdin.isTTY) throw new UserError(words.decide.needsTerminal);
  const opened = await openToChange(file, options);
  const { record } = opened;
  const packs = await packsOfRecord(record, options);
  needAsKept(stateOf(record, packs.first), file, wordsFor(options));
  const speech = spoken(packs.shown, options);
  const noted =
    options.from === undefined
      ? await asked(opened, packs, speech, options)
      : await noteFrom(options.from, opened, packs);
  const before = record.decidedAt;
  const { decide: says } = speech.words().keeping;
  console.error(
    [
      says.notedIn(visible(noted)),
      ...(before === undefined ? [] : [says.replaces(timeWords(before, speech.words()))]),
    ].join(' '),
  );
}

/** Asks for the decision and writes it. Returns the file it is in: another one where the record's own could not be written. */
async function asked(
  opened: OpenedRecord,
  packs: ReadIn,
  speech: SpokenPack,
  options: DecideOptions,
): Promise<string> {
  const { record, file } = opened;
  return withTerminal(
    terminalFor(options, speech),
    async (terminal, stop) => {
      const said = () => {
        const shown = speech.pack();
        return { record: readIn({ ...packs, shown }, record), pack: shown.data };
      };
      const decided = { ...(await askDecision(terminal, said)), decidedAt: now() };
      const write = async (name: string): Promise<string> => {
        await writeRecord(name, opened, withDecision(record, decided, sha256));
        return name;
      };
      return writeOrAsk(file, write, { what: 'decision', options, speech, stop });
    },
    () => stopped(speech.words(), speech.words().keeping.keep.nothingChanged),
  );
}

async function noteFrom(from: string, opened: OpenedRecord, packs: ReadIn): Promise<string> {
  const { record, file } = opened;
  await writeRecord(file, opened, withDecision(record, await readFrom(from, record, packs), sha256));
  return file;
}

/** A decision from a file, or from standard input for `-`: JSON or YAML with the keys that a record has. */
async function readFrom(from: string, record: KeptRecord, packs: ReadIn): Promise<Decided> {
  const text = await readBounded(from === '-' ? undefined : from);
  const read = readDecided(nameOf(from), text);
  const { data } = packs.shown;
  const { level } = read.decision;
  const levels = data.levels.map(({ id }) => id);
  if (level !== undefined && !levels.includes(level)) {
    throw new UserError(({ refusal }) => refusal.noLevel(visible(level), suggest(level, levels), levels));
  }
  const recommendation = recommendationOf(readIn(packs, record).assessment);
  const lookup = lookupIn(data);
  const departing = departs(read.decision, recommendation);
  const duty = dutyWords(read.decision, recommendation, lookup);
  if (departing && duty !== undefined) console.error(visible(duty));
  if (departing && read.departure === undefined) {
    const words = departureWords(read.decision, recommendation, lookup);
    throw new UserError(`${visible(words)} ${lookup.words.keeping.decide.sayReason}`);
  }
  return { decidedAt: now(), ...read };
}
