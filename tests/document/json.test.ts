import { expect, test } from 'vitest';
import { renderJson } from '../../src/document/json.ts';
import { EMERGENCY, hostile } from '../report/fixtures.ts';

test('the assessment is written two spaces deep, in its own key order, with a line feed at the end', () => {
  expect(renderJson(EMERGENCY)).toBe(`${JSON.stringify(EMERGENCY, null, 2)}\n`);
});

test('hostile text is harmless on a screen and reads back the same', () => {
  const assessment = hostile(EMERGENCY);
  const json = renderJson(assessment);
  expect(JSON.parse(json)).toEqual(assessment);
  expect(json).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}]/u);
});
