import fc from 'fast-check';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { assess } from '../../src/engine/index.ts';
import { shippedPack, shippedScenarios } from '../../src/pack/shipped.ts';
import { formatProblem } from '../../src/pack/format-problem.ts';
import { loadScenario } from '../../src/pack/load-scenarios.ts';
import { loadPack } from '../../src/pack/load.ts';
import { readLocal } from '../../src/pack/local/load-local.ts';
import { locateAnswers } from '../../src/pack/locate-answers.ts';
import { showUnsafe } from '../../src/pack/read/unsafe-text.ts';
import { fieldsOfAssessments } from '../../src/batch/assess-case.ts';
import type { Block } from '../../src/batch/block.ts';
import { problemLine, problemText } from '../../src/batch/problem-line.ts';
import { csvBlocks } from '../../src/batch/read-csv.ts';
import { ndjsonBlocks } from '../../src/batch/read-ndjson.ts';
import { FIELD_NAMES } from '../../src/batch/short-result.ts';
import { readResponses } from '../../src/cli/scenario/read-responses.ts';
import { answersFrom } from '../../src/cli/files/read-answers.ts';
import { noRecord, readDecided } from '../../src/cli/record/check-shape.ts';
import { isNoCases } from '../../src/batch/no-cases.ts';
import { isUserError } from '../../src/cli/user-error.ts';
import { oneLine, visible, visibleJson } from '../../src/document/visible.ts';
import { renderJson } from '../../src/document/json.ts';
import { renderText } from '../../src/report/result/render.ts';
import { readRecord } from '../../src/record/read-record.ts';
import { verify } from '../../src/record/index.ts';
import { TINY } from '../pack/tiny-pack.ts';
import { kept, PACK, sha256 } from '../record/records.ts';
import { casesOf } from '../batch/cases.ts';
import { hostileBytes, hostileLines, hostileText } from './hostile.ts';

/** A way in for texts from outside. `run` gives all that somebody would be shown; it throws only on a bug. */
export interface Entry<Input = never> {
  readonly name: string;
  readonly input: fc.Arbitrary<Input>;
  readonly run: (input: Input, folder: string) => string | Promise<string>;
}

const RULES = new URL('../../rules/online-abuse/', import.meta.url);
const ANSWERS = [
  '{"age": "13_15", "concerns": ["image_threats", "other"], "immediate_danger": false, "role": null}',
  'age: 13_15\nconcerns: [image_threats]\nimages_involved: yes\ngrooming_signs:\n  - threats\n  - isolation\n',
  JSON.stringify({ answers: shippedScenarios()[0]?.answers }),
];
const LOCAL = `authority: { name: Sir Ceredigion, source: https://example.org/a, checked: 2026-01-02 }\ncontacts:\n  - id: local_duty\n    name: Duty team\n    phone: "01234 567890"\n`;
const FILES = Object.keys(TINY) as (keyof typeof TINY)[];

