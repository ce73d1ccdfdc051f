import { describe, expect, test } from 'vitest';
import { SQLITE } from '../../src/sql/dialect.ts';
import { sqlExport } from '../../src/sql/index.ts';
import type { Condition } from '../../src/engine/index.ts';
import { action, is, level, question, tinyData } from '../engine/tiny-pack.ts';
import { pack } from '../rules/shipped-pack.ts';

const { text } = sqlExport(pack.data, 'safeguard');

describe('the rules as SQL', () => {
  test('have no semicolon but those that end a statement, so that they can be sent one by one', () => {
    const statements = text.split(';');
    expect(statements.pop()!.trim()).toBe('');
    for (const statement of statements) {
      const plain = statement.replace(/^ *--.*$/gm, '').trim();
      expect(plain).toMatch(/^(CREATE TABLE IF NOT EXISTS|DROP VIEW IF EXISTS|CREATE VIEW) safeguard_\w+/);
    }
  });

  test('use only what the four engines share: no quoted names, arrays, casts or functions of one engine', () => {
    const plain = text.replace(/^ *--.*$/gm, '').replace(/'[^']*'/g, "''");
    expect(plain).not.toMatch(/["`[\]{}\\$]|::|FILTER|MATERIALIZED|ILIKE|IS (NOT )?(TRUE|FALSE|DISTINCT)/);
    const called = new Set([...plain.matchAll(/\b([A-Z_]+)\(/g)].map(([, name]) => name));
    expect([...called].sort()).toEqual(
      'CAST CHR COALESCE COUNT NULLIF POSITION REPLACE SUM TRANSLATE TRIM VARCHAR'.split(' '),
    );
  });

  test('name the blanks that are trimmed, because each engine has others', () => {
    expect(text).toContain(
      "TRIM(BOTH CHR(9) || CHR(10) || CHR(13) || ' ' || CHR(160) FROM immediate_danger)",
    );
    expect(text).not.toMatch(/TRIM\((?!BOTH )/);
  });

  test('say which pack they are made of, what it is worth, and how to use them', () => {
    const head = text.slice(0, text.indexOf('CREATE'));
    const { id, version, digest, standing, review, closing } = pack.data;
    for (const words of [id, version, digest, standing, review.says, closing]) expect(head).toContain(words);
    expect(head).toContain('Unknown is not no.');
    for (const [, name] of head.matchAll(/\b(safeguard_[a-z]+)/g))
      expect(text).toMatch(new RegExp(`(VIEW|EXISTS) ${name}\\b`));
  });

  test('are the same every time, and the prefix is in every name', () => {
    expect(sqlExport(pack.data, 'safeguard').text).toBe(text);
    const other = sqlExport(pack.data, 'other').text;
    expect(other.replaceAll('other_', 'safeguard_')).not.toBe('');
    expect(other).not.toMatch(/\bsafeguard_/);
  });

  test('have no views for what a pack does not have', () => {
    const tiny = sqlExport(tinyData(), 'tiny').text;
    expect(tiny).toContain('CREATE VIEW tiny_assessments');
    expect(tiny).not.toMatch(/VIEW( IF EXISTS)? tiny_(pack_)?(actions|contacts|notes|conflicts)/);
  });

  test('have a form for SQLite, which has fewer functions, and say so in it', () => {
    const sqlite = sqlExport(pack.data, 'safeguard', SQLITE).text;
    expect(sqlite).toContain('safeguard rules export --to sqlite.');
    expect(sqlite).toContain('TRIM(immediate_danger, CHAR(9, 10, 13, 32, 160))');
    const plain = sqlite.replace(/^ *--.*$/gm, '').replace(/'[^']*'/g, "''");
    expect(plain).not.toMatch(/CHR\(|TRANSLATE|POSITION|TRIM\(BOTH/);
    // The views for reading are the same text in both.
    const reading = (all: string) => all.slice(all.indexOf('CREATE VIEW safeguard_assessments'));
    expect(reading(sqlite)).toBe(reading(text));
  });

  test('are refused where a view would have too many columns', () => {
    for (const dialect of [undefined, SQLITE])
      expect(sqlExport(pack.data, 'x', dialect).tooLarge).toBeUndefined();
    const questions = Array.from({ length: 700 }, (_, i) => question(`q${i}`));
    const large = tinyData({
      questions,
      levels: [level('high', is('q0')), level('low', undefined)],
      actions: [action('a', is('q1'))],
    });
    expect(sqlExport(large, 'x').tooLarge).toBe('one view would have 2107 columns. PostgreSQL takes 1600.');
    expect(sqlExport(large, 'x', SQLITE).tooLarge).toBe(
      'one view would have 2107 columns. SQLite takes 2000.',
    );
  });

  test('are refused for SQLite where conditions are nested deeper than each of its versions reads', () => {
    const nested = (depth: number): Condition =>
      Array.from({ length: depth }).reduce<Condition>(
        (inner, _, at) => (at % 2 ? { all: [is('q'), inner] } : { any: [is('q', 'no'), inner] }),
        is('q'),
      );
    const deep = (depth: number) =>
      tinyData({
        questions: [question('q')],
        facts: [{ id: 'deep', says: 'deep', when: nested(depth), cites: [] }],
      });
    expect(sqlExport(deep(20), 'x', SQLITE).tooLarge).toBeUndefined();
    expect(sqlExport(deep(21), 'x', SQLITE).tooLarge).toBe(
      'the condition of the fact deep is nested 21 deep. For SQLite it may be 20.',
    );
    expect(sqlExport(deep(60), 'x').tooLarge).toBeUndefined();
  });
});
