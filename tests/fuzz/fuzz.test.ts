import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ENTRIES } from './entries.ts';

/** Seconds for each entry. Without them, as part of all tests, a few tries are made of each. */
const SECONDS = Number(process.env['FUZZ_SECONDS'] ?? 0);
const ONLY = process.env['FUZZ_ENTRY'];
const FEW = 30;

/** Processor time that one text may take, in seconds: much more than any takes, so that a busy machine makes no fault. */
const LONGEST = 5;

/** What a terminal would act on, or what turns text round. Line ends and tabs are layout. */
const ACTS = /(?!\r\n|[\n\t])[\p{Cc}\p{Bidi_Control}\p{Cs}\u2028\u2029]/u;

const chosen = ENTRIES.filter(({ name }) => ONLY === undefined || name.startsWith(ONLY));

test.each(chosen)(
  'no text, however hostile, breaks or holds up what reads $name, or reaches the terminal as it stands',
  async ({ name, input, run }) => {
    const folder = mkdtempSync(join(tmpdir(), 'safeguard-fuzz-'));
    let tries = 0;
    let slowest = 0;
    const property = fc.asyncProperty(input, async (value) => {
      const before = process.cpuUsage();
      const shown = await run(value, folder);
      const { user, system } = process.cpuUsage(before);
      const seconds = (user + system) / 1e6;
      slowest = Math.max(slowest, seconds);
      tries++;
      if (seconds > LONGEST) throw new Error(`It took ${seconds.toFixed(1)} s.`);
      const acts = ACTS.exec(shown);
      if (acts)
        throw new Error(
          `U+${acts[0].codePointAt(0)!.toString(16)} came out: ${JSON.stringify(shown.slice(0, 500))}`,
        );
    });
    try {
      const result = await fc.check(
        property,
        SECONDS > 0
          ? { numRuns: Number.MAX_SAFE_INTEGER, interruptAfterTimeLimit: SECONDS * 1000 }
          : { numRuns: FEW },
      );
      expect(result.failed ? fc.defaultReportMessage(result) : undefined).toBeUndefined();
    } finally {
      rmSync(folder, { recursive: true, force: true });
      if (SECONDS > 0) console.log(`${name}: ${tries} texts, the slowest ${(slowest * 1000).toFixed(0)} ms`);
    }
  },
  SECONDS * 1000 + 120_000,
);