const LETTERS = [...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'];
/** As many keys as a line has room for. */
const KEYS = LETTERS.flatMap((a) => LETTERS.flatMap((b) => LETTERS.map((c) => `"${a}${b}${c}":0`)))
  .slice(0, 130_000)
  .join(',');

export const ENTRIES: readonly Entry[] = [
  entry('answers', hostileText(...ANSWERS), (text) => {
    const { answers, problems } = locateAnswers(PACK, 'answers', text);
    const shown = problems.map(formatProblem).join('\n');
    return problems.length > 0 ? shown : resultOf(answers);
  }),
  entry('answers-file', hostileBytes(...ANSWERS), async (bytes, folder) => {
    const file = join(folder, 'answers');
    writeFileSync(file, bytes);
    return resultOf(await answersFrom(PACK, file));
  }),
  entry(
    'pack',
    fc.oneof(...FILES.map((file) => hostileText(TINY[file]).map((text) => ({ file, text })))),
    async ({ file, text }, folder) => {
      for (const [path, content] of Object.entries({ ...TINY, [file]: text })) {
        mkdirSync(dirname(join(folder, path)), { recursive: true });
        writeFileSync(join(folder, path), content);
      }
      return (await loadPack(folder)).problems.map(formatProblem).join('\n');
    },
  ),
  entry(
    'scenario',
    hostileText(readFileSync(new URL('scenarios/a-post-about-tomorrow.yaml', RULES), 'utf8')),
    async (text, folder) => {
      const file = join(folder, 'a-post-about-tomorrow.yaml');
      writeFileSync(file, text);
      return (await loadScenario(file, PACK)).problems.map(formatProblem).join('\n');
    },
  ),
  entry(
    'responses',
    hostileText(
      '{"scenario": "just-an-account", "level": "inform", "actions": [], "sure": 4, "who": "a"}\n{"scenario": "just-an-account"}\n',
    ),
    (text) => readResponses(PACK, shippedScenarios(), 'responses', text).problems.join('\n'),
  ),
  entry(
    'record',
    hostileText(JSON.stringify(kept({ age: '13_15', images_involved: 'yes' }), null, 2)),
    (text) => {
      const read = readRecord(text);
      if (!('record' in read)) throw noRecord('record', text, read);
      return visibleJson(JSON.stringify(verify(read.record, PACK, sha256)));
    },
  ),
  entry(
    'decision',
    hostileText(
      'decision: { level: refer, text: A home visit first. }\ndeparture: Known for years.\ndecidedBy: lead\n',
    ),
    (text) => visibleJson(JSON.stringify(readDecided('decision', text))),
  ),
  entry('local', hostileText(LOCAL), (text) =>
    readLocal('local', text, shippedPack()).problems.map(formatProblem).join('\n'),
  ),
  entry(
    'ndjson',
    hostileLines(`${ANSWERS[0]}\n{"id": 7, "answers": {"age": "under_13"}}\n\n{"id": "a"}\n`, [
      `{"concerns": [${'0,'.repeat(500_000)}0]}`,
      `{"concerns": [${'"other",'.repeat(1000)}"other"]}`,
      `{"answers": {}, ${KEYS}}`,
      `{"answers": {${KEYS}}}`,
    ]),
    (bytes) => shownCases(ndjsonBlocks(PACK, inChunks(bytes))),
  ),
  entry(
    'csv',
    hostileLines('id,age,concerns\n1,13_15,image_threats;other\n"2",,"other"\n', [
      `id,concerns\n1,${'x;'.repeat(500_000)}x\n`,
      `id,age\n1,13_15\n${','.repeat(2_000_000)}\n`,
      `${'id,'.repeat(300_000)}age\n`,
    ]),
    async (bytes) => shownCases(csvBlocks(PACK, 'cases.csv', inChunks(bytes), [])),
  ),
  entry('terminal', hostileText('A text of a pack.\nIn two lines.'), (text) =>
    [visible(text), oneLine(text), showUnsafe(text), visibleJson(JSON.stringify(text))].join('\n'),
  ),
];

/** Refusals are expected, and shown as the program shows them. */
function entry<Input>(name: string, input: fc.Arbitrary<Input>, run: Entry<Input>['run']): Entry {
  const shown: Entry<Input>['run'] = async (value, folder) => {
    try {
      return await run(value, folder);
    } catch (error) {
      if (isUserError(error) || isNoCases(error)) return showUnsafe(error.message);
      throw error;
    }
  };
  return { name, input, run: shown } as unknown as Entry;
}

function resultOf(answers: Readonly<Record<string, unknown>>): string {
  const result = assess(PACK, answers);
  return (
    renderJson(result) +
    renderText(result, PACK.data, { width: 80, colour: false, symbols: true, detail: 'explain' })
  );
}

async function* inChunks(bytes: Buffer): AsyncGenerator<Buffer> {
  const size = bytes.length < 100_000 ? 37 : 37_000;
  for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size);
}

async function shownCases(blocks: AsyncIterable<Block>): Promise<string> {
  const write = fieldsOfAssessments(PACK, FIELD_NAMES);
  const lines: string[] = [];
  for (const one of await casesOf(PACK, blocks)) {
    if (!('problems' in one)) lines.push(asText(write(one) ?? ''));
    else {
      lines.push(asText(problemLine(one.line, one.id, one.problems)));
      lines.push(showUnsafe(problemText('cases', one.line, one.problems)));
    }
  }
  return lines.join('\n');
}

/** Lines of a batch are bytes, each in a character of its own. */
function asText(bytes: string): string {
  return Buffer.from(bytes, 'latin1').toString('utf8');
}
