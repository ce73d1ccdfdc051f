import { expect, test } from 'vitest';
import { nameGiver } from '../../src/sql/expression.ts';

test('a name stays as it is where it can', () => {
  const name = nameGiver();
  expect(name('immediate_danger')).toBe('immediate_danger');
});

test('a reserved word gets an underscore, and a name that is taken a number', () => {
  const name = nameGiver();
  expect(['order', 'order', 'order_', 'age', 'age'].map(name)).toEqual([
    'order_',
    'order__2',
    'order__3',
    'age',
    'age_2',
  ]);
});

test('a long name is cut to 63 characters, and differs from others that begin alike', () => {
  const alike = 'a'.repeat(70);
  const names = ['b', 'c', 'b'].map((end) => alike + end).map(nameGiver());
  expect(names.every((name) => /^a{50,}_[0-9a-f]{8}(_2)?$/.test(name) && name.length === 63)).toBe(true);
  expect(new Set(names).size).toBe(3);
  expect(['b', 'c', 'b'].map((end) => alike + end).map(nameGiver())).toEqual(names);
});

test('nothing but small letters, digits and underscores gets into a name', () => {
  expect(nameGiver()('a"; DROP TABLE x')).toBe('a___drop_table_x');
});
