import { describe, expect, test } from 'vitest';
import { MOST_COLUMNS, sqlExport } from '../../src/sql/index.ts';
import { action, is, level, question, tinyData } from '../engine/tiny-pack.ts';
import { pack } from '../rules/shipped-pack.ts';

const { text, widest } = sqlExport(pack.data, 'safeguard');

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

  test('count the columns of the widest view', () => {
    expect(widest).toBeGreaterThan(pack.data.questions.length);
    expect(widest).toBeLessThan(MOST_COLUMNS);
    const questions = Array.from({ length: 700 }, (_, i) => question(`q${i}`));
    const large = tinyData({
      questions,
      levels: [level('high', is('q0')), level('low', undefined)],
      actions: [action('a', is('q1'))],
    });
    expect(sqlExport(large, 'x').widest).toBeGreaterThan(MOST_COLUMNS);
  });
});
