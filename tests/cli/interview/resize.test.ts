import { expect, test } from 'vitest';
import { driverForTests } from './open-driver.ts';
import { KEYS } from './terminal.ts';

const run = driverForTests();

const HEADING = /Stage 1 of 3/g;

test.each([
  ['rows enough', 30, [30, 80]],
  ['too few rows for the narrow one', 16, [30, 80]],
  ['several times', 24, [40, 30, 80, 24, 100]],
])(
  'a window that changes its width shows each line once, and what was answered: %s',
  async (_name, rows, widths) => {
    const terminal = run({ rows });
    await terminal.waitFor(/in danger now\?[^]*q leave/);
    terminal.type(`2${KEYS.enter}`);
    await terminal.waitFor(/messages on a device[^]*q leave/);
    for (const cols of widths) {
      terminal.resize(cols, rows);
      const screen = await terminal.waitFor(/Could there be messages[^]*q\s+leave$/);
      expect(screen.match(HEADING), screen).toHaveLength(1);
      expect(screen.match(/Arrows or/g), screen).toHaveLength(1);
      await new Promise((resolve) => setTimeout(resolve, 300));
      expect(terminal.screen().match(HEADING), terminal.screen()).toHaveLength(1);
    }
    expect(terminal.everything().match(HEADING), terminal.everything()).toHaveLength(1);
    expect(terminal.everything()).toContain('Is the child in danger now?  No');
  },
);
