import { test } from 'vitest';
import { validatorFor } from '../../src/pack/validator.ts';
test('x', () => {
  const v = validatorFor('facts');
  v({ a: { says: 'x', when: { b: true, any: [], c: { d: 1 }, not: 3, e: [], f: ['x', 'x'] }, cites: [] } });
  for (const e of v.errors!)
    console.log(e.instancePath, e.keyword, e.schemaPath, (e.parentSchema as any)?.description);
});
