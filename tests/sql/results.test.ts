import { beforeAll, describe, expect, test } from 'vitest';
import { assess, compilePack } from '../../src/engine/index.ts';
import { sqlExport } from '../../src/sql/index.ts';
import { shippedIds, shippedPack, shippedScenarios } from '../../src/pack/shipped.ts';
import { answersCsv } from './answers-csv.ts';
import { onEach } from './warehouse.ts';

describe.each(shippedIds())('the cases of %s:', (id) => {
  const pack = compilePack(shippedPack(id));
  const SETS = [{}, ...shippedScenarios(id).map(({ answers }) => answers)];
  const ASSESSED = SETS.map((answers) => assess(pack, answers));

  onEach('the views for reading', (warehouse) => {
    beforeAll(async () => {
      await warehouse().run(sqlExport(pack.data, 'cases', warehouse().dialect).text);
      await warehouse().load('cases_answers', answersCsv(pack.data, SETS));
    }, 180_000);

    /** The rows of a view case by case; those of one case in the order of the pack. */
    const byCase = async (view: string, columns: string) => {
      const rows = await warehouse().rows(
        `SELECT CAST(case_id AS INTEGER), ${columns} FROM cases_${view} ORDER BY 1, place`,
      );
      return SETS.map((_, i) => rows.filter(([id]) => id === i + 1).map(([, ...row]) => row));
    };

    test('give the level of each case, the level still possible, and whether it is provisional', async () => {
      const rows = await warehouse().rows(
        `SELECT level, possible_level, provisional, headline, wrong_answers FROM cases_assessments ORDER BY CAST(case_id AS INTEGER)`,
      );
      expect(rows).toEqual(
        ASSESSED.map(({ level, possibleLevel, provisional, headline }) => [
          level,
          possibleLevel,
          Number(provisional),
          headline!.title,
          0,
        ]),
      );
    });

    test('give the actions that apply or may apply, in order, with their words', async () => {
      expect(await byCase('actions', 'action, kind, says, applies')).toEqual(
        ASSESSED.map(({ actions }) =>
          actions.map(({ id, kind, text, applies }) => [id, kind, text, applies]),
        ),
      );
    });

    test('give the reasons of each level', async () => {
      expect(await byCase('reasons', 'level, says, applies')).toEqual(
        ASSESSED.map(({ reasons }) => reasons.map(({ level, text, applies }) => [level, text, applies])),
      );
    });

    test('give contacts, notes and conflicts', async () => {
      const contacts = await byCase('contacts', 'contact, title, comes_first');
      expect(contacts.map((rows) => rows.toSorted((a, b) => Number(b[2]) - Number(a[2])))).toEqual(
        ASSESSED.map((assessed) => assessed.contacts.map(({ id, name, first }) => [id, name, Number(first)])),
      );
      expect(await byCase('notes', 'note, kind, title, applies')).toEqual(
        ASSESSED.map(({ notes }) => notes.map(({ id, kind, title, applies }) => [id, kind, title, applies])),
      );
      const conflicts = await byCase('conflicts', 'conflict, says, applies');
      expect(conflicts.map((rows) => rows.filter(([, , applies]) => applies === 'yes'))).toEqual(
        ASSESSED.map((assessed) => assessed.conflicts.map(({ id, text }) => [id, text, 'yes'])),
      );
    });

    test('say which pack they come from', async () => {
      const { version, digest } = pack.data;
      expect(await warehouse().rows('SELECT pack, version, digest FROM cases_pack')).toEqual([
        [id, version, digest],
      ]);
    });

    test('give the same after a second export, and keep the answers', async () => {
      const count = 'SELECT level, COUNT(*) FROM cases_assessments GROUP BY level ORDER BY level';
      const before = await warehouse().rows(count);
      await warehouse().run(sqlExport(pack.data, 'cases', warehouse().dialect).text);
      expect(await warehouse().rows(count)).toEqual(before);
    });
  });
});
