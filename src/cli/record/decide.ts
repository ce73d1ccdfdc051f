import type { Pack } from '../../engine/index.ts';
import {
  departs,
  recommendationOf,
  withDecision,
  type Decided,
  type KeptRecord,
} from '../../record/index.ts';
import { lookupIn } from '../../report/words/lookup.ts';
import { departureWords, dutyWords } from '../../report/record/decision-section.ts';
import { timeWords } from '../../report/record/time-words.ts';
import { visible } from '../../document/visible.ts';
import { stoppedWith, terminalFor, withTerminal } from '../terminal/open.ts';
import { suggestion } from '../../pack/checks/suggest.ts';
import { askDecision } from './ask-decision.ts';
import { readDecided } from './check-shape.ts';
import { now, sha256 } from './machine.ts';
import { nameOf, openToChange, writeRecord, type OpenedRecord } from './open-record.ts';
import { needAsKept, packOfRecord, stateOf } from './pack-of-record.ts';
import { readBounded } from '../files/read-bounded.ts';
import { UserError } from '../user-error.ts';
import { writeOrAsk } from '../files/write-or-ask.ts';
import type { DecideOptions } from './command.ts';

/** `safeguard record decide FILE`: notes what was decided, beside what was recommended. */
export async function decideCommand(file: string, options: DecideOptions): Promise<void> {
  if (options.from === undefined && !process.stdin.isTTY)
    throw new UserError('To answer questions, you need a terminal. Without one, name a file: --from FILE.');
  const opened = await openToChange(file, options);
  const { record } = opened;
  const pack = await packOfRecord(record, options);
  needAsKept(stateOf(record, pack), file);
  const noted =
    options.from === undefined
      ? await asked(opened, pack, options)
      : await noteFrom(options.from, opened, pack);
  const before = record.decidedAt;
  const instead = before === undefined ? '' : ` It replaces the one of ${timeWords(before)}.`;
  console.error(`The decision is noted in ${visible(noted)}.${instead}`);
}

/** Asks for the decision and writes it. Returns the file it is in: another one where the record's own could not be written. */
async function asked(opened: OpenedRecord, pack: Pack, options: DecideOptions): Promise<string> {
  const { record, file } = opened;
  return withTerminal(
    terminalFor(options),
    async (terminal, stop) => {
      const decided = { ...(await askDecision(terminal, record, pack.data)), decidedAt: now() };
      const write = async (name: string): Promise<string> => {
        await writeRecord(name, opened, withDecision(record, decided, sha256));
        return name;
      };
      return writeOrAsk(file, write, { what: 'the record with the decision', options, stop });
    },
    stoppedWith('Nothing was changed.'),
  );
}

async function noteFrom(from: string, opened: OpenedRecord, pack: Pack): Promise<string> {
  const { record, file } = opened;
  await writeRecord(file, opened, withDecision(record, await readFrom(from, record, pack), sha256));
  return file;
}

/** A decision from a file, or from standard input for `-`: JSON or YAML with the keys that a record has. */
async function readFrom(from: string, record: KeptRecord, pack: Pack): Promise<Decided> {
  const text = await readBounded(from === '-' ? undefined : from);
  const read = readDecided(nameOf(from), text);
  const { level } = read.decision;
  const levels = pack.data.levels.map(({ id }) => id);
  if (level !== undefined && !levels.includes(level)) {
    throw new UserError(
      `There is no level "${visible(level)}".${suggestion(level, levels)} It is one of: ${levels.join(', ')}.`,
    );
  }
  const recommendation = recommendationOf(record.assessment);
  const lookup = lookupIn(pack.data);
  const departing = departs(read.decision, recommendation);
  const duty = dutyWords(read.decision, recommendation, lookup);
  if (departing && duty !== undefined) console.error(visible(duty));
  if (departing && read.departure === undefined) {
    const words = departureWords(read.decision, recommendation, lookup);
    throw new UserError(`${visible(words)} Say what the reason is, under departure.`);
  }
  return { decidedAt: now(), ...read };
}
